/** Replaces the text between `start` and `end` (UTF-16 offsets, end exclusive) by `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits to a text.
 *
 * @param edits Offsets into `text`, sorted by `start`, not overlapping; several insertions at one place apply in order.
 * @returns The new text. Throws a `RangeError` when edits overlap, are unsorted or lie outside the text: that is a
 *   mistake of the caller, and half-applied edits would destroy a file.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let position = 0;
  for (const edit of edits) {
    if (edit.start < position || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Edit ${edit.start}–${edit.end} overlaps another one, is out of order or outside the text.`);
    }
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}
