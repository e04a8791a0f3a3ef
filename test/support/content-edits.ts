import type { EditableModel, ModdleElement, ModelEdit } from './editable-model.js';
import { addFlow, addShape, deleteDepictions, hasProperty, list, placedNodes, remove } from './editable-model.js';

const definitionsOf = (event: ModdleElement): ModdleElement[] => list(event, 'eventDefinitions');

/** Elements that a user can describe: nodes, flows, lanes, processes. */
const describable = (model: EditableModel): ModdleElement[] => ['bpmn:FlowElement', 'bpmn:Lane', 'bpmn:Process', 'bpmn:Participant'].flatMap((type) => model.all(type));

/** Edits of what elements hold beside their place in the flow: texts, events, data, pools, extensions, labels. */
export const contentEdits = {
  redocument: (model, pick) => {
    const element = pick(describable(model).filter((candidate) => list(candidate, 'documentation').length > 0));
    if (!element) return false;
    list(element, 'documentation')[0]!.set('text', 'Erste Zeile\n  zweite <Zeile> & "mehr"');
    return true;
  },
  undocument: (model, pick) => {
    const element = pick(describable(model).filter((candidate) => list(candidate, 'documentation').length > 0));
    if (element) list(element, 'documentation').pop();
    return element !== undefined;
  },
  documentAgain: (model, pick) => {
    const element = pick(describable(model));
    if (element) list(element, 'documentation').push(model.create('bpmn:Documentation', { text: 'Noch eine' }, element));
    return element !== undefined;
  },
  removeAttribute: (model, pick) => {
    const candidates = model.all('bpmn:BaseElement').filter((element) => Object.keys(element.$attrs).some((name) => !name.startsWith('xmlns')));
    const element = pick(candidates);
    if (!element) return false;
    delete element.$attrs[Object.keys(element.$attrs).find((name) => !name.startsWith('xmlns'))!];
    return true;
  },
  changeEvent: (model, pick) => {
    const event = pick(model.all('bpmn:Event').filter((candidate) => hasProperty(candidate, 'eventDefinitions')));
    if (!event) return false;
    const definitions = definitionsOf(event);
    const timer = model.create('bpmn:TimerEventDefinition', { id: model.newId('Timer') }, event);
    timer.set('timeDuration', model.create('bpmn:FormalExpression', { body: 'P14D' }, timer));
    definitions.splice(0, definitions.length, timer);
    return true;
  },
  clearEvent: (model, pick) => {
    const event = pick(model.all('bpmn:Event').filter((candidate) => hasProperty(candidate, 'eventDefinitions') && definitionsOf(candidate).length > 0));
    if (event) definitionsOf(event).splice(0);
    return event !== undefined;
  },
  changeTimer: (model, pick) => {
    const expression = pick(model.all('bpmn:Expression'));
    expression?.set('body', '${days > 3}');
    return expression !== undefined;
  },
  addMessage: (model, pick) => {
    const event = pick(model.all('bpmn:Event').filter((candidate) => hasProperty(candidate, 'eventDefinitions')));
    if (!event) return false;
    const message = model.create('bpmn:Message', { id: model.newId('Message'), name: 'Antrag' }, model.definitions);
    list(model.definitions, 'rootElements').push(message);
    definitionsOf(event).splice(0, Infinity, model.create('bpmn:MessageEventDefinition', { id: model.newId('MessageEvent'), messageRef: message }, event));
    return true;
  },
  addBoundary: (model, pick) => {
    const host = pick(placedNodes(model).filter((node) => node.$instanceOf('bpmn:Activity')));
    if (!host) return false;
    const event = model.create('bpmn:BoundaryEvent', { id: model.newId('Boundary'), attachedToRef: host, cancelActivity: false }, host.$parent);
    list(host.$parent!, 'flowElements').push(event);
    definitionsOf(event).push(model.create('bpmn:EscalationEventDefinition', { id: model.newId('Escalation') }, event));
    addShape(model, event, host);
    return true;
  },
  addDataObject: (model, pick) => {
    const activity = pick(placedNodes(model).filter((node) => node.$instanceOf('bpmn:Activity')));
    if (!activity) return false;
    const container = activity.$parent!;
    const data = model.create('bpmn:DataObject', { id: model.newId('DataObject') }, container);
    const reference = model.create('bpmn:DataObjectReference', { id: model.newId('DataReference'), name: 'Akte', dataObjectRef: data }, container);
    list(container, 'flowElements').push(reference, data);
    addShape(model, reference, activity);
    const property = model.create('bpmn:Property', { id: model.newId('Property'), name: '__targetRef_placeholder' }, activity);
    list(activity, 'properties').push(property);
    const association = model.create('bpmn:DataInputAssociation', { id: model.newId('DataInput'), targetRef: property }, activity);
    list(association, 'sourceRef').push(reference);
    list(activity, 'dataInputAssociations').push(association);
    return true;
  },
  removeData: (model, pick) => {
    const association = pick([...model.all('bpmn:DataInputAssociation'), ...model.all('bpmn:DataOutputAssociation')]);
    if (!association) return false;
    const property = association.$type === 'bpmn:DataInputAssociation' ? 'dataInputAssociations' : 'dataOutputAssociations';
    if (!association.$parent || !hasProperty(association.$parent, property)) return false;
    remove(list(association.$parent, property), association);
    deleteDepictions(model, association);
    return true;
  },
  addParticipant: (model) => {
    const root = list(model.definitions, 'rootElements');
    let collaboration = root.find((element) => element.$type === 'bpmn:Collaboration');
    if (!collaboration) root.unshift(collaboration = model.create('bpmn:Collaboration', { id: model.newId('Collaboration') }, model.definitions));
    const participant = model.create('bpmn:Participant', { id: model.newId('Participant'), name: 'Antragstellende Person' }, collaboration);
    list(collaboration, 'participants').push(participant);
    const shape = model.all('bpmndi:BPMNShape')[0];
    if (shape) addShape(model, participant, shape.get('bpmnElement') as ModdleElement);
    return true;
  },
  removeParticipant: (model, pick) => {
    const participant = pick(model.all('bpmn:Participant').filter((candidate) => candidate.$parent?.$type === 'bpmn:Collaboration'));
    if (!participant) return false;
    const collaboration = participant.$parent!;
    for (const flow of [...list(collaboration, 'messageFlows')]) {
      if (flow.get('sourceRef') !== participant && flow.get('targetRef') !== participant) continue;
      remove(list(collaboration, 'messageFlows'), flow);
      deleteDepictions(model, flow);
    }
    remove(list(collaboration, 'participants'), participant);
    deleteDepictions(model, participant);
    return true;
  },
  addMessageFlow: (model, pick) => {
    const collaboration = pick(model.all('bpmn:Collaboration').filter((candidate) => list(candidate, 'participants').length > 1));
    if (!collaboration) return false;
    const [source, target] = list(collaboration, 'participants');
    list(collaboration, 'messageFlows').push(model.create('bpmn:MessageFlow', { id: model.newId('MessageFlow'), sourceRef: source, targetRef: target }, collaboration));
    return true;
  },
  addGroup: (model, pick) => {
    const container = pick(model.all('bpmn:FlowElementsContainer').filter((candidate) => hasProperty(candidate, 'artifacts')));
    if (!container) return false;
    const category = model.create('bpmn:Category', { id: model.newId('Category') }, model.definitions);
    const value = model.create('bpmn:CategoryValue', { id: model.newId('CategoryValue'), value: 'Prüfung' }, category);
    list(category, 'categoryValue').push(value);
    list(model.definitions, 'rootElements').push(category);
    const group = model.create('bpmn:Group', { id: model.newId('Group'), categoryValueRef: value }, container);
    list(container, 'artifacts').push(group);
    return true;
  },
  annotate: (model, pick) => {
    const node = pick(placedNodes(model).filter((candidate) => hasProperty(candidate.$parent!, 'artifacts')));
    if (!node) return false;
    const container = node.$parent!;
    const annotation = model.create('bpmn:TextAnnotation', { id: model.newId('Annotation'), text: 'Frist:\n14 Tage' }, container);
    const association = model.create('bpmn:Association', { id: model.newId('Association'), sourceRef: node, targetRef: annotation }, container);
    list(container, 'artifacts').push(annotation, association);
    addShape(model, annotation, node);
    return true;
  },
  changeAnnotation: (model, pick) => {
    const annotation = pick(model.all('bpmn:TextAnnotation').filter((candidate) => candidate.get('text')));
    annotation?.set('text', `${String(annotation.get('text')).slice(0, 4)}\nneu`);
    return annotation !== undefined;
  },
  collapse: (model, pick) => {
    const shape = pick(model.all('bpmndi:BPMNShape').filter((candidate) => (candidate.get('bpmnElement') as ModdleElement | undefined)?.$instanceOf('bpmn:SubProcess')));
    shape?.set('isExpanded', !shape.get('isExpanded'));
    return shape !== undefined;
  },
  wrapInSubProcess: (model, pick) => {
    const near = pick(placedNodes(model));
    if (!near) return false;
    const sub = model.create('bpmn:SubProcess', { id: model.newId('SubProcess'), name: 'Teilprozess' }, near.$parent);
    list(near.$parent!, 'flowElements').push(sub);
    const [start, end] = ['bpmn:StartEvent', 'bpmn:EndEvent'].map((type) => model.create(type, { id: model.newId('Event') }, sub));
    list(sub, 'flowElements').push(start!, end!);
    for (const element of [sub, start!, end!]) addShape(model, element, near);
    addFlow(model, start!, end!);
    return true;
  },
  moveLabel: (model, pick) => {
    const label = pick(model.all('bpmndi:BPMNLabel').filter((candidate) => candidate.get('bounds')));
    (label?.get('bounds') as ModdleElement | undefined)?.set('y', 77.5);
    return label !== undefined;
  },
  addLabel: (model, pick) => {
    const depiction = pick([...model.all('bpmndi:BPMNShape'), ...model.all('bpmndi:BPMNEdge')].filter((candidate) => !candidate.get('label')));
    if (!depiction) return false;
    const label = model.create('bpmndi:BPMNLabel', {}, depiction);
    label.set('bounds', model.create('dc:Bounds', { x: 1, y: 2.25, width: 30, height: 14 }, label));
    depiction.set('label', label);
    return true;
  },
  removeLabel: (model, pick) => {
    const depiction = pick([...model.all('bpmndi:BPMNShape'), ...model.all('bpmndi:BPMNEdge')].filter((candidate) => candidate.get('label')));
    depiction?.set('label', undefined);
    return depiction !== undefined;
  },
  emptyLabels: (model) => {
    for (const depiction of [...model.all('bpmndi:BPMNShape'), ...model.all('bpmndi:BPMNEdge')]) {
      if (!depiction.get('label')) depiction.set('label', model.create('bpmndi:BPMNLabel', {}, depiction));
    }
    return true;
  },
  extendOurs: (model, pick) => {
    const node = pick(model.all('bpmn:FlowNode'));
    if (!node) return false;
    const uri = 'urn:prozessatlas:bpmn:1';
    model.definitions.$attrs['xmlns:atlas'] = uri;
    let extensions = node.get('extensionElements') as ModdleElement | undefined;
    if (!extensions) node.set('extensionElements', extensions = model.create('bpmn:ExtensionElements', { values: [] }, node));
    const basis = model.createAny('atlas:legalBasis', uri, { ref: 'aufenthg-18b', discretion: 'none' });
    list(extensions, 'values').unshift(model.createAny('atlas:facts', uri, { $children: [basis, model.createAny('atlas:comment', uri, { $body: 'Bitte prüfen: <§ 5>' })] }));
    return true;
  },
  unextend: (model, pick) => {
    const element = pick(model.all('bpmn:BaseElement').filter((candidate) => candidate.get('extensionElements')));
    if (!element) return false;
    const values = list(element.get('extensionElements') as ModdleElement, 'values');
    if (values.length > 1) values.pop();
    else element.set('extensionElements', undefined);
    return true;
  },
  loop: (model, pick) => {
    const activity = pick(model.all('bpmn:Activity').filter((candidate) => !candidate.get('loopCharacteristics')));
    if (!activity) return false;
    const loop = model.create('bpmn:MultiInstanceLoopCharacteristics', { isSequential: true }, activity);
    loop.set('loopCardinality', model.create('bpmn:FormalExpression', { body: '3' }, loop));
    activity.set('loopCharacteristics', loop);
    return true;
  },
  makeDefault: (model, pick) => {
    const flow = pick(model.all('bpmn:SequenceFlow').filter((candidate) => {
      const source = candidate.get('sourceRef') as ModdleElement | undefined;
      return source !== undefined && hasProperty(source, 'default');
    }));
    if (flow) (flow.get('sourceRef') as ModdleElement).set('default', flow);
    return flow !== undefined;
  },
  reconnect: (model, pick) => {
    const flow = pick(model.all('bpmn:SequenceFlow').filter((candidate) => candidate.get('targetRef') && candidate.$parent));
    const target = flow && pick(placedNodes(model).filter((node) => node.$parent === flow.$parent && node !== flow.get('targetRef')));
    if (!flow || !target) return false;
    remove(list(flow.get('targetRef') as ModdleElement, 'incoming'), flow);
    flow.set('targetRef', target);
    list(target, 'incoming').push(flow);
    return true;
  },
  removeLane: (model, pick) => {
    const lane = pick(model.all('bpmn:Lane').filter((candidate) => candidate.$parent?.$type === 'bpmn:LaneSet' && list(candidate.$parent, 'lanes').length > 1));
    if (!lane) return false;
    const heir = list(lane.$parent!, 'lanes').find((other) => other !== lane)!;
    list(heir, 'flowNodeRef').push(...list(lane, 'flowNodeRef').filter((node) => !list(heir, 'flowNodeRef').includes(node)));
    remove(list(lane.$parent!, 'lanes'), lane);
    deleteDepictions(model, lane);
    return true;
  },
  addDiagram: (model) => {
    const drawn = model.all('bpmn:Process')[0];
    if (!drawn) return false;
    const diagram = model.create('bpmndi:BPMNDiagram', { id: model.newId('Diagram') }, model.definitions);
    diagram.set('plane', model.create('bpmndi:BPMNPlane', { id: model.newId('Plane'), bpmnElement: drawn }, diagram));
    list(model.definitions, 'diagrams').push(diagram);
    return true;
  },
  removeDiagram: (model) => {
    const diagrams = list(model.definitions, 'diagrams');
    if (diagrams.length < 2) return false;
    diagrams.pop();
    model.forgetDepictions();
    return true;
  },
  setBooleanBack: (model, pick) => {
    const process = pick(model.all('bpmn:Process'));
    process?.set('isExecutable', !process.get('isExecutable'));
    return process !== undefined;
  },
  /** The element and its shape once more, as copying and pasting does. */
  duplicate: (model, pick) => {
    const task = pick(placedNodes(model).filter((node) => node.$instanceOf('bpmn:Task')));
    if (!task) return false;
    const copy = model.create(task.$type, { id: model.newId('Copy'), name: task.get('name') }, task.$parent);
    for (const note of list(task, 'documentation')) list(copy, 'documentation').push(model.create('bpmn:Documentation', { text: note.get('text') }, copy));
    list(task.$parent!, 'flowElements').push(copy);
    addShape(model, copy, task);
    return true;
  },
} satisfies Record<string, ModelEdit>;
