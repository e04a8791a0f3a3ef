import type { Bounds } from '../../bpmn/di.js';
import type { FlowEditor } from '../../bpmn/edit/flow-editor.js';
import type { PlaneEditor } from '../../bpmn/edit/plane-editor.js';
import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { readModel } from '../../bpmn/model.js';
import { poolOf } from '../../bpmn/pools.js';
import type { Message } from '../../messages.js';
import { oneLine } from '../../narrative/label.js';
import type { Trouble } from '../trouble.js';
import { trouble } from '../trouble.js';
import { addLane, addLanesFor } from './add-lane.js';
import { change } from './change.js';

const INSIDE: Message = { en: 'The role belongs to the sub-process around this step; change it there.', de: 'Die Rolle gehört zum Teilprozess um diesen Schritt; ändern Sie sie dort.' };
const BOUNDARY: Message = { en: 'This event belongs to its step; give the step another role.', de: 'Dieses Ereignis gehört zu seinem Schritt; ändern Sie die Rolle des Schritts.' };
const EMPTY: Message = { en: 'A step needs one of the roles; the lanes of a pool leave nothing out.', de: 'Ein Schritt braucht eine der Rollen: Neben den Lanes eines Pools ist kein Platz.' };

/** Gives a row to a role: moves it to the lane with that name, or to a new one. In a model without lanes, the first role gets all rows. */
export function setRole(text: string, id: string, role: string): string | Trouble {
  const model = readModel(text);
  const node = model.byId(id)!;
  const process = node.parent;
  if (node.is('bpmn:BoundaryEvent')) return trouble(BOUNDARY);
  if (!process?.is('bpmn:Process')) return trouble(INSIDE);
  if (role === '') return trouble(EMPTY);
  if (lanesOf(process).length === 0) return addLanesFor(text, process.id, role);
  const known = laneOf(process, role) ? text : change(text, (flow, now) => addLane(flow, now, now.byId(process.id)!, role));
  return change(known, (flow, now) => moveTo(flow, now, now.byId(id)!, laneOf(now.byId(process.id)!, role)!));
}

function laneOf(process: BpmnElement, role: string): BpmnElement | undefined {
  const lanes = lanesOf(process);
  return lanes.find(({ name }) => oneLine(name) === role) ?? lanes.find(({ name }) => oneLine(name).toLowerCase() === role.toLowerCase());
}

/** The innermost lanes. */
function lanesOf(container: BpmnElement): BpmnElement[] {
  return container.childrenOf('bpmn:LaneSet').flatMap((set) => set.childrenOf('bpmn:Lane')).flatMap((lane) => {
    const inner = lanesOf(lane);
    return inner.length === 0 ? [lane] : inner;
  });
}

function moveTo(flow: FlowEditor, model: BpmnModel, node: BpmnElement, lane: BpmnElement): void {
  const around = new Set<BpmnElement>([lane]);
  for (let outer = lane.closest('bpmn:Lane'); outer; outer = outer.closest('bpmn:Lane')) around.add(outer);
  for (const each of model.all('bpmn:Lane')) {
    if (around.has(each)) continue;
    for (const reference of each.refs('flowNodeRef')) if (reference.xml && model.targetOf(reference) === node) flow.editor.remove(reference.xml);
  }
  if (!model.targets(lane, 'flowNodeRef').includes(node)) flow.editor.add(lane.xml, { tag: 'bpmn:flowNodeRef', text: node.id });
  for (const plane of flow.planesOf(node)) {
    const [own, frame] = [plane.boundsOf(node), plane.boundsOf(lane)];
    if (own && frame && !isInside(own, frame)) plane.place(node, plane.placeInside(node, frame) ?? inNewRow(plane, model, lane, own));
  }
  const ends = [node, ...model.flows.boundaryEvents(node)];
  for (const end of ends) {
    for (const each of [...model.flows.incoming(end), ...model.flows.outgoing(end)]) flow.redraw(each);
  }
}

/** A lane without room gets higher by a row. */
function inNewRow(plane: PlaneEditor, model: BpmnModel, lane: BpmnElement, own: Bounds): Bounds {
  const gap = 20;
  const frame = plane.boundsOf(lane)!;
  const bottom = frame.y + frame.height;
  plane.makeSpace(bottom, own.height + gap, 'y');
  const pool = poolOf(model, lane.closest('bpmn:Process')!);
  for (const each of [lane, pool]) {
    const bounds = each && plane.boundsOf(each);
    // One that reaches further down has grown with what moved.
    if (bounds && bounds.y + bounds.height === bottom) plane.place(each, { ...bounds, height: bounds.height + own.height + gap });
  }
  return { ...own, y: bottom };
}

function isInside(own: Bounds, frame: Bounds): boolean {
  const middle = own.y + own.height / 2;
  return middle > frame.y && middle < frame.y + frame.height;
}
