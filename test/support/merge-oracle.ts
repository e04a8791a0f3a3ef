import { canonicalAttributes, canonicalText } from '../../src/core/bpmn/canonical.js';
import { BPMN_NAMESPACE } from '../../src/core/bpmn/namespaces.js';
import { Roles } from '../../src/core/bpmn/roles.js';
import { transferEdits } from '../../src/core/lossless/transfer.js';
import { mergeBpmn } from '../../src/core/merge/merge.js';
import type { XmlElement } from '../../src/core/xml/tree.js';
import { parseXml } from '../../src/core/xml/parse.js';
import type { ModelEdit } from './editable-model.js';
import { EditableModel, picker } from './editable-model.js';
import type { ModelEditName } from './model-edits.js';
import { modelEdits } from './model-edits.js';

/** Edits that say the same thing on whatever model they are made; `reverse` and `reorderOutgoing` change only orders. */
const EDITS = (Object.keys(modelEdits) as ModelEditName[]).filter((name) => !['reverse', 'reorderOutgoing', 'reid'].includes(name));

/** What one element says by itself, and what it refers to. */
interface Entry {
  readonly says: string;
  readonly isDrawing: boolean;
  /** Id of the nearest element around it that has one. */
  readonly owner: string;
  readonly refersTo: ReadonlySet<string>;
}

/** A version taken apart by id, without the lists that derive from flows; lanes are told with their members. */
type Entries = ReadonlyMap<string, Entry>;

/** Three versions of a model, edited on two sides. */
export interface TwoSides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly edits: string;
  /** Whether the sides changed different elements, so that nothing has to be asked. */
  readonly areDisjoint: boolean;
}

/** Edits a model on two sides, at random; `undefined` where it cannot be edited. */
export async function editBothSides(text: string, seed: number): Promise<TwoSides | undefined> {
  const pick = picker(seed * 2654435761);
  const sides = [await edited(text, pick, 'Mine'), await edited(text, pick, 'Yours')];
  const [mine, yours] = sides;
  if (!mine || !yours) return undefined;
  const ours = transferEdits(text, mine.before, mine.after).text;
  // Half of the others save with a tool that writes the whole file anew.
  const theirs = pick([true, false]) ? yours.after : transferEdits(text, yours.before, yours.after).text;
  const base = pick([true, false]) ? text : mine.before;
  const areDisjoint = !touchEachOther(entriesOf(base), entriesOf(ours), entriesOf(theirs));
  return { base, ours, theirs, edits: sides.map((side) => side!.names.join('+')).join(' | '), areDisjoint };
}

async function edited(text: string, pick: ReturnType<typeof picker>, stem: string): Promise<{ before: string; after: string; names: string[] } | undefined> {
  const model = await EditableModel.read(text);
  if (!model) return undefined;
  const before = await model.write();
  const names: string[] = [];
  for (const wanted = pick([1, 2, 3])!; names.length < wanted;) {
    const name = pick(EDITS)!;
    const edit: ModelEdit = modelEdits[name];
    names.push(edit(model, pick) ? name : `no ${name}`);
  }
  return { before, after: (await model.write()).replace(/_new(?=\d)/g, `_${stem}`), names };
}

/**
 * What is wrong with the merge of both sides; `undefined` when nothing is. Where they touch each other, a conflict is in
 * order; without one, everything that only one side changed must be there.
 */
export function mergeFault({ base, ours, theirs, areDisjoint }: TwoSides): string | undefined {
  const { text, conflicts } = mergeBpmn(base, ours, theirs);
  if (areDisjoint && conflicts.length > 0) return `false conflict: ${conflicts.map(({ kind, elementId, property }) => [kind, elementId, property].join(' ')).join('; ')}`;
  const parsed = parseXml(text);
  if (parsed.problems.length > 0) return `not well-formed: ${parsed.problems[0]!.code}`;
  if (conflicts.length > 0) return /^(<<<<<<<|>>>>>>>|=======)/m.test(text) ? 'markers' : undefined;
  const [was, here, there, is] = [base, ours, theirs, text].map(entriesOf) as [Entries, Entries, Entries, Entries];
  for (const id of new Set([...was.keys(), ...here.keys(), ...there.keys(), ...is.keys()])) {
    const [a, b, c] = [was, here, there].map((entries) => entries.get(id)?.says);
    if (a !== b && a !== c && b !== c) continue;
    const wanted = a === b ? there.get(id) : here.get(id);
    const found = is.get(id);
    // New shapes of theirs may have made room for new ones of ours.
    const mayMove = wanted?.isDrawing && found && !was.has(id) && !here.has(id);
    // What draws an element that is gone may go with it.
    const drawsNothing = wanted?.isDrawing && !found && [...wanted.refersTo].some((target) => was.has(target) && !is.has(target));
    // What both added alike stands there once, under the id of one of them.
    const isThereOnce = wanted && !found && !was.has(id) && [...is.values()].some(({ says }) => withoutId(says) === withoutId(wanted.says));
    if (wanted?.says !== found?.says && !mayMove && !drawsNothing && !isThereOnce) return `${id}: ${found?.says ?? 'missing'} instead of ${wanted?.says ?? 'nothing'}`;
  }
  return base !== ours && isRewritten(ours, text) ? 'the file was written anew' : undefined;
}

