import type { BpmnElement } from '../../bpmn/element.js';

/** Place and size of a shape, in pixels. Numbers that cannot be read are `NaN`. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One number of a shape's bounds; `undefined` where it is not written. */
function written(bounds: BpmnElement | undefined, name: keyof Bounds): number | undefined {
  const value = bounds?.xml.value(name);
  return value === undefined ? undefined : parseFloat(value);
}

function lastBounds({ children }: BpmnElement): BpmnElement | undefined {
  for (let i = children.length - 1; i >= 0; i--) if (children[i]!.property?.name === 'bounds') return children[i];
  return undefined;
}

/** The size of a shape; `undefined` unless width and height are written. */
export function sizeOf(shape: BpmnElement): Pick<Bounds, 'width' | 'height'> | undefined {
  const bounds = lastBounds(shape);
  const width = written(bounds, 'width');
  const height = written(bounds, 'height');
  return width === undefined || height === undefined ? undefined : { width, height };
}

/** The bounds of a shape; `undefined` unless all four numbers are written, and for edges. */
export function boundsOf(shape: BpmnElement): Bounds | undefined {
  const bounds = lastBounds(shape);
  const x = written(bounds, 'x');
  const y = written(bounds, 'y');
  const width = written(bounds, 'width');
  const height = written(bounds, 'height');
  return x === undefined || y === undefined || width === undefined || height === undefined ? undefined : { x, y, width, height };
}
