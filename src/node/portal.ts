import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KeptPage } from '../core/portal/page.js';
import type { PortalFile } from '../core/portal/portal.js';
import { makeFolder } from './make-folder.js';

/** Names the files that earlier runs have written, so that nothing else is ever removed. */
const MANIFEST = '.prozessatlas-portal.json';
/** Where files wait until all of them are there. */
const STAGE = '.prozessatlas-portal.new';

interface Manifest {
  readonly version: 1;
  /** Hashes of the contents by path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface WrittenPortal {
  readonly files: number;
  /** Files that are new or have another content than before. */
  readonly changed: number;
  readonly removed: number;
}

/**
 * Writes a portal into a folder. What has not changed is left alone; changed files are gathered beside the pages and put in
 * place when all of them are there, so that an interrupted run leaves the old portal whole. Files that no earlier run has
 * written are never touched.
 *
 * @param files May be slow, and may throw to give up.
 * @param sourceOf The absolute path of a file of the landscape that is copied.
 * @returns What was done; or the file of somebody else that has the very name of a page, and nothing was written.
 */
export async function writePortal(files: Iterable<PortalFile | KeptPage> | AsyncIterable<PortalFile | KeptPage>, out: string, sourceOf: (from: string) => string): Promise<WrittenPortal | { readonly foreign: string }> {
  const before = readManifest(out);
  const stage = path.join(out, STAGE);
  rmSync(stage, { recursive: true, force: true });
  const now: Record<string, string> = {};
  const changed: string[] = [];
  try {
    for await (const file of files) {
      if ('isKept' in file) {
        now[file.path] = before[file.path] ?? '';
        continue;
      }
      const bytes = 'content' in file ? Buffer.from(file.content) : readFileSync(sourceOf(file.from));
      const mark = markOf(bytes);
      now[file.path] = mark;
      const place = path.join(out, file.path);
      const exists = existsSync(place);
      if (exists && before[file.path] === mark) continue;
      if (exists && before[file.path] === undefined && markOf(readFileSync(place)) !== mark) return { foreign: file.path };
      changed.push(file.path);
      const target = path.join(stage, file.path);
      makeFolder(path.dirname(target));
      writeFileSync(target, bytes);
    }
    // Interrupted from here on, the next run knows whose the files are and writes them once more.
    if (changed.length > 0) writeManifest(out, { ...before, ...Object.fromEntries(changed.map((file) => [file, ''])) });
    for (const file of changed) {
      makeFolder(path.dirname(path.join(out, file)));
      renameSync(path.join(stage, file), path.join(out, file));
    }
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
  const stale = Object.keys(before).filter((file) => !Object.hasOwn(now, file) && isInside(file));
  for (const file of stale) rmSync(path.join(out, file), { force: true });
  if (changed.length > 0 || stale.length > 0) writeManifest(out, now);
  return { files: Object.keys(now).length, changed: changed.length, removed: stale.length };
}

/** Tells which files earlier runs have written to a folder and nobody has taken away. */
export function writtenTo(out: string): (file: string) => boolean {
  const files = readManifest(out);
  const namesIn = new Map<string, ReadonlySet<string>>();
  const isThere = (file: string): boolean => {
    const folder = path.posix.dirname(file);
    let names = namesIn.get(folder);
    if (!names) namesIn.set(folder, (names = new Set(existsSync(path.join(out, folder)) ? readdirSync(path.join(out, folder)) : [])));
    return names.has(path.posix.basename(file));
  };
  return (file) => Boolean(files[file]) && isThere(file);
}

/** Differs when somebody has written pages to a folder, or has been interrupted in that. */
export function stateOfPages(out: string): string {
  const stats = statSync(path.join(out, MANIFEST), { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : '';
}

function markOf(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64url');
}

function writeManifest(out: string, files: Manifest['files']): void {
  makeFolder(out);
  writeFileSync(path.join(out, MANIFEST), `${JSON.stringify({ version: 1, files } satisfies Manifest)}\n`);
}

/** Style sheet and script, as they ship. */
export function portalAssets(assets: string): PortalFile[] {
  return ['portal.css', 'portal.js'].map((name) => ({ path: `assets/${name}`, content: readFileSync(path.join(assets, name), 'utf8') }));
}

function readManifest(out: string): Record<string, string> {
  try {
    const { version, files } = JSON.parse(readFileSync(path.join(out, MANIFEST), 'utf8')) as Manifest;
    return version === 1 ? { ...files } : {};
  } catch {
    return {};
  }
}

/** A damaged list must not lead out of the folder. */
function isInside(file: string): boolean {
  return !path.isAbsolute(file) && !file.split(/[\\/]/).includes('..');
}

/** Whether a folder can hold a portal: it does not exist yet, or is a folder. */
export function isFolderOrFree(out: string): boolean {
  return statSync(out, { throwIfNoEntry: false })?.isDirectory() ?? true;
}
