import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { compileGlob, isGlob } from '../core/text/glob.js';
import { isIgnored, scopeAbove, scopeOf, type IgnoreScope } from './gitignore.js';

/** Something that should have been read and could not be. */
export interface Unreadable {
  readonly path: string;
  /** The code of the system's error (`ENOENT`, `EACCES`, `ELOOP` …), or why the file was not even tried: `EISDIR`, `EFBIG`, `special`. */
  readonly reason: string;
}

export interface FoundFiles {
  /** Paths with forward slashes, as given or below a given folder; each file once, sorted within each argument. */
  readonly files: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

/** Folders that hold no files of the user. */
const SKIPPED = new Set(['.git', 'node_modules']);
/** A file beyond this size is no model; reading it would only fill the memory. In bytes. */
const MAX_FILE_SIZE = 256 * 1024 * 1024;

/**
 * Finds files. Folders are walked honouring `.gitignore`; links to folders are not followed, so loops cannot arise.
 * A file that is named itself is always found.
 *
 * @param paths Files, folders or globs, relative to `cwd` or absolute.
 * @param isWanted Decides whether a file inside a folder is wanted: by its name, or by its path as it will be shown.
 */
export function findFiles(paths: readonly string[], cwd: string, isWanted: (name: string, shown: string) => boolean): FoundFiles {
  const seen = new Set<string>();
  const files: string[] = [];
  const unreadable: Unreadable[] = [];
  const add = (found: string, absolute: string): void => {
    if (seen.has(absolute)) return;
    seen.add(absolute);
    files.push(slashed(found));
  };

  for (const given of paths) {
    const absolute = path.resolve(cwd, given);
    const kind = kindOf(absolute);
    if (kind === 'file') add(given, absolute);
    else if (kind === 'folder') walkGiven(absolute, given);
    else if (kind === 'ENOENT' && isGlob(given)) walkGlob(given);
    else unreadable.push({ path: given, reason: kind });
  }
  return { files, unreadable };

  /** A folder that is named like a file and holds none was taken for one; the folder one is in never is. */
  function walkGiven(absolute: string, given: string): void {
    const before = files.length + unreadable.length;
    walk(absolute, given, isWanted);
    if (files.length + unreadable.length === before && given !== '.' && isWanted(path.basename(absolute), given)) unreadable.push({ path: given, reason: 'EISDIR' });
  }

  function walkGlob(pattern: string): void {
    const segments = slashed(pattern).split('/');
    const base = segments.slice(0, segments.findIndex(isGlob)).join('/') || (pattern.startsWith('/') ? '/' : '.');
    const matches = compileGlob(slashed(path.normalize(pattern)));
    const namesEnding = /\.[^*?]+$/.test(segments.at(-1)!);
    const before = files.length + unreadable.length;
    walk(path.resolve(cwd, base), base, (name, shown) => (namesEnding || isWanted(name, shown)) && matches(slashed(shown)));
    if (files.length + unreadable.length === before) unreadable.push({ path: pattern, reason: 'ENOENT' });
  }

  function walk(absolute: string, shown: string, wanted: (name: string, shown: string) => boolean): void {
    const above = scopeAbove(absolute);
    // Who names an ignored folder wants to see what is in it.
    walkFolder(absolute, shown, isIgnored(absolute, true, above) ? undefined : above, wanted);
  }

  function walkFolder(absolute: string, shown: string, above: IgnoreScope | undefined, wanted: (name: string, shown: string) => boolean): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(absolute, { withFileTypes: true });
    } catch (error) {
      unreadable.push({ path: slashed(shown), reason: codeOf(error) });
      return;
    }
    const scope = scopeOf(absolute, above);
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const child = path.join(absolute, entry.name);
      const childShown = path.join(shown, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name) && !isIgnored(child, true, scope)) walkFolder(child, childShown, scope, wanted);
      } else if (wanted(entry.name, childShown) && !isIgnored(child, false, scope)) {
        const kind = entry.isSymbolicLink() ? kindOf(child) : 'file';
        if (kind === 'file') add(childShown, child);
        else if (kind !== 'folder') unreadable.push({ path: slashed(childShown), reason: kind });
      }
    }
  }
}

/**
 * Reads the bytes of a file.
 *
 * @returns The bytes, or the reason why there are none.
 */
export function readBytes(absolutePath: string): Uint8Array | { readonly reason: string } {
  try {
    const stats = statSync(absolutePath);
    if (!stats.isFile()) return { reason: stats.isDirectory() ? 'EISDIR' : 'special' };
    if (stats.size > MAX_FILE_SIZE) return { reason: 'EFBIG' };
    return readFileSync(absolutePath);
  } catch (error) {
    return { reason: codeOf(error) };
  }
}

function kindOf(absolutePath: string): string {
  try {
    const stats = statSync(absolutePath);
    return stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return codeOf(error);
  }
}

function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code ?? String(error);
}

function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}
