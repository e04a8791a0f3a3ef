import type { BpmnElement } from '../bpmn/element.js';
import type { Arrangement, Block, Way } from './arrange.js';
import type { NarrativeContext } from './context.js';
import { detail, detailsOf, hasDetails } from './details.js';
import { isTriggeredBy, whatHappens } from './events.js';
import type { FlowGraph, FlowNode } from './flow-graph.js';
import { isLink } from './flow-graph.js';
import { oneLine } from './label.js';
import type { Branch, Detail, Jump, Step } from './narrative.js';
import { branchText, wordsOf } from './wording.js';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A step in the making: cross references are filled in when every step has its number. */
export interface StepDraft extends Draft<Omit<Step, 'steps' | 'branches' | 'covers' | 'details'>> {
  readonly covers: string[];
  readonly details: Detail[];
  readonly steps: StepDraft[];
  readonly branches: BranchDraft[];
}

export interface BranchDraft extends Draft<Omit<Branch, 'steps' | 'covers' | 'details'>> {
  readonly covers: string[];
  readonly details: Detail[];
  readonly steps: StepDraft[];
}

/** Where a flow goes on, before the steps have numbers. */
export interface PendingJump {
  readonly holder: { next: Jump | undefined };
  /** `stop`: the flow ends; `nothing`: there is nothing to do until the next thing in the text. */
  readonly target: BpmnElement | 'dangling' | 'stop' | 'nothing';
  /** Whether the target is what the text tells next anyway. */
  readonly falls: boolean;
  /** The section the jump starts in: numbers are of one section. */
  readonly section: number;
}

/** What the steps of all scopes share until the numbers are known. */
export class Narration {
  readonly pending: PendingJump[] = [];
  /** Which step tells an element. */
  readonly told = new Map<BpmnElement, StepDraft>();
  readonly sectionOf = new Map<StepDraft, number>();
  /** The section that is being told. */
  section = 0;
  /** Sub-processes whose steps are still to be told, in reading order. */
  readonly open: { readonly step: StepDraft; readonly container: BpmnElement; readonly depth: number }[] = [];

  /** Notes that a step tells elements, in the section at hand. */
  note(step: StepDraft, elements: readonly BpmnElement[]): void {
    this.sectionOf.set(step, this.section);
    for (const element of elements) this.told.set(element, step);
  }

