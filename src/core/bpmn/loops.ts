import type { BpmnElement } from './element.js';
import type { BpmnModel } from './model.js';

/**
 * The sequence flows of one level that are part of a loop: their ends can be reached from each other (strongly connected
 * components, Tarjan 1972).
 */
export function loopFlows(model: BpmnModel, level: BpmnElement): ReadonlySet<BpmnElement> {
  const order = new Map<BpmnElement, number>();
  const low = new Map<BpmnElement, number>();
  const component = new Map<BpmnElement, number>();
  const open: BpmnElement[] = [];
  const nodes = level.childrenOf('bpmn:FlowNode');
  for (const node of nodes) if (!order.has(node)) visit(node);
  return new Set(nodes.flatMap((node) => leaving(model, node)).filter((flow) => {
    const [source, target] = [hostOf(model, model.target(flow, 'sourceRef')), model.target(flow, 'targetRef')];
    return source !== undefined && target !== undefined && component.has(source) && component.get(source) === component.get(target);
  }));

  function visit(start: BpmnElement): void {
    const stack = [enter(start)];
    while (stack.length > 0) {
      const frame = stack.at(-1)!;
      const flow = frame.flows[frame.next++];
      if (flow) {
        const target = model.target(flow, 'targetRef');
        if (!target) continue;
        if (!order.has(target)) stack.push(enter(target));
        else if (!component.has(target)) low.set(frame.node, Math.min(low.get(frame.node)!, order.get(target)!));
        continue;
      }
      stack.pop();
      const parent = stack.at(-1)?.node;
      if (parent) low.set(parent, Math.min(low.get(parent)!, low.get(frame.node)!));
      if (low.get(frame.node) !== order.get(frame.node)) continue;
      for (let member = open.pop(); member; member = open.pop()) {
        component.set(member, order.get(frame.node)!);
        if (member === frame.node) break;
      }
    }
  }

  function enter(node: BpmnElement): { node: BpmnElement; flows: BpmnElement[]; next: number } {
    order.set(node, order.size);
    low.set(node, order.get(node)!);
    open.push(node);
    return { node, flows: leaving(model, node), next: 0 };
  }
}

/** The activity an event is attached to; any other node itself. */
function hostOf(model: BpmnModel, node: BpmnElement | undefined): BpmnElement | undefined {
  return node && (model.target(node, 'attachedToRef') ?? node);
}

/** What leads on from a node: its own flows and those of the events attached to it. */
function leaving(model: BpmnModel, node: BpmnElement): BpmnElement[] {
  return [...model.flows.outgoing(node), ...model.flows.boundaryEvents(node).flatMap((event) => model.flows.outgoing(event))];
}
