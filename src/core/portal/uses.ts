import { grouped } from '../grouped.js';
import { referencesOf } from '../landscape/references.js';
import type { ProcessContent } from './content.js';
import type { NamedStep } from './share.js';

/** A published process that uses a law, a document or a system. */
export interface Use {
  readonly name: string;
  readonly page: string;
  /** For a law: the day on which the process was last checked against it. */
  readonly checkedOn: string | undefined;
  /** Whether data are carried by hand there. */
  readonly byHand: boolean;
  readonly steps: readonly NamedStep[];
}

/** What a process and its steps use: id of the catalogue, last check, whether data are carried by hand, positions of the steps. */
export function usesOf({ profile, model, steps }: ProcessContent): [ref: string, checkedOn: string, byHand: boolean, steps: number[]][] {
  const inModel = model?.facts.references ?? [];
  const byHand = new Set<string>();
  const refs = new Set<string>();
  const checks = new Map<string, string>();
  for (const { target, key, use, checkedOn } of referencesOf(profile)) {
    if (target !== 'catalog') continue;
    refs.add(key);
    if (checkedOn) checks.set(key, checkedOn);
    if (use === 'manual') byHand.add(key);
  }
  for (const { ref, use } of inModel) {
    refs.add(ref);
    if (use === 'manual') byHand.add(ref);
  }
  const positions = new Map(steps.map(({ step }, i) => [step.elementId, i]));
  const users = grouped(inModel, ({ ref }) => ref);
  return [...refs].map((ref) => {
    const at = new Set((users.get(ref) ?? []).map(({ elementId }) => positions.get(elementId)));
    return [ref, checks.get(ref) ?? '', byHand.has(ref), [...at].filter((position) => position !== undefined)];
  });
}
