import { encodeText } from './escape.js';
import type { Drawing, DrawingPart, Paint, Primitive, TextPrimitive } from './display.js';
import type { PathSegment } from './path.js';

/** Arial and the fonts that have its widths: a label has the same line breaks with each of them. */
const FONT_FAMILY = 'Arial, Arimo, Liberation Sans, Helvetica, sans-serif';

/**
 * Writes a drawing as a self-contained SVG document: no scripts, styles, links or references to anything.
 *
 * @param idPrefix start of the ids of title and description; distinguishes several drawings on one page
 */
export function toSvg(drawing: Drawing, lang: string, idPrefix: string): string {
  const { x, y, width, height } = drawing.view;
  const size = `${number(width)}" height="${number(height)}`;
  const head = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" viewBox="${[x, y, width, height].map(number).join(' ')}"`,
    ` role="img" aria-labelledby="${encodeText(idPrefix)}-title ${encodeText(idPrefix)}-desc" xml:lang="${lang}" lang="${lang}"`,
    ` font-family="${FONT_FAMILY}" stroke-linecap="round" stroke-linejoin="round">\n`,
    `<title id="${encodeText(idPrefix)}-title">${encodeText(drawing.title)}</title>\n`,
    `<desc id="${encodeText(idPrefix)}-desc">${encodeText(drawing.description)}</desc>\n`,
  ];
  if (drawing.background) {
    head.push(`<rect class="background" x="${number(x)}" y="${number(y)}" width="${size}" fill="${drawing.background}"/>\n`);
  }
  let body = '';
  for (const each of drawing.parts) body += part(each);
  return `${head.join('')}${body}</svg>\n`;
}

function part({ kind, elementId, elementType, title, primitives }: DrawingPart): string {
  const named = title === '' ? '' : `<title>${encodeText(title)}</title>`;
  let drawn = '';
  for (const each of primitives) drawn += primitiveSvg(each);
  return `<g class="${kind}"${identity(kind, elementId, elementType)}>${named}${drawn}</g>\n`;
}

/** Shapes and edges carry the id of their element; what belongs to them says so in an attribute of its own. */
function identity(kind: DrawingPart['kind'], elementId: string, elementType: string): string {
  if (kind === 'note') return '';
  const id = encodeText(elementId);
  if (kind === 'label' || kind === 'highlight') return ` data-${kind}-of="${id}"`;
  return ` data-element-id="${id}" data-element-type="${elementType}"`;
}

/** One primitive as an element of SVG. */
export function primitiveSvg(item: Primitive): string {
  switch (item.kind) {
    case 'rect': {
      const corners = item.radius ? ` rx="${number(item.radius)}"` : '';
      const { x, y, width, height } = item;
      return `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"${corners}${paint(item)}/>`;
    }
    case 'circle':
      return `<circle cx="${number(item.center.x)}" cy="${number(item.center.y)}" r="${number(item.radius)}"${paint(item)}/>`;
    case 'path':
      return item.offset
        ? `<path transform="translate(${number(item.offset.x)} ${number(item.offset.y)})" d="${sharedPathData(item.segments)}"${paint(item)}/>`
        : `<path d="${pathData(item.segments)}"${paint(item)}/>`;
    case 'text':
      return text(item);
  }
}

function text({ lines, anchor, size, fill, turnedAround, rightToLeft }: TextPrimitive): string {
  let attributes = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  if (rightToLeft) attributes += ' direction="rtl"';
  if (turnedAround) attributes += ` transform="rotate(-90 ${number(turnedAround.x)} ${number(turnedAround.y)})"`;
  let spans = '';
  for (const line of lines) spans += `<tspan x="${number(line.x)}" y="${number(line.y)}">${encodeText(line.text)}</tspan>`;
  return `<text font-size="${number(size)}" fill="${fill}"${attributes}>${spans}</text>`;
}

function paint({ fill, stroke, strokeWidth = 1, dash, fillOpacity = 1, strokeOpacity = 1 }: Paint): string {
  let attributes = ` fill="${fill ?? 'none'}"`;
  if (fill && fillOpacity !== 1) attributes += ` fill-opacity="${number(fillOpacity)}"`;
  if (!stroke) return attributes;
  attributes += ` stroke="${stroke}"`;
  if (strokeWidth !== 1) attributes += ` stroke-width="${number(strokeWidth)}"`;
  if (strokeOpacity !== 1) attributes += ` stroke-opacity="${number(strokeOpacity)}"`;
  if (dash) attributes += ` stroke-dasharray="${dash.map(number).join(' ')}"`;
  return attributes;
}

/** Symbols are drawn again and again; their data is written once. */
const shared = new WeakMap<readonly PathSegment[], string>();

function sharedPathData(segments: readonly PathSegment[]): string {
  let data = shared.get(segments);
  if (data === undefined) shared.set(segments, (data = pathData(segments)));
  return data;
}

function pathData(segments: readonly PathSegment[]): string {
  let data = '';
  for (const segment of segments) {
    data += segment[0];
    for (let i = 1; i < segment.length; i++) data += (i > 1 ? ' ' : '') + number(segment[i] as number);
  }
  return data;
}

/** At most two decimals: a hundredth of a pixel. */
function number(value: number): string {
  return Number.isInteger(value) ? `${value}` : `${Math.round(value * 100) / 100}`;
}
