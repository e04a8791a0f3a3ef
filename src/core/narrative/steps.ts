import type { BpmnElement } from '../bpmn/element.js';
import type { Arrangement, Block, Way } from './arrange.js';
import type { NarrativeContext } from './context.js';
import { detail, detailsOf, hasDetails } from './details.js';
import type { BranchDraft, Narration, StepDraft } from './drafts.js';
import { isTriggeredBy, whatHappens } from './events.js';
import type { FlowGraph, FlowNode } from './flow-graph.js';
import { isLink } from './flow-graph.js';
import { oneLine } from './label.js';
import type { Detail } from './narrative.js';
import { branchText, wordsOf } from './wording.js';

/** A list of blocks on its way into a list of steps. */
interface Frame {
  readonly blocks: readonly Block[];
  readonly into: StepDraft[];
  position: number;
  readonly depth: number;
}

/** Turns an arrangement into steps, in reading order. */
export function tellSteps(
  context: NarrativeContext, narration: Narration, graph: FlowGraph, arrangement: Arrangement, into: StepDraft[], depth: number,
): void {
  new StepTeller(context, narration, graph, arrangement, into, depth).run();
}

class StepTeller {
  /** Shared ends that have their place. */
  private readonly placedEnds = new Set<number>();
  /** Starts without a word, told by the step that comes next. */
  private readonly unsaid: FlowNode[] = [];
  private readonly stack: Frame[] = [];

  constructor(
    private readonly context: NarrativeContext,
    private readonly narration: Narration,
    private readonly graph: FlowGraph,
    private readonly arrangement: Arrangement,
    private readonly into: StepDraft[],
    private readonly depth: number,
  ) {}

  run(): void {
    const { stack, into, depth } = this;
    stack.push({ blocks: this.arrangement.blocks, into, position: 0, depth });
    for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
      const block = frame.blocks[frame.position++];
      if (block) this.tellBlock(block, frame);
      else stack.pop();
    }
  }

  private tellBlock(block: Block, frame: Frame): void {
    const { node } = block;
    const previous = frame.into[frame.into.length - 1];
    const isLast = frame.into === this.into && frame.position === frame.blocks.length;
    if (node && previous && this.isSilentJoin(node)) {
      this.gather(previous, node);
      this.goOn(previous, block.next, frame.into, isLast);
    } else if (!this.isUnderstood(block, frame, isLast)) {
      const step = this.tell(node, frame.into, frame.depth);
      this.goOn(step, block.next, frame.into, isLast || (node?.element.isTrue('isForCompensation') ?? false));
      if (block.separate) step.closing = this.context.say('separate');
      this.tellBranches(step, block, frame.depth);
    }
  }

  private tellBranches(step: StepDraft, block: Block, depth: number): void {
    const frames: Frame[] = [];
    for (const { edge, head, blocks, next } of block.branches) {
      const opener = head ?? (edge.kind === 'boundary' ? this.graph.nodes[edge.to] : undefined);
      const told = head?.element ?? edge.flow;
      const branch: BranchDraft = {
        elementId: told?.id ?? '',
        covers: head ? idsOf(head).slice(1) : [],
        text: branchText(this.context, block.node, edge, opener),
        details: told ? detailsOf(this.context, told) : [],
        steps: [], next: undefined,
      };
      if (head) this.narration.note(step, [head.element, ...head.absorbed]);
      step.branches.push(branch);
      if (blocks.length > 0) frames.push({ blocks, into: branch.steps, position: 0, depth: depth + 1 });
      else this.goOn(branch, next, branch.steps, false);
    }
    this.stack.push(...frames.reverse());
  }

  /** A start or end without a word is told by the step next to it: the first one, or the last one of a sub-process. */
  private isUnderstood({ node, next, branches }: Block, frame: Frame, isLast: boolean): boolean {
    if (!node || branches.length > 0) return false;
    const { element } = node;
    if (this.narration.told.has(element)) return true;
    if (!saysNothing(this.context, element)) return false;
    const previous = frame.into[frame.into.length - 1];
    if (element.is('bpmn:StartEvent') && next?.kind === 'falls' && frame.position < frame.blocks.length) this.unsaid.push(node);
    else if (element.is('bpmn:EndEvent') && this.depth > 0 && isLast && previous) this.cover(previous, node);
    else return false;
    return true;
  }

  private cover(step: StepDraft, node: FlowNode): void {
    step.covers.push(...idsOf(node));
    this.narration.note(step, [node.element, ...node.absorbed]);
  }

  /** A join that nothing else leads to needs no step: the branches before it say that they are waited for. */
  private isSilentJoin({ index, element, out }: FlowNode): boolean {
    const { joins, targets } = this.arrangement;
    return joins.has(index) && !targets.has(index) && out.length < 2 && !hasDetails(this.context, element);
  }

  private gather(split: StepDraft, join: FlowNode): void {
    const name = this.context.label(join.element);
    split.closing = this.context.say(name === '' ? 'gathered' : 'gatheredNamed', { name });
    this.cover(split, join);
  }

  private tell(node: FlowNode | undefined, list: StepDraft[], depth: number): StepDraft {
    const { context, narration } = this;
    const { kind, text } = node ? wordsOf(context, node) : { kind: 'choice-of-starts' as const, text: context.say('choiceOfStarts') };
    const step: StepDraft = {
      kind, text, elementId: node?.element.id ?? '', covers: node ? idsOf(node).slice(1) : [], number: '', role: node ? roleOf(context, node.element) : '',
      details: node ? stepDetails(context, node) : [], steps: [], branches: [], closing: '', next: undefined,
    };
    list.push(step);
    for (const start of this.unsaid.splice(0)) this.cover(step, start);
    if (!node) return step;
    narration.note(step, [node.element, ...node.absorbed]);
    if (step.kind === 'subprocess') narration.open.push({ step, container: node.element, depth: depth + 1 });
    return step;
  }

  /** Says where the flow goes on from a step or an empty branch, if the text does not go on there by itself. */
  private goOn(holder: StepDraft | BranchDraft, way: Way | undefined, list: StepDraft[], isLast: boolean): void {
    const { narration, arrangement } = this;
    const isStep = 'kind' in holder;
    if (way?.kind === 'ends') {
      if (isStep && holder.kind !== 'end' && !isLast) narration.jump(holder, 'stop');
    } else if (way?.kind === 'falls') {
      const target = this.graph.nodes[way.to]!;
      if (!isStep) narration.jump(holder, this.isSilentJoin(target) ? 'nothing' : target.element, true);
    } else if (way && arrangement.sharedEnds.has(way.edge.to) && !this.placedEnds.has(way.edge.to)) {
      this.placedEnds.add(way.edge.to);
      this.tell(this.graph.nodes[way.edge.to], list, this.depth);
    } else if (way) {
      narration.jump(holder, way.edge.target ?? 'dangling');
    }
  }
}

