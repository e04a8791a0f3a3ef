import type { BpmnElement } from './element.js';
import type { BpmnModel } from './model.js';

/** What triggers an event or what it throws, by the name of its definition: `timer`, `message`, `compensate` … */
export type Trigger =
  | 'cancel' | 'compensate' | 'conditional' | 'error' | 'escalation' | 'link' | 'message' | 'signal' | 'terminate' | 'timer';

/** The definitions of an event: the ones inside it, then the ones it refers to (BPMN 2.0.2 §10.5.1). */
export function eventDefinitions(model: BpmnModel, event: BpmnElement): BpmnElement[] {
  return [...event.childrenOf('bpmn:EventDefinition'), ...model.targets(event, 'eventDefinitionRef')];
}

/** The trigger an event definition stands for. */
export function triggerOf(definition: BpmnElement): Trigger {
  return definition.type.tag.replace(/EventDefinition$/, '') as Trigger;
}

/** The triggers of an event; none for a blank event, several for a multiple one. */
export function triggers(model: BpmnModel, event: BpmnElement): Trigger[] {
  return eventDefinitions(model, event).map(triggerOf);
}
