import path from 'node:path';
import { kindOfPath } from '../../core/landscape/kinds.js';
import type { ConfigFinder } from '../../node/config.js';
import { findFiles, type FoundFiles } from '../../node/workspace.js';

/**
 * Finds the files to be checked: models, and inside a landscape its other files. What is named itself is always checked.
 *
 * @param paths Files, folders or globs; the current folder when there is none.
 */
export function filesToCheck(paths: readonly string[], cwd: string, configs: ConfigFinder): FoundFiles {
  const given = new Set(paths);
  const { files, unreadable } = findFiles(paths.length === 0 ? ['.'] : paths, cwd, (_, shown) => kindOfPath(shown.replaceAll('\\', '/')) !== undefined);
  const belongs = (file: string): boolean =>
    given.has(file) || kindOfPath(file) === 'model' || configs.landscapeOf(path.dirname(path.resolve(cwd, file))) !== undefined;
  return { files: files.filter(belongs), unreadable };
}
