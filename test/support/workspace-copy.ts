import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

export interface WorkspaceCopy {
  /** Absolute path of the copy. */
  readonly folder: string;
  remove(): void;
}

/**
 * Makes a throw-away workspace, so that no test writes into the repository.
 *
 * @param source folder to copy, relative to the repository; none gives an empty workspace
 * @param files further files by relative path
 */
export function copyWorkspace(source?: string, files: Readonly<Record<string, string>> = {}): WorkspaceCopy {
  const folder = mkdtempSync(path.join(tmpdir(), 'prozessatlas-'));
  if (source) cpSync(path.join(root, source), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}
