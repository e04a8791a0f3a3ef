import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What of the running process decides how git starts this program. */
export interface Running {
  /** Path of the running interpreter. */
  readonly node: string;
  /** Whether the interpreter is Electron, which VS Code brings along. */
  readonly isElectron: boolean;
  /** Path of the running script. */
  readonly script: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * How git starts this very program, as a line of sh: by its name where the shell finds exactly this program under it, else
 * by the absolute paths of interpreter and script. Never by a name that would be looked up in a package registry, where
 * anybody could offer a program of that name.
 */
export function ownCommand({ node, isElectron, script, env }: Running): string {
  const real = realPath(script);
  if (onPath(real, env)) return 'prozessatlas';
  return `${isElectron ? 'ELECTRON_RUN_AS_NODE=1 ' : ''}${quoted(node)} ${quoted(real)}`;
}

/** Whether a script lies in the cache of npx, which may be emptied at any time. */
export function isInNpxCache(script: string): boolean {
  return realPath(script).split(/[\\/]/).includes('_npx');
}

/** npm puts folders `node_modules/.bin` on the path only while it runs something: git would not find them later. */
function onPath(script: string, env: Readonly<Record<string, string | undefined>>): boolean {
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder) && !/node_modules[\\/]\.bin[\\/]?$/.test(folder));
  const first = folders.find((folder) => existsSync(path.join(folder, 'prozessatlas')));
  if (first === undefined) return false;
  // On Windows the file is a script of npm's that starts the program installed beside it.
  const started = [path.join(first, 'prozessatlas'), path.join(first, 'node_modules', 'prozessatlas', 'dist', 'cli.mjs')];
  return started.some((file) => existsSync(file) && realPath(file) === script);
}

function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

/** Git hands the line to sh, on Windows too: slashes, and single quotes around everything. */
function quoted(word: string): string {
  return `'${word.split(path.sep).join('/').replaceAll("'", "'\\''")}'`;
}
