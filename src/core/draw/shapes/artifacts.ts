import { polyline } from '../path.js';
import { textBlock } from '../text/block.js';
import type { ShapePainter } from './painter.js';

const TEXT_PADDING = 7;
const BRACKET = 10;

/** A text with a bracket on its left. */
export const paintAnnotation: ShapePainter = (pen, { element, bounds }) => {
  const { x, y, height } = bounds;
  pen.rect(bounds, { stroke: 'none' });
  pen.path(polyline([{ x: x + BRACKET, y }, { x, y }, { x, y: y + height }, { x: x + BRACKET, y: y + height }]));
  pen.text(textBlock(element.textOf('text') ?? '', bounds, { align: 'left', padding: TEXT_PADDING }), true);
};

/** A dashed frame around anything; its name stands outside. */
export const paintGroup: ShapePainter = (pen, { bounds }) => {
  pen.rect(bounds, { width: 1.5, dash: [10, 6, 0.5, 6], radius: 10 });
};
