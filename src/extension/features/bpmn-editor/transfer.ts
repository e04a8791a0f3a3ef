import type { TextEdit } from '../../../core/text/edits.js';
import { changedRange } from '../../../core/text/rebase.js';

/** How a canvas change becomes edits of the document; the shape of the core's `transferEdits`. */
export interface Transfer {
  readonly edits: readonly TextEdit[];
  readonly fallback: 'none' | 'subtree' | 'document';
}

/** Replaces what differs between the document and the serialiser's text. */
export function transferEdits(original: string, _before: string, after: string): Transfer {
  const { start, end } = changedRange(original, after);
  return { edits: [{ start, end, text: after.slice(start, after.length - (original.length - end)) }], fallback: 'none' };
}
