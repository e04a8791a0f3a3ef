import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { temporaryFolder } from './temporary-folder.js';

/**
 * Makes a throw-away workspace, so that no test writes into the repository; removed when the tests end.
 *
 * @param source folder to copy, relative to the repository, whose name the copy keeps; none gives an empty workspace
 * @param files further files by relative path; they win over those of the source
 * @returns its absolute path
 */
export function copyWorkspace(source?: string, files: Readonly<Record<string, string>> = {}): string {
  const name = source ? path.basename(source) : 'workspace';
  const inside = Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]);
  const folder = path.join(temporaryFolder(Object.fromEntries(inside)), name);
  mkdirSync(folder, { recursive: true });
  if (source) cpSync(path.join(root, source), folder, { recursive: true, force: false });
  return folder;
}
