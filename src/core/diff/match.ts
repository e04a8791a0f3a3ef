import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { Neighbourhood } from './neighbours.js';
import { hasOwnLife, ownerOf, plainName, thingsOf } from './things.js';

/** Which element of the earlier version is which of the later one. */
export interface Matching {
  readonly pairs: readonly (readonly [before: BpmnElement, after: BpmnElement])[];
  readonly removed: readonly BpmnElement[];
  readonly added: readonly BpmnElement[];
  /** The same string for both elements of a pair, and for parts at the same place below them; else the id. */
  identity(element: BpmnElement): string;
}

/** Types between which an element may change and still be the same one. */
const FAMILIES = [
  'bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:TextAnnotation', 'bpmn:Artifact', 'bpmn:FlowElement', 'bpmn:DataAssociation', 'bpmn:Collaboration',
  'bpmn:EventDefinition',
];

function sameFamily(a: BpmnElement, b: BpmnElement): boolean {
  if (a.type === b.type) return true;
  const family = FAMILIES.find((type) => a.is(type) || b.is(type));
  return family !== undefined && a.is(family) && b.is(family);
}

/** Rounds in which neighbours tell about their neighbours; enough for the models people draw. */
const ROUNDS = 6;

/**
 * Matches two versions: by id first, then, for ids that a tool made anew, by type, name and neighbourhood
 * (Weisfeiler–Lehman refinement anchored at what is matched already).
 */
export function matchModels(before: BpmnModel, after: BpmnModel): Matching {
  return new Matcher(before, after).run();
}

class Matcher {
  private readonly partner = new Map<BpmnElement, BpmnElement>();
  private readonly tokens = new Map<BpmnElement, string>();
  private readonly things: readonly [BpmnElement[], BpmnElement[]];
  private open: [BpmnElement[], BpmnElement[]];
  private pairCount = 0;
  private around: readonly [Neighbourhood, Neighbourhood] | undefined;

  constructor(private readonly before: BpmnModel, private readonly after: BpmnModel) {
    this.things = [thingsOf(before), thingsOf(after)];
    this.open = [this.things[0], this.things[1]];
  }

  run(): Matching {
    if (this.before.definitions && this.after.definitions) this.pair(this.before.definitions, this.after.definitions);
    this.matchById();
    this.matchNameless();
    for (let size = -1; size !== this.partner.size && this.bothOpen(); ) {
      size = this.partner.size;
      this.matchByNeighbourhood();
      this.matchUnique((thing) => plainName(thing) && `${thing.type.name}|${plainName(thing)}|${this.tokenOf(ownerOf(thing))}`);
      this.matchUnique((thing) => plainName(thing) && `${thing.type.name}|${plainName(thing)}`);
      this.matchUnique((thing) => (isContainer(thing) ? thing.type.name : ''));
      if (size === this.partner.size) this.matchByDice();
    }
    this.matchTies();
    return this.result();
  }

  private result(): Matching {
    const pairs = this.things[0].filter((thing) => this.partner.has(thing)).map((thing) => [thing, this.partner.get(thing)!] as const);
    this.dropMatched();
    const { tokens } = this;
    const identity = (element: BpmnElement): string => tokens.get(element) ?? (hasOwnLife(element) ? element.id : placeBelow(element, identity));
    return { pairs, removed: this.open[0], added: this.open[1], identity };
  }

  private pair(a: BpmnElement, b: BpmnElement): void {
    const token = `#${this.pairCount++}`;
    this.partner.set(a, b).set(b, a);
    this.tokens.set(a, token).set(b, token);
  }

  private bothOpen(): boolean {
    this.dropMatched();
    return this.open[0].length > 0 && this.open[1].length > 0;
  }

  private dropMatched(): void {
    this.open = [this.open[0].filter((thing) => !this.partner.has(thing)), this.open[1].filter((thing) => !this.partner.has(thing))];
  }

  /** The same id; where several elements share one, the first with the first and so on. */
  private matchById(): void {
    const waiting = new Map<string, BpmnElement[]>();
    for (const thing of this.things[0]) {
      if (thing.id !== '') waiting.set(thing.id, [...(waiting.get(thing.id) ?? []), thing]);
    }
    for (const thing of this.things[1]) {
      const candidates = waiting.get(thing.id);
      const found = candidates?.findIndex((candidate) => !this.partner.has(candidate) && sameFamily(candidate, thing)) ?? -1;
      if (found >= 0 && !this.partner.has(thing)) this.pair(candidates!.splice(found, 1)[0]!, thing);
    }
  }

  /** Elements without an id: the n-th of its type below the same owner. */
  private matchNameless(): void {
    this.dropMatched();
    this.matchBuckets((thing) => (thing.id === '' ? `${thing.type.name}|${this.tokenOf(ownerOf(thing))}|${plainName(thing)}` : ''), true);
  }

  private tokenOf(thing: BpmnElement | undefined): string {
    return thing ? this.tokens.get(thing) ?? `?${thing.type.name}` : '';
  }

