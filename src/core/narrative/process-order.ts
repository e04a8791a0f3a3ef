import type { BpmnElement } from '../bpmn/element.js';
import type { NarrativeContext } from './context.js';

/**
 * The processes in the order of the story: one that nobody triggers comes first, then those that it sends messages to,
 * in rounds. Among equals the name decides. Processes without any content are left out unless no other is there.
 */
export function processesInOrder(context: NarrativeContext): BpmnElement[] {
  const { model } = context;
  const all = [...model.processes].sort((a, b) => context.compare(context.poolOf(a) ?? a, context.poolOf(b) ?? b) || context.compare(a, b));
  const filled = all.filter((process) => process.children.some((child) => child.is('bpmn:FlowNode')));
  if (filled.length === 0) return all;

  const starters = startersOf(context);
  const waiting = new Set(filled);
  const order: BpmnElement[] = [];
  while (waiting.size > 0) {
    const next = [...waiting].find((process) => isFree(process)) ?? [...waiting][0]!;
    waiting.delete(next);
    order.push(next);
  }
  return order;

  /** Whether no process that still waits starts this one. */
  function isFree(process: BpmnElement): boolean {
    return !(starters.get(process) ?? []).some((source) => source !== process && waiting.has(source));
  }
}

/** For each process those that send a message to one of its start events. */
function startersOf({ model }: NarrativeContext): Map<BpmnElement, BpmnElement[]> {
  const starters = new Map<BpmnElement, BpmnElement[]>();
  for (const flow of model.all('bpmn:MessageFlow')) {
    const target = model.target(flow, 'targetRef');
    const source = model.target(flow, 'sourceRef');
    const started = target?.is('bpmn:StartEvent') ? target.closest('bpmn:Process') : undefined;
    const starter = source?.is('bpmn:FlowNode') ? source.closest('bpmn:Process') : undefined;
    if (started && starter) starters.set(started, [...(starters.get(started) ?? []), starter]);
  }
  return starters;
}
