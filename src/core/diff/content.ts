import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Draft } from './drafts.js';
import type { Fact } from './facts.js';
import { factsOf } from './facts.js';
import type { Matching } from './match.js';
import { ownerOf, plainName } from '../bpmn/things.js';

/** What changed in the elements themselves: added, removed, moved to another container or lane, or said otherwise. */
export function compareContent(before: BpmnModel, after: BpmnModel, matching: Matching): Draft[] {
  const drafts: Draft[] = [];
  const lanes = [new LaneMembership(before), new LaneMembership(after)] as const;
  for (const right of matching.added) if (isOfInterest(right)) drafts.push({ kind: 'added', layer: 'semantic', right });
  for (const left of matching.removed) if (isOfInterest(left)) drafts.push({ kind: 'removed', layer: 'semantic', left });
  for (const [left, right] of matching.pairs) {
    if (left.type !== right.type) drafts.push(changed(left, right, 'type', left.type.name, right.type.name));
    drafts.push(...comparePlace(left, right));
    drafts.push(...compareFacts(
      withoutDefaultsOf(left, right, factsOf(before, left, matching.identity)), withoutDefaultsOf(right, left, factsOf(after, right, matching.identity)), left, right,
    ));
    if (left.id !== right.id) drafts.push({ kind: 'changed', layer: 'technical', left, right, property: 'id', before: left.id, after: right.id });
  }
  return drafts;

  function comparePlace(left: BpmnElement, right: BpmnElement): Draft[] {
    const [from, to] = [ownerOf(left), ownerOf(right)];
    if ((from && matching.identity(from)) !== (to && matching.identity(to))) return [moved(left, right, 'parent', from, to)];
    const [was, is] = [lanes[0].of(left), lanes[1].of(right)];
    const key = (all: readonly BpmnElement[]): string => all.map((lane) => matching.identity(lane)).sort().join(' ');
    return key(was) === key(is) ? [] : [moved(left, right, 'lane', was.at(-1), is.at(-1))];
  }
}

/** A lane set only holds lanes; it comes and goes with them. */
function isOfInterest(thing: BpmnElement): boolean {
  return !(thing.is('bpmn:LaneSet') && thing.children.length > 0);
}

class LaneMembership {
  private readonly lanes = new Map<BpmnElement, BpmnElement[]>();

  constructor(model: BpmnModel) {
    for (const lane of model.all('bpmn:Lane')) {
      for (const node of model.targets(lane, 'flowNodeRef')) this.lanes.set(node, [...(this.lanes.get(node) ?? []), lane]);
    }
  }

  /** The lanes that list a node, the innermost last. */
  of(node: BpmnElement): readonly BpmnElement[] {
    return this.lanes.get(node) ?? [];
  }
}

/** What holds by default because of the kind of an element comes and goes with the kind. */
function withoutDefaultsOf(element: BpmnElement, other: BpmnElement, facts: readonly Fact[]): readonly Fact[] {
  if (element.type === other.type) return facts;
  return facts.filter(({ key, value }) => {
    const property = element.type.properties.get(key.replace('@', ''));
    return property?.default === undefined || property.default !== value || other.type.properties.has(property.name);
  });
}

function changed(left: BpmnElement, right: BpmnElement, property: string, before: string, after: string): Draft {
  return { kind: 'changed', layer: 'semantic', left, right, property, before, after };
}

function moved(left: BpmnElement, right: BpmnElement, property: string, from: BpmnElement | undefined, to: BpmnElement | undefined): Draft {
  const shown = (place: BpmnElement | undefined): string | undefined => place && (plainName(place) || place.id);
  return { kind: 'moved', layer: 'semantic', left, right, property, before: shown(from), after: shown(to) };
}

function compareFacts(lefts: readonly Fact[], rights: readonly Fact[], left: BpmnElement, right: BpmnElement): Draft[] {
  const pending = new Map<string, { layer: Fact['layer']; property: string; was: string[]; is: string[] }>();
  collect(lefts, rights);
  return [...pending.values()].map(({ layer, property, was, is }) => ({
    kind: 'changed', layer, left, right, property,
    before: was.length > 0 ? was.join(', ') : undefined, after: is.length > 0 ? is.join(', ') : undefined,
  }));

  function collect(these: readonly Fact[], those: readonly Fact[]): void {
    const [was, is] = [byKey(these), byKey(those)];
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const a = was.get(key);
      const b = is.get(key);
      if (a?.value !== b?.value) note(a, b);
      if (a && b) collect(a.parts ?? [], b.parts ?? []);
    }
  }

  /** Several statements about one property are one change: a timer replaced by a message is one new trigger. */
  function note(a: Fact | undefined, b: Fact | undefined): void {
    const { layer, property } = (a ?? b)!;
    const key = `${layer}|${property}`;
    const known = pending.get(key) ?? { layer, property, was: [], is: [] };
    const [was, is] = a && b ? differing(a, b) : [a ? [a.shown] : [], b ? [b.shown] : []];
    known.was.push(...was);
    known.is.push(...is);
    pending.set(key, known);
  }
}

/** What two statements say differently: only the details that differ, where they have some. */
function differing(a: Fact, b: Fact): [was: string[], is: string[]] {
  const [was, is] = [byKey(a.details ?? []), byKey(b.details ?? [])];
  const [left, right]: [string[], string[]] = [[], []];
  for (const key of new Set([...was.keys(), ...is.keys()])) {
    const [one, other] = [was.get(key), is.get(key)];
    if (one?.value === other?.value) continue;
    const [from, to] = one && other ? differing(one, other) : [one ? [one.shown] : [], other ? [other.shown] : []];
    left.push(...from);
    right.push(...to);
  }
  return left.length + right.length === 0 || left.join() === right.join() ? [[a.shown], [b.shown]] : [left, right];
}

function byKey(facts: readonly Fact[]): Map<string, Fact> {
  return new Map(facts.map((fact) => [fact.key, fact]));
}
