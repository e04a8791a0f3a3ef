import type { BpmnElement } from './element.js';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bounds of a shape or label in pixels; `undefined` where they are missing or no numbers. */
export function boundsOf(depiction: BpmnElement): Bounds | undefined {
  const bounds = depiction.child('dc:Bounds');
  if (!bounds) return undefined;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(bounds.get(name))) as [number, number, number, number];
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined;
}
