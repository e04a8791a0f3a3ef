import type { BpmnElement } from '../bpmn/element.js';
import type { NarrativeContext } from './context.js';
import { hasDetails } from './details.js';
import { answerRank, compareLabels, compareText } from './order.js';

/** How one step leads to another: by a sequence flow, through a pair of links, or out of an activity by an event at its edge. */
export type EdgeKind = 'flow' | 'link' | 'boundary' | 'compensation';

/** A way from one node to another. */
export interface FlowEdge {
  readonly kind: EdgeKind;
  readonly from: number;
  /** Index of the node it leads to; -1 when that lies outside the scope or does not exist. */
  to: number;
  /** The element it leads to, in this scope or another; `undefined` for a dangling flow. */
  target: BpmnElement | undefined;
  /** The sequence flow that leaves the source; `undefined` for other kinds. */
  readonly flow: BpmnElement | undefined;
}

/** A flow node of one scope. */
export interface FlowNode {
  /** Its place in the graph's nodes. */
  readonly index: number;
  readonly element: BpmnElement;
  /** Gateways and links that only pass the flow on to this node. */
  readonly absorbed: BpmnElement[];
  /** In the order in which they are told. */
  out: FlowEdge[];
  in: FlowEdge[];
}

/** The control flow of one scope: a process, a sub-process or a choreography. */
export interface FlowGraph {
  readonly nodes: readonly FlowNode[];
  /** Nodes that only pass the flow on; they are noted at the nodes that absorbed them. */
  readonly passedOver: ReadonlySet<number>;
}

/**
 * Builds the graph of a scope.
 * Merging gateways and links that say nothing by themselves are passed over; their flows lead on to the next node.
 */
export function buildFlowGraph(context: NarrativeContext, elements: readonly BpmnElement[]): FlowGraph {
  const indexOf = new Map(elements.map((element, index) => [element, index]));
  const nodes: FlowNode[] = elements.map((element, index) => ({ index, element, absorbed: [], out: [], in: [] }));
  const links = catchingLinks(context, elements);

  for (const [from, node] of nodes.entries()) {
    const connect = (kind: EdgeKind, target: BpmnElement | undefined, flow?: BpmnElement): void => {
      node.out.push({ kind, from, to: target ? (indexOf.get(target) ?? -1) : -1, target, flow });
    };
    for (const flow of context.model.flows.outgoing(node.element)) connect('flow', context.model.target(flow, 'targetRef'), flow);
    for (const event of context.model.flows.boundaryEvents(node.element)) if (indexOf.has(event)) connect('boundary', event);
    for (const activity of context.compensationOf(node.element)) if (indexOf.has(activity)) connect('compensation', activity);
    if (isThrowingLink(node.element)) for (const target of links.get(linkName(context, node.element)) ?? []) connect('link', target);
  }
  fillIncoming(nodes);
  const passedOver = passOver(context, nodes);
  fillIncoming(nodes);
  const signatures = new Map<number, string>();
  for (const node of nodes) if (node.out.length > 1) node.out = inOrder(context, nodes, node.out, signatures);
  return { nodes, passedOver };
}

function fillIncoming(nodes: readonly FlowNode[]): void {
  for (const node of nodes) node.in = [];
  for (const node of nodes) for (const edge of node.out) if (edge.to >= 0) nodes[edge.to]!.in.push(edge);
}

/** Leads every way around the nodes that only pass it on, and notes those at the node that comes next. */
function passOver(context: NarrativeContext, nodes: readonly FlowNode[]): Set<number> {
  const passes = nodes.map((node) => passesOn(context, node));
  const finals = new Map<number, number>();
  const resolve = (start: number): number => {
    const passed = new Set<number>();
    let index = start;
    while (passes[index] && !finals.has(index) && !passed.has(index)) {
      passed.add(index);
      index = nodes[index]!.out[0]!.to;
    }
    // A circle of nothing but merging gateways has no next node: one of them stays.
    if (passed.has(index)) {
      passes[index] = false;
      return index;
    }
    const next = finals.get(index) ?? index;
    for (const each of passed) finals.set(each, next);
    return next;
  };

  for (const [index, node] of nodes.entries()) {
    const next = resolve(index);
    if (next !== index) nodes[next]!.absorbed.push(node.element);
  }
  for (const [index, node] of nodes.entries()) {
    if (finals.has(index)) {
      node.out = [];
      continue;
    }
    for (const edge of node.out) {
      if (edge.to < 0) continue;
      edge.to = resolve(edge.to);
      edge.target = nodes[edge.to]!.element;
    }
  }
  for (const node of nodes) node.absorbed.sort(context.compare);
  return new Set(finals.keys());
}

