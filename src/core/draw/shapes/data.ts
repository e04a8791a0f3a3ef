import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { polygon, polyline, readPath } from '../path.js';
import type { ShapePainter } from './painter.js';

const FOLD = 10;
const ARROW = readPath('M5 9H14V6L19 11L14 16V13H5Z');

/** Data objects, data inputs and outputs: a page with a folded corner. */
export const paintData: ShapePainter = (pen, { element, bounds: { x, y, width, height } }, model) => {
  const fold = Math.min(FOLD, width / 2, height / 2);
  const right = x + width;
  const bottom = y + height;
  const corner = [{ x: right - fold, y }, { x: right - fold, y: y + fold }, { x: right, y: y + fold }];
  pen.path(polygon([{ x, y }, corner[0]!, corner[2]!, { x: right, y: bottom }, { x, y: bottom }]), { fill: 'paper' });
  pen.path(polyline(corner));
  if (isCollection(element, model)) {
    const bars = [-3, 0, 3].flatMap((dx) => polyline([{ x: x + width / 2 + dx, y: bottom - 15 }, { x: x + width / 2 + dx, y: bottom - 4 }]));
    pen.path(bars);
  }
  if (element.is('bpmn:DataInput') || element.is('bpmn:DataOutput')) {
    pen.path(ARROW, { width: 1, fill: element.is('bpmn:DataOutput') ? 'ink' : 'none' }, { x, y });
  }
};

/** Data stores: a barrel. */
export const paintDataStore: ShapePainter = (pen, { bounds: { x, y, width, height } }) => {
  const bulge = height * 0.13;
  const rings = [0, 1, 2].map((i) => bulge * (1 + i * 0.85));
  const right = x + width;
  const arc = (at: number, by: number): string => `M${x} ${at}C${x} ${at + by} ${right} ${at + by} ${right} ${at}`;
  const top = y + rings[0]!;
  const bottom = y + height - bulge;
  pen.path(readPath(`M${x} ${top}C${x} ${top - bulge * 1.33} ${right} ${top - bulge * 1.33} ${right} ${top}V${bottom}`
    + `C${right} ${bottom + bulge * 1.33} ${x} ${bottom + bulge * 1.33} ${x} ${bottom}Z`), { fill: 'paper' });
  for (const ring of rings) pen.path(readPath(arc(y + ring, bulge * 1.33)));
};

function isCollection(element: BpmnElement, model: BpmnModel): boolean {
  return element.isTrue('isCollection') || (model.target(element, 'dataObjectRef')?.isTrue('isCollection') ?? false);
}
