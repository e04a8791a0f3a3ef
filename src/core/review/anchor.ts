import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { plainName } from '../bpmn/things.js';
import type { YamlValue } from '../yaml/tree.js';

/** How many neighbours on each side are kept: enough to tell an element from others with its name. */
const NEIGHBOURS = 3;

/** What a comment keeps of its element: the id, and what finds the element again when a tool has given it another id. */
export interface Anchor {
  readonly element: string;
  readonly elementName?: string;
  readonly anchor: { [key: string]: YamlValue };
}

/** The anchor of an element; `undefined` when the model has none with this id. */
export function anchorOf(model: BpmnModel, elementId: string): Anchor | undefined {
  const element = model.byId(elementId);
  if (!element) return undefined;
  const name = plainName(element);
  const lane = element.is('bpmn:FlowNode') ? plainNameOf(model.flows.lane(element)) : '';
  const [after, before] = neighboursOf(model, element);
  return {
    element: elementId,
    ...(name !== '' && { elementName: name }),
    anchor: {
      type: localName(element),
      ...(lane !== '' && { lane }),
      ...(after.length > 0 && { after: after.map(neighbour) }),
      ...(before.length > 0 && { before: before.map(neighbour) }),
    },
  };
}

/** The elements whose flow leads to an element, and those its flow leads to; for a flow its two ends. */
function neighboursOf(model: BpmnModel, element: BpmnElement): [BpmnElement[], BpmnElement[]] {
  if (element.is('bpmn:SequenceFlow') || element.is('bpmn:MessageFlow')) return [present(model.target(element, 'sourceRef')), present(model.target(element, 'targetRef'))];
  const ends = (flows: readonly BpmnElement[], end: string): BpmnElement[] =>
    [...new Set(flows.flatMap((flow) => present(model.target(flow, end))))].slice(0, NEIGHBOURS);
  return [ends(model.flows.incoming(element), 'sourceRef'), ends(model.flows.outgoing(element), 'targetRef')];
}

function neighbour(element: BpmnElement): { [key: string]: YamlValue } {
  const name = plainName(element);
  return { type: localName(element), ...(name !== '' && { name }) };
}

function localName({ type }: BpmnElement): string {
  return type.name.slice(type.name.indexOf(':') + 1).replace(/^./, (first) => first.toLowerCase());
}

function plainNameOf(element: BpmnElement | undefined): string {
  return element ? plainName(element) : '';
}

function present(element: BpmnElement | undefined): BpmnElement[] {
  return element ? [element] : [];
}
