import { metamodel } from '../bpmn/metamodel.js';
import { grouped } from '../grouped.js';
import type { ConflictKind } from './conflict.js';
import type { MergeNode } from './node.js';
import { emptyCopy, spell } from './node.js';
import type { Record , Version } from './records.js';
import { ownValue } from './records.js';
import { resolveRivals } from './rivals.js';
import { ENDS, Ties } from './ties.js';

/** A conflict before it is put into words. */
export interface Clash {
  readonly key: string;
  readonly kind: ConflictKind;
  readonly property?: string;
  readonly base?: string | undefined;
  readonly ours?: string | undefined;
  readonly theirs?: string | undefined;
  /** For what was removed: by which side. */
  readonly removedBy?: 'ours' | 'theirs';
  /** For a dangling reference: the id it leads to. */
  readonly target?: string;
}

/** An element of the merged model. */
export interface Merged {
  readonly key: string;
  readonly node: MergeNode;
  parent: string | undefined;
  atoms: Map<string, readonly MergeNode[]>;
}

export interface MergedModel {
  readonly elements: Map<string, Merged>;
  readonly clashes: Clash[];
  /** Elements that theirs removed and that stay nevertheless. */
  readonly restored: ReadonlySet<string>;
}

/** Says which side somebody decided for; `undefined` without a decision. */
export type Decide = (clash: Pick<Clash, 'key' | 'kind' | 'property'>) => 'ours' | 'theirs' | 'both' | undefined;

/** Combines three versions element by element and property by property. Our side stays where both disagree and nobody decided. */
export function mergeVersions(base: Version, ours: Version, theirs: Version, thingOf: (key: string) => string, decide: Decide = () => undefined): MergedModel {
  return new VersionMerger(base, ours, theirs, thingOf, decide).run();
}

class VersionMerger {
  private readonly elements = new Map<string, Merged>();
  private readonly clashes: Clash[] = [];
  /** Elements whose removal by one side is not followed, because the other side changed them. */
  private readonly kept = new Set<string>();
  private readonly restored = new Set<string>();
  /** Of our version; most merges restore nothing and need none. */
  private ties: Ties | undefined;

  constructor(
    private readonly base: Version, private readonly ours: Version, private readonly theirs: Version,
    /** The key of the element with a life of its own that a record belongs to; a shape belongs to what it draws. */
    private readonly thingOf: (key: string) => string,
    private readonly decide: Decide,
  ) {}

  run(): MergedModel {
    this.findRemovalsAgainstChanges();
    const keys = [...this.ours.records.keys(), ...[...this.theirs.records.keys()].filter((key) => !this.ours.get(key))];
    for (const key of keys) if (this.isPresent(key)) this.elements.set(key, this.combine(key));
    this.clashes.push(...resolveRivals(this.elements, this.base, this.ours, this.theirs, this.decide));
    for (const thing of this.kept) this.restore(thing);
    this.resolveLostLanes();
    this.resolveDanglingReferences();
    this.dropOrphans();
    this.findDoubleBranches();
    return { elements: this.elements, clashes: this.clashes, restored: this.restored };
  }

  private findRemovalsAgainstChanges(): void {
    const reported = new Set<string>();
    for (const thing of this.partsChangedBeneath()) {
      const removedBy = this.ours.get(thing) ? 'theirs' : 'ours';
      if (removedBy === 'theirs') this.kept.add(thing);
      reported.add(thing);
      this.clashes.push({ key: thing, kind: 'delete-edit', removedBy });
    }
    for (const [key, was] of this.base.records) {
      const [here, there] = [this.ours.get(key), this.theirs.get(key)];
      if ((here === undefined) === (there === undefined)) continue;
      const thing = this.thingOf(key);
      const isOfTheThing = this.base.get(thing) !== undefined && !isDrawing(was);
      const left = here ?? there!;
      if (ownValue(left) === ownValue(was)) continue;
      const removedBy = here ? 'theirs' : 'ours';
      // A part that goes while its element stays is a change of the element, and layout never outweighs a removal.
      const isWhole = !(removedBy === 'theirs' ? this.theirs : this.ours).get(thing);
      if (!isOfTheThing || !isWhole) {
        if (!isDrawing(was) && key !== thing) this.clashes.push({ key, kind: 'edit-edit', property: left.node.local, base: shown(was), ours: here && shown(here), theirs: there && shown(there) });
        continue;
      }
      if (removedBy === 'theirs') this.kept.add(thing);
      if (reported.has(thing)) continue;
      reported.add(thing);
      this.clashes.push({ key: thing, kind: 'delete-edit', removedBy });
    }
  }

