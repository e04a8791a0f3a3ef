import type { BpmnElement } from '../../bpmn/element.js';

/** Place and size of a shape, in pixels. Numbers that cannot be read are `NaN`. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One number of a shape's bounds; `undefined` where it is not written. */
function written(bounds: BpmnElement, name: keyof Bounds): number | undefined {
  const value = bounds.xml.value(name);
  return value === undefined ? undefined : parseFloat(value);
}

/** The size of a shape; `undefined` unless width and height are written. */
export function sizeOf(shape: BpmnElement): Pick<Bounds, 'width' | 'height'> | undefined {
  const bounds = shape.children.findLast((child) => child.property?.name === 'bounds');
  const width = bounds && written(bounds, 'width');
  const height = bounds && written(bounds, 'height');
  return width === undefined || height === undefined ? undefined : { width, height };
}

/** The bounds of a shape; `undefined` unless all four numbers are written, and for edges. */
export function boundsOf(shape: BpmnElement): Bounds | undefined {
  const bounds = shape.children.findLast((child) => child.property?.name === 'bounds');
  const x = bounds && written(bounds, 'x');
  const y = bounds && written(bounds, 'y');
  const size = sizeOf(shape);
  return x === undefined || y === undefined || !size ? undefined : { x, y, ...size };
}
