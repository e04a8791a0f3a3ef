import { statuses, term } from '../../src/core/landscape/terms.js';
import type { YamlPath, YamlValue } from '../../src/core/yaml/tree.js';
import { lang, say } from '../shared/l10n.js';
import { button, h } from '../shared/dom.js';
import type { DurationUnit } from '../shared/durations.js';
import { durationUnits, isoDuration, simpleDuration } from '../shared/durations.js';
import { numberIn, numberInput } from '../shared/number-input.js';
import type { Field } from './fields.js';
import type { FormContext } from './form-context.js';
import { idOf } from './form-context.js';
import { texts } from './texts.js';

/** The input of a value that stands alone, with what belongs beside it. Its first control carries the path as id. */
export function inputFor(field: Field, path: YamlPath, value: YamlValue | undefined, form: FormContext): HTMLElement {
  const write = (next: YamlValue): void => {
    if (next === (value ?? '')) return;
    form.change(say(field.label), next === '' ? { op: 'remove', path } : { op: 'set', path, value: next });
  };
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const common = { id: idOf(path), disabled: !form.editable };
  switch (field.input) {
    case 'area': return onChange(Object.assign(h('textarea', { ...common, rows: '3' }), { value: shown }), write);
    case 'date': return onChange(h('input', { ...common, type: 'date', value: shown }), write);
    case 'number': {
      const control = numberInput({ ...common, value: shown }, { decimals: true });
      return onChange(control, () => { if (control.validity.valid) write(numberIn(control) ?? ''); });
    }
    case 'duration': return durationInput(shown, say(field.label), common, write);
    case 'truth': return select(common, [['', say(texts.none)], ['true', say(texts.yes)], ['false', say(texts.no)]], typeof value === 'boolean' ? String(value) : '', (text) => write(text === '' ? '' : text === 'true'));
    case 'choice': return select(common, [['', say(texts.none)], ...Object.entries(field.terms).map(([key, message]): [string, string] => [key, message[lang]])], shown, write);
    case 'ref': return refInput(field.from, shown, common, write, form);
    case 'status': return withButtons(h('output', { id: idOf(path), class: 'status' }, term(statuses, shown === '' ? 'planned' : shown, lang)), form.editable ? button(say(texts.changeStatus), () => form.changeStatus()) : undefined);
    case 'fixed': return h('output', { id: idOf(path) }, shown === '' ? say(texts.none) : shown);
    case 'file': return withButtons(onChange(h('input', { ...common, type: 'text', value: shown }), write), shown === '' ? undefined : button(say(texts.open), () => form.openLink(shown)));
    default: return onChange(h('input', { ...common, type: 'text', value: shown }), write);
  }
}

type Common = Readonly<Record<string, string | boolean>>;

function onChange<T extends HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(control: T, write: (text: string) => void): T {
  control.addEventListener('change', () => write(control.value));
  return control;
}

function select(common: Common, options: readonly (readonly [value: string, label: string])[], value: string, write: (text: string) => void): HTMLSelectElement {
  const known = options.some(([key]) => key === value);
  const all = known ? options : [...options, [value, say(texts.unknown, { id: value })] as const];
  const control = h('select', common, ...all.map(([key, label]) => h('option', { value: key }, label)));
  control.value = value;
  return onChange(control, write);
}

function refInput(from: string, value: string, common: Common, write: (text: string) => void, form: FormContext): HTMLElement {
  const options = form.choices(from).map(({ id, name }) => [id, name] as const);
  const control = select(common, [['', say(texts.none)], ...options], value, write);
  const opens = from !== 'parent' && value !== '' && options.some(([id]) => id === value);
  return withButtons(control, opens ? button(say(texts.openEntry), () => form.openEntry(value), '↗') : undefined);
}

/** A number with a unit; whatever is more complicated is written as in the file. */
function durationInput(value: string, label: string, common: Common, write: (text: string) => void): HTMLElement {
  const simple = simpleDuration(value);
  if (value !== '' && !simple) return onChange(h('input', { ...common, type: 'text', value, title: say(texts.otherDuration) }), write);
  const amount = numberInput({ ...common, value: simple ? String(simple.amount) : '' });
  const unit = h('select', { 'aria-label': say(texts.unit, { field: label }), disabled: common['disabled'] }, ...Object.keys(durationUnits).map((key) => h('option', { value: key }, say(texts[key as DurationUnit]))));
  unit.id = `${String(common['id'])}-unit`;
  unit.value = simple?.unit ?? 'days';
  const changed = (): void => { if (amount.value === '' ? value !== '' : amount.validity.valid) write(amount.value === '' ? '' : isoDuration(Number(amount.value), unit.value as DurationUnit)); };
  amount.addEventListener('change', changed);
  unit.addEventListener('change', () => { if (amount.value !== '') changed(); });
  return h('span', { class: 'with-buttons' }, amount, unit);
}

function withButtons(control: HTMLElement, ...buttons: readonly (HTMLElement | undefined)[]): HTMLElement {
  return h('span', { class: 'with-buttons' }, control, ...buttons);
}
