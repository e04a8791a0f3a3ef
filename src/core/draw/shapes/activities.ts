import { calledElement } from '../../bpmn/calls.js';
import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import type { Bounds } from '../geometry.js';
import { inset } from '../geometry.js';
import type { MarkerName } from '../icons/markers.js';
import { MARKER_BOX, MARKERS } from '../icons/markers.js';
import { taskIcon } from '../icons/tasks.js';
import type { Pen, Stroke } from '../pen.js';
import type { PlacedShape } from '../scene.js';
import { textBlock } from '../text/block.js';
import { paintSmallTrigger } from './events.js';
import type { ShapePainter } from './painter.js';

const CORNER = 10;
const LABEL_PADDING = 7;
const MARKER_GAP = 4;
/** Distance of the markers from the lower edge. */
const MARKER_BOTTOM = 6;
const TRIGGER_SIZE = 22;

/** Tasks, call activities and sub-processes of all kinds. */
export const paintActivity: ShapePainter = (pen, shape, model) => {
  const { element, bounds } = shape;
  const isOpen = isOpened(shape);
  pen.rect(bounds, { ...border(element), fill: 'paper', radius: CORNER });
  if (element.is('bpmn:Transaction')) pen.rect(inset(bounds, 3), { width: 1.5, radius: CORNER - 3 });
  if (!isOpen) paintCorner(pen, element, bounds, model);
  pen.text(textBlock(element.name, bounds, { vertical: isOpen ? 'top' : 'middle', padding: LABEL_PADDING }));
  paintMarkers(pen, bounds, markersOf(shape, model));
};

/** Whether a sub-process, or a call activity, shows what is inside. */
function isOpened({ element, isExpanded }: PlacedShape): boolean {
  return isExpanded && (element.is('bpmn:SubProcess') || element.is('bpmn:CallActivity'));
}

function border(element: BpmnElement): Stroke {
  if (element.is('bpmn:CallActivity')) return { width: 5 };
  if (element.is('bpmn:Transaction')) return { width: 1.5 };
  return element.isTrue('triggeredByEvent') ? { width: 2, dash: [0.5, 5] } : {};
}

/** The symbol of the task, or of what starts an event sub-process. */
function paintCorner(pen: Pen, element: BpmnElement, { x, y }: Bounds, model: BpmnModel): void {
  const icon = taskIcon(globalTask(element, model) ?? element);
  if (icon) pen.icon(icon, { x, y, scaleX: 1, scaleY: 1 });
  const starts = element.isTrue('triggeredByEvent') ? element.childrenOf('bpmn:StartEvent') : [];
  if (starts.length === 1) paintSmallTrigger(pen, starts[0]!, { x: x + 4, y: y + 4, width: TRIGGER_SIZE, height: TRIGGER_SIZE });
}

/** A call activity looks like the global task it calls (BPMN 2.0.2 §10.3.6). */
function globalTask(element: BpmnElement, model: BpmnModel): BpmnElement | undefined {
  const called = calledElement(element, model);
  return called?.is('bpmn:GlobalTask') ? called : undefined;
}

function markersOf(shape: PlacedShape, model: BpmnModel): MarkerName[] {
  const { element } = shape;
  const markers: MarkerName[] = [];
  const loop = element.child('bpmn:LoopCharacteristics');
  if (loop?.is('bpmn:MultiInstanceLoopCharacteristics')) markers.push(loop.isTrue('isSequential') ? 'sequential' : 'parallel');
  else if (loop) markers.push('loop');
  if (element.isTrue('isForCompensation')) markers.push('compensation');
  const holdsMore = element.is('bpmn:SubProcess') || (element.is('bpmn:CallActivity') && !globalTask(element, model));
  if (holdsMore && !isOpened(shape)) markers.push('subProcess');
  if (element.is('bpmn:AdHocSubProcess')) markers.push('adHoc');
  return markers;
}

/** Puts markers side by side in the middle of the lower edge. */
export function paintMarkers(pen: Pen, bounds: Bounds, markers: readonly MarkerName[]): void {
  const step = MARKER_BOX + MARKER_GAP;
  let x = bounds.x + (bounds.width - markers.length * step + MARKER_GAP) / 2;
  for (const name of markers) {
    pen.icon(MARKERS[name], { x, y: bounds.y + bounds.height - MARKER_BOX - MARKER_BOTTOM, scaleX: 1, scaleY: 1 });
    x += step;
  }
}
