import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { areaField, checkField, group, textField } from '../inputs.js';
import type { Moddle } from '../moddle.js';
import { changeExpression, expressionIn, listOf, one, textOf } from '../moddle.js';
import { texts } from '../texts.js';
import { declaredField } from './declared.js';
import { timer } from './timer.js';

/** What an event waits for or sets off, and whether it interrupts. */
export function eventDetails(context: PropertiesContext): HTMLElement | undefined {
  const { object } = context;
  if (!object.$instanceOf('bpmn:Event')) return undefined;
  const definitions = listOf(object, 'eventDefinitions');
  const timers = definitions.filter((each) => each.$instanceOf('bpmn:TimerEventDefinition')).map((each) => timer(context, each));
  const fields = [...definitions.flatMap((each, i) => fieldsOf(context, each, `p-event-${i}`)), ...interrupting(context)];
  if (timers.length + fields.length === 0) return undefined;
  const parts = document.createElement('div');
  parts.append(...timers, ...(fields.length === 0 ? [] : [group('event', say(texts.event), ...fields)]));
  return parts;
}

function fieldsOf(context: PropertiesContext, definition: Moddle, id: string): HTMLElement[] {
  switch (definition.$type) {
    case 'bpmn:MessageEventDefinition': return [declaredField(context, id, say(texts.message), definition, 'messageRef', 'bpmn:Message')];
    case 'bpmn:SignalEventDefinition': return [declaredField(context, id, say(texts.signal), definition, 'signalRef', 'bpmn:Signal')];
    case 'bpmn:ErrorEventDefinition': return [declaredField(context, id, say(texts.error), definition, 'errorRef', 'bpmn:Error'), ...code(context, `${id}-code`, one(definition, 'errorRef'), 'errorCode')];
    case 'bpmn:EscalationEventDefinition': return [declaredField(context, id, say(texts.escalation), definition, 'escalationRef', 'bpmn:Escalation'), ...code(context, `${id}-code`, one(definition, 'escalationRef'), 'escalationCode')];
    case 'bpmn:ConditionalEventDefinition': return [areaField(context, {
      id, label: say(texts.condition), value: expressionIn(definition, 'condition'),
      write: (body) => context.change(say(texts.condition), [changeExpression(definition, 'condition', body, context.create)]),
    })];
    case 'bpmn:LinkEventDefinition': return [textField(context, {
      id, label: say(texts.link), value: textOf(definition, 'name'), write: (name) => context.change(say(texts.link), [{ of: definition, set: { name: name || undefined } }]),
    })];
    default: return [];
  }
}

function code(context: PropertiesContext, id: string, holder: Moddle | undefined, property: string): HTMLElement[] {
  if (!holder) return [];
  return [textField(context, { id, label: say(texts.code), value: textOf(holder, property), write: (value) => context.change(say(texts.code), [{ of: holder, set: { [property]: value || undefined } }]) })];
}

/** Events on an activity, and those that start an event sub-process. */
function interrupting(context: PropertiesContext): HTMLElement[] {
  const { object } = context;
  const property = object.$instanceOf('bpmn:BoundaryEvent') ? 'cancelActivity'
    : object.$instanceOf('bpmn:StartEvent') && object.$parent?.get('triggeredByEvent') === true ? 'isInterrupting' : undefined;
  if (!property) return [];
  const label = say(texts.interrupting);
  return [checkField(context, 'p-interrupting', label, object.get(property) !== false, (value) => context.change(label, [{ of: object, set: { [property]: value } }]))];
}
