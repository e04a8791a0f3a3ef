import type { BpmnElement } from '../bpmn/element.js';
import type { NarrativeContext } from './context.js';
import { deadlineOf, happensOnce, isTriggeredBy, sendingInWords, timeOf, waitInWords, whatHappens } from './events.js';
import type { FlowEdge, FlowNode } from './flow-graph.js';
import { isDefault, isLink } from './flow-graph.js';
import { oneLine } from './label.js';
import type { StepKind } from './narrative.js';
import type { PhraseKey } from './phrases.js';
import { splitOf } from './split.js';

/** A node in words, without what it leads to. */
export interface Words {
  readonly kind: StepKind;
  readonly text: string;
}

/** What a step says. */
export function wordsOf(context: NarrativeContext, node: FlowNode): Words {
  const { element } = node;
  if (element.is('bpmn:Gateway')) return gateway(context, node);
  if (element.is('bpmn:BoundaryEvent')) return boundary(context, node);
  if (element.is('bpmn:Event')) return withSplit(context, node, { kind: eventKind(element), text: eventText(context, element) });
  return withSplit(context, node, { kind: activityKind(element), text: activityText(context, element) });
}

/** The branch of the host has told the event already; a step of its own only says how it goes on. */
function boundary(context: NarrativeContext, node: FlowNode): Words {
  const isTold = node.out.length > 1 && node.in.some((edge) => edge.kind === 'boundary');
  if (!isTold) return withSplit(context, node, { kind: 'event', text: boundaryText(context, node.element) });
  return { kind: 'event', text: context.say(splitOf(node) === 'inclusive' ? 'inclusive' : 'parallel') };
}

function activityKind(element: BpmnElement): StepKind {
  if (element.is('bpmn:SubProcess') || element.is('bpmn:SubChoreography')) return 'subprocess';
  return element.is('bpmn:CallActivity') || element.is('bpmn:CallChoreography') ? 'call' : 'task';
}

const TASK_PHRASES: readonly (readonly [type: string, phrase: PhraseKey])[] = [
  ['bpmn:ServiceTask', 'automatic'], ['bpmn:ScriptTask', 'automatic'], ['bpmn:BusinessRuleTask', 'byRule'], ['bpmn:ManualTask', 'manual'],
  ['bpmn:Transaction', 'transaction'], ['bpmn:AdHocSubProcess', 'adHoc'], ['bpmn:CallActivity', 'ownProcess'],
];

function activityText(context: NarrativeContext, element: BpmnElement): string {
  if (element.is('bpmn:ChoreographyActivity')) return choreographyText(context, element);
  const name = context.nameOrType(element);
  const remarks = remarksOn(context, element);
  return remarks.length === 0 ? name : context.withCause(name, remarks.join(', '));
}

/** What the symbol of an activity says besides its label; the word for an unnamed one says most of it already. */
function remarksOn(context: NarrativeContext, element: BpmnElement): string[] {
  const kind = TASK_PHRASES.find(([type]) => element.is(type))?.[1];
  const isSaid = context.label(element) === '' && !element.is('bpmn:SubProcess');
  const remarks = kind && !isSaid ? [context.say(kind)] : [];
  const undoes = element.isTrue('isForCompensation') && !context.isTiedToBoundary(element);
  return undoes ? [...remarks, context.say('forCompensation')] : remarks;
}

function choreographyText(context: NarrativeContext, element: BpmnElement): string {
  const name = context.nameOrType(element);
  const participants = context.model.targets(element, 'participantRef');
  const from = context.model.target(element, 'initiatingParticipantRef') ?? participants[0];
  const others = participants.filter((participant) => participant !== from).map((participant) => context.partner(participant)).sort();
  if (!from || others.length === 0) return name;
  return context.say('choreographyTask', { from: context.partner(from), to: others.join(context.say('and')), name });
}

function eventKind(element: BpmnElement): StepKind {
  if (element.is('bpmn:StartEvent')) return 'start';
  return element.is('bpmn:EndEvent') ? 'end' : 'event';
}

