import type { BpmnElement } from './element.js';
import type { BpmnModel } from './model.js';

/**
 * The pool an element lies in: a participant itself, or the participant that refers to the element's process.
 * `undefined` where no participant names the process.
 */
export function poolOf(model: BpmnModel, element: BpmnElement): BpmnElement | undefined {
  if (element.is('bpmn:Participant')) return element;
  const process = element.is('bpmn:Process') ? element : element.closest('bpmn:Process');
  return process && model.derive(poolsOfProcesses).get(process);
}

/** The first participant that names each process. */
function poolsOfProcesses(model: BpmnModel): ReadonlyMap<BpmnElement, BpmnElement> {
  const pools = new Map<BpmnElement, BpmnElement>();
  for (const participant of model.all('bpmn:Participant')) {
    const process = model.target(participant, 'processRef');
    if (process && !pools.has(process)) pools.set(process, participant);
  }
  return pools;
}
