import { metamodel } from '../bpmn/metamodel.js';
import type { Merged, Merging } from './merged.js';
import type { MergeNode } from './node.js';
import type { Version } from './records.js';
import { ENDS } from './ties.js';

/** Somebody was put into a lane that the other side removed: our removal stands, theirs is not followed. */
export function resolveLostLanes({ base, ours, theirs, elements, clashes, restore }: Merging): void {
  for (const [key, was] of base.records) {
    const [here, there] = [ours.get(key), theirs.get(key)];
    const lane = here ?? there;
    if (was.node.local !== 'lane' || !lane || (here && there)) continue;
    const before = new Set(was.lists.get('flowNodeRef'));
    for (const member of lane.lists.get('flowNodeRef') ?? []) {
      if (before.has(member) || !elements.has(`#${member}`)) continue;
      clashes.push({ key: `#${member}`, kind: 'dangling', property: 'lane', target: was.node.id ?? '', removedBy: here ? 'theirs' : 'ours' });
      if (here) restore(key);
    }
  }
}

/** A reference to what the other side removed: our removal drops their reference, their removal is not followed. */
export function resolveDanglingReferences(merging: Merging): void {
  const { ours, theirs, thingOf, elements, clashes, restore } = merging;
  for (const [key, merged] of [...elements]) {
    for (const { name, target } of referencesOf(merged.node, merged.parent === undefined ? undefined : elements.get(merged.parent)?.node)) {
      if (elements.has(`#${target}`)) continue;
      const property = name ?? merged.node.local;
      if (ours.byId(target)) {
        // Who removed the target and left the reference in place wanted it so.
        if (!refers(ours, key, name, target) || refers(theirs, key, name, target)) continue;
        clashes.push({ key, kind: 'dangling', property, target, removedBy: 'theirs' });
        restore(thingOf(`#${target}`));
      } else if (theirs.byId(target) && !refers(ours, key, name, target)) {
        clashes.push({ key, kind: 'dangling', property, target, removedBy: 'ours' });
        dropReference(merging, merged, name);
      }
    }
  }
}

function dropReference({ ours, elements, thingOf }: Merging, merged: Merged, name: string | undefined): void {
  const own = name === undefined ? undefined : ours.get(merged.key)?.node.attributes.get(name);
  if (own !== undefined) merged.node.attributes.set(name!, own);
  else if (name !== undefined && !ENDS.some((end) => end === name)) merged.node.attributes.delete(name);
  else {
    // What only theirs has is taken out; what lies in it goes as an orphan.
    const key = ENDS.some((end) => end === (name ?? merged.node.local)) ? thingOf(merged.key) : merged.key;
    if (!ours.get(key)) elements.delete(key);
  }
}

/** The ids an element refers to, by attribute or, without a name, as its text. Drawings go with what they draw. */
function referencesOf(node: MergeNode, parent: MergeNode | undefined): { name?: string; target: string }[] {
  const type = metamodel.typeOfTag(node.uri, node.local);
  const found: { name?: string; target: string }[] = [];
  if (type && !type.name.startsWith('bpmndi:')) {
    for (const [name, value] of node.attributes) if (type.properties.get(name)?.isReference) found.push({ name, target: value });
  }
  const property = parent && metamodel.typeOfTag(parent.uri, parent.local)?.properties.get(node.local);
  if (property?.isReference && node.text.trim() !== '') found.push({ target: node.text.trim() });
  return found;
}

/** Whether a version has a reference, by attribute or as the text of an element. */
function refers(version: Version, key: string, name: string | undefined, target: string): boolean {
  const node = version.get(key)?.node;
  return (name === undefined ? node?.text.trim() : node?.attributes.get(name)) === target;
}
