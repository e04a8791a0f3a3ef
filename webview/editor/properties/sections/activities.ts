import { combobox } from '../../../shared/combobox.js';
import { button, h } from '../../../shared/dom.js';
import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { areaField, field, group, selectField, textField } from '../inputs.js';
import { changeExpression, createIn, expressionIn, one, textOf } from '../moddle.js';
import { repetitionTexts, texts } from '../texts.js';
import { declaredField } from './declared.js';
import { labelOf } from './general.js';

/** The process that a call activity calls, picked from the landscape. */
export function call(context: PropertiesContext): HTMLElement | undefined {
  const { object, editable } = context;
  if (!object.$instanceOf('bpmn:CallActivity')) return undefined;
  const label = say(texts.call);
  const choices = context.choices('call');
  const called = calledProcess(textOf(object, 'calledElement'));
  const present = choices.find(({ id }) => id === called);
  const write = (id: string): void => {
    const name = choices.find((choice) => choice.id === id)?.name;
    // A call activity is named like the process it calls, as long as nobody has given it a name of its own.
    const follows = name !== undefined && (labelOf(context) === '' || labelOf(context) === present?.name);
    context.change(label, [{ of: object, set: { calledElement: id || undefined } }], follows ? name : undefined);
  };
  const control = combobox({
    id: 'p-call', choices, disabled: !editable, placeholder: say(texts.chooseProcess), value: present?.name ?? called,
    choose: write, clear: () => write(''), create: { offer: (name) => say(texts.useAsId, { name }), make: write },
  });
  const open = called === '' ? undefined : button(say(texts.openProcess), () => context.openProcess(called));
  return group('call', label, field('p-call', label, control), h('div', { class: 'actions' }, open));
}

/** The id that a `calledElement` names, without a prefix. */
export function calledProcess(calledElement: string): string {
  return calledElement.slice(calledElement.indexOf(':') + 1).trim();
}

/** Loops and multi-instance. */
export function repetition(context: PropertiesContext): HTMLElement | undefined {
  const { object, create } = context;
  if (!object.$instanceOf('bpmn:Activity')) return undefined;
  const loop = one(object, 'loopCharacteristics');
  const isMulti = loop?.$instanceOf('bpmn:MultiInstanceLoopCharacteristics') ?? false;
  const kind = !loop ? '' : !isMulti ? 'loop' : loop.get('isSequential') === true ? 'sequential' : 'parallel';
  const label = say(texts.repetition);
  const choose = (next: string): void => {
    if (loop && isMulti && (next === 'sequential' || next === 'parallel')) return context.change(label, [{ of: loop, set: { isSequential: next === 'sequential' } }]);
    const type = next === 'loop' ? 'bpmn:StandardLoopCharacteristics' : 'bpmn:MultiInstanceLoopCharacteristics';
    const made = next === '' ? undefined : createIn(object, create, type, next === 'sequential' ? { isSequential: true } : {});
    context.change(label, [{ of: object, set: { loopCharacteristics: made } }]);
  };
  const expression = (id: string, property: string, text: string): HTMLElement => areaField(context, {
    id, label: text, value: expressionIn(loop, property), write: (body) => context.change(text, [changeExpression(loop!, property, body.trim(), create)]),
  }, 1);
  const maximum = (): HTMLElement => textField(context, {
    id: 'p-loop-maximum', label: say(texts.atMost), value: textOf(loop, 'loopMaximum'),
    write: (value) => context.change(say(texts.atMost), [{ of: loop!, set: { loopMaximum: /^\d+$/.test(value) ? Number(value) : undefined } }]),
  });
  return group('repetition', label,
    selectField(context, { id: 'p-repetition', label: say(texts.repetitionKind), value: kind, write: choose }, repetitionTexts, say(texts.once)),
    ...(isMulti ? [expression('p-loop-count', 'loopCardinality', say(texts.count)), expression('p-loop-until', 'completionCondition', say(texts.until))] : []),
    ...(loop && !isMulti ? [expression('p-loop-condition', 'loopCondition', say(texts.asLongAs)), maximum()] : []));
}

/** The message that a task sends or waits for, or that a message flow carries. */
export function message(context: PropertiesContext): HTMLElement | undefined {
  const { object } = context;
  const types = ['bpmn:SendTask', 'bpmn:ReceiveTask', 'bpmn:MessageFlow'];
  if (!types.some((type) => object.$instanceOf(type))) return undefined;
  return group('message', say(texts.message), declaredField(context, 'p-message', say(texts.message), object, 'messageRef', 'bpmn:Message'));
}