/** Whether an event has neither a label nor a trigger nor a note. */
function saysNothing(context: NarrativeContext, event: BpmnElement): boolean {
  return event.is('bpmn:Event') && whatHappens(context, event) === '' && !isTriggeredBy(context, event, 'bpmn:EventDefinition') && !hasDetails(context, event);
}

function idsOf(node: FlowNode): string[] {
  return [node.element, ...node.absorbed].map((element) => element.id);
}

/** The innermost lane with a name. Routing, waiting and ends belong to nobody in particular: they follow the step before. */
function roleOf(context: NarrativeContext, element: BpmnElement): string {
  const acts = element.is('bpmn:Activity') || element.is('bpmn:StartEvent') || (element.is('bpmn:ThrowEvent') && !element.is('bpmn:EndEvent'));
  return acts ? laneName(context, context.model.flows.lane(element)) : '';
}

function laneName(context: NarrativeContext, lane: BpmnElement | undefined): string {
  for (let each = lane; each?.is('bpmn:Lane'); each = each.closest('bpmn:Lane')) {
    const name = context.label(each);
    if (name !== '') return name;
  }
  return '';
}

function stepDetails(context: NarrativeContext, node: FlowNode): Detail[] {
  const { element, absorbed, out } = node;
  const details = [...calledProcess(context, element), ...detailsOf(context, element)];
  const connectors = new Set(absorbed.filter(isLink).map((link) => context.label(link)));
  connectors.delete('');
  if (connectors.size > 0) details.push(detail(context, 'other', 'connector', [...connectors].join(', ')));
  const onward = out.length === 1 ? context.label(out[0]!.flow) : '';
  if (onward !== '') details.push(detail(context, 'condition', 'onward', onward));
  return details;
}

/** The process that a call activity names; of one without a known name only the id, for comparisons. */
function calledProcess(context: NarrativeContext, element: BpmnElement): Detail[] {
  if (!element.is('bpmn:CallActivity') && !element.is('bpmn:CallChoreography')) return [];
  const [reference] = element.refs(element.is('bpmn:CallActivity') ? 'calledElement' : 'calledChoreographyRef');
  const written = reference?.value ?? element.get('calledElement')?.trim() ?? '';
  const id = written.slice(written.indexOf(':') + 1);
  const called = context.model.resolve(written);
  const name = context.label(called && context.poolOf(called)) || context.label(called) || oneLine(context.nameOf(id));
  const label = context.label(element);
  if (id === '') return [];
  if (label !== '' && (name === label || name === '')) return [detail(context, 'reference', 'calls', id, label || id)];
  return [detail(context, 'call', 'calls', name || id, label || name || id)];
}
