import type { Bounds } from '../../bpmn/di.js';
import type { FlowEditor } from '../../bpmn/edit/flow-editor.js';
import type { PlaneEditor } from '../../bpmn/edit/plane-editor.js';
import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { poolOf } from '../../bpmn/pools.js';
import { change } from './change.js';

const HEIGHT = 120;
const STRIP = 30;
const PADDING = 50;

/** An empty lane below the others of a process; what stands below makes room. */
export function addLane(flow: FlowEditor, model: BpmnModel, process: BpmnElement, name: string): void {
  const [set] = process.childrenOf('bpmn:LaneSet');
  if (!set) return;
  const id = flow.editor.newId('Lane');
  flow.editor.add(set.xml, { tag: 'bpmn:lane', attributes: { id, name } });
  const lanes = set.childrenOf('bpmn:Lane');
  const pool = poolOf(model, process);
  for (const plane of new Set(lanes.flatMap((lane) => flow.planesOf(lane)))) {
    const lowest = lanes.flatMap((lane) => plane.boundsOf(lane) ?? []).reduce((a, b) => (b.y + b.height > a.y + a.height ? b : a));
    const bottom = lowest.y + lowest.height;
    plane.makeSpace(bottom, HEIGHT, 'y');
    const frame = pool && plane.boundsOf(pool);
    if (frame && frame.y + frame.height === bottom) plane.place(pool, { ...frame, height: frame.height + HEIGHT });
    plane.addShape(id, { x: lowest.x, y: bottom, width: lowest.width, height: HEIGHT }, '', { isHorizontal: 'true' });
  }
}

/** The first lane of a process that has none: around everything, in a pool, since lanes are drawn in one. */
export function addLanesFor(text: string, processId: string, name: string): string {
  return change(text, (flow, model) => {
    const process = model.byId(processId)!;
    const id = flow.editor.newId('Lane');
    const nodes = process.childrenOf('bpmn:FlowNode').filter((node) => node.id !== '');
    flow.editor.add(process.xml, {
      tag: 'bpmn:laneSet', attributes: { id: flow.editor.newId('LaneSet') },
      children: [{ tag: 'bpmn:lane', attributes: { id, name }, children: nodes.map((node) => ({ tag: 'bpmn:flowNodeRef', text: node.id })) }],
    });
    const pool = poolOf(model, process);
    for (const plane of pool ? flow.planesOf(pool) : []) {
      const frame = plane.boundsOf(pool!);
      if (frame) plane.addShape(id, { ...frame, x: frame.x + STRIP, width: frame.width - STRIP }, '', { isHorizontal: 'true' });
    }
    if (!pool) addPool(flow, model, process, id);
  });
}

function addPool(flow: FlowEditor, model: BpmnModel, process: BpmnElement, laneId: string): void {
  const collaboration = model.all('bpmn:Collaboration')[0];
  const pool = { tag: 'bpmn:participant', attributes: { id: flow.editor.newId('Participant'), name: process.name === '' ? undefined : process.name, processRef: process.id } };
  const id = collaboration?.id ?? flow.editor.newId('Collaboration');
  if (collaboration) flow.editor.add(collaboration.xml, pool);
  else flow.editor.addBefore(process.xml, { tag: 'bpmn:collaboration', attributes: { id }, children: [pool] });
  for (const depiction of model.depictionsOf(process)) {
    if (!depiction.is('bpmndi:BPMNPlane')) continue;
    if (!collaboration) flow.editor.set(depiction.xml, 'bpmnElement', id);
    const plane = flow.planeEditor(depiction);
    const frame = frameAround(plane, process);
    plane.addShape(pool.attributes.id, frame, '', { isHorizontal: 'true' });
    plane.addShape(laneId, { ...frame, x: frame.x + STRIP, width: frame.width - STRIP }, '', { isHorizontal: 'true' });
  }
}

function frameAround(plane: PlaneEditor, process: BpmnElement): Bounds {
  const boxes = process.children.flatMap((child) => plane.boundsOf(child) ?? []);
  const edges = process.children.flatMap((child) => plane.pointsOf(child) ?? []);
  const xs = [...boxes.flatMap(({ x, width }) => [x, x + width]), ...edges.map(({ x }) => x)];
  const ys = [...boxes.flatMap(({ y, height }) => [y, y + height]), ...edges.map(({ y }) => y)];
  if (xs.length === 0) return { x: 0, y: 0, width: 600, height: 250 };
  const [x, y] = [Math.min(...xs) - STRIP - PADDING, Math.min(...ys) - PADDING];
  return { x: Math.round(x), y: Math.round(y), width: Math.round(Math.max(...xs) + PADDING - x), height: Math.round(Math.max(...ys) + PADDING - y) };
}