  private matchUnique(signature: (thing: BpmnElement) => string): void {
    this.dropMatched();
    this.matchBuckets(signature, false);
  }

  /** Pairs what has the same signature: alone on both sides, or in order when `inOrder` and equally many. */
  private matchBuckets(signature: (thing: BpmnElement) => string, inOrder: boolean): void {
    const [left, right] = this.open.map((side) => groupBy(side, signature)) as [Map<string, BpmnElement[]>, Map<string, BpmnElement[]>];
    for (const [key, lefts] of left) {
      const rights = right.get(key);
      if (key === '' || !rights) continue;
      if (lefts.length === 1 && rights.length === 1) this.pair(lefts[0]!, rights[0]!);
      else if (inOrder && lefts.length === rights.length) lefts.forEach((thing, index) => this.pair(thing, rights[index]!));
    }
  }

  private matchByNeighbourhood(): void {
    this.dropMatched();
    const signatures = this.refine();
    this.matchBuckets((thing) => signatures.get(thing)!, false);
  }

  /** Equal neighbourhoods that several elements share are interchangeable: any pairing is right. */
  private matchTies(): void {
    if (!this.bothOpen()) return;
    const signatures = this.refine();
    this.matchBuckets((thing) => (this.isAnchored(thing) ? signatures.get(thing)! : ''), true);
  }

  private isAnchored(thing: BpmnElement): boolean {
    return plainName(thing) !== '' || this.neighbours(thing).some(([, neighbour]) => this.tokens.has(neighbour));
  }

  private refine(): Map<BpmnElement, string> {
    let current = new Map<BpmnElement, string>();
    const all = [...this.open[0], ...this.open[1]];
    for (const thing of all) current.set(thing, `${thing.type.name}|${plainName(thing)}`);
    for (let round = 0; round < ROUNDS; round++) {
      const next = new Map<BpmnElement, string>();
      for (const thing of all) {
        const around = this.neighbours(thing)
          .map(([role, neighbour]) => `${role}${this.tokens.get(neighbour) ?? current.get(neighbour) ?? '?'}`).sort();
        next.set(thing, digest(`${current.get(thing)!}(${around.join(',')})`));
      }
      current = next;
    }
    return current;
  }

  private neighbours(thing: BpmnElement): readonly (readonly [role: string, thing: BpmnElement])[] {
    this.around ??= [new Neighbourhood(this.before), new Neighbourhood(this.after)];
    const [left, right] = this.around;
    const found = left.of(thing);
    return found.length > 0 ? found : right.of(thing);
  }

  /** Same type and name, and at least half of the neighbours in common (Dice coefficient), best pairs first. */
  private matchByDice(): void {
    if (!this.bothOpen()) return;
    const key = (thing: BpmnElement): string => `${thing.type.name}|${plainName(thing)}`;
    const rights = groupBy(this.open[1], key);
    const scored: { a: BpmnElement; b: BpmnElement; score: number }[] = [];
    for (const a of this.open[0]) {
      if (isNamelessConnection(a)) continue;
      for (const b of rights.get(key(a)) ?? []) {
        const score = dice(this.anchors(a), this.anchors(b));
        if (score >= 0.5) scored.push({ a, b, score });
      }
    }
    scored.sort((x, y) => y.score - x.score);
    for (const { a, b } of scored) if (!this.partner.has(a) && !this.partner.has(b)) this.pair(a, b);
  }

  private anchors(thing: BpmnElement): Set<string> {
    const found = new Set<string>();
    for (const [role, neighbour] of this.neighbours(thing)) {
      const token = this.tokens.get(neighbour);
      if (token) found.add(role + token);
    }
    return found;
  }
}

/** A part has no life of its own, so it is known by its place: the second data input of that task. */
function placeBelow(part: BpmnElement, identity: (element: BpmnElement) => string): string {
  const { parent } = part;
  if (!parent) return part.id;
  const same = parent.children.filter((sibling) => sibling.xml.local === part.xml.local);
  return `${identity(parent)}/${part.xml.local}#${same.indexOf(part)}`;
}

/** A flow without a label is nothing but its ends: with one of them changed it is another flow. */
function isNamelessConnection(thing: BpmnElement): boolean {
  return plainName(thing) === '' && ['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association', 'bpmn:DataAssociation'].some((type) => thing.is(type));
}

function isContainer(thing: BpmnElement): boolean {
  return ['bpmn:Process', 'bpmn:Collaboration', 'bpmn:LaneSet'].some((type) => thing.is(type));
}

function groupBy(things: readonly BpmnElement[], signature: (thing: BpmnElement) => string): Map<string, BpmnElement[]> {
  const groups = new Map<string, BpmnElement[]>();
  for (const thing of things) {
    const key = signature(thing);
    const known = groups.get(key);
    if (known) known.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const value of a) if (b.has(value)) common++;
  return (2 * common) / (a.size + b.size);
}

/** Keeps signatures short; two 32-bit hashes make a collision irrelevant for models of any size. */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let two = 5381;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = (Math.imul(two, 33) + code) | 0;
  }
  return `${one >>> 0}.${two >>> 0}`;
}
