import { modelOf } from '../../../core/landscape/calls.js';
import { entriesOf } from '../../../core/landscape/data.js';
import type { IsoDate } from '../../../core/landscape/dates.js';
import { daysBetween } from '../../../core/landscape/dates.js';
import type { DueItem } from '../../../core/landscape/due.js';
import { dueItems } from '../../../core/landscape/due.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import type { LandscapeIndex } from '../../../core/landscape/landscape-index.js';

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
  readonly soon: readonly DueItem[];
}

/** What is overdue, in review, and due within three months. */
export function agendaOf(index: LandscapeIndex, today: IsoDate): Agenda {
  const items = dueItems(index, today);
  const inReview = [...index.profiles()].filter(({ data }) => data.status === 'in_review')
    .map((profile) => ({ profile, openComments: openComments(index, profile) }))
    .sort((a, b) => a.profile.name.localeCompare(b.profile.name, 'de'));
  return {
    overdue: items.filter(({ overdueDays }) => overdueDays > 0),
    inReview,
    soon: items.filter(({ date, overdueDays }) => overdueDays === 0 && daysBetween(today, date) <= AHEAD),
  };
}

function openComments(index: LandscapeIndex, profile: ProfileFile): number {
  const model = modelOf(index, profile);
  const review = model && index.file(model.path.replace(/\.bpmn$/i, '.review.yaml'));
  if (review?.kind !== 'review') return 0;
  return [...entriesOf(review.data.comments)].filter(([, { status }]) => status !== 'resolved').length;
}
