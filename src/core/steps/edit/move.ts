import type { Bounds } from '../../bpmn/di.js';
import type { FlowEditor } from '../../bpmn/edit/flow-editor.js';
import type { PlaneEditor } from '../../bpmn/edit/plane-editor.js';
import { centerOf } from '../../bpmn/edit/plane-editor.js';
import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { readModel } from '../../bpmn/model.js';
import type { Message } from '../../messages.js';
import { oneLine } from '../../narrative/label.js';
import { kindOf } from '../read-steps.js';
import type { Trouble } from '../trouble.js';
import { trouble } from '../trouble.js';
import { change } from './change.js';

const NOT_HERE: Message = {
  en: '“{text}” cannot be moved there: only steps that follow one another directly, with no branch between them, can change places.',
  de: '„{text}“ lässt sich dorthin nicht verschieben: Nur Schritte, die ohne Verzweigung direkt aufeinander folgen, können die Plätze tauschen.',
};

/** Two steps of which one leads straight to the other, and the flows around them. */
interface Neighbours {
  readonly first: BpmnElement;
  readonly second: BpmnElement;
  readonly before: BpmnElement | undefined;
  readonly between: BpmnElement;
  readonly behind: BpmnElement | undefined;
}

/** Lets a step change places with the one before or behind it, in the flow and in the diagram. Each stays with its role. */
export function moveStep(text: string, id: string, where: 'up' | 'down'): string | Trouble {
  const model = readModel(text);
  const node = model.byId(id)!;
  if (!neighboursOf(model, node, where)) return trouble(NOT_HERE, { text: oneLine(node.name) || id });
  return change(text, (flow, now) => exchange(flow, now, neighboursOf(now, now.byId(id)!, where)!));
}

function neighboursOf(model: BpmnModel, node: BpmnElement, where: 'up' | 'down'): Neighbours | undefined {
  const between = (where === 'up' ? model.flows.incoming(node) : model.flows.outgoing(node))[0];
  const first = between && model.target(between, 'sourceRef');
  const second = between && model.target(between, 'targetRef');
  if (!first || !second || first === second || first.parent !== second.parent || ![first, second].every((each) => isOnAWay(model, each))) return undefined;
  const [before] = model.flows.incoming(first);
  const [behind] = model.flows.outgoing(second);
  return before && before === behind ? undefined : { first, second, before, between, behind };
}

/** Whether something is done or waited for here, with at most one way in and one way out. */
function isOnAWay(model: BpmnModel, node: BpmnElement): boolean {
  return ['step', 'event'].includes(kindOf(node)) && model.flows.incoming(node).length <= 1 && model.flows.outgoing(node).length <= 1;
}

function exchange(flow: FlowEditor, model: BpmnModel, { first, second, before, between, behind }: Neighbours): void {
  if (before) flow.retarget(before, 'targetRef', second.id, second);
  flow.retarget(between, 'sourceRef', second.id, second);
  flow.retarget(between, 'targetRef', first.id, first);
  if (behind) flow.retarget(behind, 'sourceRef', first.id, first);
  const flows = [before, between, behind].flatMap((each) => each ?? []);
  const areFlowsRight = flow.planesOf(first).map((plane) => exchangePlaces(plane, model, first, second, flows)).every(Boolean);
  if (!areFlowsRight) {
    if (before) flow.redraw(before, { target: second });
    flow.redraw(between, { source: second, target: first });
    if (behind) flow.redraw(behind, { source: first });
  }
  for (const event of [first, second].flatMap((each) => model.flows.boundaryEvents(each))) for (const each of model.flows.outgoing(event)) flow.redraw(each);
}

/**
 * In one lane they change places; in two, each goes where the other was along the flow, unless something is in the way.
 *
 * @returns Whether the flows are right as they are drawn.
 */
function exchangePlaces(plane: PlaneEditor, model: BpmnModel, first: BpmnElement, second: BpmnElement, flows: readonly BpmnElement[]): boolean {
  const [from, to] = [plane.boundsOf(first), plane.boundsOf(second)];
  if (!from || !to) return false;
  const isOneLane = model.flows.lane(first) === model.flows.lane(second);
  const places = [{ node: first, own: from, place: around(to, from, isOneLane) }, { node: second, own: to, place: around(from, to, isOneLane) }];
  if (!isOneLane && !places.every(({ node, place }) => plane.isFreeAt(place, node, flows))) return false;
  for (const { node, own, place } of places) {
    plane.place(node, place);
    for (const link of [...model.all('bpmn:MessageFlow'), ...model.all('bpmn:Association')]) {
      const points = plane.pointsOf(link);
      const end = model.target(link, 'sourceRef') === node ? 0 : model.target(link, 'targetRef') === node ? (points?.length ?? 0) - 1 : undefined;
      if (points && end !== undefined) plane.setPoints(link, points.map((point, i) => (i === end ? { x: point.x + place.x - own.x, y: point.y + place.y - own.y } : point)));
    }
  }
  return isOneLane && from.width === to.width && from.height === to.height;
}

/** Its own size with the middle of another place; in its own lane the height stays. */
function around(place: Bounds, own: Bounds, isOneLane: boolean): Bounds {
  const { x, y } = centerOf(place);
  return { ...own, x: Math.round(x - own.width / 2), y: isOneLane ? Math.round(y - own.height / 2) : own.y };
}
