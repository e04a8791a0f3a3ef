import path from 'node:path';
import { git, gitRoot, isRevision } from './git.js';

/**
 * The files that differ from where the current branch left a revision: committed, staged, unstaged and untracked ones.
 *
 * @returns Absolute paths, deleted files left out; `undefined` outside a repository and for an unknown revision.
 */
export function changedSince(revision: string, cwd: string): ReadonlySet<string> | undefined {
  const root = gitRoot(cwd);
  if (root === undefined || !isRevision(root, revision)) return undefined;
  const parting = git(root, ['merge-base', revision, 'HEAD']);
  const since = parting.ok ? parting.out.toString().trim() : revision;
  const changed = git(root, ['diff', '--name-only', '-z', '--no-ext-diff', '--diff-filter=d', since, '--']);
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  if (!changed.ok || !untracked.ok) return undefined;
  const names = [changed, untracked].flatMap(({ out }) => out.toString().split('\0')).filter((name) => name !== '');
  return new Set(names.map((name) => path.join(root, name)));
}
