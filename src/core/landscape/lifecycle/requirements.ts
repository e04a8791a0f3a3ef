import type { ApprovalData, ProfileData } from '../data.js';
import { entriesOf } from '../data.js';
import type { IsoDate } from '../dates.js';
import { addDuration, isDate } from '../dates.js';
import type { Status } from '../terms.js';

/** Fields that a status can demand, as they are written in the profile. */
export type RequiredField = 'owner' | 'trigger' | 'outcomes' | 'until' | 'version' | 'governance.approvals' | 'governance.released' | 'governance.nextReview';

/** The fields a status demands (CONVENTIONS §2) that a profile lacks. The model has its own rule. */
export function requiredFields(status: Status, profile: ProfileData): RequiredField[] {
  const missing: RequiredField[] = [];
  const need = (field: RequiredField, present: unknown): void => {
    if (!present) missing.push(field);
  };
  const { governance } = profile;
  if (status === 'in_review' || status === 'method_approved' || status === 'released' || status === 'in_revision') {
    need('owner', profile.owner);
    need('trigger', profile.trigger);
    need('outcomes', profile.outcomes?.some((outcome) => outcome));
  }
  if (status === 'released' || status === 'in_revision') {
    need('version', profile.version);
    need('governance.released', governance?.released?.version);
    need('governance.approvals', approvals(profile).length > 0);
  }
  if (status === 'released') need('governance.nextReview', nextReview(profile));
  if (status === 'suspended') need('until', suspendedUntil(profile));
  return missing;
}

/** The approvals that said yes, in the order they were given. */
export function approvals({ governance }: ProfileData): ApprovalData[] {
  return [...entriesOf(governance?.approvals)].map(([, approval]) => approval).filter(({ decision }) => decision === 'approved' || !decision);
}

/** How long a suspended process rests. */
export function suspendedUntil({ until, governance }: ProfileData): IsoDate | undefined {
  const day = until ?? governance?.until;
  return isDate(day) ? day : undefined;
}

/** The day of the last review or release. */
function lastReview({ reviews, governance }: ProfileData): IsoDate | undefined {
  const days = [...entriesOf(reviews)].map(([, review]) => review.date).concat(governance?.released?.date).filter(isDate);
  return days.sort().at(-1);
}

/** The day the next review is due: as written, else last review plus cycle; `undefined` when neither is known. */
export function nextReview(profile: ProfileData): IsoDate | undefined {
  const { nextReview: written, reviewCycle } = profile.governance ?? {};
  if (isDate(written)) return written;
  const last = lastReview(profile);
  return last && reviewCycle ? addDuration(last, reviewCycle) : undefined;
}
