import type { Paint, Primitive, TextPrimitive } from '../../draw/display.js';
import type { Bounds } from '../../draw/geometry.js';
import type { PathSegment } from '../../draw/path.js';
import { place, readPath } from '../../draw/path.js';
import { circlePath } from '../../draw/icons/outlines.js';
import { textWidth } from '../../draw/text/metrics.js';
import { visualOrder } from './bidi.js';
import type { Font } from './font.js';

/** How far the control points of a rounded corner stand from its ends, as a share of the radius. */
const CORNER = 1 - 0.5523;

/** Writes the content of a page. Coordinates are those of a picture: y grows downwards from the upper left corner. */
export class Content {
  private readonly operators: string[] = [];
  /** Graphics states for translucent paint: fill and stroke opacity by resource name. */
  readonly opacities = new Map<string, readonly [fill: number, stroke: number]>();

  /** @param pageHeight in points */
  constructor(private readonly font: Font, pageHeight: number) {
    this.operators.push(`1 0 0 -1 0 ${n(pageHeight)} cm 1 J 1 j`);
  }

  get text(): string {
    return this.operators.join('\n');
  }

  /** Content that belongs to an element of the document's structure. */
  marked(tag: string, mcid: number, write: () => void): void {
    this.operators.push(`/${tag} <</MCID ${mcid}>> BDC`);
    write();
    this.operators.push('EMC');
  }

  /** Content that a reading program passes over: repeated headers, page numbers. */
  artifact(write: () => void): void {
    this.operators.push('/Artifact BMC');
    write();
    this.operators.push('EMC');
  }

  /** Draws with another origin and scale, inside a box of the page. */
  within(clip: Bounds, origin: { readonly x: number; readonly y: number }, scale: number, write: () => void): void {
    this.operators.push(`q ${n(clip.x)} ${n(clip.y)} ${n(clip.width)} ${n(clip.height)} re W n ${n(scale)} 0 0 ${n(scale)} ${n(origin.x)} ${n(origin.y)} cm`);
    write();
    this.operators.push('Q');
  }

  draw(item: Primitive): void {
    if (item.kind === 'text') this.drawText(item);
    else if (item.kind === 'path') this.paint(item.offset ? place(item.segments, { ...item.offset, scaleX: 1, scaleY: 1 }) : item.segments, item);
    else if (item.kind === 'circle') this.paint(readPath(circlePath(item.center.x, item.center.y, item.radius)), item);
    else this.paint(rectangle(item, item.radius ?? 0), item);
  }

  private paint(segments: readonly PathSegment[], { fill, stroke, strokeWidth = 1, dash, fillOpacity = 1, strokeOpacity = 1 }: Paint): void {
    const strokes = stroke !== undefined && strokeWidth > 0;
    if (!fill && !strokes) return;
    const isTranslucent = fillOpacity < 1 || strokeOpacity < 1;
    if (isTranslucent) this.operators.push(`q /${this.opacity(fillOpacity, strokeOpacity)} gs`);
    if (fill) this.operators.push(`${rgb(fill)} rg`);
    if (strokes) this.operators.push(`${rgb(stroke)} RG ${n(strokeWidth)} w [${(dash ?? []).map(n).join(' ')}] 0 d`);
    this.operators.push(segments.map(pathOperator).join(' '), fill ? (strokes ? 'B' : 'f') : 'S');
    if (isTranslucent) this.operators.push('Q');
  }

  private drawText({ lines, anchor, size, fill, turnedAround, rightToLeft }: TextPrimitive): void {
    for (const { text, x, y } of lines) {
      if (text === '') continue;
      const width = textWidth(text, size);
      const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
      const matrix = turnedAround
        ? `0 -1 -1 0 ${n(turnedAround.x + y - turnedAround.y)} ${n(turnedAround.y - left + turnedAround.x)}`
        : `1 0 0 -1 ${n(left)} ${n(y)}`;
      this.operators.push(`BT ${rgb(fill)} rg /F ${n(size)} Tf ${matrix} Tm <${this.font.glyphs(visualOrder(text, rightToLeft))}> Tj ET`);
    }
  }

  private opacity(fill: number, stroke: number): string {
    const name = `G${Math.round(fill * 100)}x${Math.round(stroke * 100)}`;
    this.opacities.set(name, [fill, stroke]);
    return name;
  }
}

function pathOperator(segment: PathSegment): string {
  const [command, ...numbers] = segment;
  return `${numbers.map(n).join(' ')} ${{ M: 'm', L: 'l', C: 'c', Z: 'h' }[command]}`;
}

function rectangle({ x, y, width, height }: Bounds, wanted: number): PathSegment[] {
  const r = Math.min(wanted, width / 2, height / 2);
  const k = r * CORNER;
  const [right, bottom] = [x + width, y + height];
  if (r === 0) return [['M', x, y], ['L', right, y], ['L', right, bottom], ['L', x, bottom], ['Z']];
  return [
    ['M', x + r, y], ['L', right - r, y], ['C', right - k, y, right, y + k, right, y + r],
    ['L', right, bottom - r], ['C', right, bottom - k, right - k, bottom, right - r, bottom],
    ['L', x + r, bottom], ['C', x + k, bottom, x, bottom - k, x, bottom - r],
    ['L', x, y + r], ['C', x, y + k, x + k, y, x + r, y], ['Z'],
  ];
}

/** A colour of a drawing, `#rrggbb`, as three numbers from 0 to 1. */
function rgb(colour: string): string {
  return [1, 3, 5].map((at) => n(parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ');
}

function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