  /** Elements that one side removed while the other gave them a new part, or took one away. */
  private partsChangedBeneath(): Set<string> {
    const things = new Set<string>();
    for (const side of [this.base, this.ours, this.theirs]) {
      for (const [key, record] of side.records) {
        const thing = this.thingOf(key);
        if (key === thing || isDrawing(record) || !this.base.get(thing)) continue;
        const [here, there] = [this.ours.get(thing), this.theirs.get(thing)];
        if ((here === undefined) === (there === undefined)) continue;
        const keeper = here ? this.ours : this.theirs;
        if ((keeper.get(key) === undefined) !== (this.base.get(key) === undefined)) things.add(thing);
      }
    }
    return things;
  }

  private isPresent(key: string): boolean {
    const [was, here, there] = [this.base.get(key), this.ours.get(key), this.theirs.get(key)];
    if (here && there) return true;
    const only = here ?? there;
    if (!was || !only) return only !== undefined;
    const isChanged = ownValue(only) !== ownValue(was) && !isDrawing(was);
    const takesTheirs = isChanged && this.decide({ key, kind: 'edit-edit', property: only.node.local }) === 'theirs';
    return here ? (isChanged && !takesTheirs) || this.kept.has(this.thingOf(key)) : takesTheirs;
  }

  private combine(key: string): Merged {
    const [was, here, there] = [this.base.get(key), this.ours.get(key), this.theirs.get(key)];
    const only = here ?? there!;
    if (!here || !there) return { key, node: emptyCopy(only.node), parent: only.parent?.key, atoms: new Map(only.atoms) };
    const node: MergeNode = { ...emptyCopy(here.node), local: this.combined(key, 'type', was?.node.local, here.node.local, there.node.local)! };
    for (const name of new Set([...here.node.meaning.keys(), ...there.node.meaning.keys(), ...(was?.node.meaning.keys() ?? [])])) {
      const side = this.winner(key, name.replace(/^\{.*\}/, ''), was?.node.meaning.get(name), here.node.meaning.get(name), there.node.meaning.get(name));
      if (side === 'ours') continue;
      const value = there.node.attributes.get(name);
      if (value === undefined) node.attributes.delete(name);
      else node.attributes.set(name, value);
    }
    if (this.winner(key, here.node.local, was?.node.textMeaning, here.node.textMeaning, there.node.textMeaning) === 'theirs') node.text = there.node.text;
    const parent = this.combined(key, 'parent', was?.parent?.key, here.parent?.key, there.parent?.key);
    return { key, node, parent, atoms: this.combineAtoms(key, was, here, there) };
  }

