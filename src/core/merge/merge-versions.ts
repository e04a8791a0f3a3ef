import { Combiner } from './combine.js';
import { resolveDanglingReferences, resolveLostLanes } from './dangling.js';
import { findDoubleBranches } from './double-branches.js';
import type { Clash, Merged, MergedModel, Merging, Sides } from './merged.js';
import { isDrawing } from './merged.js';
import { dropOrphans } from './orphans.js';
import { ownValue } from './records.js';
import { removalsAgainstChanges } from './removals.js';
import { Restorer } from './restore.js';
import { resolveRivals } from './rivals.js';

/** Combines three versions element by element and property by property. Our side stays where both disagree and nobody decided. */
export function mergeVersions(sides: Sides): MergedModel {
  const { base, ours, theirs, thingOf, decide } = sides;
  const elements = new Map<string, Merged>();
  const clashes: Clash[] = [];
  const kept = removalsAgainstChanges(sides, clashes);
  const combiner = new Combiner(sides, clashes);
  const keys = [...ours.records.keys(), ...[...theirs.records.keys()].filter((key) => !ours.get(key))];
  for (const key of keys) if (isPresent(key, kept, sides)) elements.set(key, combiner.of(key));
  clashes.push(...resolveRivals(elements, base, ours, theirs, decide));

  const restorer = new Restorer(elements, ours, thingOf);
  const merging: Merging = { ...sides, elements, clashes, restore: (thing) => restorer.restore(thing) };
  for (const thing of kept) restorer.restore(thing);
  resolveLostLanes(merging);
  resolveDanglingReferences(merging);
  dropOrphans(merging);
  findDoubleBranches(merging);
  return { elements, clashes, restored: restorer.restored };
}

/** Whether an element is in the merged model. */
function isPresent(key: string, kept: ReadonlySet<string>, { base, ours, theirs, thingOf, decide }: Sides): boolean {
  const [was, here, there] = [base.get(key), ours.get(key), theirs.get(key)];
  if (here && there) return true;
  const only = here ?? there;
  if (!was || !only) return only !== undefined;
  const isChanged = ownValue(only) !== ownValue(was) && !isDrawing(was);
  const takesTheirs = isChanged && decide({ key, kind: 'edit-edit', property: only.node.local }) === 'theirs';
  return here ? (isChanged && !takesTheirs) || kept.has(thingOf(key)) : takesTheirs;
}
