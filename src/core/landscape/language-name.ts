import type { Lang, Message } from '../messages.js';

/** Kinds of a language that are written for people who read with difficulty. */
const REGISTERS: Readonly<Record<string, Message>> = {
  simple: { en: 'plain language', de: 'Einfache Sprache' },
  easy: { en: 'easy-to-read', de: 'Leichte Sprache' },
};

/**
 * What a language is called: „Ukrainisch“, „Deutsch (Einfache Sprache)“.
 *
 * @param tag BCP 47; a text that is none stands for itself.
 */
export function languageName(tag: string, lang: Lang): string {
  if (tag === '') return tag;
  const [language = '', ...more] = tag.split('-');
  const kind = more.map((part) => REGISTERS[part.toLowerCase()]?.[lang]).find((words) => words !== undefined);
  try {
    const names = new Intl.DisplayNames([lang], { type: 'language' });
    return kind === undefined ? names.of(tag) ?? tag : `${names.of(language) ?? language} (${kind})`;
  } catch {
    return tag;
  }
}
