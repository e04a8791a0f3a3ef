import { normalisedName } from '../../src/core/landscape/names.js';
import type { Choice } from '../../src/core/landscape/choices.js';
import { h } from './dom.js';

/** How many choices are listed at a time: nobody reads more, and a large landscape has thousands. */
const MOST = 60;

export interface ComboboxOptions {
  readonly id: string;
  /** Its name for screen readers; absent where a `label` stands above. */
  readonly label?: string;
  readonly placeholder?: string;
  readonly choices: readonly Choice[];
  /** The text shown at first: the name of what is chosen. */
  readonly value?: string;
  readonly disabled?: boolean;
  readonly choose: (id: string) => void;
  /** Called when the text is emptied; absent where there is nothing to take away. */
  readonly clear?: () => void;
  /** Offers to make something new of a text that nothing is called. */
  readonly create?: { readonly offer: (text: string) => string; readonly make: (text: string) => void };
}

interface Option {
  readonly name: string;
  readonly note: string;
  readonly take: () => void;
}

/** A text field that searches a list (the combobox of ARIA 1.2): arrow keys and Enter choose, Escape closes. */
export function combobox(options: ComboboxOptions): HTMLElement {
  const { id, label, placeholder, value = '', disabled = false } = options;
  const input = h('input', {
    id, type: 'text', role: 'combobox', value, placeholder, disabled, autocomplete: 'off', 'aria-label': label,
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-list`,
  });
  const list = h('ul', { id: `${id}-list`, role: 'listbox', class: 'options', hidden: true, 'aria-label': label ?? placeholder });
  let shown: readonly Option[] = [];
  let active = -1;

  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const mark = (index: number): void => {
    active = index;
    [...list.children].forEach((item, i) => item.setAttribute('aria-selected', String(i === index)));
    const item = list.children[index];
    if (!item) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', item.id);
    item.scrollIntoView({ block: 'nearest' });
  };
  const take = (option: Option | undefined): void => {
    close();
    input.value = value; // what was typed has done its work
    option?.take();
  };
  const open = (query: string): void => {
    shown = optionsFor(query, options);
    list.replaceChildren(...shown.map(({ name, note }, i) => {
      const item = h('li', { id: `${id}-${i}`, role: 'option', 'aria-selected': 'false' }, name, note === '' ? undefined : h('small', {}, note));
      // Before the field loses the focus, which closes the list.
      item.addEventListener('mousedown', (event) => { event.preventDefault(); take(shown[i]); });
      return item;
    }));
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    mark(query.trim() === '' || shown.length === 0 ? -1 : 0);
  };

  input.addEventListener('focus', () => input.select());
  input.addEventListener('click', () => { if (list.hidden) open(''); });
  input.addEventListener('input', () => open(input.value));
  input.addEventListener('blur', () => {
    close();
    if (input.value.trim() === '' && value !== '') options.clear?.();
    else input.value = value;
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (list.hidden) return open(input.value === value ? '' : input.value);
      mark((active + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!list.hidden && active >= 0) take(shown[active]);
      else input.blur();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      input.value = value;
      close();
    }
  });
  return h('div', { class: 'combobox' }, input, list);
}

function optionsFor(query: string, { choices, choose, create }: ComboboxOptions): Option[] {
  const words = query.split(/\s+/).map(normalisedName).filter((word) => word !== '');
  const found = choices.filter((choice) => {
    const text = normalisedName(`${choice.name} ${choice.id}`);
    return words.every((word) => text.includes(word));
  });
  const options = found.slice(0, MOST).map(({ id, name }): Option => ({ name, note: id === name ? '' : id, take: () => choose(id) }));
  const text = query.trim();
  const exists = choices.some(({ name }) => normalisedName(name) === normalisedName(text));
  if (create && text !== '' && !exists) options.push({ name: create.offer(text), note: '', take: () => create.make(text) });
  return options;
}
