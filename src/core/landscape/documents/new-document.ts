import type { YamlValue } from '../../yaml/tree.js';
import { entriesOf } from '../data.js';
import type { CatalogFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { Landscape } from '../link-graph.js';
import { freeEntryId } from '../new-entry.js';
import { folderOf, nameOf, relativeLink, resolveLink } from '../paths.js';

/** What is said about a document when it is added. */
export interface NewDocument {
  readonly name: string;
  /** `form`, `template` … */
  readonly kind: string | undefined;
  /** `role:` id of who keeps it up to date. */
  readonly owner: string | undefined;
  /** Path of the file. */
  readonly file: string;
}

/** The order in which the keys of an entry usually stand. */
export const documentKeys = ['id', 'name', 'description', 'kind', 'file', 'url', 'owner', 'version', 'validUntil', 'filePlan', 'retention'];

/** The catalogue of documents that new ones go to; `undefined` when the landscape has none yet. */
export function documentCatalog(index: LandscapeIndex, landscape: Landscape): CatalogFile | undefined {
  for (const file of index.all()) if (file.kind === 'documents' && index.landscapeOf(file.path) === landscape) return file;
  return undefined;
}

/** Where the catalogue of documents is made when there is none. */
export function documentCatalogPath({ folder }: Landscape): string {
  return folder === '' ? 'catalogs/documents.yaml' : `${folder}/catalogs/documents.yaml`;
}

/** The folder that files from elsewhere are copied to: that of most documents. */
export function documentFolder(index: LandscapeIndex, landscape: Landscape): string {
  const counts = new Map<string, number>();
  const catalog = documentCatalog(index, landscape);
  for (const [, { file }] of entriesOf(catalog?.data)) {
    const path = file ? resolveLink(catalog!.path, file) : undefined;
    if (path !== undefined) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? (landscape.folder === '' ? 'documents' : `${landscape.folder}/documents`);
}

/** The id of the document that a file is already; `undefined` for a new one. */
export function documentOfFile(index: LandscapeIndex, path: string): string | undefined {
  for (const file of index.all()) {
    if (file.kind !== 'documents') continue;
    for (const [, entry] of entriesOf(file.data)) if (entry.id && entry.file && resolveLink(file.path, entry.file) === path) return entry.id;
  }
  return undefined;
}

/** An entry for a document, with an id that is free. */
export function newDocumentEntry(index: LandscapeIndex, catalogPath: string, { name, kind, owner, file }: NewDocument): { readonly id: string; readonly entry: YamlValue } {
  const taken = new Set<string>();
  for (const each of index.all()) if (each.kind === 'documents') for (const [, known] of entriesOf(each.data)) if (known.id) taken.add(known.id);
  const id = freeEntryId('doc', name, taken);
  return { id, entry: { id, name, ...(kind && { kind }), file: relativeLink(catalogPath, file), ...(owner && { owner }) } };
}

/** A name to start with: the heading of a text, else the name of the file in words. */
export function documentNameOf(path: string, text?: string): string {
  const heading = text === undefined ? undefined : /^#\s+(.+?)\s*#*\s*$/m.exec(text)?.[1];
  const words = nameOf(path).replace(/\.[^.]+$/, '').replace(/[-_]+/g, ' ').trim();
  return heading ?? words.charAt(0).toUpperCase() + words.slice(1);
}
