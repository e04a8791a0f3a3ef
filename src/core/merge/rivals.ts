import type { BpmnType } from '../bpmn/metamodel.js';
import { metamodel } from '../bpmn/metamodel.js';
import type { Clash, Decide, Merged } from './merged.js';
import type { MergeNode } from './node.js';
import { emptyCopy, spell } from './node.js';
import type { MergeRecord, Version } from './records.js';

/** One of these at a time says when a timer goes off. */
const TIMES = ['timeDate', 'timeDuration', 'timeCycle'];

/**
 * Where an element has room for one part and each version gave it another one, or where each gave an event its own trigger:
 * ours stays unless somebody decided for theirs. The same part with another id is no conflict.
 *
 * @returns The conflicts; the parts that lost are taken out of `elements`, what lies in them goes as orphans.
 */
export function resolveRivals(elements: Map<string, Merged>, base: Version, ours: Version, theirs: Version, decide: Decide): Clash[] {
  const clashes: Clash[] = [];
  for (const { parent, property, parts } of partsByPlace(elements).values()) {
    const here = parts.filter(({ key }) => ours.get(key));
    const there = parts.filter(({ key }) => !ours.get(key));
    if (here.length === 0 || there.length === 0 || here.every(({ key }) => theirs.get(key))) continue;
    const says = (side: Version, all: readonly Merged[]): string[] => all.map(({ key }) => withoutIds(side.get(key)!));
    const [own, other] = [says(ours, here), says(theirs, there)];
    const clash: Clash = { key: parent, kind: 'edit-edit', property, ours: shown(here[0]!), theirs: shown(there[0]!) };
    const isSame = own.join() === other.join();
    // A part that one side replaced and the other changed was told as a change of that part.
    const changed = here.find(({ key }) => base.get(key) && !theirs.get(key)) ?? there.find(({ key }) => base.get(key));
    if (!isSame && !changed) clashes.push(clash);
    const decided = isSame ? 'ours' : decide(changed ? { key: changed.key, kind: 'edit-edit', property: changed.node.local } : clash);
    for (const { key } of decided === 'theirs' ? here.filter((part) => !theirs.get(part.key)) : there) elements.delete(key);
  }
  return clashes;
}

interface Place { readonly parent: string; readonly property: string; readonly parts: Merged[] }

function partsByPlace(elements: ReadonlyMap<string, Merged>): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const merged of elements.values()) {
    const { parent } = merged;
    const holder = parent === undefined ? undefined : elements.get(parent)?.node;
    const property = holder && placeOf(holder, merged.node);
    if (parent === undefined || property === undefined) continue;
    const key = `${parent} ${property}`;
    const known = places.get(key);
    if (known) known.parts.push(merged);
    else places.set(key, { parent, property, parts: [merged] });
  }
  return places;
}

/** The property a part fills alone; `undefined` where any number may stand. */
function placeOf(holder: MergeNode, part: MergeNode): string | undefined {
  const [type, own] = [typeOf(holder), typeOf(part)];
  if (!type || type.uri !== holder.uri) return undefined;
  if (TIMES.includes(part.local)) return TIMES[0];
  if (own?.ancestors.has('bpmn:EventDefinition') && type.ancestors.has('bpmn:Event')) return 'eventDefinitions';
  const property = type.properties.get(part.local)
    ?? [...type.properties.values()].find(({ isAttr, isReference, type: held }) => !isAttr && !isReference && own?.ancestors.has(held));
  return property && !property.isMany && !property.isReference ? property.name : undefined;
}

function typeOf({ uri, local }: MergeNode): BpmnType | undefined {
  return metamodel.typeOfTag(uri, local);
}

/** What a part says with everything in it, whatever its ids. */
function withoutIds(record: MergeRecord): string {
  const { node } = record;
  const plain = { ...emptyCopy(node), meaning: new Map([...node.meaning].filter(([name]) => name !== 'id')) };
  const atoms = [...record.atoms.values()].flat().map((atom) => spell(atom));
  return [spell(plain), ...atoms, ...record.children.map(withoutIds)].join('');
}

function shown({ node }: Merged): string {
  return node.text.trim() || (node.attributes.get('isSequential') === 'true' ? 'true' : node.local);
}
