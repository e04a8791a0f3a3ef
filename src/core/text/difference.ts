import type { TextEdit } from './edits.js';

/** What turns one text into another: one edit from the first to the last difference; `undefined` for equal texts. */
export function difference(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  // The halves of one character stay together.
  if (isHighSurrogate(before, start - 1)) start--;
  let behind = 0;
  while (behind < shorter - start && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind++;
  if (isHighSurrogate(before, before.length - behind - 1)) behind--;
  return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code < 0xdc00;
}
