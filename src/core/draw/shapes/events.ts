import type { BpmnElement } from '../../bpmn/element.js';
import type { Bounds } from '../geometry.js';
import { centerOf } from '../geometry.js';
import { EVENT_BOX, eventIcon } from '../icons/events.js';
import type { Pen } from '../pen.js';
import type { ShapePainter } from './painter.js';

/** Distance between the two rings of an intermediate event. */
const RING_GAP = 3;
const NON_INTERRUPTING = [5, 4];

/** Start (thin ring), intermediate and boundary (two rings), end (thick ring) events. */
export const paintEvent: ShapePainter = (pen, { element, bounds }, model) => {
  const center = centerOf(bounds);
  const radius = (bounds.width + bounds.height) / 4;
  const dash = isInterrupting(element) ? {} : { dash: NON_INTERRUPTING };
  if (element.is('bpmn:StartEvent')) pen.circle(center, radius, { fill: 'paper', ...dash });
  else if (element.is('bpmn:EndEvent')) pen.circle(center, radius, { fill: 'paper', width: 4 });
  else {
    pen.circle(center, radius, { fill: 'paper', width: 1.5, ...dash });
    pen.circle(center, radius - RING_GAP, { width: 1.5, ...dash });
  }
  paintTrigger(pen, element, definitionsOf(element, (reference) => model.resolve(reference)), bounds);
};

/** The start event of a collapsed event sub-process, small in its corner. */
export function paintSmallTrigger(pen: Pen, start: BpmnElement, bounds: Bounds): void {
  const dash = isInterrupting(start) ? {} : { dash: [3, 3] };
  pen.circle(centerOf(bounds), bounds.width / 2 - 1, { fill: 'paper', width: 1, ...dash });
  paintTrigger(pen, start, definitionsOf(start, () => undefined), bounds);
}

function paintTrigger(pen: Pen, event: BpmnElement, definitions: readonly BpmnElement[], bounds: Bounds): void {
  const [definition] = definitions;
  if (!definition) return;
  const kind = definitions.length === 1 ? definition.type.name : event.isTrue('parallelMultiple') ? 'parallelMultiple' : 'multiple';
  const icon = eventIcon(kind, event.is('bpmn:ThrowEvent'));
  if (icon) pen.icon(icon, { x: bounds.x, y: bounds.y, scaleX: bounds.width / EVENT_BOX, scaleY: bounds.height / EVENT_BOX });
}

/** Definitions inside the event and those it refers to. */
function definitionsOf(event: BpmnElement, resolve: (reference: string) => BpmnElement | undefined): BpmnElement[] {
  const referenced = event.refs('eventDefinitionRef').map(({ value }) => resolve(value)).filter((found) => found !== undefined);
  return [...event.childrenOf('bpmn:EventDefinition'), ...referenced];
}

function isInterrupting(event: BpmnElement): boolean {
  if (event.is('bpmn:StartEvent')) return event.isTrue('isInterrupting');
  return !event.is('bpmn:BoundaryEvent') || event.isTrue('cancelActivity');
}
