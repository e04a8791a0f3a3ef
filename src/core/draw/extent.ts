import type { DrawingPart, PathPrimitive, TextPrimitive } from './display.js';
import type { Bounds } from './geometry.js';
import { Extent } from './geometry.js';
import { textWidth } from './text/metrics.js';

const ORIGIN = { x: 0, y: 0 };

/** The box around all parts, with the width of their lines; `undefined` when nothing is drawn. */
export function drawingExtent(parts: readonly DrawingPart[]): Bounds | undefined {
  const extent = new Extent();
  for (const { primitives } of parts) {
    for (const item of primitives) {
      switch (item.kind) {
        case 'rect': extent.box(item); break;
        case 'circle':
          extent.box({ x: item.center.x - item.radius, y: item.center.y - item.radius, width: 2 * item.radius, height: 2 * item.radius });
          break;
        case 'path':
          addPath(extent, item);
          break;
        case 'text': addText(extent, item);
      }
    }
  }
  return extent.bounds;
}

function addPath(extent: Extent, { segments, offset }: PathPrimitive): void {
  const { x, y } = offset ?? ORIGIN;
  for (const segment of segments) {
    if (segment[0] !== 'Z') extent.point(x + (segment[segment.length - 2] as number), y + (segment[segment.length - 1] as number));
  }
}

function addText(extent: Extent, { lines, size, anchor, turnedAround }: TextPrimitive): void {
  for (const { text, x, y } of lines) {
    const width = textWidth(text, size);
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    addCorner(extent, left, y - size, turnedAround);
    addCorner(extent, left + width, y + size * 0.25, turnedAround);
  }
}

function addCorner(extent: Extent, x: number, y: number, turnedAround: TextPrimitive['turnedAround']): void {
  if (turnedAround) extent.point(turnedAround.x + (y - turnedAround.y), turnedAround.y - (x - turnedAround.x));
  else extent.point(x, y);
}
