import { readModel } from '../../bpmn/model.js';
import { applyEdits } from '../../text/edits.js';
import type { Fix, Problem } from '../problem.js';
import { duplicateId } from '../rules/bpmn/duplicate-id/rule.js';

/** Looks at a text and tells what is wrong with it. */
export type Check = (text: string) => readonly Problem[];

export interface FixChoice {
  /** Only findings of these rules; all when absent. */
  readonly rules?: ReadonlySet<string>;
  /** Also fixes that leave something to decide. */
  readonly unsafe?: boolean;
  /** How many are applied at most, where somebody waits for them. */
  readonly limit?: number;
}

export interface FixedText {
  readonly text: string;
  /** What was applied, in order. */
  readonly applied: readonly { readonly problem: Problem; readonly fix: Fix }[];
  /** The findings that are left. */
  readonly problems: readonly Problem[];
}

/**
 * The text with one fix applied; `undefined` when the fix does nothing after all, leaves its finding, or would bring a
 * finding that was not there.
 *
 * @param text Without a byte order mark.
 * @param before The findings of `text`.
 */
export function tryFix(text: string, before: readonly Problem[], problem: Problem, fix: Fix, check: Check): { text: string; problems: readonly Problem[] } | undefined {
  if (fix.edits.length === 0) return undefined;
  const fixed = applyEdits(text, fix.edits);
  const problems = check(fixed);
  return isBetter(text, before, problems, problem) ? { text: fixed, problems } : undefined;
}

/**
 * Applies the first fix of every finding, one after the other, as long as something can be fixed.
 *
 * @param text Without a byte order mark.
 */
export function fixAll(text: string, check: Check, choice: FixChoice = {}): FixedText {
  const { limit = Infinity } = choice;
  const applied: { problem: Problem; fix: Fix }[] = [];
  const failed = new Set<string>();
  let current = { text, problems: check(text) };
  // What could not be fixed before may be possible after other fixes: rounds, until one changes nothing.
  for (let before = -1; before < applied.length && applied.length < limit;) {
    before = applied.length;
    failed.clear();
    for (let next = candidate(); next && applied.length < limit; next = candidate()) {
      const result = tryFix(current.text, current.problems, next.problem, next.fix, check);
      if (result) {
        applied.push(next);
        current = result;
      } else failed.add(keyOf(next.problem));
    }
    if (failed.size === 0) break;
  }
  return { text: current.text, applied, problems: current.problems };

  function candidate(): { problem: Problem; fix: Fix } | undefined {
    for (const problem of current.problems) {
      const fix = problem.fixes?.[0];
      if (fix && isChosen(problem, fix, choice) && !failed.has(keyOf(problem))) return { problem, fix };
    }
    return undefined;
  }
}

/** Whether a fix is among those that were asked for. */
export function isChosen({ rule }: Problem, { isSafe }: Fix, { rules, unsafe = false }: FixChoice): boolean {
  return (unsafe || isSafe) && (!rules || rules.has(rule));
}

/** Findings are the same by rule and element; where an element has no id, by what they say. */
export function keyOf({ rule, elementId, message }: Problem): string {
  return `${rule} ${elementId === undefined ? `“${message}”` : `@${elementId}`}`;
}

/**
 * Whether there is a finding after a change that was not there before.
 *
 * @param isRevealed Elements whose findings came to light only, because two had the same id before.
 */
export function brings(before: readonly Problem[], after: readonly Problem[], isRevealed: (id: string) => boolean = () => false): boolean {
  const [old, now] = [counts(before), counts(after)];
  return after.some((each) => now.get(keyOf(each))! > (old.get(keyOf(each)) ?? 0) && !(each.elementId !== undefined && isRevealed(each.elementId)));
}

function counts(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const problem of problems) found.set(keyOf(problem), (found.get(keyOf(problem)) ?? 0) + 1);
  return found;
}

function isBetter(text: string, before: readonly Problem[], after: readonly Problem[], problem: Problem): boolean {
  const key = keyOf(problem);
  if ((counts(after).get(key) ?? 0) >= counts(before).get(key)!) return false;
  if (problem.rule !== duplicateId.meta.id) return !brings(before, after);
  const known = new Set(readModel(text).elements.map(({ id }) => id));
  return !brings(before, after, (id) => !known.has(id));
}
