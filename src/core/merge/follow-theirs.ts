import type { MergeDecision } from './conflict.js';
import type { MergeRecord, Version } from './records.js';

interface Versions { readonly base: Version; readonly ours: Version; readonly theirs: Version }

/**
 * Prepares three versions for a merge after somebody decided about elements that one side removed, or about two ways out
 * of one decision. What is to be theirs is made to look as if only theirs had touched it.
 */
export function followDecisions(decisions: readonly MergeDecision[], versions: Versions, thingOf: (key: string) => string): void {
  for (const { kind, elementId, target, take } of decisions) {
    if (kind === 'both-added' && take !== 'both') dropWaysOut(`#${elementId}`, versions, take === 'theirs' ? 'ours' : 'theirs', thingOf);
    else if (take !== 'theirs') continue;
    else if (kind === 'delete-edit') followRemovalOrChange(`#${elementId}`, versions, thingOf);
    else if (kind === 'dangling' && target !== undefined) followRemovalOrChange(`#${target}`, versions, thingOf);
  }
}

const ENDS = ['sourceRef', 'targetRef', 'attachedToRef'] as const;

/** Theirs removed it: so did we. We removed it and theirs kept it: it counts as new there. */
function followRemovalOrChange(thing: string, { base, ours, theirs }: Versions, thingOf: (key: string) => string): void {
  const isGoneThere = theirs.get(thing) === undefined;
  const [from, other] = isGoneThere ? [ours, theirs] : [theirs, ours];
  const keys = [...from.records].filter(([key, record]) => !other.get(key) && belongs(key, record, from, thing, thingOf)).map(([key]) => key);
  for (const key of keys) {
    base.records.delete(key);
    if (isGoneThere) ours.records.delete(key);
    else forgetLane(base, key);
  }
  if (!isGoneThere) bendBack(thing, ours, theirs);
}

/** Flows that we led past what comes back lead to it again. */
function bendBack(thing: string, ours: Version, theirs: Version): void {
  for (const [key, { node }] of theirs.records) {
    const here = ours.get(key)?.node;
    for (const end of here ? ENDS : []) {
      const value = node.attributes.get(end);
      if (`#${value}` !== thing || here!.attributes.get(end) === value) continue;
      here!.attributes.set(end, value!);
      (here!.meaning as Map<string, string>).set(end, node.meaning.get(end) ?? value!);
    }
  }
}

function belongs(key: string, record: MergeRecord, version: Version, thing: string, thingOf: (key: string) => string): boolean {
  const owner = thingOf(key);
  if (owner === thing) return true;
  const ends = (version.get(owner) ?? record).node.attributes;
  return ENDS.some((end) => `#${ends.get(end)}` === thing);
}

/** What counts as new has no lane in the base either. */
function forgetLane(base: Version, key: string): void {
  const id = key.slice(1);
  for (const { lists } of base.records.values()) {
    const members = lists.get('flowNodeRef');
    if (members?.includes(id)) (lists as Map<string, readonly string[]>).set('flowNodeRef', members.filter((member) => member !== id));
  }
}

function dropWaysOut(gateway: string, versions: Versions, side: 'ours' | 'theirs', thingOf: (key: string) => string): void {
  const [version, other] = [versions[side], versions[side === 'ours' ? 'theirs' : 'ours']];
  const flows = new Set([...version.records].filter(([key, { node }]) => node.local === 'sequenceFlow' && `#${node.attributes.get('sourceRef')}` === gateway
    && !versions.base.get(key) && !other.get(key)).map(([key]) => key));
  const keys = [...version.records.keys()].filter((key) => flows.has(thingOf(key)));
  for (const key of keys) version.records.delete(key);
}
