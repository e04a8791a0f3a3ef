import type { BpmnElement } from '../bpmn/element.js';
import { parseCycle, parseDateTime, parseDuration } from '../time/iso8601.js';
import { afterInWords, cycleInWords, dateInWords, spanInWords } from '../time/words.js';
import type { NarrativeContext } from './context.js';
import { oneLine } from './label.js';

/** The definitions of an event, its own and those it refers to. */
export function definitionsOf(context: NarrativeContext, event: BpmnElement): BpmnElement[] {
  return [...event.childrenOf('bpmn:EventDefinition'), ...context.model.targets(event, 'eventDefinitionRef')];
}

/** Whether one of the event's definitions is of a type. */
export function isTriggeredBy(context: NarrativeContext, event: BpmnElement, type: string): boolean {
  return definitionsOf(context, event).some((definition) => definition.is(type));
}

/** The event as a state with its cause: „Antrag eingegangen (Nachricht von Kundschaft)“; '' when the model says nothing. */
export function whatHappens(context: NarrativeContext, event: BpmnElement): string {
  const label = context.label(event);
  const cause = causeOf(context, event);
  if (label === '' || cause === '') return label || cause;
  if (cause.toLowerCase().includes(label.toLowerCase()) && timeOf(context, event) !== '') return cause;
  return context.withCause(label, cause);
}

/**
 * What makes a catching event happen, or what a throwing one causes: „Nachricht von Kundschaft“, „nach 14 Tagen“.
 * A cause that only repeats the event's symbol is left out when the event has a label.
 */
export function causeOf(context: NarrativeContext, event: BpmnElement): string {
  const causes = definitionsOf(context, event).map((definition) => causeOfDefinition(context, event, definition));
  // Some tools draw message flows to events without a symbol.
  if (causes.length === 0) return messageCause(context, event, undefined, true);
  return causes.filter((cause) => cause !== '').join(context.say(event.isTrue('parallelMultiple') ? 'and' : 'or'));
}

/** Branches and waits at a timer: „nach 14 Tagen“, „am 1. März 2027“, „jeden Tag“; '' without a time. */
export function timeOf(context: NarrativeContext, event: BpmnElement): string {
  const timer = definitionsOf(context, event).find((definition) => definition.is('bpmn:TimerEventDefinition'));
  return timer ? timerInWords(context, timer) : '';
}

/** The same as a deadline: „nach 14 Tagen“, „bis 1. März 2027“. */
export function deadlineOf(context: NarrativeContext, event: BpmnElement): string {
  const timer = definitionsOf(context, event).find((definition) => definition.is('bpmn:TimerEventDefinition'));
  const date = timer && parseDateTime(expression(timer, 'timeDate'));
  return date ? context.say('byDate', { date: dateInWords(date, context.lang) }) : timeOf(context, event);
}

/** Whether an event happens at one point in time, not again and again. */
export function happensOnce(context: NarrativeContext, event: BpmnElement): boolean {
  return !definitionsOf(context, event).some((definition) => expression(definition, 'timeCycle') !== '');
}

