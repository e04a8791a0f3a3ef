import type { Message } from '../../../src/core/messages.js';
import { h } from '../../shared/dom.js';
import { say } from '../../shared/l10n.js';
import type { PropertiesContext } from './context.js';
import { texts } from './texts.js';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface FieldOptions {
  /** Unique in the panel: keeps focus and text while the panel is drawn anew. */
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Called when the user leaves the field with another value. */
  readonly write: (value: string) => void;
  /** A sentence below. */
  readonly hint?: string | undefined;
}

/** A label above a control. */
export function field(id: string, label: string, control: HTMLElement, hint?: string): HTMLElement {
  if (hint !== undefined) control.setAttribute('aria-describedby', `${id}-hint`);
  return h('div', { class: 'field' }, h('label', { for: id }, label), control, hint === undefined ? undefined : h('p', { class: 'hint', id: `${id}-hint` }, hint));
}

/** One line of text. */
export function textField({ editable }: PropertiesContext, { id, label, value, write, hint }: FieldOptions): HTMLElement {
  const control = h('input', { id, type: 'text', value, spellcheck: 'true', disabled: !editable });
  control.addEventListener('keydown', (event) => { if (event.key === 'Enter') commit(control); });
  return field(id, label, onChange(control, value, write), hint);
}

/** Several lines of text; Ctrl+Enter is like leaving the field. */
export function areaField({ editable }: PropertiesContext, { id, label, value, write, hint }: FieldOptions, rows = 2): HTMLElement {
  const control = h('textarea', { id, rows: String(rows), spellcheck: 'true', disabled: !editable }, value);
  control.addEventListener('keydown', (event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) commit(control); });
  return field(id, label, onChange(control, value, write), hint);
}

/** One of a few words; the first choice is `none` where a text for it is given. */
export function selectField({ editable }: PropertiesContext, { id, label, value, write, hint }: FieldOptions, terms: Readonly<Record<string, Message>>, none?: string): HTMLElement {
  return field(id, label, select(id, terms, value, write, { editable, none }), hint);
}

/** A yes or no. */
export function checkField({ editable }: PropertiesContext, id: string, label: string, value: boolean, write: (value: boolean) => void): HTMLElement {
  const control = h('input', { id, type: 'checkbox', disabled: !editable });
  control.checked = value;
  control.addEventListener('change', () => write(control.checked));
  return h('div', { class: 'field check' }, control, h('label', { for: id }, label));
}

/** A list of words without a label of its own; a value that is none of them is shown as it is. */
export function select(id: string, terms: Readonly<Record<string, Message>>, value: string, write: (value: string) => void, options: { readonly editable: boolean; readonly none?: string | undefined; readonly label?: string }): HTMLSelectElement {
  const { editable, none, label } = options;
  const entries = Object.entries(terms).map(([key, message]): [string, string] => [key, say(message)]);
  if (none !== undefined) entries.unshift(['', none]);
  if (!entries.some(([key]) => key === value)) entries.push([value, value === '' ? say(texts.none) : value]);
  const control = h('select', { id, 'aria-label': label, disabled: !editable }, ...entries.map(([key, text]) => h('option', { value: key }, text)));
  control.value = value;
  return onChange(control, value, write);
}

/** A group of fields under a heading that folds. */
export function group(id: string, title: string, ...children: readonly (HTMLElement | undefined)[]): HTMLElement {
  return h('details', { class: 'group', 'data-group': id, open: true }, h('summary', {}, h('h3', {}, title)), h('div', { class: 'fields' }, ...children));
}

/** Tells the listeners of a control that its value counts now. */
export function commit(control: Control): void {
  control.dispatchEvent(new Event('change', { bubbles: true }));
}

function onChange<T extends Control>(control: T, value: string, write: (value: string) => void): T {
  let written = value;
  const changed = (): void => {
    if (control.value === written) return;
    written = control.value;
    write(control.value);
  };
  control.addEventListener('change', changed);
  // A text that survived a redraw of the panel is no change to the browser.
  control.addEventListener('blur', () => { if (control.isConnected) changed(); });
  return control;
}
