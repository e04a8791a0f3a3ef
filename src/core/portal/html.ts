import { escapeAttribute } from '../xml/characters.js';

/** A piece of HTML that is safe to be put into a page. */
export class Html {
  constructor(readonly text: string) {}

  get isEmpty(): boolean {
    return this.text === '';
  }
}

/** What may stand in a template: text is escaped, pieces of HTML are not, nothing stands for nothing. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

/** Writes HTML: whatever is put into the template is text, unless it is HTML already. */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let text = parts[0]!;
  for (let i = 0; i < values.length; i++) text += render(values[i]) + parts[i + 1]!;
  return new Html(text);
}

/** Takes over what another writer of this house made as HTML. */
export function trusted(text: string): Html {
  return new Html(text);
}

/** Nothing. */
export const nothing = new Html('');

function render(value: HtmlValue): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return NEEDS_CARE.test(value) ? escapeAttribute(value.replace(UNPRINTABLE, '\ufffd')) : value;
  if (typeof value === 'number') return String(value);
  if (!value) return '';
  return value.map(render).join('');
}

/** Most texts have nothing of the kind. */
const NEEDS_CARE = /[\0-\x1f"&'<>\x7f]/;
const UNPRINTABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;
