import type { ProfileData } from '../../../core/landscape/data.js';
import type { IsoDate } from '../../../core/landscape/dates.js';
import type { RequiredField } from '../../../core/landscape/lifecycle/requirements.js';
import { requiredFields } from '../../../core/landscape/lifecycle/requirements.js';
import type { Transition, TransitionInput } from '../../../core/landscape/lifecycle/transitions.js';
import { transitionsFrom } from '../../../core/landscape/lifecycle/transitions.js';
import { keyOrder } from '../../../core/landscape/schema/schemas.js';
import type { Status } from '../../../core/landscape/terms.js';
import type { YamlChange } from '../../../core/yaml/edit.js';

/** What somebody was asked for a transition that is no approval. */
export interface TransitionAnswers {
  readonly day: IsoDate;
  readonly comment?: string;
  readonly until?: IsoDate;
}

export function statusOf({ status }: ProfileData): Status {
  return status ?? 'planned';
}

/** The transitions that all of several processes can make, with everything that any of them needs. */
export function commonTransitions(profiles: readonly ProfileData[]): Transition[] {
  const [first, ...others] = profiles.map((data) => {
    const usesFim = data.status === 'recording' || data.status === 'method_approved';
    return transitionsFrom(statusOf(data), usesFim ? 'fim' : 'municipal', Boolean(data.governance?.released));
  });
  return (first ?? []).flatMap(({ to, needs }) => {
    const same = others.map((transitions) => transitions.find((transition) => transition.to === to));
    if (same.some((transition) => transition === undefined)) return [];
    const all = new Set<TransitionInput>([...needs, ...same.flatMap((transition) => transition?.needs ?? [])]);
    return [{ to, needs: [...all] }];
  });
}

/** The fields that keep a process from a state; what the transition itself asks for does not count. */
export function missingFor(to: Status, data: ProfileData): RequiredField[] {
  return requiredFields(to, data).filter((field) => field !== 'until');
}

/** A transition that is no approval, as changes of the profile. */
export function transitionChanges(to: Status, data: ProfileData, { day, comment, until }: TransitionAnswers): YamlChange[] {
  const changes: YamlChange[] = [{ op: 'set', path: ['status'], value: to, order: keyOrder('profile') }];
  if (to === 'suspended' && until) changes.push({ op: 'set', path: ['until'], value: until, order: keyOrder('profile') });
  else if (statusOf(data) === 'suspended' && data.until) changes.push({ op: 'remove', path: ['until'] });
  if (comment && data.owner) {
    const returned = { step: statusOf(data), role: data.owner, date: day, decision: 'returned', comment };
    changes.push(data.governance ? { op: 'append', path: ['governance', 'approvals'], value: returned } : { op: 'set', path: ['governance'], value: { approvals: [returned] }, order: keyOrder('profile') });
  }
  return changes;
}
