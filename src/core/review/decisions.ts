import type { ProfileData } from '../landscape/data.js';
import type { IsoDate } from '../landscape/dates.js';
import { isDate } from '../landscape/dates.js';
import { keyOrder } from '../landscape/schema/schemas.js';
import type { YamlChange } from '../yaml/edit.js';
import type { YamlValue } from '../yaml/tree.js';
import type { Decision } from './agenda.js';

export interface MeetingOutcome {
  readonly date: IsoDate;
  /** Link from the profile to the minutes. */
  readonly minutes: string;
  readonly decision: Decision | undefined;
  /** The decision in words, as the minutes tell it. */
  readonly words: string;
  readonly comment: string;
  /** Role that answers for the decision: the owner where nobody else is named. */
  readonly role: string | undefined;
  /** Whether the landscape knows the status `method_approved`. */
  readonly usesFim: boolean;
}

/**
 * What a meeting makes of a profile: the review with its minutes, the approval or return, the status that follows, and the
 * next review by cycle where a written day has passed.
 */
export function meetingChanges({ status, owner, version, governance, reviews }: ProfileData, outcome: MeetingOutcome): YamlChange[] {
  const { date, minutes, decision, words, comment } = outcome;
  const order = keyOrder('profile');
  const role = outcome.role ?? owner ?? undefined;
  const next = decision === 'return' ? (status === 'released' ? 'in_revision' : 'draft') : decision === 'approve' && outcome.usesFim ? 'method_approved' : undefined;
  const approval: { [key: string]: YamlValue } | undefined = decision === 'keep' || decision === undefined || !role ? undefined : {
    step: decision === 'approve' ? 'method_approved' : status ?? 'planned', role, date, decision: decision === 'approve' ? 'approved' : 'returned',
    ...(comment !== '' && { comment }), ...(version && { version }),
  };
  const review = { date, kind: 'process_meeting', minutes, ...(decision && { decision: words }) };
  const passed = decision !== 'return' && governance?.reviewCycle && isDate(governance.nextReview) && governance.nextReview <= date;
  const changes: YamlChange[] = [];
  if (next) changes.push({ op: 'set', path: ['status'], value: next, order });
  if (passed) changes.push({ op: 'set', path: ['governance', 'nextReview'], value: null });
  if (approval && governance) changes.push({ op: 'append', path: ['governance', 'approvals'], value: approval });
  else if (approval) changes.push({ op: 'set', path: ['governance'], value: { approvals: [approval] }, order });
  changes.push(reviews ? { op: 'append', path: ['reviews'], value: review } : { op: 'set', path: ['reviews'], value: [review], order });
  return changes;
}
