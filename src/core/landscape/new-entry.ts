import { pairLines } from '../yaml/render.js';
import type { YamlChange } from '../yaml/edit.js';
import { entriesOf } from './data.js';
import type { CatalogFile } from './files.js';
import type { CatalogKind } from './kinds.js';
import { catalogPrefixes, isCatalog } from './kinds.js';
import type { LandscapeIndex } from './landscape-index.js';
import type { Landscape } from './link-graph.js';

/** A new entry of a catalogue: the id it gets, and what has to be done to which file. */
export type NewEntry = { readonly id: string; readonly path: string } & (
  | { readonly changes: readonly YamlChange[] }
  /** There is no such catalogue yet: this is the text of the file to be made. */
  | { readonly text: string }
);

/**
 * Finds the place for a new entry seen from a file: the catalogue of its landscape, else that of the nearest landscape
 * around, else a new one in `catalogs/` of its own.
 *
 * @param from Path of the file that needs the entry.
 * @param name What people call it; for a law its citation.
 */
export function newEntry(index: LandscapeIndex, from: string, kind: CatalogKind, name: string): NewEntry {
  const landscape = index.landscapeOf(from);
  const catalog = nearestCatalog(index, landscape, kind);
  const id = freeEntryId(catalogPrefixes[kind], name, idsOf(index, kind));
  const entry: Readonly<Record<string, string>> = kind === 'laws' ? { id, citation: name, name } : { id, name };
  if (catalog) return { id, path: catalog.path, changes: [{ op: 'append', path: catalog.listPath, value: entry }] };
  const path = [landscape.folder, 'catalogs', `${kind}.yaml`].filter((part) => part !== '').join('/');
  const lines = Object.entries(entry).flatMap(([key, value]) => pairLines(key, value, 1));
  return { id, path, text: lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}\n`).join('') };
}

/** An id made of a name: `Neuer Vermerk` becomes `doc:neuer-vermerk`. */
export function freeEntryId(prefix: string, name: string, taken: ReadonlySet<string>): string {
  const letters = name.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
  const stem = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '') || '1';
  for (let number = 1; ; number++) {
    const id = `${prefix}:${stem}${number === 1 ? '' : `-${number}`}`;
    if (!taken.has(id)) return id;
  }
}

function nearestCatalog(index: LandscapeIndex, landscape: Landscape, kind: CatalogKind): CatalogFile | undefined {
  for (let scope: Landscape | undefined = landscape; scope; scope = scope.outer) {
    for (const file of catalogsOf(index, kind)) if (index.landscapeOf(file.path) === scope) return file;
  }
  return undefined;
}

function idsOf(index: LandscapeIndex, kind: CatalogKind): Set<string> {
  return new Set([...catalogsOf(index, kind)].flatMap((file) => [...entriesOf(file.data)].map(([, { id }]) => id ?? '')));
}

function* catalogsOf(index: LandscapeIndex, kind: CatalogKind): Generator<CatalogFile> {
  for (const file of index.all()) if (isCatalog(file.kind) && file.kind === kind && 'listPath' in file) yield file;
}
