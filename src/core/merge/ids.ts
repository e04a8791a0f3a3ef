import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { hasOwnLife, thingsOf } from '../bpmn/things.js';
import { pairLabelStyles } from '../diff/label-styles.js';
import type { Matching } from '../diff/match.js';
import { matchModels } from '../diff/match.js';
import type { Clash, Decide } from './merged.js';

/** Ids of a version → the ids that the same elements had in the base. */
type EarlierIds = ReadonlyMap<string, string>;

/** Ids of a version → the ids the same elements had before. Elements drawn anew keep the id of their old drawing. */
export function idsAsBefore(base: BpmnModel, model: BpmnModel): Map<string, string> {
  const ids = new Map<string, string>();
  if (!base.definitions) return ids;
  const matching = matchModels(base, model);
  const note = (was: BpmnElement, is: BpmnElement): void => {
    if (was.id !== is.id && was.id !== '' && is.id !== '' && model.byId(was.id) === undefined) ids.set(is.id, was.id);
  };
  const lost = lostReferences(model);
  for (const [was, is] of matching.pairs) {
    note(was, is);
    // A part is paired for its place alone: where its old id is still named, it was replaced and not renamed.
    pairParts(was, is, (part, other) => { if (!lost.has(part.id)) note(part, other); });
  }
  pairDrawings(base, model, matching, note);
  for (const [was, is] of pairLabelStyles(base, model)) if (was && is) note(was, is);
  return ids;
}

/** The ids that are referred to and that no element has. */
function lostReferences(model: BpmnModel): ReadonlySet<string> {
  const references = model.elements.flatMap((element) => element.references.filter((reference) => !model.targetOf(reference)));
  return new Set(references.flatMap(({ value }) => [value, value.slice(value.indexOf(':') + 1)]));
}

/** Parts go by their place: the first timer of the event stays its first timer. */
function pairParts(was: BpmnElement, is: BpmnElement, note: (was: BpmnElement, is: BpmnElement) => void): void {
  const stack: [BpmnElement, BpmnElement][] = [[was, is]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [a, b] = next;
    for (const [part, other] of byPlace(a, b)) {
      note(part, other);
      stack.push([part, other]);
    }
  }
}

function byPlace(a: BpmnElement, b: BpmnElement): [BpmnElement, BpmnElement][] {
  const parts = (element: BpmnElement): BpmnElement[] => element.children.filter((child) => !hasOwnLife(child) && !child.is('di:Diagram'));
  const waiting = parts(b);
  const pairs: [BpmnElement, BpmnElement][] = [];
  for (const part of parts(a)) {
    const at = waiting.findIndex((candidate) => candidate.type === part.type && candidate.property === part.property);
    if (at >= 0) pairs.push([part, waiting.splice(at, 1)[0]!]);
  }
  return pairs;
}

function pairDrawings(base: BpmnModel, model: BpmnModel, { pairs }: Matching, note: (was: BpmnElement, is: BpmnElement) => void): void {
  for (const [was, is] of pairs) {
    const [before, after] = [base.depictionsOf(was), model.depictionsOf(is)];
    before.forEach((depiction, index) => {
      const other = after[index];
      if (other && other.type === depiction.type) note(depiction, other);
    });
  }
  const [before, after] = [base.all('bpmndi:BPMNDiagram'), model.all('bpmndi:BPMNDiagram')];
  before.forEach((diagram, index) => { if (after[index]) note(diagram, after[index]); });
}

/**
 * Elements to which each version gave another new id. Other files call a process by its id, so that is always asked; about
 * others only where people chose the ids, not where a tool made most of them anew.
 */
export function idClashes(base: BpmnModel, ourIds: EarlierIds, theirIds: EarlierIds): Clash[] {
  const [ours, theirs] = [byEarlier(ourIds), byEarlier(theirIds)];
  const things = thingsOf(base);
  const areMadeAnew = [ours, theirs].some((ids) => things.filter(({ id }) => ids.has(id)).length > things.length / 2);
  return things.filter((thing) => !areMadeAnew || thing.is('bpmn:Process')).flatMap(({ id }) => {
    const [here, there] = [ours.get(id), theirs.get(id)];
    return here === undefined || there === undefined || here === there ? [] : [{ ...idClash(id), base: id, ours: here, theirs: there }];
  });
}

/**
 * Ids as they are while versions are combined → the ids the elements get, or would get where a removal stands. Where an id was
 * changed, the change is kept: ours, or theirs where ours left it or somebody decided so. What theirs brings under an id that
 * is taken gets a free one.
 *
 * @param merged The combined model, `ours` our version, both under the ids of the base.
 */
export function finalIds(merged: BpmnModel, ours: BpmnModel, ourIds: EarlierIds, theirIds: EarlierIds, decide: Decide): Map<string, string> {
  const final = new Map<string, string>();
  if (ourIds.size + theirIds.size === 0) return final;
  const [own, other] = [byEarlier(ourIds), byEarlier(theirIds)];
  const wanted = (id: string): string => (decide(idClash(id)) === 'theirs' ? other.get(id) : undefined) ?? own.get(id) ?? other.get(id) ?? id;
  const all = [...new Set([...merged.elements.map(({ id }) => id).filter((id) => id !== ''), ...own.keys(), ...other.keys()])].map((id) => ({ id, is: wanted(id) }));
  const [kept, brought] = [[] as typeof all, [] as typeof all];
  for (const change of all) (ours.byId(change.id) && (own.get(change.id) ?? change.id) === change.is ? kept : brought).push(change);
  const taken = new Set(kept.map(({ is }) => is));
  for (const { id, is } of [...kept, ...brought.map(({ id, is }) => ({ id, is: freeId(is, taken) }))]) if (id !== is) final.set(id, is);
  return final;
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}_${number}`;
  taken.add(free);
  return free;
}

function idClash(id: string): Pick<Clash, 'key' | 'kind' | 'property'> {
  return { key: `#${id}`, kind: 'edit-edit', property: 'id' };
}

function byEarlier(ids: EarlierIds): Map<string, string> {
  return new Map([...ids].map(([changed, before]) => [before, changed]));
}
