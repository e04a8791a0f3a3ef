import { canonicalAttributes, canonicalForm, canonicalText, isEmptyLabel } from '../bpmn/canonical.js';
import type { XmlDocument, XmlElement } from '../xml/tree.js';
import { descendants } from '../xml/tree.js';
import type { Origin } from './origin.js';
import { identityOf } from './values.js';

/** An element of the file that was followed, with its serialised states. */
export interface Touched {
  readonly original: XmlElement;
  readonly before: XmlElement;
  readonly after: XmlElement;
}

/**
 * Proves that a change arrived: what the file says more or otherwise than its serialisation, element by element, must be
 * the same before and after. Only touched elements are asked; the text of all others did not change.
 *
 * @param before Leads from the state before to the file as it was, `after` from the state after to the new text.
 * @param hidden Ids of elements that went along with the one that hides them.
 * @returns The originals of which that is not true; empty when all is well.
 */
export function failures(touched: readonly Touched[], before: Origin, after: Origin, hidden: ReadonlySet<string>): XmlElement[] {
  return touched.filter((element) => !arrived(element, before, after, hidden)).map(({ original }) => original);
}

function arrived({ original, before: stateBefore, after: stateAfter }: Touched, before: Origin, after: Origin, hidden: ReadonlySet<string>): boolean {
  const now = after.of(stateAfter);
  if (!now) return false;
  const allowed = differences(original, stateBefore, before, hidden);
  const found = differences(now, stateAfter, after, hidden);
  for (const difference of found.keys()) if (!allowed.has(difference)) return false;
  const set = new Set(canonicalAttributes(stateAfter, after.serialised.roles).map(([key]) => key));
  for (const [difference, { lossKey }] of allowed) {
    if (lossKey !== undefined && !found.has(difference) && !set.has(lossKey)) return false;
  }
  return true;
}

/** In what the file and its serialisation do not agree. */
class Differences {
  readonly all = new Map<string, { readonly lossKey: string | undefined }>();

  /** @param lossKey The attribute that only the file knows; empty when it is a child. */
  add(difference: string, lossKey?: string): void {
    let key = difference;
    while (this.all.has(key)) key += ' again';
    this.all.set(key, { lossKey });
  }
}

function differences(rich: XmlElement, serialised: XmlElement, origin: Origin, hidden: ReadonlySet<string>): Differences['all'] {
  const found = new Differences();
  const own = new Map(canonicalAttributes(rich, origin.original.roles));
  const other = new Map(canonicalAttributes(serialised, origin.serialised.roles));
  for (const [key, value] of own) {
    if (other.get(key) !== value) found.add(`@${key} ${value} ${other.get(key)}`, other.has(key) ? undefined : key);
  }
  for (const [key, value] of other) if (!own.has(key)) found.add(`@${key} missing ${value}`);
  const text = canonicalText(rich, origin.original.roles);
  const otherText = canonicalText(serialised, origin.serialised.roles);
  if (text !== otherText) found.add(`text ${text} ${otherText}`);
  childDifferences(rich, serialised, origin, found, hidden);
  return found.all;
}

function childDifferences(rich: XmlElement, serialised: XmlElement, origin: Origin, found: Differences, hidden: ReadonlySet<string>): void {
  const { original, serialised: { roles } } = origin;
  origin.compareBelow(serialised);
  // Elements that were taken over from the file stand where their new parent lists them, not where they once were.
  const places = new Map(rich.elements.map((child, place) => [child, place]));
  const known = new Set<XmlElement>();
  const last = new Map<string, number>();
  for (const child of serialised.elements) {
    const counterpart = origin.of(child);
    const position = counterpart && places.get(counterpart);
    if (counterpart && position !== undefined) {
      known.add(counterpart);
      const role = roles.roleOf(child);
      const group = roles.orderGroup(child, role);
      if (group === undefined) continue;
      const place = `${role} ${group}`;
      if (position < (last.get(place) ?? -1)) found.add(`order ${place}`);
      last.set(place, position);
    } else if (!isEmptyLabel(child)) {
      found.add(`- ${counterpart ? elsewhere(child) : unheldForm(child, origin)}`);
    }
  }
  for (const child of places.keys()) {
    if (known.has(child) || isEmptyLabel(child) || hidden.has(child.value('id') ?? '')) continue;
    const twin = origin.serialised.twinOf(child);
    if (twin && origin.of(twin) === child) found.add(`+ ${elsewhere(child)}`);
    else found.add(`+ ${canonicalForm(child, original.roles)}`, '');
  }
}

/** What of an element the file holds nowhere, as a string. */
function unheldForm(element: XmlElement, origin: Origin): string {
  const { roles } = origin.serialised;
  const attributes = canonicalAttributes(element, roles).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).sort();
  const children = element.elements.filter((child) => !origin.of(child)).map((child) => unheldForm(child, origin)).sort();
  return `<{${element.uri}}${element.local}${attributes.join('')}>${JSON.stringify(canonicalText(element, roles))}${children.join('')}`;
}

/** An element that the editor put below another parent when it read the file; what it says is verified there. */
function elsewhere(element: XmlElement): string {
  return `${element.local} ${identityOf(element)} elsewhere`;
}

/** Whether everything the replay wrote anew stands in the new text and says the same. */
export function allWritten(written: readonly XmlElement[], after: Origin): boolean {
  return written.every((element) => canonicalForm(element, after.serialised.roles) === canonicalForm(after.of(element), after.original.roles));
}

/** Whether every comment and instruction of the file is still there, except in what was taken away. */
export function remarksSurvive(original: XmlDocument, text: XmlDocument, isGone: (element: XmlElement) => boolean): boolean {
  if (!original.hasRemarks) return true;
  const left = new Map<string, number>();
  for (const remark of remarks(text, () => false)) left.set(remark, (left.get(remark) ?? 0) + 1);
  for (const remark of remarks(original, isGone)) {
    const count = left.get(remark) ?? 0;
    if (count === 0) return false;
    left.set(remark, count - 1);
  }
  return true;
}

function* remarks(document: XmlDocument, isGone: (element: XmlElement) => boolean): Generator<string> {
  for (const { start, end } of document.outside) yield document.text.slice(start, end);
  if (!document.root) return;
  for (const element of descendants(document.root)) {
    for (const node of element.children) {
      if ((node.kind === 'comment' || node.kind === 'instruction') && !isGone(element)) yield element.source.slice(node.start, node.end);
    }
  }
}
