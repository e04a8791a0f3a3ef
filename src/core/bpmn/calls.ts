import type { BpmnElement } from './element.js';
import type { BpmnModel } from './model.js';

/** The process or global task that a call activity calls, when it is in the file. */
export function calledElement(element: BpmnElement, model: BpmnModel): BpmnElement | undefined {
  return element.is('bpmn:CallActivity') ? model.resolve(element.get('calledElement') ?? '') : undefined;
}