function eventText(context: NarrativeContext, event: BpmnElement): string {
  const what = whatHappens(context, event);
  if (event.is('bpmn:StartEvent')) return what === '' || what === context.say('plainStart') ? context.say('plainStart') : context.say('start', { what });
  if (event.is('bpmn:EndEvent')) return endText(context, event, what);
  if (isLink(event)) {
    const name = context.label(event) || context.label(event.child('bpmn:LinkEventDefinition'));
    return context.say(event.is('bpmn:ThrowEvent') ? 'linkTo' : 'linkFrom', { name });
  }
  return event.is('bpmn:ThrowEvent') ? throwText(context, event, what) : catchText(context, event, what);
}

function endText(context: NarrativeContext, event: BpmnElement, what: string): string {
  const inside = event.parent?.is('bpmn:SubProcess') ?? false;
  if (isTriggeredBy(context, event, 'bpmn:TerminateEventDefinition')) {
    return what === '' ? context.say('plainTerminateEnd') : context.say('terminateEnd', { what });
  }
  if (isTriggeredBy(context, event, 'bpmn:ErrorEventDefinition')) return orPlain(context, 'errorEnd', 'plainErrorEnd', what, 'errorPlain');
  if (isTriggeredBy(context, event, 'bpmn:CancelEventDefinition')) return orPlain(context, 'cancelEnd', 'plainCancelEnd', what, 'cancelPlain');
  if (what === '' || what === context.say('plainEnd')) return context.say(inside ? 'plainSubProcessEnd' : 'plainEnd');
  return context.say(inside ? 'subProcessEnd' : 'end', { what });
}

/** „Eskalieren: Frist überschritten“, or just „Eskalieren“ where only the symbol speaks. */
function orPlain(context: NarrativeContext, named: PhraseKey, plain: PhraseKey, what: string, symbol: PhraseKey): string {
  return what === '' || what === context.say(symbol) ? context.say(plain) : context.say(named, { what });
}

function throwText(context: NarrativeContext, event: BpmnElement, what: string): string {
  if (isTriggeredBy(context, event, 'bpmn:MessageEventDefinition')) return sendingInWords(context, event);
  if (isTriggeredBy(context, event, 'bpmn:SignalEventDefinition')) return orPlain(context, 'signal', 'plainSignal', what, 'signalPlain');
  if (isTriggeredBy(context, event, 'bpmn:EscalationEventDefinition')) return orPlain(context, 'escalate', 'plainEscalate', what, 'escalationPlain');
  if (!isTriggeredBy(context, event, 'bpmn:CompensateEventDefinition')) return what === '' ? context.nameOrType(event) : context.say('state', { what });
  const undone = context.label(context.model.target(event.child('bpmn:CompensateEventDefinition') ?? event, 'activityRef'));
  const target = undone || context.label(event);
  return target === '' ? context.say('compensateAll') : context.say('compensate', { what: target });
}

/** Labels that say themselves that one has to wait. */
const WAITS = /^(?:abwarten|warten?|wait(?:s|ing)?)\b|(?:^| )(?:ab|er)?warten$/i;

function catchText(context: NarrativeContext, event: BpmnElement, what: string): string {
  const wait = waitInWords(context, event);
  const label = context.label(event);
  if (wait !== '') return timed(context, wait, label);
  return WAITS.test(label) ? what : context.say('waitFor', { what: what || context.nameOrType(event) });
}

/** A gateway asks when ways part, and waits when they only meet. */
function gateway(context: NarrativeContext, node: FlowNode): Words {
  const { element } = node;
  const name = context.label(element);
  const split = splitOf(node);
  if (node.out.length < 2) return { kind: 'join', text: joinText(context, node, name) };
  const either = (named: PhraseKey, plain: PhraseKey): string => (name === '' ? context.say(plain) : context.say(named, { name }));
  if (split === 'parallel') return { kind: 'parallel', text: either('parallelNamed', 'parallel') };
  if (split === 'event') return { kind: 'waiting', text: either('waitEventNamed', 'waitEvent') };
  if (element.is('bpmn:ComplexGateway')) return { kind: 'inclusive', text: either('complexNamed', 'complex') };
  if (split === 'inclusive') return { kind: 'inclusive', text: either('inclusiveNamed', 'inclusive') };
  return { kind: 'decision', text: /[?:]$/.test(name) ? name : either('question', 'plainQuestion') };
}