  private combineAtoms(key: string, was: Record | undefined, here: Record, there: Record): Map<string, readonly MergeNode[]> {
    const atoms = new Map<string, readonly MergeNode[]>();
    for (const name of new Set([...here.atoms.keys(), ...there.atoms.keys()])) {
      const value = (record: Record | undefined): string | undefined => record?.atoms.get(name)?.map((node) => spell(node)).join('');
      const [a, b, c] = [value(was), value(here), value(there)];
      const side = b === c || a === c ? here : a === b ? there : undefined;
      if (!side) this.clashes.push({ key, kind: 'edit-edit', property: name.replace(/^\{.*\}|#.*$/g, ''), base: was && atomText(was, name), ours: atomText(here, name), theirs: atomText(there, name) });
      const decided = !side && this.decide({ key, kind: 'edit-edit', property: name.replace(/^\{.*\}|#.*$/g, '') }) === 'theirs' ? there : here;
      const nodes = (side ?? decided).atoms.get(name);
      if (nodes) atoms.set(name, nodes);
    }
    return atoms;
  }

  private combined(key: string, property: string, was: string | undefined, here: string | undefined, there: string | undefined): string | undefined {
    return this.winner(key, property, was, here, there) === 'ours' ? here : there;
  }

  /** The usual rule of three: the side that changed wins, ours where both did. */
  private winner(key: string, property: string, was: string | undefined, here: string | undefined, there: string | undefined): 'ours' | 'theirs' {
    if (here === there || there === was) return 'ours';
    if (here === was) return 'theirs';
    this.clashes.push({ key, kind: 'edit-edit', property, base: was, ours: here, theirs: there });
    return this.decide({ key, kind: 'edit-edit', property }) === 'theirs' ? 'theirs' : 'ours';
  }

  /** Somebody was put into a lane that the other side removed: our removal stands, theirs is not followed. */
  private resolveLostLanes(): void {
    for (const [key, was] of this.base.records) {
      const [here, there] = [this.ours.get(key), this.theirs.get(key)];
      const lane = here ?? there;
      if (was.node.local !== 'lane' || !lane || (here && there)) continue;
      const before = new Set(was.lists.get('flowNodeRef'));
      for (const member of lane.lists.get('flowNodeRef') ?? []) {
        if (before.has(member) || !this.elements.has(`#${member}`)) continue;
        this.clashes.push({ key: `#${member}`, kind: 'dangling', property: 'lane', target: was.node.id ?? '', removedBy: here ? 'theirs' : 'ours' });
        if (here) this.restore(key);
      }
    }
  }

  /** A reference to what the other side removed: our removal drops their reference, their removal is not followed. */
  private resolveDanglingReferences(): void {
    for (const [key, merged] of [...this.elements]) {
      for (const { name, target } of referencesOf(merged.node, this.typeOfParent(merged))) {
        if (this.elements.has(`#${target}`)) continue;
        const property = name ?? merged.node.local;
        if (this.ours.byId(target)) {
          // Who removed the target and left the reference in place wanted it so.
          if (!refers(this.ours, key, name, target) || refers(this.theirs, key, name, target)) continue;
          this.clashes.push({ key, kind: 'dangling', property, target, removedBy: 'theirs' });
          this.restore(this.thingOf(`#${target}`));
        } else if (this.theirs.byId(target) && !refers(this.ours, key, name, target)) {
          this.clashes.push({ key, kind: 'dangling', property, target, removedBy: 'ours' });
          this.dropReference(merged, name);
        }
      }
    }
  }

  private dropReference(merged: Merged, name: string | undefined): void {
    const own = name === undefined ? undefined : this.ours.get(merged.key)?.node.attributes.get(name);
    if (own !== undefined) merged.node.attributes.set(name!, own);
    else if (name !== undefined && !ENDS.some((end) => end === name)) merged.node.attributes.delete(name);
    else this.dropNew(ENDS.some((end) => end === (name ?? merged.node.local)) ? this.thingOf(merged.key) : merged.key);
  }

  /** Takes out an element that only theirs has; what lies in it goes as an orphan. */
  private dropNew(key: string): void {
    if (!this.ours.get(key)) this.elements.delete(key);
  }

  private typeOfParent({ parent }: Merged): MergeNode | undefined {
    return parent === undefined ? undefined : this.elements.get(parent)?.node;
  }

  /** Takes back their removal of an element of ours, with its parts, its drawing, what hangs on it and the flows at it. */
  private restore(thing: string): void {
    this.ties ??= new Ties(this.ours, this.thingOf);
    const all: string[] = [];
    const waiting = [thing];
    this.restored.add(thing);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      all.push(next);
      for (const { key } of this.ties.attachedTo(next)) {
        if (this.restored.has(key)) continue;
        this.restored.add(key);
        waiting.push(key);
      }
    }
    // What is attached comes before what it is attached to.
    for (const key of all.reverse()) this.restoreOne(key, this.ties);
  }

  private restoreOne(thing: string, ties: Ties): void {
    for (const { key, node } of ties.hangingOn(thing)) {
      const merged = this.elements.get(key);
      for (const end of ENDS) {
        const value = node.attributes.get(end);
        if (merged && `#${value}` === thing) merged.node.attributes.set(end, value!);
      }
    }
    for (const record of ties.withFlows(thing)) {
      const { key } = record;
      const belongs = this.thingOf(key) === thing || this.touches(record, thing);
      if (!belongs || this.elements.has(key)) continue;
      this.elements.set(key, { key, node: emptyCopy(record.node), parent: record.parent?.key, atoms: new Map(record.atoms) });
    }
  }

  private touches(record: Record, thing: string): boolean {
    const owner = this.ours.get(this.thingOf(record.key));
    const ends = [owner?.node.attributes.get('sourceRef'), owner?.node.attributes.get('targetRef')];
    return ends.some((end) => `#${end}` === thing) && ends.every((end) => end !== undefined && (this.elements.has(`#${end}`) || `#${end}` === thing));
  }

  /** What lies in a container that is gone, or draws an element that is gone, goes with it; what we kept keeps its containers. */
  private dropOrphans(): void {
    for (const [key, merged] of [...this.elements]) {
      for (let parent = merged.parent; parent !== undefined && !this.elements.has(parent); ) {
        const record = this.ours.get(parent);
        if (!record || !this.ours.get(key)) break;
        this.elements.set(parent, { key: parent, node: emptyCopy(record.node), parent: record.parent?.key, atoms: new Map(record.atoms) });
        if (this.base.get(parent) && this.thingOf(parent) === parent && !isDrawing(record)) {
          this.clashes.push({ key: parent, kind: 'delete-edit', removedBy: 'theirs' });
          this.restore(parent);
        }
        parent = record.parent?.key;
      }
    }
    for (let size = -1; size !== this.elements.size; ) {
      size = this.elements.size;
      for (const [key, merged] of [...this.elements]) {
        const drawn = merged.node.attributes.get('bpmnElement');
        const lost = drawn !== undefined && !this.elements.has(`#${drawn}`) && (this.ours.byId(drawn) ?? this.theirs.byId(drawn) ?? this.base.byId(drawn)) !== undefined;
        const homeless = merged.parent !== undefined && !this.elements.has(merged.parent);
        if (!lost && !homeless) continue;
        if (homeless && !this.base.get(key) && key === this.thingOf(key) && merged.parent && this.base.get(merged.parent)) {
          this.clashes.push({ key: merged.parent, kind: 'delete-edit', removedBy: 'ours' });
        }
        this.elements.delete(key);
      }
    }
  }

  /** A second way out added on each side: whether the answers exclude each other, only people can tell. */
  private findDoubleBranches(): void {
    const [added, addedThere] = [this.newFlows(this.ours), this.newFlows(this.theirs)];
    for (const record of this.base.records.values()) {
      if (record.node.local !== 'exclusiveGateway' || !record.node.id || !this.elements.has(record.key)) continue;
      const [here, there] = [added.get(record.node.id) ?? [], addedThere.get(record.node.id) ?? []];
      const different = there.filter((flow) => !here.some((own) => own.key === flow.key));
      if (here.length > 0 && different.length > 0) {
        this.clashes.push({ key: record.key, kind: 'both-added', property: 'outgoing', ours: names(here), theirs: names(different) });
      }
    }
  }

  /** The flows that only one side has, by the id of the element they leave. */
  private newFlows(side: Version): Map<string, Record[]> {
    const flows = [...side.records.values()].filter(({ key, node }) => node.local === 'sequenceFlow' && !this.base.get(key));
    return grouped(flows, ({ node }) => node.attributes.get('sourceRef') ?? '');
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

function names(flows: readonly Record[]): string {
  return flows.map(({ node }) => node.attributes.get('name') || node.id || '?').join(', ');
}

function isDrawing(record: Record): boolean {
  for (let up: Record | undefined = record; up; up = up.parent) if (up.node.local === 'BPMNDiagram') return true;
  return false;
}

function shown(record: Record): string {
  return record.node.text.trim() || record.node.attributes.get('name') || record.node.local;
}

function atomText(record: Record, name: string): string {
  return (record.atoms.get(name) ?? []).map((node) => [...node.attributes.values(), node.text.trim()].filter((part) => part !== '').join(' ')).join(', ');
}
