import { entriesOf } from '../../core/landscape/data.js';
import type { PlacedComment } from '../../core/review/comments.js';
import { isOpen } from '../../core/review/comments.js';
import type { ShownComment } from '../../protocol/editor.js';
import type { ReviewFiles } from './review-files.js';

/** A comment as a page shows it: roles by their names. `undefined` for one without id or text, which has no place in a list. */
export function shownComment(reviews: ReviewFiles, comment: PlacedComment): ShownComment | undefined {
  const { data, path, elementId, place } = comment;
  if (!data.id || !data.text) return undefined;
  const role = (id: string | null | undefined): string => reviews.roleName(id, path);
  return {
    id: data.id, kind: data.kind ?? 'remark', open: isOpen(comment), role: role(data.role), date: data.date ?? '', text: data.text,
    ...(elementId !== undefined && { elementId }),
    ...(place === 'lost' && { lost: data.elementName ?? data.element ?? '' }),
    ...(data.resolution && { resolution: data.resolution }),
    replies: [...entriesOf(data.replies)].map(([, reply]) => ({ role: role(reply.role), date: reply.date ?? '', text: reply.text ?? '' })),
  };
}
