import { applyEdits } from '../../text/edits.js';
import type { FileEdits, Fix, Problem } from '../problem.js';
import type { FixChoice } from './apply.js';
import { brings, isChosen, keyOf } from './apply.js';

/** The files of a landscape while they are fixed. */
export interface FixableFiles {
  /** The text of a file as it is now, without a byte order mark; `undefined` when it cannot be had. */
  read(path: string): string | undefined;
  /** Replaces a text. */
  put(path: string, text: string): void;
  /** All findings as things are now, by path; the same list for a file whose findings have not changed. */
  problems(): ReadonlyMap<string, readonly Problem[]>;
}

const NONE: readonly Problem[] = [];

/**
 * Applies fixes in the files of a landscape, one after the other: a fix counts when its finding is gone and no file has
 * one that it had not.
 *
 * @param isWanted Whether findings of a file are to be fixed.
 * @returns What was applied; the texts are where `files` keeps them.
 */
export function fixFiles(files: FixableFiles, isWanted: (path: string) => boolean, choice: FixChoice = {}): { problem: Problem; fix: Fix }[] {
  const applied: { problem: Problem; fix: Fix }[] = [];
  const failed = new Set<string>();
  // What could not be fixed before may be possible after other fixes: rounds, until one changes nothing.
  for (let before = -1; before < applied.length;) {
    before = applied.length;
    failed.clear();
    for (let next = candidate(); next; next = candidate()) {
      if (apply(next)) applied.push(next);
      else failed.add(placeOf(next.problem));
    }
    if (failed.size === 0) break;
  }
  return applied;

  function candidate(): { problem: Problem; fix: Fix } | undefined {
    for (const [path, problems] of files.problems()) {
      if (!isWanted(path)) continue;
      for (const problem of problems) {
        const fix = problem.fixes?.[0];
        if (fix && isChosen(problem, fix, choice) && !failed.has(placeOf(problem))) return { problem, fix };
      }
    }
    return undefined;
  }

  function apply({ problem, fix }: { problem: Problem; fix: Fix }): boolean {
    const changes: FileEdits[] = [{ path: problem.path!, edits: fix.edits }, ...fix.elsewhere ?? []].filter(({ edits }) => edits.length > 0);
    const old = changes.map(({ path }) => ({ path, text: files.read(path) }));
    if (changes.length === 0 || old.some(({ text }) => text === undefined)) return false;
    const before = new Map(files.problems());
    changes.forEach(({ path, edits }, i) => files.put(path, applyEdits(old[i]!.text!, edits)));
    const after = files.problems();
    const key = keyOf(problem);
    const count = (problems: readonly Problem[] = NONE): number => problems.filter((each) => keyOf(each) === key).length;
    const isGone = count(after.get(problem.path!)) < count(before.get(problem.path!));
    const isBetter = isGone && [...after].every(([path, problems]) => before.get(path) === problems || !brings(before.get(path) ?? NONE, problems));
    if (!isBetter) for (const { path, text } of old) files.put(path, text!);
    return isBetter;
  }
}

function placeOf(problem: Problem): string {
  return `${problem.path} ${keyOf(problem)}`;
}
