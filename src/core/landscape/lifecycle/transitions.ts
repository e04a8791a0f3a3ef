import type { Status } from '../terms.js';

/** The life cycle of the usual profiles, and the longer one of the federal information management. */
export type Lifecycle = 'municipal' | 'fim';

const FORWARD: Readonly<Record<Lifecycle, readonly Status[]>> = {
  municipal: ['planned', 'draft', 'in_review', 'released'],
  fim: ['planned', 'recording', 'draft', 'in_review', 'method_approved', 'released'],
};

/** What a transition needs to be told. */
export type TransitionInput = 'comment' | 'until' | 'approval';

export interface Transition {
  readonly to: Status;
  readonly needs: readonly TransitionInput[];
}

/**
 * The states that may follow a state (CONVENTIONS §2): one step forward, back from review to the draft, from released to
 * in revision, from anywhere to suspended or retired. What is in revision goes to review again; what rests is taken up as a
 * draft, or in revision when it was released before.
 */
export function transitionsFrom(status: Status, lifecycle: Lifecycle, wasReleased: boolean): Transition[] {
  const steps = FORWARD[lifecycle];
  const targets: Status[] = [];
  const next = steps[steps.indexOf(status) + 1];
  if (steps.includes(status) && next) targets.push(next);
  // A status that this life cycle does not know goes on at the next one it knows.
  else if (status === 'recording') targets.push('draft');
  else if (status === 'method_approved') targets.push('released');
  if (status === 'in_review') targets.push('draft');
  if (status === 'released') targets.push('in_revision');
  if (status === 'in_revision') targets.push('in_review');
  if (status === 'suspended') targets.push(wasReleased ? 'in_revision' : 'draft');
  if (status !== 'suspended' && status !== 'retired') targets.push('suspended');
  if (status !== 'retired') targets.push('retired');
  return targets.map((to) => ({ to, needs: needsOf(status, to) }));
}

function needsOf(from: Status, to: Status): readonly TransitionInput[] {
  if (to === 'released' || to === 'method_approved') return ['approval'];
  if (to === 'suspended') return ['until'];
  return from === 'in_review' && to === 'draft' ? ['comment'] : [];
}
