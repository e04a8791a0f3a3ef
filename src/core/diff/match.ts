import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { grouped } from '../grouped.js';
import { Neighbourhood } from './neighbours.js';
import { Refinement } from './refinement.js';
import { hasOwnLife, ownerOf, plainName, thingsOf } from '../bpmn/things.js';

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

/** Comparing each with each stops here: beyond 200 elements alike on both sides only what is alone with its neighbours counts. */
const MOST_PAIRS = 40_000;

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
  /** Whether most elements of the later version have ids that the earlier one does not know. */
  private areIdsNew = false;
  private around: readonly [Neighbourhood, Neighbourhood] | undefined;
  private refinement: Refinement | undefined;
  /** What was matched since signatures were asked for. */
  private readonly unheard: BpmnElement[] = [];

  constructor(private readonly before: BpmnModel, private readonly after: BpmnModel) {
    this.things = [thingsOf(before), thingsOf(after)];
    this.open = [this.things[0], this.things[1]];
  }

  run(): Matching {
    if (this.before.definitions && this.after.definitions) this.pair(this.before.definitions, this.after.definitions);
    this.matchById();
    this.areIdsNew = this.pairCount < Math.min(this.things[0].length, this.things[1].length) / 2;
    this.matchNameless();
    for (let size = -1; size !== this.partner.size && this.bothOpen(); ) {
      size = this.partner.size;
      this.matchByNeighbourhood();
      this.matchUnique((thing) => plainName(thing) && `${thing.type.name}|${plainName(thing)}|${this.tokenOf(ownerOf(thing))}`);
      this.matchUnique((thing) => plainName(thing) && labelOf(thing));
      this.matchUnique((thing) => (isContainer(thing) ? thing.type.name : ''));
      if (size === this.partner.size) this.matchByDice((thing) => (isNamelessConnection(thing) ? '' : labelOf(thing)), () => true);
      // Where a tool made the ids anew, a step of another kind or name in the same place is the same step.
      if (size === this.partner.size && this.areIdsNew) this.matchByDice((thing) => (thing.is('bpmn:FlowNode') ? plainName(thing) : ''), isConnected);
      if (size === this.partner.size && this.areIdsNew) this.matchByDice((thing) => (isConnection(thing) ? '' : thing.type.name), isConnected);
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
    this.unheard.push(a, b);
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
    const [left, right] = this.open.map((side) => grouped(side, signature)) as [Map<string, BpmnElement[]>, Map<string, BpmnElement[]>];
    for (const [key, lefts] of left) {
      const rights = right.get(key);
      if (key === '' || !rights) continue;
      if (lefts.length === 1 && rights.length === 1) this.pair(lefts[0]!, rights[0]!);
      else if (inOrder && lefts.length === rights.length) lefts.forEach((thing, index) => this.pair(thing, rights[index]!));
    }
  }

  private matchByNeighbourhood(): void {
    this.dropMatched();
    const signatures = this.signatures();
    this.matchBuckets((thing) => signatures.of(thing)!, false);
  }

  /** Equal neighbourhoods that several elements share are interchangeable: any pairing is right. */
  private matchTies(): void {
    if (!this.bothOpen()) return;
    const signatures = this.signatures();
    this.matchBuckets((thing) => (this.isAnchored(thing) ? signatures.of(thing)! : ''), true);
  }

  private isAnchored(thing: BpmnElement): boolean {
    return plainName(thing) !== '' || this.neighbours(thing).some(([, neighbour]) => this.tokens.has(neighbour));
  }

  /** The signatures of what is open, with all that is matched by now as anchors. */
  private signatures(): Refinement {
    if (this.refinement) this.refinement.matched(this.unheard.splice(0));
    else {
      this.unheard.length = 0;
      this.refinement = new Refinement(this.open.flat(), { neighbours: (thing) => this.neighbours(thing), token: (thing) => this.tokens.get(thing), label: labelOf });
    }
    return this.refinement;
  }

  private neighbours(thing: BpmnElement): readonly (readonly [role: string, thing: BpmnElement])[] {
    this.around ??= [new Neighbourhood(this.before), new Neighbourhood(this.after)];
    const [left, right] = this.around;
    const found = left.of(thing);
    return found.length > 0 ? found : right.of(thing);
  }

  /** The same key, and at least half of the neighbours in common (Dice coefficient), best pairs first. */
  private matchByDice(key: (thing: BpmnElement) => string, isEnough: (common: readonly string[]) => boolean): void {
    if (!this.bothOpen()) return;
    const rights = grouped(this.open[1], key);
    const scored: { a: BpmnElement; b: BpmnElement; score: number }[] = [];
    const alike = new Set<BpmnElement>();
    for (const [name, lefts] of grouped(this.open[0], key)) {
      const candidates = rights.get(name);
      if (name === '' || !candidates) continue;
      if (lefts.length * candidates.length > MOST_PAIRS) {
        for (const thing of [...lefts, ...candidates]) alike.add(thing);
        continue;
      }
      const around = candidates.map((b) => ({ b, anchors: this.anchors(b) }));
      for (const a of lefts) {
        const own = this.anchors(a);
        for (const { b, anchors } of around) {
          const score = dice(own, anchors);
          if (score >= 0.5 && isEnough([...own].filter((anchor) => anchors.has(anchor)))) scored.push({ a, b, score });
        }
      }
    }
    if (alike.size > 0) this.matchUnique((thing) => (alike.has(thing) ? `${key(thing)}|${[...this.anchors(thing)].sort().join('|')}` : ''));
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

function labelOf(thing: BpmnElement): string {
  return `${thing.type.name}|${plainName(thing)}`;
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
  return plainName(thing) === '' && isConnection(thing);
}

function isConnection(thing: BpmnElement): boolean {
  return ['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association', 'bpmn:DataAssociation'].some((type) => thing.is(type));
}

/** What has nothing in common but its container or lane may be anything. */
function isConnected(common: readonly string[]): boolean {
  return common.some((anchor) => !/^(?:in|lane)>/.test(anchor));
}

function isContainer(thing: BpmnElement): boolean {
  return ['bpmn:Process', 'bpmn:Collaboration', 'bpmn:LaneSet'].some((type) => thing.is(type));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  for (const value of a) if (b.has(value)) common++;
  return (2 * common) / (a.size + b.size);
}
