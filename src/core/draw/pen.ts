import type { Primitive } from './display.js';
import type { Bounds, Point, Station } from './geometry.js';
import type { PathSegment, Placement } from './path.js';
import { place, readPath, turned } from './path.js';
import type { TextBlock } from './text/block.js';
import type { Colours } from './theme.js';

/** A colour by its part: the inside of the shape, its line, or none. */
export type Tone = 'paper' | 'ink' | 'none';

export interface Stroke {
  readonly fill?: Tone;
  readonly fillOpacity?: number;
  readonly stroke?: Tone;
  /** Line width in pixels, 2 when missing. */
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** A symbol: paths in a box of its own, whose lines keep their width when the box is scaled. */
export type Icon = readonly (Stroke & { readonly path: string })[];

const read = new Map<string, readonly PathSegment[]>();

/** Collects the primitives of one element in the element's colours. */
export class Pen {
  readonly primitives: Primitive[] = [];

  constructor(readonly colours: Colours) {}

  rect(bounds: Bounds, stroke: Stroke & { readonly radius?: number } = {}): void {
    const { x, y, width, height } = bounds;
    const { fill, line, strokeWidth } = this.paint(stroke);
    const { radius, dash, fillOpacity } = stroke;
    this.primitives.push({ kind: 'rect', x, y, width, height, radius, fill, stroke: line, strokeWidth, dash, fillOpacity });
  }

  circle(center: Point, radius: number, stroke: Stroke = {}): void {
    const { fill, line, strokeWidth } = this.paint(stroke);
    const { dash, fillOpacity } = stroke;
    this.primitives.push({ kind: 'circle', center, radius: Math.max(radius, 0), fill, stroke: line, strokeWidth, dash, fillOpacity });
  }

  /** @param offset where the origin of the segments is */
  path(segments: readonly PathSegment[], stroke: Stroke = {}, offset?: Point): void {
    const placed = offset && (offset.x !== 0 || offset.y !== 0) ? { x: offset.x, y: offset.y } : undefined;
    const { fill, line, strokeWidth } = this.paint(stroke);
    const { dash, fillOpacity } = stroke;
    this.primitives.push({ kind: 'path', segments, offset: placed, fill, stroke: line, strokeWidth, dash, fillOpacity });
  }

  /** A head or tail of a line, drawn along the x axis, turned to where the line goes. */
  head(segments: readonly PathSegment[], at: Station, stroke: Stroke): void {
    this.path(turned(segments, at.angle), stroke, at);
  }

  icon(icon: Icon, placement: Placement): void {
    for (const part of icon) {
      let segments = read.get(part.path);
      if (!segments) read.set(part.path, (segments = readPath(part.path)));
      if (placement.scaleX === 1 && placement.scaleY === 1) this.path(segments, part, placement);
      else this.path(place(segments, placement), part);
    }
  }

  /** @param outside whether the text stands on the ground of the diagram */
  text(block: TextBlock, outside = false): void {
    const { lines, anchor, size, rightToLeft, turnedAround } = block;
    if (lines.length === 0) return;
    const fill = outside ? this.colours.outsideText : this.colours.text;
    this.primitives.push({ kind: 'text', lines, anchor, size, fill, rightToLeft, turnedAround });
  }

  private paint({ fill = 'none', stroke = 'ink', width = 2 }: Stroke): { fill: string | undefined; line: string | undefined; strokeWidth: number | undefined } {
    return { fill: this.tone(fill), line: this.tone(stroke), strokeWidth: stroke === 'none' ? undefined : width };
  }

  private tone(tone: Tone): string | undefined {
    return tone === 'none' ? undefined : this.colours[tone];
  }
}
