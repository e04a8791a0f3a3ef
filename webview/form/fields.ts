import type { Message } from '../../src/core/messages.js';

type Terms = Readonly<Record<string, Message>>;

/** How a value that stands alone is entered. */
export type PlainInput = 'text' | 'area' | 'date' | 'duration' | 'number' | 'truth' | 'fixed' | 'file' | 'texts' | 'status';

/** One value of a file: its key, what people call it, how it is entered. */
export type Field = { readonly key: string; readonly label: Message } & (
  | { readonly input: PlainInput }
  | { readonly input: 'choice'; readonly terms: Terms }
  /** The id of something else; `from` names the choices. */
  | { readonly input: 'ref'; readonly from: string }
  /** `preview` names the key of a linked text. */
  | { readonly input: 'list'; readonly item: readonly Field[]; readonly fixed?: boolean; readonly preview?: string }
  | { readonly input: 'map'; readonly fields: readonly Field[] }
);

export interface Section {
  readonly title: Message;
  readonly fields: readonly Field[];
}

/** A value that stands alone. */
export function plain(input: PlainInput, key: string, en: string, de: string): Field {
  return { key, input, label: { en, de } };
}

/** One of a few words. */
export function choice(key: string, terms: Terms, en: string, de: string): Field {
  return { key, input: 'choice', terms, label: { en, de } };
}

/** An entry of a catalogue, a group or a process. */
export function ref(key: string, from: string, en: string, de: string): Field {
  return { key, input: 'ref', from, label: { en, de } };
}

/** Several entries, each with fields of its own. */
export function list(key: string, en: string, de: string, item: readonly Field[], more: { readonly fixed?: boolean; readonly preview?: string } = {}): Field {
  return { key, input: 'list', item, label: { en, de }, ...more };
}

/** A group of values under one key. */
export function map(key: string, en: string, de: string, fields: readonly Field[]): Field {
  return { key, input: 'map', fields, label: { en, de } };
}
