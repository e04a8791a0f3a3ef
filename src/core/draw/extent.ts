import type { DrawingPart, TextPrimitive } from './display.js';
import type { Bounds } from './geometry.js';
import { Extent } from './geometry.js';
import { textWidth } from './text/metrics.js';

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
          for (const segment of item.segments) if (segment[0] !== 'Z') extent.point(segment.at(-2) as number, segment.at(-1) as number);
          break;
        case 'text': addText(extent, item);
      }
    }
  }
  return extent.bounds;
}

function addText(extent: Extent, { lines, size, anchor, turnedAround }: TextPrimitive): void {
  for (const { text, x, y } of lines) {
    const width = textWidth(text, size);
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    for (const [px, py] of [[left, y - size], [left + width, y + size * 0.25]] as const) {
      if (turnedAround) extent.point(turnedAround.x + (py - turnedAround.y), turnedAround.y - (px - turnedAround.x));
      else extent.point(px, py);
    }
  }
}
