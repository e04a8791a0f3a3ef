import { existsSync } from 'node:fs';
import path from 'node:path';
import { kindOfPath } from '../core/landscape/kinds.js';
import { LandscapeIndex } from '../core/landscape/landscape-index.js';
import type { LandscapeFile } from '../core/landscape/files.js';
import type { ModelFacts } from '../core/landscape/model-facts.js';
import { decodeText } from '../core/text/decode.js';
import { findFiles, readBytes, type Unreadable } from './workspace.js';

/** A folder as a landscape, with the files that could not be read. */
export interface LoadedLandscape {
  readonly index: LandscapeIndex;
  /** Absolute path; the paths of the index start here. */
  readonly folder: string;
  readonly unreadable: readonly Unreadable[];
}

/** The folder of the landscape that a file or folder lies in: the nearest one with a `landscape.yaml`, else itself. */
export function landscapeFolder(from: string): string {
  return enclosingLandscape(from) ?? from;
}

/** The nearest folder with a `landscape.yaml`, upwards from a folder; `undefined` outside all landscapes. */
export function enclosingLandscape(from: string): string | undefined {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'landscape.yaml')) || existsSync(path.join(folder, 'landscape.yml'))) return folder;
    if (path.dirname(folder) === folder) return undefined;
  }
}

/** What is known of a model without reading it again. */
export type FactsOf = (absolutePath: string) => ModelFacts | undefined;
/** A file as it was read before, by its path in the index; `undefined` when it has changed. */
export type KnownFile = (path: string) => LandscapeFile | undefined;

/**
 * Reads the files of a folder into an index, honouring `.gitignore`. Files that are no part of a landscape count by name.
 *
 * @param isWanted Leaves files out by their name or path, when only a part of the landscape is asked.
 */
export function loadLandscape(
  folder: string, isWanted: (name: string, path: string) => boolean = () => true, known: KnownFile = () => undefined,
): LoadedLandscape {
  const { files, unreadable } = findFiles(['.'], folder, isWanted);
  const failed: Unreadable[] = [...unreadable];
  const index = new LandscapeIndex();
  for (const file of inReadingOrder(files)) {
    const kind = kindOfPath(file);
    if (kind === undefined) {
      index.note(file);
      continue;
    }
    const absolute = path.join(folder, file);
    const before = known(file);
    if (before && (before.kind !== 'model' || !index.needsHashes(file) || before.hashes)) {
      index.putFile(before);
      continue;
    }
    const bytes = readBytes(absolute);
    if ('reason' in bytes) failed.push({ path: file, reason: bytes.reason });
    else index.put(file, decodeText(bytes).text);
  }
  return { index, folder, unreadable: failed };
}

/** Reads texts of a landscape by their paths in the index; `undefined` for what cannot be read. */
export function textReader(folder: string): (file: string) => string | undefined {
  return (file) => {
    const bytes = readBytes(path.join(folder, file));
    return 'reason' in bytes ? undefined : decodeText(bytes).text;
  };
}

/** Roots first, then catalogues and profiles, then models: so every file finds its landscape, and nothing is linked twice. */
function inReadingOrder(files: readonly string[]): string[] {
  const rank = (file: string): number => {
    const kind = kindOfPath(file);
    return kind === 'landscape' ? 0 : kind === 'model' || kind === 'text' ? 2 : 1;
  };
  return files.map((file) => [rank(file), file] as const).sort((a, b) => a[0] - b[0]).map(([, file]) => file);
}
