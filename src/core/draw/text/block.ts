import type { Bounds, Point } from '../geometry.js';
import { wrapText } from './wrap.js';
import type { TextLine } from './wrap.js';

/** Font sizes of bpmn-js: labels inside shapes, and labels beside events, gateways, data and flows. */
export const INSIDE = 12;
export const OUTSIDE = 11;
/** Height of a line, as a multiple of the font size. */
const LINE_HEIGHT = 1.2;

/** Wrapped text at its place. */
export interface TextBlock {
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly rightToLeft: boolean;
  readonly turnedAround?: Point | undefined;
  /** The box the lines take, before any turning. */
  readonly box: Bounds;
}

export interface TextOptions {
  readonly size?: number;
  readonly align?: 'left' | 'center';
  readonly vertical?: 'top' | 'middle';
  /** Distance to the sides of the box, and to its top unless centred. */
  readonly padding?: number;
  readonly turnedAround?: Point;
}

/** Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const STRONG = /\p{L}/u;

/**
 * Lays a text out in a box; it may stand out above and below, and each line at the sides when a letter is wider than the box.
 * Wraps to whole pixels as bpmn-js does, which rounds the sizes of a file when it opens it.
 */
export function textBlock(text: string, box: Bounds, options: TextOptions = {}): TextBlock {
  const { size = INSIDE, align = 'center', vertical = 'top', padding = 0, turnedAround } = options;
  const wrapped = text === '' ? [] : wrapText(text, size, Math.max(Math.round(box.width) - 2 * padding, 0));
  const lineHeight = LINE_HEIGHT * size;
  const height = wrapped.length * lineHeight;
  const width = wrapped.reduce((widest, line) => Math.max(widest, line.width), 0);
  const rightToLeft = RIGHT_TO_LEFT.test(text) && RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? '');
  const top = vertical === 'middle' ? box.y + (box.height - height) / 2 : box.y + padding;
  const left = align === 'center' ? box.x + (box.width - width) / 2 : rightToLeft ? box.x + box.width - padding - width : box.x + padding;
  // What `start` means for text from right to left differs between programs; the middle is the middle everywhere.
  const anchor = align === 'center' || rightToLeft ? 'middle' : 'start';
  const anchorX = (line: TextLine): number =>
    (align === 'center' ? box.x + box.width / 2 : rightToLeft ? box.x + box.width - padding - line.width / 2 : left);
  return {
    lines: wrapped.map((line, i) => ({ text: line.text, x: anchorX(line), y: top + (i + 0.75) * lineHeight })),
    anchor, size, rightToLeft, turnedAround, box: { x: left, y: top, width, height },
  };
}
