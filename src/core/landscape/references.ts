import type { YamlPath } from '../yaml/tree.js';
import { entriesOf } from './data.js';
import type { CatalogFile, LandscapeFile, ModelFile, ProfileFile, ReviewFile, RootFile, TextFile } from './files.js';
import { placeIn } from './files.js';
import { calledId } from './model-facts.js';
import { folderOf, isAddress, nameOf, resolveLink } from './paths.js';

/** What a reference is meant to lead to. */
export type ReferenceTarget = 'catalog' | 'parent' | 'call' | 'file';

/** A mention of something that is defined elsewhere. */
export interface Reference {
  readonly target: ReferenceTarget;
  /** The id of a catalogue, group or process, or for a file its path from the root of the workspace. */
  readonly key: string;
  /** As written. */
  readonly value: string;
  /** The field that mentions it: `owner`, `legalBases`, `model`, `callActivity`, `lane` … */
  readonly field: string;
  /** What the field says about it: `decision`, `input`, `read_write` … */
  readonly use?: string | undefined;
  /** For a law: when the process was last checked against it. */
  readonly checkedOn?: string | undefined;
  /** The element of a model that mentions it. */
  readonly elementId?: string | undefined;
  readonly elementName?: string | undefined;
  /** The place in a YAML file … */
  readonly at?: YamlPath | undefined;
  /** … or in a model or text. */
  readonly range?: { readonly start: number; readonly end: number } | undefined;
}

/** Everything a file mentions, in no particular order. */
export function referencesOf(file: LandscapeFile): Iterable<Reference> {
  switch (file.kind) {
    case 'profile': return ofProfile(file);
    case 'landscape': return ofRoot(file);
    case 'model': return ofModel(file);
    case 'text': return ofText(file);
    case 'review': return ofReview(file);
    case 'stray': return [];
    default: return ofCatalog(file);
  }
}

/** Where a reference stands: UTF-16 offsets in the text without a byte order mark. */
export function placeOfReference(file: LandscapeFile, { at, range }: Reference): { start: number; end: number } {
  if (range) return range;
  return 'text' in file && at ? placeIn(file, at) : { start: 0, end: 0 };
}

function* ofProfile(file: ProfileFile): Generator<Reference> {
  const { data } = file;
  const { model, governance } = data;
  yield* catalog(data.owner, 'owner', ['owner']);
  yield* catalog(data.keyUser, 'keyUser', ['keyUser']);
  yield* named('parent', data.parent, 'parent', ['parent']);
  for (const [i, { ref, part }] of entriesOf(data.orgUnits)) yield* catalog(ref, 'orgUnits', ['orgUnits', i, 'ref'], { use: part });
  for (const [i, { ref, role, checkedOn }] of entriesOf(data.legalBases)) {
    yield* catalog(ref, 'legalBases', ['legalBases', i, 'ref'], { use: role, checkedOn });
  }
  for (const [i, { ref, use }] of entriesOf(data.documents)) yield* catalog(ref, 'documents', ['documents', i, 'ref'], { use });
  for (const [i, { ref, use }] of entriesOf(data.systems)) yield* catalog(ref, 'systems', ['systems', i, 'ref'], { use });
  for (const [i, { role }] of entriesOf(governance?.approvals)) yield* catalog(role, 'approvals', ['governance', 'approvals', i, 'role']);
  for (const [i, { orgUnit, bpmn }] of entriesOf(data.variants)) {
    yield* catalog(orgUnit, 'variants', ['variants', i, 'orgUnit']);
    yield* link(file.path, bpmn, 'variants', ['variants', i, 'bpmn']);
  }
  for (const [i, { audience, ref }] of entriesOf(data.onboarding)) {
    yield* catalog(audience, 'onboarding', ['onboarding', i, 'audience']);
    yield* link(file.path, ref, 'onboarding', ['onboarding', i, 'ref']);
  }
  for (const [i, { minutes }] of entriesOf(data.reviews)) yield* link(file.path, minutes, 'reviews', ['reviews', i, 'minutes']);
  for (const [i, { file: text }] of entriesOf(data.clientInfo)) yield* link(file.path, text, 'clientInfo', ['clientInfo', i, 'file']);
  yield* link(file.path, model?.bpmn, 'model', ['model', 'bpmn']);
  yield* link(file.path, governance?.released?.snapshot, 'snapshot', ['governance', 'released', 'snapshot']);
  if (!model?.bpmn) for (const [i, call] of entriesOf(model?.calls)) yield* named('call', call, 'calls', ['model', 'calls', i]);
}

