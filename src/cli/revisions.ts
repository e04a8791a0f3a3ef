import type { Message } from '../core/messages.js';
import { git, gitRoot } from '../node/git.js';
import { CliError } from './command.js';

const NO_REPOSITORY: Message = { en: 'This is no git repository.', de: 'Hier ist kein Git-Repository.' };
const UNKNOWN: Message = { en: 'There is no revision “{revision}”.', de: 'Den Stand „{revision}“ gibt es nicht.' };
const NOT_FETCHED: Message = {
  en: 'There is no revision “{revision}” here: this clone holds only a part of the history. Fetch all of it (`fetch-depth: 0` in GitHub Actions, `GIT_DEPTH: 0` in GitLab, else `git fetch --unshallow`).',
  de: 'Den Stand „{revision}“ gibt es hier nicht: Dieser Klon enthält nur einen Teil der Geschichte. Holen Sie sie ganz (`fetch-depth: 0` in GitHub Actions, `GIT_DEPTH: 0` in GitLab, sonst `git fetch --unshallow`).',
};

/** The top folder of the repository around a folder; throws {@link CliError} outside of one. */
export function repositoryRoot(cwd: string): string {
  const root = gitRoot(cwd);
  if (root === undefined) throw new CliError(NO_REPOSITORY);
  return root;
}

/** Says that a repository lacks a revision, and why it may. */
export function unknownRevision(root: string, revision: string): CliError {
  const isShallow = git(root, ['rev-parse', '--is-shallow-repository']).out.toString().trim() === 'true';
  return new CliError(isShallow ? NOT_FETCHED : UNKNOWN, { revision });
}
