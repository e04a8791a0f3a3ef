import type { FlowNode } from './flow-graph.js';

/** How the ways out of a node relate: one of them, one by what happens first, all of them, or any number. */
export type Split = 'exclusive' | 'event' | 'parallel' | 'inclusive';

/** What several ways out of a node mean (BPMN 2.0.2 §10.6; §13.3.1 for flows that leave an activity without a gateway). */
export function splitOf(node: FlowNode): Split {
  const { element } = node;
  if (element.is('bpmn:ExclusiveGateway')) return 'exclusive';
  if (element.is('bpmn:EventBasedGateway')) return 'event';
  if (element.is('bpmn:ParallelGateway')) return 'parallel';
  if (element.is('bpmn:InclusiveGateway') || element.is('bpmn:ComplexGateway')) return 'inclusive';
  const flows = node.out.filter((edge) => edge.kind === 'flow');
  if (flows.length < 2) return 'exclusive';
  const conditional = element.attribute('default') !== undefined || flows.some((edge) => edge.flow?.child('bpmn:Expression'));
  return conditional ? 'inclusive' : 'parallel';
}

/** Whether several of a node's ways are taken. */
export function isConcurrent(node: FlowNode): boolean {
  const split = splitOf(node);
  return split === 'parallel' || split === 'inclusive';
}

/** Whether a join waits for exactly the branches that a split of its kind has opened. */
export function isSynchronising(split: FlowNode | undefined, join: FlowNode | undefined): boolean {
  if (!split || !join || !join.element.is('bpmn:Gateway') || join.in.length < 2) return false;
  const kind = splitOf(split);
  if (kind === 'parallel') return join.element.is('bpmn:ParallelGateway');
  return kind === 'inclusive' && (join.element.is('bpmn:InclusiveGateway') || join.element.is('bpmn:ComplexGateway'));
}
