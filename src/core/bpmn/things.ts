import type { BpmnElement } from './element.js';
import type { BpmnType } from './metamodel.js';
import type { BpmnModel } from './model.js';

const OWN_LIFE = [
  'bpmn:FlowElement', 'bpmn:Artifact', 'bpmn:Participant', 'bpmn:MessageFlow', 'bpmn:LaneSet', 'bpmn:Lane', 'bpmn:DataAssociation',
  'bpmn:ConversationNode', 'bpmn:ConversationLink', 'bpmn:CategoryValue', 'bpmn:Operation', 'bpmn:Definitions',
];

/**
 * Whether an element has a life of its own in a comparison. Everything else (event definitions inside an event,
 * expressions, documentation, data specifications …) is a part of the nearest element above it that has one.
 */
export function hasOwnLife(element: BpmnElement): boolean {
  return isOwnLifeType(element.type, element.parent?.type);
}

/** As `hasOwnLife`, for a type below another one. */
export function isOwnLifeType(type: BpmnType, parent: BpmnType | undefined): boolean {
  if (OWN_LIFE.some((name) => type.ancestors.has(name))) return true;
  return type.ancestors.has('bpmn:RootElement') && parent?.name === 'bpmn:Definitions';
}

/** The elements with a life of their own, in document order. */
export function thingsOf(model: BpmnModel): BpmnElement[] {
  return model.elements.filter(hasOwnLife);
}

/** The nearest element above one that has a life of its own. */
export function ownerOf(element: BpmnElement): BpmnElement | undefined {
  let owner = element.parent;
  while (owner && !hasOwnLife(owner)) owner = owner.parent;
  return owner;
}

/** A label without differences that nobody sees: line breaks, repeated blanks. */
export function plainName(element: BpmnElement): string {
  const raw = element.is('bpmn:TextAnnotation') ? element.textOf('text') ?? '' : element.xml.value(element.is('bpmn:CategoryValue') ? 'value' : 'name') ?? '';
  return raw.replace(/\s+/g, ' ').trim();
}
