import type { BpmnElement } from './element.js';
import type { BpmnModel } from './model.js';

/**
 * The sequence flows of one level that close a loop: those that lead back to a node on the way to their source
 * (back edges of a depth-first search from the nodes nothing leads to).
 */
export function backFlows(model: BpmnModel, level: BpmnElement): ReadonlySet<BpmnElement> {
  const found = new Set<BpmnElement>();
  const state = new Map<BpmnElement, 'open' | 'done'>();
  const nodes = level.childrenOf('bpmn:FlowNode');
  const entries = nodes.filter((node) => model.flows.incoming(node).length === 0);
  for (const entry of [...entries, ...nodes]) if (!state.has(entry)) visit(entry);
  return found;

  function visit(entry: BpmnElement): void {
    const stack = [{ node: entry, flows: leaving(model, entry), next: 0 }];
    state.set(entry, 'open');
    while (stack.length > 0) {
      const frame = stack.at(-1)!;
      const flow = frame.flows[frame.next++];
      if (!flow) {
        state.set(frame.node, 'done');
        stack.pop();
        continue;
      }
      const target = model.target(flow, 'targetRef');
      if (!target) continue;
      if (state.get(target) === 'open') found.add(flow);
      else if (!state.has(target)) {
        state.set(target, 'open');
        stack.push({ node: target, flows: leaving(model, target), next: 0 });
      }
    }
  }
}

/** What leads on from a node: its own flows and those of the events attached to it. */
function leaving(model: BpmnModel, node: BpmnElement): BpmnElement[] {
  return [...model.flows.outgoing(node), ...model.flows.boundaryEvents(node).flatMap((event) => model.flows.outgoing(event))];
}