function withoutId(says: string): string {
  return says.replace(/ id="[^"]*"/, '');
}

/** Whether most lines of our file are gone, though few elements changed. */
function isRewritten(ours: string, text: string): boolean {
  const kept = new Set(text.split('\n'));
  const lines = ours.split('\n');
  return lines.filter((line) => !kept.has(line)).length > 60 + lines.length / 4;
}

function touchEachOther(was: Entries, here: Entries, there: Entries): boolean {
  const changed = (side: Entries): string[] => [...new Set([...was.keys(), ...side.keys()])].filter((id) => was.get(id)?.says !== side.get(id)?.says);
  const [mine, yours] = [changed(here), changed(there)];
  const both = new Set(mine);
  if (yours.some((id) => both.has(id))) return true;
  if (mine.length === 0 || yours.length === 0) return true;
  return leansOnLost(here, mine, there) || leansOnLost(there, yours, here) || branchTwice(was, here, there) || triggerTwice(was, here, there);

  /** Whether something changed here refers to what is gone there. */
  function leansOnLost(side: Entries, ids: readonly string[], other: Entries): boolean {
    return ids.some((id) => [...side.get(id)?.refersTo ?? []].some((target) => was.has(target) && !other.has(target)));
  }
}

/** Two new ways out of one decision are a conflict by definition. */
function branchTwice(was: Entries, here: Entries, there: Entries): boolean {
  const sources = (side: Entries): string[] => [...side].filter(([id, { says }]) => !was.has(id) && says.startsWith('sequenceFlow'))
    .map(([, { says }]) => /sourceRef="([^"]*)"/.exec(says)?.[1] ?? '').filter((id) => was.get(id)?.says.startsWith('exclusiveGateway'));
  const mine = new Set(sources(here));
  return sources(there).some((id) => mine.has(id));
}

/** Two new triggers of one event are one as well. */
function triggerTwice(was: Entries, here: Entries, there: Entries): boolean {
  const owners = (side: Entries): string[] => [...side].filter(([id, { says }]) => !was.has(id) && /^\w+EventDefinition /.test(says)).map(([, { owner }]) => owner);
  const mine = new Set(owners(here));
  return owners(there).some((owner) => mine.has(owner));
}

const DERIVED = new Set(['incoming', 'outgoing', 'flowNodeRef']);

export function entriesOf(text: string): Entries {
  const { root } = parseXml(text);
  const entries = new Map<string, Entry>();
  if (!root) return entries;
  const roles = new Roles();
  const lanes = new Map<string, string[]>();
  const stack: { element: XmlElement; owner: string; isDrawing: boolean }[] = [{ element: root, owner: '', isDrawing: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { element } = next;
    const id = idOf(element);
    const isDrawing = next.isDrawing || element.local === 'BPMNDiagram';
    const owner = id ?? next.owner;
    if (id !== undefined && !entries.has(id)) entries.set(id, { says: `${spelled(element, roles)} in ${next.owner}`, isDrawing, owner: next.owner, refersTo: references(element, next.owner) });
    for (const child of element.elements) {
      if (child.local === 'flowNodeRef') lanes.set(child.text.trim(), [...lanes.get(child.text.trim()) ?? [], id ?? '']);
      stack.push({ element: child, owner, isDrawing });
    }
  }
  for (const [node, members] of lanes) {
    const entry = entries.get(node);
    if (entry) entries.set(node, { ...entry, says: `${entry.says} lanes ${members.sort().join(' ')}`, refersTo: new Set([...entry.refersTo, ...members]) });
  }
  return entries;
}

function idOf(element: XmlElement): string | undefined {
  return element.parent ? element.value('id') : 'root';
}

/** The element without the elements below it that have an id of their own, in canonical form. */
function spelled(element: XmlElement, roles: Roles): string {
  const attributes = canonicalAttributes(element, roles).map(([name, value]) => `${name}=${JSON.stringify(value)}`).sort();
  const children = element.elements.filter((child) => idOf(child) === undefined && !(child.uri === BPMN_NAMESPACE && DERIVED.has(child.local)) && !isEmpty(child))
    .map((child) => spelled(child, roles));
  return `${element.local} ${attributes.join(' ')} ${canonicalText(element, roles)}[${children.sort().join('')}]`;
}

function isEmpty(element: XmlElement): boolean {
  return element.elements.length === 0 && element.attributes.length === 0 && element.text.trim() === '' && ['BPMNLabel', 'extensionElements'].includes(element.local);
}

function references(element: XmlElement, owner: string): Set<string> {
  const found = new Set<string>([owner]);
  const stack = [element];
  for (let next = stack.pop(); next; next = stack.pop()) {
    for (const attribute of next.attributes) if (attribute.name.local !== 'id') found.add(attribute.value);
    if (next.elements.length === 0) found.add(next.text.trim());
    for (const child of next.elements) if (idOf(child) === undefined && !DERIVED.has(child.local)) stack.push(child);
  }
  return found;
}
