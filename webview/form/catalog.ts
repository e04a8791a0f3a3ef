import type { CatalogKind } from '../../src/core/landscape/kinds.js';
import { catalogPrefixes } from '../../src/core/landscape/kinds.js';
import { normalisedName } from '../../src/core/landscape/names.js';
import { freeEntryId } from '../../src/core/landscape/new-entry.js';
import type { YamlPath, YamlValue } from '../../src/core/yaml/tree.js';
import { say } from '../shared/l10n.js';
import { catalogFields } from './catalog-fields.js';
import { button, h } from '../shared/dom.js';
import type { FormContext } from './form-context.js';
import { idOf } from './form-context.js';
import { at, fieldsOf } from './render.js';
import { texts } from './texts.js';

/** What the reader has opened and searched for; kept while the catalogue changes. */
export interface CatalogView {
  readonly open: Set<string>;
  query: string;
}

/** A catalogue as a list of entries that unfold into their fields. */
export function catalog(kind: CatalogKind, listPath: YamlPath, data: YamlValue | undefined, form: FormContext, view: CatalogView): HTMLElement[] {
  const list = listPath.reduce<YamlValue | undefined>(at, data);
  const entries = Array.isArray(list) ? list : [];
  const rows = entries.map((entry, i) => entryOf(kind, [...listPath, i], entry, form, view));
  const count = h('p', { class: 'count', 'aria-live': 'polite' });
  const search = h('input', { id: 'search', type: 'search', value: view.query, placeholder: say(texts.search), 'aria-label': say(texts.search) });
  const filter = (): void => {
    view.query = search.value;
    const words = view.query.split(/\s+/).map(normalisedName).filter((word) => word !== '');
    let shown = 0;
    for (const row of rows) {
      const text = row.dataset['text'] ?? '';
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    }
    count.textContent = say(texts.entries, { count: shown });
  };
  search.addEventListener('input', filter);
  filter();
  return [h('div', { class: 'search' }, search, count), ...rows, ...(form.editable ? [newEntry(kind, listPath, entries, form, view)] : [])];
}

function entryOf(kind: CatalogKind, path: YamlPath, entry: YamlValue, form: FormContext, view: CatalogView): HTMLDetailsElement {
  const id = String(at(entry, 'id') ?? path.at(-1));
  const name = [...new Set([at(entry, 'citation'), at(entry, 'name')].filter((part) => typeof part === 'string'))].join(' – ') || id;
  const details = h('details', { class: 'entry', open: view.open.has(id) }, h('summary', { id: `${idOf(path)}-summary` }, name, h('small', {}, id)));
  details.dataset['text'] = normalisedName(`${name} ${id}`);
  const unfold = (): void => {
    if (details.childElementCount > 1) return;
    const remove = form.editable ? button(say(texts.remove), () => form.change(name, { op: 'remove', path })) : undefined;
    details.append(h('div', { class: 'fields' }, ...fieldsOf(catalogFields[kind], path, entry, form), remove));
  };
  if (details.open) unfold();
  details.addEventListener('toggle', () => {
    if (details.open) view.open.add(id);
    else view.open.delete(id);
    if (details.open) unfold();
  });
  return details;
}

function newEntry(kind: CatalogKind, listPath: YamlPath, entries: readonly YamlValue[], form: FormContext, view: CatalogView): HTMLElement {
  const name = h('input', { id: 'new-entry', type: 'text', placeholder: say(texts.newName), 'aria-label': say(texts.newName) });
  const add = (): void => {
    if (name.value.trim() === '') return;
    const id = freeEntryId(catalogPrefixes[kind], name.value.trim(), new Set(entries.map((entry) => String(at(entry, 'id')))));
    view.open.add(id);
    form.change(name.value, { op: 'append', path: listPath, value: { id, name: name.value.trim() } });
  };
  return h('div', { class: 'add with-buttons' }, name, button(say(texts.newEntry), add));
}
