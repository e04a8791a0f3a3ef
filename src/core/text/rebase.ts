import type { TextEdit } from './edits.js';

/**
 * Moves edits from the text they were made for to a text that has changed since.
 *
 * What changed is taken as one range, between the common start and the common end of both texts.
 *
 * @param edits Offsets into `from`, sorted.
 * @returns Offsets into `to`, or `undefined` when an edit touches the changed range: then nobody but the user can say
 *   which of the two changes is meant.
 */
export function rebaseEdits(edits: readonly TextEdit[], from: string, to: string): readonly TextEdit[] | undefined {
  if (from === to) return edits;
  const change = changedRange(from, to);
  const shift = to.length - from.length;
  const rebased: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.end < change.start) rebased.push(edit);
    else if (edit.start > change.end) rebased.push({ start: edit.start + shift, end: edit.end + shift, text: edit.text });
    else return undefined;
  }
  return rebased;
}

/** The part of `from` that must be replaced to get `to`: everything before and behind is equal. */
export function changedRange(from: string, to: string): { start: number; end: number } {
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && from.charCodeAt(start) === to.charCodeAt(start)) start++;
  let tail = 0;
  while (tail < shorter - start && from.charCodeAt(from.length - 1 - tail) === to.charCodeAt(to.length - 1 - tail)) tail++;
  return { start, end: from.length - tail };
}
