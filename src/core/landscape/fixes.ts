import { escapeAttribute } from '../xml/characters.js';

/** A text as the value of an attribute, whichever quotes stand around it. */
export function quoted(text: string): string {
  return escapeAttribute(text).replaceAll("'", '&apos;');
}
