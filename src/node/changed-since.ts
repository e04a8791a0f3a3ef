import path from 'node:path';
import { git, gitRoot, isRevision } from './git.js';

/**
 * The files that differ from where the current branch left a revision: committed, staged, unstaged and untracked ones, also
 * those of submodules.
 *
 * @returns Absolute paths, deleted files left out; `undefined` outside a repository and for an unknown revision.
 */
export function changedSince(revision: string, cwd: string): ReadonlySet<string> | undefined {
  const root = gitRoot(cwd);
  if (root === undefined || !isRevision(root, revision)) return undefined;
  const parting = git(root, ['merge-base', revision, 'HEAD']);
  const since = parting.ok ? parting.out.toString().trim() : revision;
  const changed = git(root, ['diff', '--raw', '--no-abbrev', '--no-renames', '-z', '--no-ext-diff', '--diff-filter=d', since, '--']);
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (!changed.ok || !untracked.ok) return undefined;
  const files = new Set(fields(untracked.out).map((name) => path.join(root, name)));
  const entries = fields(changed.out);
  for (let at = 0; at < entries.length; at += 2) {
    const file = path.join(root, entries[at + 1]!);
    const [mode, , was = ''] = entries[at]!.split(' ');
    if (mode !== SUBMODULE) files.add(file);
    else if (gitRoot(file) !== root) for (const inner of changedSince(was, file) ?? []) files.add(inner);
  }
  return files;
}

/** How git tells a submodule from a file. */
const SUBMODULE = ':160000';

function fields(out: Buffer): string[] {
  return out.toString().split('\0').filter((field) => field !== '');
}
