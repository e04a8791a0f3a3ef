import type { Clash, Sides } from './merged.js';
import { isDrawing } from './merged.js';
import type { MergeRecord, Version } from './records.js';
import { ownValue } from './records.js';

/**
 * Finds elements that one side removed while the other changed them.
 *
 * @param clashes Takes the conflicts.
 * @returns The elements whose removal by theirs is not followed.
 */
export function removalsAgainstChanges({ base, ours, theirs, thingOf }: Sides, clashes: Clash[]): Set<string> {
  const kept = new Set<string>();
  const reported = new Set<string>();
  for (const thing of partsChangedBeneath(base, ours, theirs, thingOf)) {
    const removedBy = ours.get(thing) ? 'theirs' : 'ours';
    if (removedBy === 'theirs') kept.add(thing);
    reported.add(thing);
    clashes.push({ key: thing, kind: 'delete-edit', removedBy });
  }
  for (const [key, was] of base.records) {
    const [here, there] = [ours.get(key), theirs.get(key)];
    if ((here === undefined) === (there === undefined)) continue;
    const thing = thingOf(key);
    const isOfTheThing = base.get(thing) !== undefined && !isDrawing(was);
    const left = here ?? there!;
    if (ownValue(left) === ownValue(was)) continue;
    const removedBy = here ? 'theirs' : 'ours';
    // A part that goes while its element stays is a change of the element, and layout never outweighs a removal.
    const isWhole = !(removedBy === 'theirs' ? theirs : ours).get(thing);
    if (!isOfTheThing || !isWhole) {
      if (!isDrawing(was) && key !== thing) clashes.push({ key, kind: 'edit-edit', property: left.node.local, base: shown(was), ours: here && shown(here), theirs: there && shown(there) });
      continue;
    }
    if (removedBy === 'theirs') kept.add(thing);
    if (reported.has(thing)) continue;
    reported.add(thing);
    clashes.push({ key: thing, kind: 'delete-edit', removedBy });
  }
  return kept;
}

/** Elements that one side removed while the other gave them a new part, or took one away. */
function partsChangedBeneath(base: Version, ours: Version, theirs: Version, thingOf: Sides['thingOf']): Set<string> {
  const things = new Set<string>();
  for (const side of [base, ours, theirs]) {
    for (const [key, record] of side.records) {
      const thing = thingOf(key);
      if (key === thing || isDrawing(record) || !base.get(thing)) continue;
      const [here, there] = [ours.get(thing), theirs.get(thing)];
      if ((here === undefined) === (there === undefined)) continue;
      const keeper = here ? ours : theirs;
      if ((keeper.get(key) === undefined) !== (base.get(key) === undefined)) things.add(thing);
    }
  }
  return things;
}

function shown(record: MergeRecord): string {
  return record.node.text.trim() || record.node.attributes.get('name') || record.node.local;
}
