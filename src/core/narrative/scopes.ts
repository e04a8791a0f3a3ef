import type { BpmnElement } from '../bpmn/element.js';
import type { Entrance } from './arrange.js';
import { arrange } from './arrange.js';
import type { NarrativeContext } from './context.js';
import type { Narration, StepDraft } from './drafts.js';
import { isTriggeredBy, whatHappens } from './events.js';
import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.js';
import { buildFlowGraph } from './flow-graph.js';
import type { PhraseKey } from './phrases.js';
import { tellSteps } from './steps.js';

/** A process, a sub-process or a choreography with its flow. */
export interface Scope {
  readonly container: BpmnElement;
  readonly graph: FlowGraph;
  /** Event sub-processes, which stand beside the flow. */
  readonly handlers: readonly BpmnElement[];
  /** Where the main part starts: at the start events, or without any where nothing leads to (BPMN 2.0.2 §10.5.2). */
  readonly entries: readonly number[];
  /** Nodes that the main part reaches. */
  readonly reached: ReadonlySet<number>;
  readonly entrance: Entrance;
}

/** Reads what lies directly in a process or sub-process, with the parts that run beside it. */
export function readScope(context: NarrativeContext, container: BpmnElement): Scope {
  const elements = container.childrenOf('bpmn:FlowNode');
  const handlers = elements.filter((element) => element.isTrue('triggeredByEvent')).sort(context.compare);
  const graph = buildFlowGraph(context, handlers.length === 0 ? elements : elements.filter((element) => !element.isTrue('triggeredByEvent')));
  const starts = graph.nodes.filter((node) => node.element.is('bpmn:StartEvent')).map((node) => node.index);
  const isChoice = starts.length > 0 && !container.is('bpmn:AdHocSubProcess');
  const entries = isChoice ? starts : openEntries(context, graph, new Set());
  return { container, graph, handlers, entries, reached: reach(graph, entries, new Set()), entrance: isChoice ? 'choice' : 'list' };
}

/** Tells the main part of a scope, and what may happen beside it. */
export function tellScope(context: NarrativeContext, narration: Narration, scope: Scope, steps: StepDraft[], depth: number): void {
  const { graph, entries, entrance } = scope;
  tellSteps(context, narration, graph, arrange(graph, edges(graph, entries, context), entrance, depth, new Set()), steps, depth);
  for (const handler of scope.handlers) steps.push(tellHandler(context, narration, handler, depth));
}

/** Tells the parts of a scope that no start leads to. */
export function tellUnconnected(context: NarrativeContext, narration: Narration, { graph, reached }: Scope, steps: StepDraft[], depth: number): void {
  const entries = openEntries(context, graph, reached);
  if (entries.length === 0) return;
  tellSteps(context, narration, graph, arrange(graph, edges(graph, entries, context), 'list', depth, reached), steps, depth);
}

/** Nodes from which everything not yet known is reached: those nothing leads to, then one of each remaining circle. */
function openEntries(context: NarrativeContext, graph: FlowGraph, known: ReadonlySet<number>): number[] {
  const rest = graph.nodes.filter((node) => !known.has(node.index) && !graph.passedOver.has(node.index));
  const entries = rest.filter((node) => node.in.length === 0).map((node) => node.index);
  const reached = reach(graph, entries, known);
  if (reached.size < known.size + rest.length) {
    const isEdge = (node: FlowNode): number => (node.element.is('bpmn:BoundaryEvent') ? 1 : 0);
    const circling = rest.filter((node) => !reached.has(node.index));
    for (const node of circling.sort((a, b) => isEdge(a) - isEdge(b) || context.compare(a.element, b.element))) {
      if (reached.has(node.index)) continue;
      entries.push(node.index);
      reach(graph, [node.index], reached, reached);
    }
  }
  return entries;
}

function reach(graph: FlowGraph, from: readonly number[], known: ReadonlySet<number>, into = new Set(known)): Set<number> {
  const stack = [...from];
  for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
    if (into.has(index)) continue;
    into.add(index);
    for (const edge of graph.nodes[index]!.out) if (edge.to >= 0) stack.push(edge.to);
  }
  return into;
}

function edges(graph: FlowGraph, entries: readonly number[], context: NarrativeContext): FlowEdge[] {
  const element = (index: number): BpmnElement => graph.nodes[index]!.element;
  return [...entries]
    .sort((a, b) => context.compare(element(a), element(b)))
    .map((to) => ({ kind: 'flow' as const, from: graph.nodes.length, to, target: element(to), flow: undefined }));
}

/** An event sub-process: what may happen at any time while its scope runs. */
function tellHandler(context: NarrativeContext, narration: Narration, handler: BpmnElement, depth: number): StepDraft {
  const starts = handler.childrenOf('bpmn:StartEvent');
  const start = starts.length === 1 && context.model.flows.outgoing(starts[0]!).length < 2 ? starts[0] : undefined;
  const name = context.label(handler);
  const cause = start ? whatHappens(context, start) : '';
  const what = name !== '' && cause !== '' && name !== cause ? context.withCause(name, cause) : name || cause || context.nameOrType(handler);
  const step: StepDraft = {
    kind: 'handler', elementId: handler.id, covers: [], number: '', role: '', text: context.say(handlerPhrase(context, start), { what }),
    details: [], steps: [], branches: [], closing: '', next: undefined,
  };
  narration.note(step, start ? [handler, start] : [handler]);
  if (start) step.covers.push(start.id);
  narration.open.push({ step, container: handler, depth: depth + 1 });
  return step;
}

function handlerPhrase(context: NarrativeContext, start: BpmnElement | undefined): PhraseKey {
  if (start && isTriggeredBy(context, start, 'bpmn:CompensateEventDefinition')) return 'handlerCompensation';
  return start?.isTrue('isInterrupting') ? 'handlerInterrupting' : 'handler';
}
