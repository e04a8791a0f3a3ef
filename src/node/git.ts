import type { SpawnSyncReturns } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { findOnWindows } from './find-program.js';

/** What a call of git gave. */
export interface GitAnswer {
  readonly ok: boolean;
  readonly out: Buffer;
  readonly err: string;
}

/** Largest answer of git that is taken, in bytes. */
const MOST_OUTPUT = 256 * 1024 * 1024;

let program: string | undefined;

/** What to start as git; `undefined` when it is not installed. */
function gitProgram(): string | undefined {
  return (program ??= process.platform === 'win32' ? findOnWindows('git') : 'git');
}

/** Git asks for no password, and speaks English. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
}

/** Calls git without a shell; `ok` is false when git is missing or says no. */
export function git(cwd: string, args: readonly string[]): GitAnswer {
  const answer = runGit(cwd, args);
  if (!answer) return { ok: false, out: Buffer.alloc(0), err: 'git: not found' };
  const { status, stdout, stderr, error } = answer;
  return { ok: status === 0, out: stdout ?? Buffer.alloc(0), err: error?.message ?? stderr?.toString().trim() ?? '' };
}

function runGit(cwd: string, args: readonly string[]): SpawnSyncReturns<Buffer> | undefined {
  const found = gitProgram();
  return found === undefined ? undefined : spawnSync(found, [...args], { cwd, maxBuffer: MOST_OUTPUT, env: environment(), windowsHide: true });
}

/** Calls git without a shell and without blocking; `undefined` when git is missing or says no. */
export function gitOutput(cwd: string, args: readonly string[], input = ''): Promise<Buffer | undefined> {
  const found = gitProgram();
  if (found === undefined) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const child = spawn(found, [...args], { cwd, env: { ...environment(), GIT_OPTIONAL_LOCKS: '0' }, windowsHide: true });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => undefined); // git has seen enough
    child.on('error', () => resolve(undefined));
    child.on('close', (status) => resolve(status === 0 ? Buffer.concat(chunks) : undefined));
    child.stdin.end(input);
  });
}

/** The top folder of the work tree a folder lies in; `undefined` outside of one. */
export function gitRoot(cwd: string): string | undefined {
  const { ok, out } = git(cwd, ['rev-parse', '--show-toplevel']);
  return ok ? out.toString().trim() : undefined;
}

/** The bytes of a file at a revision, by its path from the top; `undefined` where it does not exist there. */
export function gitFile(root: string, revision: string, path: string): Uint8Array | undefined {
  const { ok, out } = git(root, ['cat-file', 'blob', `${revision}:${path}`]);
  return ok ? out : undefined;
}

/** Whether a name stands for a commit. Names that look like options are none. */
export function isRevision(root: string, name: string): boolean {
  return !name.startsWith('-') && git(root, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]).ok;
}

/** Paths, from the top, of the files that differ between two revisions; renamed files come as old and new path, and are found by either. */
export function changedFiles(root: string, from: string, to: string, paths: readonly string[]): { before: string; after: string }[] {
  const fields = (...args: string[]): string[] => git(root, ['diff', '-z', ...args]).out.toString().split('\0').filter((field) => field !== '');
  const entries = fields('--name-status', '--find-renames', from, to, '--');
  const changed: { before: string; after: string }[] = [];
  for (let at = 0; at < entries.length; ) {
    const isRename = /^[RC]/.test(entries[at]!);
    const before = entries[at + 1]!;
    changed.push({ before, after: isRename ? entries[at + 2]! : before });
    at += isRename ? 3 : 2;
  }
  if (paths.length === 0) return changed;
  // Asked for one of its names only, git takes a renamed file for a new one.
  const wanted = new Set(fields('--name-only', '--no-renames', from, to, '--', ...paths));
  return changed.filter(({ before, after }) => wanted.has(before) || wanted.has(after));
}

/**
 * Merges three files line by line, as git does for any text.
 *
 * @returns the merged bytes and whether they hold conflict markers; `undefined` for binary files or without git
 */
export function mergeLines(cwd: string, base: string, ours: string, theirs: string): { bytes: Uint8Array; hasMarkers: boolean } | undefined {
  const answer = runGit(cwd, ['merge-file', '-p', '--quiet', '--', ours, base, theirs]);
  if (!answer) return undefined;
  const { status, stdout } = answer;
  return status === null || status > 127 ? undefined : { bytes: stdout ?? Buffer.alloc(0), hasMarkers: status > 0 };
}
