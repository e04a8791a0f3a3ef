import type { XmlElement } from '../xml/tree.js';
import { commonSubsequence } from './sequence.js';
import { attributesOf, identityOf, meaningOf } from './values.js';

/** How two lists of one role are compared. */
export interface Alignment {
  /** What makes two elements of the list certainly the same. */
  readonly identity: (element: XmlElement) => string | undefined;
  /** Equal signatures are equal elements. */
  readonly signature: (element: XmlElement) => string;
  /** Whether two elements that are not equal may be the same one, changed. */
  readonly mayBe: (a: XmlElement, b: XmlElement) => boolean;
  /** Among elements of one identity: the first of `a` for the first of `b`, or where that is not all, first those that are equal. */
  readonly twins: 'in turn' | 'equal first';
  /** When more elements stand in `a` than in `b`, the last ones count. */
  readonly lastCounts: boolean;
}

/** Elements less alike than this are two elements, unless only their id could tell. */
const ALIKE = 0.5;

/** How far ahead a counterpart is looked for in a gap. */
const REACH = 20;

/**
 * Finds the elements of `b` in `a`: by identity, then by equality in order, then by likeness between what was found.
 *
 * @returns For every element of `b` that has one, its counterpart in `a`. No element of `a` is used twice.
 */
export function align(a: readonly XmlElement[], b: readonly XmlElement[], how: Alignment): Map<XmlElement, XmlElement> {
  const found = alignByIdentity(a, b, how);
  if (found.size === a.length || found.size === b.length) return found;
  const used = new Set(found.values());
  const restA = a.filter((element) => !used.has(element));
  const restB = b.filter((element) => !found.has(element));
  if (restA.length === 1 && restB.length === 1) {
    // Found without looking into them, which takes long where they hold much.
    if (how.mayBe(restA[0]!, restB[0]!)) found.set(restB[0]!, restA[0]!);
    return found;
  }
  const common = commonSubsequence(restA.map(how.signature), restB.map(how.signature));
  for (const [i, j] of common) found.set(restB[j]!, restA[i]!);
  let fromA = 0;
  let fromB = 0;
  for (const [i, j] of [...common, [restA.length, restB.length] as const]) {
    for (const [first, second] of pairsInGap(restA.slice(fromA, i), restB.slice(fromB, j), how)) found.set(second, first);
    fromA = i + 1;
    fromB = j + 1;
  }
  return found;
}

function alignByIdentity(a: readonly XmlElement[], b: readonly XmlElement[], { identity, signature, twins }: Alignment): Map<XmlElement, XmlElement> {
  const found = new Map<XmlElement, XmlElement>();
  const known = new Map<string, XmlElement[]>();
  for (const element of a) {
    const key = identity(element);
    if (key === undefined) continue;
    const same = known.get(key);
    if (same) same.push(element);
    else known.set(key, [element]);
  }
  for (const element of twins === 'equal first' && a.length !== b.length ? b : []) {
    const same = known.get(identity(element) ?? '') ?? [];
    const equal = same.length > 1 ? same.findIndex((candidate) => signature(candidate) === signature(element)) : -1;
    if (equal >= 0) found.set(element, same.splice(equal, 1)[0]!);
  }
  for (const element of b) {
    const key = identity(element);
    const first = key === undefined || found.has(element) ? undefined : known.get(key)?.shift();
    if (first) found.set(element, first);
  }
  return found;
}

function pairsInGap(a: readonly XmlElement[], b: readonly XmlElement[], how: Alignment): [XmlElement, XmlElement][] {
  if (a.length === b.length && a.every((element, i) => how.mayBe(element, b[i]!))) return a.map((element, i) => [element, b[i]!]);
  const pairs: [XmlElement, XmlElement][] = [];
  let from = how.lastCounts ? Math.max(0, a.length - b.length) : 0;
  for (const element of b) {
    let best = -1;
    let bestLikeness = -1;
    for (let i = from; i < a.length && i < from + REACH; i++) {
      const likeness = how.mayBe(a[i]!, element) ? likenessOf(a[i]!, element) : -1;
      if (likeness <= bestLikeness) continue;
      best = i;
      bestLikeness = likeness;
    }
    if (best < 0) continue;
    pairs.push([a[best]!, element]);
    from = best + 1;
  }
  return pairs;
}

/** Elements with different identities are one element with a new id only when they have one name and are alike. */
export function mayBeRenamed(a: XmlElement, b: XmlElement): boolean {
  if (!sameTag(a, b)) return false;
  const identity = identityOf(a);
  return identity === identityOf(b) || identity === undefined || (a.value('name') === b.value('name') && likenessOf(a, b) >= ALIKE);
}

/** Whether two elements have the same name in the same namespace. */
export function sameTag(a: XmlElement, b: XmlElement): boolean {
  return a.local === b.local && a.uri === b.uri;
}

/** From 0 to 1: the share of attributes (the id apart), character data and child names that two elements have in common. */
function likenessOf(a: XmlElement, b: XmlElement): number {
  const first = factsOf(a);
  const second = factsOf(b);
  if (first.length + second.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const fact of first) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  let common = 0;
  for (const fact of second) {
    const count = counts.get(fact) ?? 0;
    if (count > 0) common++;
    counts.set(fact, count - 1);
  }
  return (2 * common) / (first.length + second.length);
}

function factsOf(element: XmlElement): string[] {
  const facts: string[] = [];
  for (const [key, attribute] of attributesOf(element)) if (key !== 'id') facts.push(`${key}=${meaningOf(element, key, attribute)}`);
  for (const child of element.elements) facts.push(child.local);
  const text = element.text.trim();
  if (text !== '') facts.push(text);
  return facts;
}
