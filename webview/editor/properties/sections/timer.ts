import { parseCycle, parseDateTime, parseDuration } from '../../../../src/core/time/iso8601.js';
import { afterInWords, cycleInWords, dateInWords } from '../../../../src/core/time/words.js';
import { h } from '../../../shared/dom.js';
import type { DurationUnit } from '../../../shared/durations.js';
import { isoDuration, simpleDuration } from '../../../shared/durations.js';
import { lang, say } from '../../../shared/l10n.js';
import { numberInput } from '../../../shared/number-input.js';
import type { PropertiesContext } from '../context.js';
import { group, select, selectField, textField } from '../inputs.js';
import type { Moddle } from '../moddle.js';
import { createIn, expressionIn, one } from '../moddle.js';
import { texts, timerTexts, unitTexts } from '../texts.js';

type TimerKind = keyof typeof timerTexts;

const KINDS = Object.keys(timerTexts) as TimerKind[];

/** When a timer fires: by number and unit or by date for everybody, as written for experts, and in words. */
export function timer(context: PropertiesContext, definition: Moddle): HTMLElement {
  const { create } = context;
  const kind = KINDS.find((each) => one(definition, each)) ?? 'timeDuration';
  const written = expressionIn(definition, kind);
  const label = say(texts.timer);
  const write = (next: TimerKind, body: string): void => {
    const present = one(definition, next);
    if (present && next === kind) return context.change(label, [{ of: present, set: { body } }]);
    const others = Object.fromEntries(KINDS.map((each) => [each, undefined]));
    context.change(label, [{ of: definition, set: { ...others, [next]: createIn(definition, create, 'bpmn:FormalExpression', { body }) } }]);
  };
  return group('timer', label,
    selectField(context, { id: 'p-timer-kind', label: say(texts.timerKind), value: kind, write: (next) => write(next as TimerKind, '') }, timerTexts),
    plainInput(context, kind, written, (body) => write(kind, body)),
    textField(context, { id: 'p-timer', label: say(texts.iso), value: written, write: (body) => write(kind, body.trim()) }),
    h('p', { class: 'reading', role: 'status' }, written === '' ? '' : inWords(kind, written) ?? say(texts.notIso)));
}

/** A time of ISO 8601 as people say it; `undefined` for a text that is none. */
export function inWords(kind: TimerKind, text: string): string | undefined {
  if (kind === 'timeDate') {
    const date = parseDateTime(text);
    return date && dateInWords(date, lang);
  }
  if (kind === 'timeCycle') {
    const cycle = parseCycle(text);
    return cycle && cycleInWords(cycle, lang);
  }
  const duration = parseDuration(text);
  return duration && afterInWords(duration, lang);
}

/** Inputs for those who do not know ISO 8601; none for what is more complicated. */
function plainInput(context: PropertiesContext, kind: TimerKind, written: string, write: (body: string) => void): HTMLElement | undefined {
  if (kind === 'timeDate') return written === '' || /^\d{4}-\d\d-\d\d$/.test(written) ? dateInput(context, written, write) : undefined;
  const prefix = kind === 'timeCycle' ? 'R/' : '';
  const simple = simpleDuration(written.startsWith(prefix) ? written.slice(prefix.length) : written);
  if (written !== '' && !simple) return undefined;
  return durationInput(context, 'p-timer-amount', say(texts.amount), simple, (text) => write(text === '' ? '' : `${prefix}${text}`));
}

function dateInput({ editable }: PropertiesContext, value: string, write: (body: string) => void): HTMLElement {
  const control = h('input', { id: 'p-timer-date', type: 'date', value, disabled: !editable });
  control.addEventListener('change', () => { if (control.value !== value) write(control.value); });
  return h('div', { class: 'field' }, h('label', { for: 'p-timer-date' }, say(texts.date)), control);
}

/** A number with a unit. */
export function durationInput(
  { editable }: PropertiesContext, id: string, label: string, value: { readonly amount: number; readonly unit: DurationUnit } | undefined,
  write: (iso: string) => void, ...more: readonly HTMLElement[]
): HTMLElement {
  const amount = numberInput({ id, value: value ? String(value.amount) : '', disabled: !editable });
  const changed = (): void => { if (amount.validity.valid) write(amount.value === '' ? '' : isoDuration(Number(amount.value), unit.value as DurationUnit)); };
  const unit = select(`${id}-unit`, unitTexts, value?.unit ?? 'days', () => { if (amount.value !== '') changed(); }, { editable, label: `${label}: ${say(texts.unit)}` });
  amount.addEventListener('change', changed);
  return h('div', { class: 'field' }, h('label', { for: id }, label), h('div', { class: 'in-a-row' }, amount, unit, ...more));
}