function* ofRoot({ data }: RootFile): Generator<Reference> {
  if (data.organisation?.startsWith('org:')) yield* catalog(data.organisation, 'organisation', ['organisation']);
  for (const [i, { orgUnit, parent }] of entriesOf(data.tree)) {
    yield* catalog(orgUnit, 'tree', ['tree', i, 'orgUnit']);
    yield* named('parent', parent, 'tree', ['tree', i, 'parent']);
  }
  for (const [i, { owner, parent, legalBases }] of entriesOf(data.interfaces)) {
    yield* catalog(owner, 'interfaces', ['interfaces', i, 'owner']);
    yield* named('parent', parent, 'interfaces', ['interfaces', i, 'parent']);
    for (const [j, law] of entriesOf(legalBases)) yield* catalog(law, 'interfaces', ['interfaces', i, 'legalBases', j]);
  }
}

function* ofCatalog(file: CatalogFile): Generator<Reference> {
  for (const [i, { owner, orgUnit, parent, file: location }] of entriesOf(file.data)) {
    const at = (key: string): YamlPath => [...file.listPath, i, key];
    yield* catalog(owner, 'owner', at('owner'));
    yield* catalog(orgUnit, 'orgUnit', at('orgUnit'));
    yield* catalog(parent, 'parent', at('parent'));
    yield* link(file.path, location, 'file', at('file'));
  }
}

function* ofReview(file: ReviewFile): Generator<Reference> {
  const { model } = file.data;
  yield { target: 'file', key: file.modelPath, value: model ?? nameOf(file.modelPath), field: 'model', at: model ? ['model'] : [] };
  for (const [i, { role, replies }] of entriesOf(file.data.comments)) {
    yield* catalog(role, 'comments', ['comments', i, 'role']);
    for (const [j, reply] of entriesOf(replies)) yield* catalog(reply.role, 'comments', ['comments', i, 'replies', j, 'role']);
  }
}

function* ofModel(file: ModelFile): Generator<Reference> {
  const local = new Set(file.processes.map((process) => process.elementId));
  for (const { calledElement, elementId, name, start, end } of file.calls) {
    if (calledElement === undefined || local.has(calledId(calledElement))) continue;
    yield { target: 'call', key: calledId(calledElement), value: calledElement, field: 'callActivity', elementId, elementName: name, range: { start, end } };
  }
  for (const { kind, ref, name, elementId, refStart, refEnd } of file.roles) {
    if (ref) yield { target: 'catalog', key: ref, value: ref, field: kind, elementId, elementName: name, range: { start: refStart, end: refEnd } };
  }
  for (const { kind, ref, use, elementId, elementName, start, end } of file.references) {
    yield { target: 'catalog', key: ref, value: ref, field: kind, use, elementId, elementName, range: { start, end } };
  }
  yield* fileLinks(file.path, file.links);
}

function* ofText(file: TextFile): Generator<Reference> {
  yield* fileLinks(file.path, file.links);
}

function* fileLinks(path: string, links: ModelFile['links'] | TextFile['links']): Generator<Reference> {
  for (const one of links) {
    const key = one.target.startsWith('#') ? undefined : resolveLink(path, one.target);
    if (key === undefined) continue;
    const elementId = 'elementId' in one ? one.elementId : undefined;
    yield { target: 'file', key, value: one.target, field: 'link', elementId, range: { start: one.start, end: one.end } };
  }
}

function catalog(id: string | null | undefined, field: string, at: YamlPath, more: { use?: string | null | undefined; checkedOn?: string | null | undefined } = {}): Reference[] {
  if (!id) return [];
  return [{ target: 'catalog', key: id, value: id, field, use: more.use ?? undefined, checkedOn: more.checkedOn ?? undefined, at }];
}

function named(target: 'parent' | 'call', id: string | null | undefined, field: string, at: YamlPath): Reference[] {
  return id ? [{ target, key: id, value: id, field, at }] : [];
}

/** A link to a file; addresses on the net are no business of the landscape. */
function link(from: string, value: string | null | undefined, field: string, at: YamlPath): Reference[] {
  if (!value || isAddress(value)) return [];
  const key = resolveLink(from, value) ?? `${folderOf(from)}/${value}`;
  return [{ target: 'file', key, value, field, at }];
}
