import { isSnapshot } from '../calls.js';
import type { CatalogEntryData } from '../data.js';
import { entriesOf } from '../data.js';
import type { IsoDate } from '../dates.js';
import { addDuration, isDate } from '../dates.js';
import type { ProfileFile } from '../files.js';
import { ownerOf } from '../impact.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { compareNames } from '../order.js';
import { isAddress, resolveLink } from '../paths.js';
import { referencesOf } from '../references.js';

/** What is wrong with a document of the register. */
export type DocumentFlag =
  /** The catalogue names a file that is not there. */
  | 'missing'
  /** Neither a file nor an address is named. */
  | 'nowhere'
  | 'expired'
  /** Expires within three months. */
  | 'expiring'
  /** No process, step, link or other entry names it. */
  | 'unused';

/** Where a process uses a document. */
export interface DocumentUse {
  readonly profile: ProfileFile;
  /** `input`, `template` …, without repetition. */
  readonly uses: readonly string[];
  /** Elements of its models that name it. */
  readonly steps: readonly { readonly path: string; readonly elementId: string; readonly name: string }[];
}

/** A template, form or instruction of a catalogue. */
export interface RegisteredDocument {
  readonly id: string;
  readonly data: CatalogEntryData;
  /** Path of the catalogue. */
  readonly catalog: string;
  /** Path of the file, whether it exists or not. */
  readonly file: string | undefined;
  readonly flags: readonly DocumentFlag[];
  readonly uses: readonly DocumentUse[];
}

/** A link of a profile, catalogue, model or text that leads to no file. */
export interface BrokenLink {
  readonly path: string;
  readonly elementId: string | undefined;
  readonly link: string;
}

export interface DocumentRegister {
  /** By name. */
  readonly documents: readonly RegisteredDocument[];
  /** Ids of documents that are named but stand in no catalogue, with the files that name them. */
  readonly unknown: readonly { readonly id: string; readonly paths: readonly string[] }[];
  readonly brokenLinks: readonly BrokenLink[];
}

const SOON = 'P3M';

/** All documents of the landscapes: where they are, how long they hold, and which processes and steps use them. */
export function documentRegister(index: LandscapeIndex, today: IsoDate): DocumentRegister {
  const mentions = new Mentions(index);
  const documents: RegisteredDocument[] = [];
  for (const file of index.all()) {
    if (file.kind !== 'documents') continue;
    for (const [, data] of entriesOf(file.data)) {
      if (!data.id) continue;
      const target = data.file && !isAddress(data.file) ? resolveLink(file.path, data.file) : undefined;
      const uses = mentions.of(data.id, target);
      documents.push({ id: data.id, data, catalog: file.path, file: target, uses, flags: flagsOf(data, target, index, today, mentions.has(data.id, target)) });
    }
  }
  const known = new Set(documents.map(({ id }) => id));
  return {
    documents: documents.sort((a, b) => compareNames(a.data.name ?? a.id, b.data.name ?? b.id)),
    unknown: mentions.ids().filter((id) => !known.has(id)).sort(compareNames).map((id) => ({ id, paths: mentions.pathsOf(id) })),
    brokenLinks: mentions.brokenLinks,
  };
}

function flagsOf({ file, url, validUntil }: CatalogEntryData, target: string | undefined, index: LandscapeIndex, today: IsoDate, isUsed: boolean): DocumentFlag[] {
  const flags: DocumentFlag[] = [];
  if (target !== undefined && !index.has(target)) flags.push('missing');
  if (!file && !url) flags.push('nowhere');
  if (isDate(validUntil) && validUntil < today) flags.push('expired');
  else if (isDate(validUntil) && validUntil <= (addDuration(today, SOON) ?? today)) flags.push('expiring');
  if (!isUsed) flags.push('unused');
  return flags;
}

interface Mention {
  readonly path: string;
  readonly profile: ProfileFile | undefined;
  readonly use: string | undefined;
  readonly elementId: string | undefined;
  readonly elementName: string | undefined;
}

/** Who names which document, by id or by a link to its file; all files are looked at once. */
class Mentions {
  readonly brokenLinks: BrokenLink[] = [];
  private readonly byId = new Map<string, Mention[]>();
  private readonly byFile = new Map<string, Mention[]>();

  constructor(index: LandscapeIndex) {
    for (const file of index.all()) {
      if (isSnapshot(file.path)) continue;
      let owner: ProfileFile | undefined | null = null;
      for (const { target, key, value, use, elementId, elementName, field } of referencesOf(file)) {
        if (target === 'file' && !index.has(key) && file.kind !== 'documents' && !(file.kind === 'review' && field === 'model')) this.brokenLinks.push({ path: file.path, elementId, link: value });
        const isOwnFile = file.kind === 'documents' && field === 'file';
        if (isOwnFile || !(target === 'file' || (target === 'catalog' && key.startsWith('doc:')))) continue;
        if (owner === null) owner = ownerOf(index, file);
        add(target === 'file' ? this.byFile : this.byId, key, { path: file.path, profile: owner, use, elementId, elementName });
      }
    }
  }

  ids(): string[] {
    return [...this.byId.keys()];
  }

  pathsOf(id: string): string[] {
    return [...new Set(this.byId.get(id)?.map(({ path }) => path))];
  }

  has(id: string, file: string | undefined): boolean {
    return this.byId.has(id) || (file !== undefined && this.byFile.has(file));
  }

  /** By process, in the order in which processes were read. */
  of(id: string, file: string | undefined): DocumentUse[] {
    const uses = new Map<ProfileFile, { uses: Set<string>; steps: Map<string, DocumentUse['steps'][number]> }>();
    for (const { path, profile, use, elementId, elementName } of [...this.byId.get(id) ?? [], ...(file === undefined ? [] : this.byFile.get(file) ?? [])]) {
      if (!profile) continue;
      const known = uses.get(profile) ?? { uses: new Set(), steps: new Map() };
      uses.set(profile, known);
      if (use) known.uses.add(use);
      if (!elementId) continue;
      const name = elementName || elementId;
      // Variants of a process have most steps in common: one of them is enough to find the step.
      if (![...known.steps.values()].some((step) => step.path !== path && step.name === name)) known.steps.set(`${path}\0${elementId}`, { path, elementId, name });
    }
    return [...uses].map(([profile, found]) => ({ profile, uses: [...found.uses], steps: [...found.steps.values()] }));
  }
}

function add(map: Map<string, Mention[]>, key: string, mention: Mention): void {
  const known = map.get(key);
  if (known) known.push(mention);
  else map.set(key, [mention]);
}