function passesOn(context: NarrativeContext, node: FlowNode): boolean {
  const [out] = node.out;
  if (node.out.length !== 1 || !out || out.to < 0 || node.in.length === 0 || hasDetails(context, node.element)) return false;
  if (isLink(node.element)) return out.kind === 'link' || !isThrowingLink(node.element);
  if (!node.element.is('bpmn:Gateway') || context.label(node.element) !== '' || context.label(out.flow) !== '') return false;
  return node.in.length === 1 || node.element.is('bpmn:ExclusiveGateway') || node.element.is('bpmn:EventBasedGateway');
}

/** Whether an event leads to, or comes from, another place of the same diagram. */
export function isLink(element: BpmnElement): boolean {
  return element.is('bpmn:Event') && element.child('bpmn:LinkEventDefinition') !== undefined;
}

function isThrowingLink(element: BpmnElement): boolean {
  return element.is('bpmn:ThrowEvent') && isLink(element);
}

/** Links belong together by the name of their definitions (BPMN 2.0.2 §10.5.6); tools often name only the event. */
function linkName(context: NarrativeContext, event: BpmnElement): string {
  return context.label(event.child('bpmn:LinkEventDefinition')) || context.label(event);
}

function catchingLinks(context: NarrativeContext, elements: readonly BpmnElement[]): Map<string, BpmnElement[]> {
  const links = new Map<string, BpmnElement[]>();
  for (const element of elements) {
    if (!isLink(element) || isThrowingLink(element)) continue;
    const name = linkName(context, element);
    links.set(name, [...(links.get(name) ?? []), element]);
  }
  return links;
}

/** Yes before no, deadlines and the default last, what happens beside the flow behind it, then by label and by what comes next; ids decide only between twins. */
function inOrder(context: NarrativeContext, nodes: readonly FlowNode[], edges: readonly FlowEdge[], signatures: Map<number, string>): FlowEdge[] {
  const keyed = edges.map((edge) => ({
    edge, rank: rankOf(context, nodes[edge.from]!.element, edge), label: context.label(edge.flow),
    next: edge.to < 0 ? '' : signatureOf(context, nodes, edge.to, signatures), id: `${edge.target?.id}\u0000${edge.flow?.id}`,
  }));
  keyed.sort((a, b) => a.rank - b.rank || compareLabels(a.label, b.label) || compareLabels(a.next, b.next) || compareText(a.id, b.id));
  return keyed.map(({ edge }) => edge);
}

function rankOf(context: NarrativeContext, source: BpmnElement, edge: FlowEdge): number {
  if (edge.kind === 'boundary') return edge.target!.isTrue('cancelActivity') ? 4 : 5;
  const answer = answerRank(context.label(edge.flow));
  const isDeadline = source.is('bpmn:EventBasedGateway') && edge.target?.child('bpmn:TimerEventDefinition') !== undefined;
  return answer === 1 && (isDeadline || isDefault(context, source, edge)) ? 3 : answer;
}

/** Whether an edge is the default flow of the node it leaves. */
export function isDefault(context: NarrativeContext, source: BpmnElement, edge: FlowEdge): boolean {
  return edge.flow !== undefined && context.model.target(source, 'default') === edge.flow;
}

const SIGNATURE_DEPTH = 4;

/** The labels of a node and of what follows it, so that unnamed gateways are told apart by what they lead to. */
function signatureOf(context: NarrativeContext, nodes: readonly FlowNode[], index: number, known: Map<number, string>): string {
  let signature = known.get(index);
  if (signature !== undefined) return signature;
  const labels: string[] = [];
  let level = [index];
  const seen = new Set(level);
  for (let depth = 0; depth < SIGNATURE_DEPTH && level.length > 0 && level.length < 50; depth++) {
    labels.push(level.map((each) => `${context.label(nodes[each]!.element)}\u0001${nodes[each]!.element.type.tag}`).sort().join('\u0002'));
    if (depth === 0 && context.label(nodes[index]!.element) !== '') break;
    level = level.flatMap((each) => nodes[each]!.out.map((edge) => edge.to)).filter((to) => to >= 0 && !seen.has(to));
    for (const each of level) seen.add(each);
  }
  signature = labels.join('\u0003');
  known.set(index, signature);
  return signature;
}
