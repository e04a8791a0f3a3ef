import type { TextEdit } from '../text/edits.js';

/** Collects edits in any order and hands them out as `applyEdits` wants them. */
export class EditList {
  private readonly edits: TextEdit[] = [];

  /** Insertions at one place keep the order in which they were added. */
  insert(at: number, text: string): void {
    if (text !== '') this.edits.push({ start: at, end: at, text });
  }

  replace(start: number, end: number, text: string): void {
    if (start !== end || text !== '') this.edits.push({ start, end, text });
  }

  remove(start: number, end: number): void {
    if (start < end) this.edits.push({ start, end, text: '' });
  }

  add(edits: readonly TextEdit[]): void {
    for (const edit of edits) this.edits.push(edit);
  }

  /** In the order in which they were added. */
  get all(): readonly TextEdit[] {
    return this.edits;
  }

  /** By offset; at one offset insertions stand before what replaces the text behind them. */
  sorted(): TextEdit[] {
    return this.edits
      .map((edit, order) => ({ edit, order }))
      .sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.order - b.order)
      .map(({ edit }) => edit);
  }
}
