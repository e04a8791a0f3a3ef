import { existsSync } from 'node:fs';
import path from 'node:path';

/** What of Windows is asked; tests put their own in place. */
export interface WindowsMachine {
  /** The folders of the search path, separated by semicolons. */
  readonly searchPath: string;
  exists(file: string): boolean;
}

/**
 * The absolute path of a program on Windows; `undefined` when it is not installed. Windows itself would look into the folder
 * a program is started in first: that may be a workspace nobody vouches for, with a program of that name in it. Entries of
 * the search path that depend on the current folder do not count either.
 */
export function findOnWindows(name: string, { searchPath, exists }: WindowsMachine = { searchPath: process.env.PATH ?? '', exists: existsSync }): string | undefined {
  return searchPath.split(';')
    .map((folder) => folder.trim().replace(/^"(.*)"$/, '$1'))
    .filter((folder) => /^(?:[a-z]:[\\/]|\\\\)/i.test(folder))
    .map((folder) => path.win32.join(folder, `${name}.exe`))
    .find(exists);
}
