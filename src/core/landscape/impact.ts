import { callersOf, isSnapshot, modelUses } from './calls.js';
import type { CatalogEntry } from './catalog.js';
import { catalogEntries } from './catalog.js';
import { entriesOf } from './data.js';
import type { IsoDate } from './dates.js';
import { isDate } from './dates.js';
import type { LandscapeFile, ProfileFile } from './files.js';
import { grouped } from '../grouped.js';
import { isCatalog } from './kinds.js';
import type { LandscapeIndex } from './landscape-index.js';
import { inOrder } from './order.js';
import { resolveLink } from './paths.js';
import { placeOfReference, referencesOf } from './references.js';
import type { Status } from './terms.js';
import { citationsOf, usesOfTerm } from './term-uses.js';

/** One mention of what the question is about. */
export interface Use {
  readonly path: string;
  /** The field or kind of element that mentions it: `legalBases`, `lane`, `document`, `label` … */
  readonly field: string;
  /** What the field says about it: `decision`, `input` … */
  readonly use?: string;
  readonly elementId?: string;
  readonly elementName?: string;
  /** Id of the unit whose variant of the process mentions it. */
  readonly variant?: string;
  /** UTF-16 offsets in the text without a byte order mark. */
  readonly range: { readonly start: number; readonly end: number };
}

/** A process that uses it, in its profile, its models or both. */
export interface AffectedProcess {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly status: Status;
  readonly owner: string | null;
  readonly uses: readonly Use[];
  /** For a law: when the process was last checked against it. */
  readonly checkedOn: IsoDate | null;
  /** For a law: whether it has changed since the process was checked. */
  readonly needsCheck: boolean;
  /** Texts for clients that describe the process. */
  readonly clientInfo: readonly { readonly lang: string; readonly file: string | null; readonly status: string | null; readonly basedOn: string | null }[];
}

export interface Impact {
  readonly ref: string;
  /** The catalogue entry, when there is one. */
  readonly entry: CatalogEntry | undefined;
  readonly processes: readonly AffectedProcess[];
  /** Mentions outside of processes: in catalogues and in landscape.yaml. */
  readonly others: readonly Use[];
  /** Processes that call one of the processes above, and do not mention it themselves. */
  readonly callers: readonly { readonly id: string; readonly name: string; readonly path: string }[];
}

/**
 * The id that a question means: an id of the catalogue or of a process as it is, else the entry with this citation, name or
 * abbreviation. `undefined` when nothing is known under that.
 */
export function resolveRef(index: LandscapeIndex, question: string): string | undefined {
  const wanted = question.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const file of index.all()) {
    if (file.kind === 'profile' && file.id === question) return question;
    if (!isCatalog(file.kind) || !('listPath' in file)) continue;
    for (const [, { id, name, citation, abbreviation }] of entriesOf(file.data)) {
      if (id && (id === question || [name, citation, abbreviation].some((words) => words?.toLowerCase() === wanted))) return id;
    }
  }
  return index.landscapes.some((landscape) => landscape.referrersOf(`entry:${question}`).size > 0) ? question : undefined;
}

/** Everything that uses a law, document, system, role, unit or term, or calls a process, down to the elements of models. */
export function impactOf(index: LandscapeIndex, ref: string): Impact {
  const entry = entryOf(index, ref);
  const uses = [...usesOf(index, ref, entry)];
  const owners = uses.map((use) => ({ use, owner: ownerOf(index, index.file(use.path)) }));
  const byProcess = grouped(owners.filter((each) => each.owner !== undefined), (each) => each.owner!);
  const processes = inOrder([...byProcess].map(([profile, each]) => ({ profile, number: profile.data.number, name: profile.name, uses: each.map(({ use }) => use) })));
  const direct = new Set(byProcess.keys());
  const callers = new Set([...direct].flatMap((profile) => callersOf(index, profile)).filter((caller) => !direct.has(caller)));
  return {
    ref, entry,
    processes: processes.map(({ profile, uses: mentions }) => affected(profile, mentions, ref, entry)),
    others: owners.filter(({ owner }) => owner === undefined).map(({ use }) => use),
    callers: inOrder([...callers].map((caller) => ({ id: caller.id, name: caller.name, path: caller.path, number: caller.data.number }))).map(({ id, name, path }) => ({ id, name, path })),
  };
}

function affected({ id, name, path, data }: ProfileFile, uses: readonly Use[], ref: string, entry: CatalogEntry | undefined): AffectedProcess {
  const days = [...entriesOf(data.legalBases)].filter(([, basis]) => basis.ref === ref).map(([, basis]) => basis.checkedOn).filter(isDate).sort();
  const checkedOn = days[0] ?? null;
  const changedOn = entry?.data.changedOn;
  const units = new Map([...entriesOf(data.variants)].map(([, { bpmn, orgUnit }]) => [bpmn && resolveLink(path, bpmn), orgUnit]));
  return {
    id, name, path, checkedOn,
    uses: uses.map((use) => ({ ...use, ...(units.get(use.path) && { variant: units.get(use.path)! }) })),
    status: data.status ?? 'planned',
    owner: data.owner ?? null,
    needsCheck: data.status !== 'retired' && isDate(changedOn) && (checkedOn === null || checkedOn < changedOn),
    clientInfo: [...entriesOf(data.clientInfo)].map(([, info]) => ({ lang: info.lang ?? '', file: info.file ?? null, status: info.status ?? null, basedOn: info.basedOn ?? null })),
  };
}

function entryOf(index: LandscapeIndex, ref: string): CatalogEntry | undefined {
  for (const landscape of index.landscapes) {
    const [path] = landscape.definersOf(`entry:${ref}`);
    if (path !== undefined) return catalogEntries(index, ref, path)[0];
  }
  return undefined;
}

function* usesOf(index: LandscapeIndex, ref: string, entry: CatalogEntry | undefined): Generator<Use> {
  if (ref.startsWith('term:')) {
    if (entry) yield* usesOfTerm(index, entry);
    return;
  }
  const document = entry?.data.file ? resolveLink(entry.file.path, entry.data.file) : undefined;
  for (const file of index.all()) {
    if (isSnapshot(file.path)) continue;
    for (const reference of referencesOf(file)) {
      const isLink = reference.target === 'file' && file.kind !== 'documents' && reference.key === document;
      if (!isLink && (reference.key !== ref || reference.target === 'file')) continue;
      const { field, use, elementId, elementName } = reference;
      yield {
        path: file.path, field, ...(use && { use }), ...(elementId && { elementId }), ...(elementName && { elementName }),
        range: placeOfReference(file, reference),
      };
    }
  }
  if (entry?.data.citation) yield* citationsOf(index, entry.data.citation);
}

/** The process a file belongs to: its profile, its models, its texts for clients and new staff. */
export function ownerOf(index: LandscapeIndex, file: LandscapeFile | undefined): ProfileFile | undefined {
  if (file?.kind === 'profile') return file;
  if (file?.kind === 'model') return modelUses(index, file.path).find(({ as }) => as !== 'snapshot')?.profile;
  if (file?.kind !== 'text') return undefined;
  for (const path of index.referrersOf(`file:${file.path}`, file.path)) {
    const profile = index.file(path);
    if (profile?.kind !== 'profile') continue;
    const belongs = [...referencesOf(profile)].some(({ target, key, field }) => target === 'file' && key === file.path && (field === 'clientInfo' || field === 'onboarding'));
    if (belongs) return profile;
  }
  return undefined;
}
