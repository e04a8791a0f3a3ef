import type { YamlPath, YamlValue } from '../../src/core/yaml/tree.js';
import { say } from '../shared/l10n.js';
import { button, h } from '../shared/dom.js';
import type { Field, Section } from './fields.js';
import type { FormContext } from './form-context.js';
import { idOf } from './form-context.js';
import { inputFor } from './inputs.js';
import { texts } from './texts.js';

/** The value under a key; `undefined` where there is no map. */
export function at(data: YamlValue | undefined, key: string | number): YamlValue | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  return Object.hasOwn(data, key) ? (data as Record<string | number, YamlValue>)[key] : undefined;
}

export function sections(all: readonly Section[], data: YamlValue | undefined, form: FormContext): HTMLElement[] {
  return all.map(({ title, fields }, i) => {
    const heading = h('h2', { id: `section-${i}` }, say(title));
    return h('section', { 'aria-labelledby': heading.id }, heading, ...fieldsOf(fields, [], data, form));
  });
}

/** Fields with their labels and the problems at their places. */
export function fieldsOf(fields: readonly Field[], path: YamlPath, data: YamlValue | undefined, form: FormContext): HTMLElement[] {
  return fields.map((field) => {
    const inner = [...path, field.key];
    const value = at(data, field.key);
    if (field.input === 'map') return group(field, fieldsOf(field.fields, inner, value, form));
    if (field.input === 'list') return group(field, listOf(field, inner, value, form));
    if (field.input === 'texts') return group(field, textsOf(field, inner, value, form));
    return h('div', { class: `field ${field.input}` }, h('label', { for: idOf(inner) }, say(field.label)), inputFor(field, inner, value, form), problems(inner, form));
  });
}

function group(field: Field, children: readonly HTMLElement[]): HTMLElement {
  return h('fieldset', { class: field.input, 'data-key': field.key }, h('legend', {}, say(field.label)), ...children);
}

function problems(path: YamlPath, form: FormContext): HTMLElement | undefined {
  const found = form.problemsAt(path);
  if (found.length === 0) return undefined;
  return h('ul', { class: 'problems' }, ...found.map(({ severity, message }) => h('li', { class: severity }, message)));
}

function listOf(field: Field & { input: 'list' }, path: YamlPath, value: YamlValue | undefined, form: FormContext): HTMLElement[] {
  const items = Array.isArray(value) ? value : [];
  const rows = items.map((item, i) => row(field, [...path, i], item, items.length, form));
  const [key] = field.item;
  const add = !form.editable || field.fixed || !key ? [] : [addRow(field, key, path, form)];
  return rows.length === 0 && add.length === 0 ? [h('p', { class: 'empty' }, say(texts.empty))] : [...rows, ...add];
}

function row(field: Field & { input: 'list' }, path: YamlPath, item: YamlValue, count: number, form: FormContext): HTMLElement {
  const position = Number(path.at(-1));
  const list = say(field.label);
  const name = String(at(item, field.item[0]!.key) ?? position + 1);
  const tools = form.editable && !field.fixed ? h('span', { class: 'tools' },
    position > 0 && count > 1 ? button(`${say(texts.up)}: ${name}`, () => form.change(list, { op: 'move', path, to: position - 1 }), '↑') : undefined,
    button(say(texts.removeFrom, { item: name, list }), () => form.change(list, { op: 'remove', path }), '✕')) : undefined;
  const link = field.preview === undefined ? undefined : at(item, field.preview);
  const preview = typeof link === 'string' && /\.md$/i.test(link) ? previewOf(link, form) : undefined;
  return h('div', { class: 'row', role: 'group', 'aria-label': `${list}: ${name}` }, ...fieldsOf(field.item, path, item, form), tools, problems(path, form), preview);
}

/** A text that the profile links to, read when somebody wants to see it. */
function previewOf(link: string, form: FormContext): HTMLElement {
  const body = h('div', { class: 'preview' });
  const details = h('details', {}, h('summary', {}, `${say(texts.preview)}: ${link}`), body);
  details.addEventListener('toggle', () => { if (details.open && body.childNodes.length === 0) form.preview(link, body); });
  return details;
}

/** Choosing something adds it; where the first field is a text, a button adds a row to be filled. */
function addRow(field: Field & { input: 'list' }, key: Field, path: YamlPath, form: FormContext): HTMLElement {
  const label = say(texts.addTo, { list: say(field.label) });
  if (key.input !== 'ref') {
    const first = key.input === 'date' ? new Date().toISOString().slice(0, 10) : '?';
    return button(label, () => form.change(say(field.label), { op: 'append', path, value: { [key.key]: first } }));
  }
  const control = h('select', { id: `${idOf(path)}-add`, 'aria-label': label }, h('option', { value: '' }, `+ ${label}`), ...form.choices(key.from).map(({ id, name }) => h('option', { value: id }, name)));
  control.addEventListener('change', () => { if (control.value !== '') form.change(say(field.label), { op: 'append', path, value: { [key.key]: control.value } }); });
  return h('div', { class: 'add' }, control);
}

function textsOf(field: Field, path: YamlPath, value: YamlValue | undefined, form: FormContext): HTMLElement[] {
  const items = Array.isArray(value) ? value : [];
  const label = say(field.label);
  const rows = items.map((item, i) => {
    const inner = [...path, i];
    const input = h('input', { id: idOf(inner), type: 'text', value: String(item ?? ''), 'aria-label': `${label} ${i + 1}`, disabled: !form.editable });
    input.addEventListener('change', () => form.change(label, input.value === '' ? { op: 'remove', path: inner } : { op: 'set', path: inner, value: input.value }));
    return h('span', { class: 'with-buttons' }, input, form.editable ? button(say(texts.removeFrom, { item: String(item ?? i + 1), list: label }), () => form.change(label, { op: 'remove', path: inner }), '✕') : undefined);
  });
  if (!form.editable) return rows;
  const more = h('input', { id: `${idOf(path)}-add`, type: 'text', placeholder: say(texts.add), 'aria-label': say(texts.addTo, { list: label }) });
  more.addEventListener('change', () => { if (more.value.trim() !== '') form.change(label, { op: 'append', path, value: more.value.trim() }); });
  return [...rows, more];
}