/** A wait for a plain time: „14 Tage warten“; '' when the timer is none of that kind. */
export function waitInWords(context: NarrativeContext, event: BpmnElement): string {
  const [timer] = definitionsOf(context, event);
  if (!timer?.is('bpmn:TimerEventDefinition')) return '';
  const duration = parseDuration(expression(timer, 'timeDuration'));
  if (duration) return capitalised(context.say('waitSpan', { span: spanInWords(duration, context.lang) }));
  const date = parseDateTime(expression(timer, 'timeDate'));
  return date ? context.say('waitUntil', { date: dateInWords(date, context.lang) }) : '';
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function causeOfDefinition(context: NarrativeContext, event: BpmnElement, definition: BpmnElement): string {
  const named = (reference: string): string => context.label(context.model.target(definition, reference));
  const hasLabel = context.label(event) !== '';
  const either = (name: string, phrase: 'signalNamed' | 'errorNamed' | 'escalationNamed' | 'conditionNamed', plain: string): string => {
    if (name !== '' && name !== context.label(event)) return context.say(phrase, { name });
    return hasLabel ? '' : plain;
  };
  if (definition.is('bpmn:MessageEventDefinition')) return messageCause(context, event, context.model.target(definition, 'messageRef'), hasLabel);
  if (definition.is('bpmn:TimerEventDefinition')) return timerInWords(context, definition) || (hasLabel ? '' : context.say('timePlain'));
  if (definition.is('bpmn:SignalEventDefinition')) return either(named('signalRef'), 'signalNamed', context.say('signalPlain'));
  if (definition.is('bpmn:ErrorEventDefinition')) return either(named('errorRef'), 'errorNamed', context.say('errorPlain'));
  if (definition.is('bpmn:EscalationEventDefinition')) return either(named('escalationRef'), 'escalationNamed', context.say('escalationPlain'));
  if (definition.is('bpmn:ConditionalEventDefinition')) return either(expression(definition, 'condition'), 'conditionNamed', context.say('conditionPlain'));
  if (hasLabel) return '';
  if (definition.is('bpmn:CompensateEventDefinition')) return context.say('compensationPlain');
  if (definition.is('bpmn:CancelEventDefinition')) return context.say('cancelPlain');
  return '';
}

function messageCause(context: NarrativeContext, event: BpmnElement, message: BpmnElement | undefined, hasLabel: boolean): string {
  const catches = event.is('bpmn:CatchEvent');
  const flows = catches ? context.incomingMessages(event) : context.outgoingMessages(event);
  const name = context.label(message) || context.messageNames(flows);
  const isNamed = name !== '' && name !== context.label(event);
  const words = isNamed ? context.say('messageNamed', { name }) : context.say('message');
  const partner = context.partners(flows, catches ? 'sourceRef' : 'targetRef');
  if (partner !== '') return context.say(catches ? 'messageFrom' : 'messageTo', { message: words, partner });
  return hasLabel && !isNamed ? '' : words;
}

/** „Nachricht senden: Bescheid (an Kundschaft)“. */
export function sendingInWords(context: NarrativeContext, event: BpmnElement): string {
  const flows = context.outgoingMessages(event);
  const partner = context.partners(flows, 'targetRef');
  const definition = definitionsOf(context, event).find((each) => each.is('bpmn:MessageEventDefinition'));
  const what = context.label(event) || context.label(definition && context.model.target(definition, 'messageRef')) || context.messageNames(flows);
  if (what === '') return partner === '' ? context.say('sendPlain') : context.say('sendPlainTo', { partner });
  const full = partner === '' ? what : context.say('sendTo', { what, partner });
  return SENDS_DE.test(what) || SENDS_EN.test(what) ? full : context.say('send', { what: full });
}

/** Labels that say themselves that something is done: they end in a German verb or begin with an English one. */
const SENDS_DE = /(?:^| )\p{Ll}+(?:en|ern|eln)$/u;
const SENDS_EN = /^(?:send|inform|notify|report|tell|forward|submit|publish)\b/i;

function timerInWords(context: NarrativeContext, timer: BpmnElement): string {
  const { lang } = context;
  const duration = expression(timer, 'timeDuration');
  if (duration !== '') {
    const parsed = parseDuration(duration);
    return parsed ? afterInWords(parsed, lang) : context.say('afterExpression', { text: duration });
  }
  const date = expression(timer, 'timeDate');
  if (date !== '') {
    const parsed = parseDateTime(date);
    return parsed ? context.say('onDate', { date: dateInWords(parsed, lang) }) : context.say('dateExpression', { text: date });
  }
  const cycle = expression(timer, 'timeCycle');
  if (cycle === '') return '';
  const parsed = parseCycle(cycle);
  return parsed ? cycleInWords(parsed, lang) : context.say('cycleExpression', { text: cycle });
}

/** The text of an expression that a property holds, as one line; '' when there is none. */
export function expression(element: BpmnElement, property: string): string {
  const [held] = element.held(property);
  // Some tools write this for an expression that was never filled in.
  const text = held ? oneLine(held.body) : '';
  return text === '_undefined' ? '' : text;
}
