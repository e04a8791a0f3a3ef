import type { IsoDate } from '../../../core/landscape/dates.js';
import { daysBetween } from '../../../core/landscape/dates.js';
import type { DueItem } from '../../../core/landscape/due.js';
import { dueItems } from '../../../core/landscape/due.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import type { LandscapeIndex } from '../../../core/landscape/landscape-index.js';
import { compareNames } from '../../../core/landscape/order.js';
import type { PlacedComment } from '../../../core/review/comments.js';
import { commentsOfProcess, isOpen } from '../../../core/review/comments.js';

/** How far the view looks ahead, in days. */
const AHEAD = 90;

/** A process that is being reviewed, with the number of questions and tasks still open on its model. */
export interface ReviewedProcess {
  readonly profile: ProfileFile;
  readonly openComments: number;
}

/** What the reviews view shows. */
export interface Agenda {
  readonly overdue: readonly DueItem[];
  readonly inReview: readonly ReviewedProcess[];
  /** Open comments on the models of processes, process by process. */
  readonly comments: readonly { readonly profile: ProfileFile; readonly comment: PlacedComment }[];
  readonly soon: readonly DueItem[];
}

/** What is overdue, in review, commented, and due within three months. */
export function agendaOf(index: LandscapeIndex, today: IsoDate): Agenda {
  const items = dueItems(index, today);
  const inReview = [...index.profiles()].filter(({ data }) => data.status === 'in_review')
    .map((profile) => ({ profile, openComments: commentsOfProcess(index, profile).filter(isOpen).length }))
    .sort((a, b) => compareNames(a.profile.name, b.profile.name));
  return {
    overdue: items.filter(({ overdueDays }) => overdueDays > 0),
    inReview,
    comments: [...index.profiles()].filter(({ data }) => data.status !== 'retired')
      .flatMap((profile) => commentsOfProcess(index, profile).filter(isOpen).map((comment) => ({ profile, comment })))
      .sort((a, b) => compareNames(a.profile.name, b.profile.name)),
    soon: items.filter(({ date, overdueDays }) => overdueDays === 0 && daysBetween(today, date) <= AHEAD),
  };
}