  jump(holder: PendingJump['holder'], target: PendingJump['target'], falls = false): void {
    this.pending.push({ holder, target, falls, section: this.section });
  }
}

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
  const { nodes } = graph;
  const stack: Frame[] = [{ blocks: arrangement.blocks, into, position: 0, depth }];
  const sharedEnds = new Map<number, StepDraft>();
  const unsaid: FlowNode[] = [];

  for (let frame = stack[stack.length - 1]; frame; frame = stack[stack.length - 1]) {
    const block = frame.blocks[frame.position++];
    if (!block) {
      stack.pop();
      continue;
    }
    const isLast = frame.into === into && frame.position === frame.blocks.length;
    const previous = frame.into[frame.into.length - 1];
    if (block.node && previous && isSilentJoin(block.node)) {
      gather(previous, block.node);
      goOn(previous, block.next, frame.into, isLast);
    } else if (!isUnderstood(block, frame, isLast)) {
      const step = tell(block.node, frame.into, frame.depth);
      goOn(step, block.next, frame.into, isLast || (block.node?.element.isTrue('isForCompensation') ?? false));
      if (block.separate) step.closing = context.say('separate');
      tellBranches(step, block, frame.depth);
    }
  }

  function tellBranches(step: StepDraft, block: Block, depth: number): void {
    const frames: Frame[] = [];
    for (const { edge, head, blocks, next } of block.branches) {
      const opener = head ?? (edge.kind === 'boundary' ? nodes[edge.to] : undefined);
      const branch: BranchDraft = {
        elementId: head?.element.id ?? edge.flow?.id ?? '',
        covers: head ? idsOf(head).slice(1) : [],
        text: branchText(context, block.node, edge, opener),
        details: head ? detailsOf(context, head.element) : edge.flow ? detailsOf(context, edge.flow) : [],
        steps: [], next: undefined,
      };
      if (head) narration.note(step, [head.element, ...head.absorbed]);
      step.branches.push(branch);
      if (blocks.length > 0) frames.push({ blocks, into: branch.steps, position: 0, depth: depth + 1 });
      else goOn(branch, next, branch.steps, false);
    }
    stack.push(...frames.reverse());
  }

  /** A start or end without a word is told by the step next to it: the first one, or the last one of a sub-process. */
  function isUnderstood({ node, next, branches }: Block, frame: Frame, isLast: boolean): boolean {
    if (!node || branches.length > 0) return false;
    const { element } = node;
    if (narration.told.has(element)) return true;
    if (!saysNothing(context, element)) return false;
    const previous = frame.into[frame.into.length - 1];
    if (element.is('bpmn:StartEvent') && next?.kind === 'falls' && frame.position < frame.blocks.length) unsaid.push(node);
    else if (element.is('bpmn:EndEvent') && depth > 0 && isLast && previous) cover(previous, node);
    else return false;
    return true;
  }

  function cover(step: StepDraft, node: FlowNode): void {
    step.covers.push(...idsOf(node));
    narration.note(step, [node.element, ...node.absorbed]);
  }

  /** A join that nothing else leads to needs no step: the branches before it say that they are waited for. */
  function isSilentJoin(node: FlowNode): boolean {
    return arrangement.joins.has(node.index) && !arrangement.targets.has(node.index) && node.out.length < 2 && !hasDetails(context, node.element);
  }

  function gather(split: StepDraft, join: FlowNode): void {
    const name = context.label(join.element);
    split.closing = context.say(name === '' ? 'gathered' : 'gatheredNamed', { name });
    cover(split, join);
  }

  function tell(node: FlowNode | undefined, list: StepDraft[], depth: number): StepDraft {
    const words = node ? wordsOf(context, node) : { kind: 'choice-of-starts' as const, text: context.say('choiceOfStarts') };
    const step: StepDraft = {
      ...words, elementId: node?.element.id ?? '', covers: node ? idsOf(node).slice(1) : [], number: '', role: node ? roleOf(context, node.element) : '',
      details: node ? detailsOf(context, node.element) : [], steps: [], branches: [], closing: '', next: undefined,
    };
    list.push(step);
    for (const start of unsaid.splice(0)) cover(step, start);
    if (!node) return step;
    narration.note(step, [node.element, ...node.absorbed]);
    if (step.kind === 'call') addCall(context, step, node.element);
    if (step.kind === 'subprocess') narration.open.push({ step, container: node.element, depth: depth + 1 });
    const connectors = new Set(node.absorbed.filter((element) => isLink(element)).map((element) => context.label(element)));
    connectors.delete('');
    if (connectors.size > 0) step.details.push(detail(context, 'other', 'connector', [...connectors].join(', ')));
    const [flow] = node.out;
    const onward = node.out.length === 1 ? context.label(flow?.flow) : '';
    if (onward !== '') step.details.push(detail(context, 'condition', 'onward', onward));
    return step;
  }

  function goOn(holder: StepDraft | BranchDraft, way: Way | undefined, list: StepDraft[], isLast: boolean): void {
    if (!way) return;
    const isStep = 'kind' in holder;
    if (way.kind === 'ends') {
      const isUnsaid = isStep && holder.kind !== 'end' && !isLast;
      if (isUnsaid) narration.jump(holder, 'stop');
    } else if (way.kind === 'falls') {
      if (isStep) return;
      const target = nodes[way.to]!;
      narration.jump(holder, isSilentJoin(target) ? 'nothing' : target.element, true);
    } else if (arrangement.sharedEnds.has(way.edge.to) && !sharedEnds.has(way.edge.to)) {
      sharedEnds.set(way.edge.to, tell(nodes[way.edge.to], list, depth));
    } else {
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

/** The process that a call activity names, unless the step is named like it. */
function addCall(context: NarrativeContext, step: StepDraft, element: BpmnElement): void {
  const [reference] = element.refs('calledElement');
  const written = reference?.value ?? element.get('calledElement')?.trim() ?? '';
  const id = written.slice(written.indexOf(':') + 1);
  const called = context.model.resolve(written);
  const name = context.label(called && context.poolOf(called)) || context.label(called) || oneLine(context.nameOf(id)) || id;
  const label = context.label(element);
  if (name !== '') step.details.unshift(detail(context, 'call', 'calls', name === label ? id : name, label || name));
}
