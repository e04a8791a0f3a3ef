import { h } from './dom.js';

/**
 * A field for a number without a sign. To the browser it is a text: only of texts it tells what is selected, which has to stay when
 * everything around is drawn anew; and no turn of the mouse wheel changes it by accident.
 *
 * @param decimals Whether a part of one is a number here, too.
 */
export function numberInput(attributes: Readonly<Record<string, string | boolean | undefined>>, { decimals = false } = {}): HTMLInputElement {
  const control = h('input', { ...attributes, type: 'text', inputmode: decimals ? 'decimal' : 'numeric', pattern: decimals ? '[0-9]*([.,][0-9]+)?' : '[0-9]*', autocomplete: 'off' });
  control.addEventListener('beforeinput', (event) => { if (event.data && (decimals ? /[^0-9.,]/ : /[^0-9]/).test(event.data)) event.preventDefault(); });
  return control;
}

/** The number in such a field that is valid; `undefined` when it is empty. */
export function numberIn({ value }: HTMLInputElement): number | undefined {
  return value === '' ? undefined : Number(value.replace(',', '.'));
}
