import { contentEdits } from './content-edits.js';
import type { ModdleElement, ModelEdit } from './editable-model.js';
import { addFlow, addShape, contained, deleteDepictions, deleteFlow, list, placedNodes, plainNodes, remove } from './editable-model.js';

/** The edits that tests and benchmarks make, by name. */
export const modelEdits = {
  rename: (model, pick) => {
    const node = pick(model.all('bpmn:FlowNode').filter((candidate) => candidate.get('name') && !String(candidate.get('name')).includes('\n')));
    node?.set('name', `${String(node.get('name')).slice(0, 3)}Ändern & "prüfen"`);
    return node !== undefined;
  },
  document: (model, pick) => {
    const node = pick(model.all('bpmn:FlowNode').filter((candidate) => list(candidate, 'documentation').length === 0));
    if (node) list(node, 'documentation').push(model.create('bpmn:Documentation', { text: 'Nach § 5 < 3 Tage' }, node));
    return node !== undefined;
  },
  addTask: (model, pick) => {
    const node = pick(placedNodes(model));
    if (!node) return false;
    const task = model.create('bpmn:Task', { id: model.newId('Task'), name: 'Neu' }, node.$parent);
    list(node.$parent!, 'flowElements').push(task);
    addShape(model, task, node);
    return true;
  },
  appendTask: (model, pick) => {
    const node = pick(placedNodes(model).filter((candidate) => list(candidate, 'outgoing').length > 0));
    if (!node) return false;
    const task = model.create('bpmn:UserTask', { id: model.newId('Task'), name: 'Folgt' }, node.$parent);
    list(node.$parent!, 'flowElements').push(task);
    addShape(model, task, node);
    addFlow(model, node, task);
    for (const lane of model.all('bpmn:Lane')) if (list(lane, 'flowNodeRef').includes(node)) list(lane, 'flowNodeRef').push(task);
    return true;
  },
  insertTask: (model, pick) => {
    const flow = pick(model.all('bpmn:SequenceFlow').filter((candidate) => candidate.get('sourceRef') && candidate.get('targetRef') && candidate.$parent));
    if (!flow) return false;
    const target = flow.get('targetRef') as ModdleElement;
    const task = model.create('bpmn:Task', { id: model.newId('Task'), name: 'Dazwischen' }, flow.$parent);
    list(flow.$parent!, 'flowElements').push(task);
    addShape(model, task, target);
    const index = list(target, 'incoming').indexOf(flow);
    flow.set('targetRef', task);
    if (index >= 0) list(target, 'incoming').splice(index, 1);
    list(task, 'incoming').push(flow);
    addFlow(model, task, target);
    return true;
  },
  connect: (model, pick) => {
    const source = pick(placedNodes(model));
    const target = source && pick(placedNodes(model).filter((node) => node !== source && node.$parent === source.$parent));
    if (target) addFlow(model, source, target);
    return target !== undefined;
  },
  move: (model, pick) => {
    const shape = pick(model.all('bpmndi:BPMNShape').filter((candidate) => candidate.get('bounds')));
    const bounds = shape?.get('bounds') as ModdleElement | undefined;
    if (!shape || !bounds) return false;
    bounds.set('x', Number(bounds.get('x')) + 40);
    const node = shape.get('bpmnElement') as ModdleElement | undefined;
    for (const flow of node?.$instanceOf('bpmn:FlowNode') ? list(node, 'outgoing') : []) {
      for (const edge of model.depictionsOf(flow)) {
        const first = list(edge, 'waypoint')[0];
        first?.set('x', Number(first.get('x')) + 40);
      }
    }
    return true;
  },
  bend: (model, pick) => {
    const edge = pick(model.all('bpmndi:BPMNEdge').filter((candidate) => list(candidate, 'waypoint').length > 1));
    if (edge) list(edge, 'waypoint').splice(1, 0, model.create('dc:Point', { x: 321, y: 123 }, edge), model.create('dc:Point', { x: 322, y: 124.5 }, edge));
    return edge !== undefined;
  },
  straighten: (model, pick) => {
    const edge = pick(model.all('bpmndi:BPMNEdge').filter((candidate) => list(candidate, 'waypoint').length > 2));
    if (edge) list(edge, 'waypoint').splice(1, 1);
    return edge !== undefined;
  },
  deleteFlow: (model, pick) => {
    const flow = pick(model.all('bpmn:SequenceFlow').filter((candidate) => candidate.$parent?.$instanceOf('bpmn:FlowElementsContainer')));
    if (flow) deleteFlow(model, flow);
    return flow !== undefined;
  },
  deleteNode: (model, pick) => {
    const node = pick(plainNodes(model));
    if (!node) return false;
    for (const flow of model.all('bpmn:SequenceFlow')) if (flow.get('sourceRef') === node || flow.get('targetRef') === node) deleteFlow(model, flow);
    for (const flow of [...model.all('bpmn:MessageFlow'), ...model.all('bpmn:Association')]) {
      if (flow.get('sourceRef') !== node && flow.get('targetRef') !== node) continue;
      const parent = flow.$parent!;
      remove(flow.$type === 'bpmn:MessageFlow' ? list(parent, 'messageFlows') : list(parent, 'artifacts'), flow);
      deleteDepictions(model, flow);
    }
    for (const lane of model.all('bpmn:Lane')) remove(list(lane, 'flowNodeRef'), node);
    remove(list(node.$parent!, 'flowElements'), node);
    for (const part of [node, ...contained(node)]) deleteDepictions(model, part);
    return true;
  },
  setAttribute: (model, pick) => {
    const node = pick(model.all('bpmn:Activity').filter((candidate) => !candidate.get('isForCompensation')));
    node?.set('isForCompensation', true);
    return node !== undefined;
  },
  setForeignAttribute: (model, pick) => {
    const node = pick(model.all('bpmn:FlowNode'));
    if (!node) return false;
    model.definitions.$attrs['xmlns:tool'] = 'urn:tool';
    node.$attrs['tool:mark'] = 'x "y" <z>\nzwei';
    return true;
  },
  unname: (model, pick) => {
    const node = pick(model.all('bpmn:FlowNode').filter((candidate) => candidate.get('name')));
    node?.set('name', undefined);
    return node !== undefined;
  },
  extend: (model, pick) => {
    const node = pick(model.all('bpmn:FlowNode'));
    if (!node) return false;
    model.definitions.$attrs['xmlns:tool'] = 'urn:tool';
    let extensions = node.get('extensionElements') as ModdleElement | undefined;
    if (!extensions) node.set('extensionElements', extensions = model.create('bpmn:ExtensionElements', { values: [] }, node));
    list(extensions, 'values').push(model.createAny('tool:facts', 'urn:tool', { ref: 'a', $children: [model.createAny('tool:fact', 'urn:tool', { value: '1 < 2' })] }));
    return true;
  },
  color: (model, pick) => {
    const shape = pick(model.all('bpmndi:BPMNShape'));
    if (!shape) return false;
    shape.set('bioc:stroke', '#0d4372');
    shape.set('color:background-color', '#bbdefb');
    return true;
  },
  condition: (model, pick) => {
    const flow = pick(model.all('bpmn:SequenceFlow').filter((candidate) => !candidate.get('conditionExpression')));
    flow?.set('conditionExpression', model.create('bpmn:FormalExpression', { body: '${a > 1 && b}' }, flow));
    return flow !== undefined;
  },
  reid: (model, pick) => {
    const node = pick(model.all('bpmn:FlowNode'));
    node?.set('id', model.newId('Renamed'));
    return node !== undefined;
  },
  reverse: (model, pick) => {
    const container = pick(model.all('bpmn:FlowElementsContainer').filter((candidate) => list(candidate, 'flowElements').length > 1));
    if (!container) return false;
    const nodes = list(container, 'flowElements').filter((element) => element.$type !== 'bpmn:SequenceFlow').reverse();
    const flows = list(container, 'flowElements').filter((element) => element.$type === 'bpmn:SequenceFlow');
    container.set('flowElements', [...flows, ...nodes]);
    for (const plane of model.all('bpmndi:BPMNPlane')) list(plane, 'planeElement').reverse();
    list(model.definitions, 'rootElements').reverse();
    for (const set of model.all('bpmn:LaneSet')) list(set, 'lanes').reverse();
    for (const lane of model.all('bpmn:Lane')) list(lane, 'flowNodeRef').reverse();
    for (const node of model.all('bpmn:FlowNode')) list(node, 'incoming').reverse();
    return true;
  },
  reorderOutgoing: (model, pick) => {
    const node = pick(model.all('bpmn:FlowNode').filter((candidate) => list(candidate, 'outgoing').length > 1));
    if (!node) return false;
    const outgoing = list(node, 'outgoing').reverse();
    const container = outgoing[0]!.$parent!;
    const flows = list(container, 'flowElements');
    const places = outgoing.map((flow) => flows.indexOf(flow)).filter((place) => place >= 0).sort((a, b) => a - b);
    if (places.length === outgoing.length) outgoing.forEach((flow, i) => { flows[places[i]!] = flow; });
    return true;
  },
  retype: (model, pick) => {
    const task = pick(model.all('bpmn:Task').filter((candidate) => candidate.$type === 'bpmn:Task' && candidate.$parent?.$instanceOf('bpmn:FlowElementsContainer')));
    if (!task) return false;
    const other = model.create('bpmn:ServiceTask', {}, task.$parent);
    for (const property of ['id', 'name', 'documentation', 'extensionElements', 'incoming', 'outgoing']) {
      const value = task.get(property);
      if (value !== undefined) other.set(property, value);
    }
    const flows = list(task.$parent!, 'flowElements');
    flows[flows.indexOf(task)] = other;
    for (const flow of [...model.all('bpmn:SequenceFlow'), ...model.all('bpmn:MessageFlow'), ...model.all('bpmn:Association')]) {
      for (const end of ['sourceRef', 'targetRef']) if (flow.get(end) === task) flow.set(end, other);
    }
    for (const depiction of model.depictionsOf(task)) depiction.set('bpmnElement', other);
    for (const event of model.all('bpmn:BoundaryEvent')) if (event.get('attachedToRef') === task) event.set('attachedToRef', other);
    for (const lane of model.all('bpmn:Lane')) {
      const index = list(lane, 'flowNodeRef').indexOf(task);
      if (index >= 0) list(lane, 'flowNodeRef')[index] = other;
    }
    return true;
  },
  moveToLane: (model, pick) => {
    const lanes = model.all('bpmn:Lane').filter((lane) => !lane.get('childLaneSet'));
    const from = pick(lanes.filter((lane) => list(lane, 'flowNodeRef').length > 0));
    const to = from && pick(lanes.filter((lane) => lane !== from));
    if (!from || !to) return false;
    list(to, 'flowNodeRef').push(list(from, 'flowNodeRef').shift()!);
    return true;
  },
  addLane: (model, pick) => {
    const process = pick(model.all('bpmn:Process'));
    if (!process) return false;
    let set = list(process, 'laneSets')[0];
    if (!set) list(process, 'laneSets').push(set = model.create('bpmn:LaneSet', { id: model.newId('LaneSet') }, process));
    list(set, 'lanes').push(model.create('bpmn:Lane', { id: model.newId('Lane'), name: 'Sachgebiet' }, set));
    return true;
  },
  moveIntoSubProcess: (model, pick) => {
    const sub = pick(model.all('bpmn:SubProcess').filter((candidate) => candidate.$parent?.$instanceOf('bpmn:FlowElementsContainer')));
    const node = sub && pick(plainNodes(model).filter((candidate) => candidate.$parent === sub.$parent && candidate !== sub));
    if (!node) return false;
    remove(list(node.$parent!, 'flowElements'), node);
    list(sub, 'flowElements').push(node);
    node.$parent = sub;
    return true;
  },
  ...contentEdits,
} satisfies Record<string, ModelEdit>;

export type ModelEditName = keyof typeof modelEdits;
