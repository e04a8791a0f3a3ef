import type { BpmnElement } from '../../src/core/bpmn/element.js';
import { readModel } from '../../src/core/bpmn/model.js';
import { applyEdits, type TextEdit } from '../../src/core/text/edits.js';

/** A way of spoiling a model: the edits, or `undefined` where it has nothing of the kind. */
type Damage = (elements: readonly BpmnElement[], pick: <T>(list: readonly T[]) => T | undefined) => TextEdit[] | undefined;

const cut = ({ xml }: BpmnElement): TextEdit[] => [{ start: xml.start, end: xml.end, text: '' }];
const of = (elements: readonly BpmnElement[], type: string): BpmnElement[] => elements.filter((element) => element.is(type));
const source = ({ xml }: BpmnElement): string => xml.source.slice(xml.start, xml.end);

/** Faults that people and tools bring into models, by name. */
export const damages: Readonly<Record<string, Damage>> = {
  'a shape is lost': (elements, pick) => {
    const shape = pick(of(elements, 'bpmndi:BPMNShape'));
    return shape && cut(shape);
  },
  'an edge is lost': (elements, pick) => {
    const edge = pick(of(elements, 'bpmndi:BPMNEdge'));
    return edge && cut(edge);
  },
  'the diagram is lost': (elements) => of(elements, 'bpmndi:BPMNDiagram').flatMap(cut),
  'an end event is lost': (elements, pick) => {
    const end = pick(of(elements, 'bpmn:EndEvent'));
    return end && cut(end);
  },
  'a start event is lost': (elements, pick) => {
    const start = pick(of(elements, 'bpmn:StartEvent'));
    return start && cut(start);
  },
  'a flow is copied': (elements, pick) => {
    const flow = pick(of(elements, 'bpmn:SequenceFlow'));
    return flow && [{ start: flow.xml.end, end: flow.xml.end, text: source(flow).replace(` id="${flow.id}"`, ` id="${flow.id}_copy"`) }];
  },
  'a node is copied with its id': (elements, pick) => {
    const node = pick(of(elements, 'bpmn:Task'));
    return node && [{ start: node.xml.end, end: node.xml.end, text: source(node) }];
  },
  'an id in the diagram is copied': (elements, pick) => {
    const [one, other] = [pick(of(elements, 'bpmndi:BPMNShape')), pick(of(elements, 'bpmndi:BPMNEdge'))];
    const id = other?.attribute('id');
    return one && id && one.id !== '' ? [{ start: id.valueStart, end: id.valueEnd, text: one.id }] : undefined;
  },
  'a reference is misspelt': (elements, pick) => {
    const reference = pick(elements.flatMap(({ references }) => references).filter(({ value }) => value !== ''));
    return reference && [{ start: reference.start, end: reference.end, text: `${reference.value}x` }];
  },
  'a reference leads nowhere': (elements, pick) => {
    const reference = pick(elements.flatMap(({ references }) => references).filter(({ value }) => value !== ''));
    return reference && [{ start: reference.start, end: reference.end, text: 'nowhere_at_all_0815' }];
  },
  'a list names the wrong flow': (elements, pick) => {
    const entries = of(elements, 'bpmn:FlowNode').flatMap((node) => [...node.refs('incoming'), ...node.refs('outgoing')]);
    const [one, other] = [pick(entries), pick(entries)];
    return one && other && one.value !== other.value ? [{ start: one.start, end: one.end, text: other.value }] : undefined;
  },
  'an event ends everything': (elements, pick) => {
    const end = pick(of(elements, 'bpmn:EndEvent').filter(({ xml, children }) => !xml.selfClosing && children.length === 0));
    const prefix = end && (end.xml.name.prefix === '' ? '' : `${end.xml.name.prefix}:`);
    return end && [{ start: end.xml.closeStart, end: end.xml.closeStart, text: `<${prefix}terminateEventDefinition/>` }];
  },
};

/** The text with a fault; `undefined` where the model has nothing that could have it. */
export function damaged(text: string, name: string, random: () => number): string | undefined {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const edits = damages[name]!(readModel(text).elements, pick);
  return edits && edits.length > 0 ? applyEdits(text, edits) : undefined;
}