function joinText(context: NarrativeContext, node: FlowNode, name: string): string {
  const waits = node.in.length > 1 && !node.element.is('bpmn:ExclusiveGateway') && !node.element.is('bpmn:EventBasedGateway');
  if (!waits) return name === '' ? context.say('plainMerge') : context.say('merge', { name });
  const text = context.say(node.element.is('bpmn:ParallelGateway') ? 'joinAll' : 'joinStarted');
  return name === '' ? text : context.say('joinNamed', { text, name });
}

/** An activity or event with several flows out of it splits like a gateway behind it. */
function withSplit(context: NarrativeContext, node: FlowNode, words: Words): Words {
  if (node.out.filter((edge) => edge.kind === 'flow').length < 2) return words;
  const phrase = splitOf(node) === 'parallel' ? 'parallelAfter' : 'inclusiveAfter';
  return { kind: words.kind, text: context.say(phrase, { name: words.text }) };
}

/** What opens a branch: the answer, the condition or the event; '' when the model says nothing. */
export function branchText(context: NarrativeContext, source: FlowNode | undefined, edge: FlowEdge, head: FlowNode | undefined): string {
  if (edge.kind === 'boundary') return boundaryText(context, edge.target!);
  const answer = answerText(context, source, edge);
  if (!head) return answer;
  const event = headText(context, head.element);
  return answer === '' ? event : context.withCause(event, answer);
}

function headText(context: NarrativeContext, event: BpmnElement): string {
  const label = context.label(event);
  const time = timeOf(context, event);
  if (time !== '') return timed(context, time, label);
  return whatHappens(context, event) || (event.is('bpmn:StartEvent') ? context.say('plainStart') : context.nameOrType(event));
}

/** „nach 14 Tagen (Frist abgelaufen)“; a label that only repeats the time is left out. */
function timed(context: NarrativeContext, time: string, label: string): string {
  return label === '' || time.toLowerCase().includes(label.toLowerCase()) ? time : context.withCause(time, label);
}

function answerText(context: NarrativeContext, source: FlowNode | undefined, edge: FlowEdge): string {
  const label = context.label(edge.flow);
  if (label !== '' || !edge.flow || !source) return label;
  const condition = oneLine(edge.flow.held('conditionExpression')[0]?.body);
  if (condition !== '' && condition !== '_undefined') return context.say('condition', { text: condition });
  if (isDefault(context, source.element, edge)) return context.say('otherwise');
  const isChoice = splitOf(source) === 'exclusive' && source.element.is('bpmn:Gateway');
  return isChoice && source.out.some((other) => context.label(other.flow) !== '') ? context.say('otherCase') : '';
}

function boundaryText(context: NarrativeContext, event: BpmnElement): string {
  const label = context.label(event);
  const interrupting = event.isTrue('cancelActivity');
  const time = timeOf(context, event);
  if (time !== '') {
    if (!interrupting) return context.say('nonInterruptingTimer', { what: timed(context, time, label) });
    if (!happensOnce(context, event)) return context.say('interrupting', { what: timed(context, time, label) });
    return timed(context, context.say('interruptingTimer', { what: deadlineOf(context, event) }), label);
  }
  if (isTriggeredBy(context, event, 'bpmn:CompensateEventDefinition')) return label === '' ? context.say('onCompensation') : context.say('undoing', { name: label });
  const cause = whatHappens(context, event) || context.nameOrType(event);
  const what = label !== '' && cause.startsWith(label) ? context.say('quoted', { name: label }) + cause.slice(label.length) : cause;
  const isError = isTriggeredBy(context, event, 'bpmn:ErrorEventDefinition') || isTriggeredBy(context, event, 'bpmn:CancelEventDefinition');
  return context.say(isError ? 'onError' : interrupting ? 'interrupting' : 'nonInterrupting', { what });
}
