import type { CatalogEntryData } from './data.js';
import { entriesOf } from './data.js';
import type { CatalogFile } from './files.js';
import type { LandscapeIndex } from './landscape-index.js';
import type { Lang } from '../messages.js';
import { grouped } from '../grouped.js';

/** An entry of a catalogue at its place. */
export interface CatalogEntry {
  readonly file: CatalogFile;
  /** Position in the list. */
  readonly position: number;
  readonly data: CatalogEntryData;
}

/** The entries with an id, seen from a file; several when the id is not unique. */
export function catalogEntries(index: LandscapeIndex, id: string, from: string): CatalogEntry[] {
  const found: CatalogEntry[] = [];
  for (const path of index.definersOf(`entry:${id}`, from)) {
    const file = index.file(path);
    if (file && 'listPath' in file) found.push(...entriesById(file).get(id) ?? []);
  }
  return found;
}

const byId = new WeakMap<CatalogFile, ReadonlyMap<string, readonly CatalogEntry[]>>();

function entriesById(file: CatalogFile): ReadonlyMap<string, readonly CatalogEntry[]> {
  let entries = byId.get(file);
  if (!entries) byId.set(file, (entries = grouped(allEntries(file), (entry) => entry.data.id ?? '')));
  return entries;
}

function* allEntries(file: CatalogFile): Generator<CatalogEntry> {
  for (const [position, data] of entriesOf(file.data)) yield { file, position, data };
}

/** What people call an entry: the citation of a law, the name of anything else; the id when the catalogue does not know it. */
export function entryName(index: LandscapeIndex, id: string, from: string): string {
  const entry = catalogEntries(index, id, from)[0]?.data;
  return entry?.citation ?? entry?.name ?? id;
}

/** The kinds of catalogue entries by the prefix of their ids. */
export const entryKinds: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  role: { en: 'role', de: 'Rolle' },
  org: { en: 'unit', de: 'Organisationseinheit' },
  law: { en: 'legal basis', de: 'Rechtsgrundlage' },
  doc: { en: 'document', de: 'Dokument' },
  sys: { en: 'system', de: 'Fachverfahren' },
  term: { en: 'term', de: 'Begriff' },
};
