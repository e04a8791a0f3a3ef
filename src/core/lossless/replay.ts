import { isEmptyLabel, saysNothing } from '../bpmn/canonical.js';
import type { TextEdit } from '../text/edits.js';
import { applyEdits } from '../text/edits.js';
import { oneLineFeed } from '../xml/characters.js';
import { EditList } from '../xml/edit-list.js';
import type { ChildPosition } from '../xml/element-editor.js';
import { ElementEditor } from '../xml/element-editor.js';
import type { FragmentPlace } from '../xml/fragment.js';
import { attributeKey, FragmentWriter, ownAttributes, withDecimalsOf } from '../xml/fragment.js';
import { indentationAt } from '../xml/layout.js';
import { reindent } from '../xml/reindent.js';
import type { FileStyle } from '../xml/style.js';
import type { XmlElement } from '../xml/tree.js';
import { align, mayBeRenamed, sameTag } from './align.js';
import type { Origin, Side } from './origin.js';
import { attributesOf, identityOf, meaningOf } from './values.js';
import type { Touched } from './verify.js';

/** Lists whose elements are drawn or point somewhere: when a deletion on the canvas empties them, the tag keeps its lines. */
const DRAWN = new Set(['flowElements', 'artifacts', 'lanes', 'laneSets', 'participants', 'messageFlows', 'planeElement', 'rootElements', 'diagrams']);

/** What a replay needs to know; shared by the replays of elements that move. */
export interface ReplayContext {
  readonly style: FileStyle;
  readonly origin: Origin;
  readonly before: Side;
  readonly after: Side;
  /** Elements of the file to be written anew as a whole. */
  readonly rewrite: ReadonlySet<XmlElement>;
  /** Elements of the file that were followed; for the verification. */
  readonly touched: Touched[];
  /** Elements of the state after that were written anew; for the verification. */
  readonly written: XmlElement[];
}

/** Repeats on the file what changed between two serialised states, as edits of single places. */
export class Replay {
  private readonly editors = new Map<XmlElement, ElementEditor>();
  /** State before of elements that stay below their parent but change their place. */
  private readonly reordered = new Map<XmlElement, XmlElement>();
  private readonly moved = new Set<XmlElement>();

  private readonly writer: FragmentWriter;

  constructor(private readonly context: ReplayContext) {
    this.writer = new FragmentWriter(context.style, {
      substitute: (element, place) => this.writeMoved(element, place),
      skips: isEmptyLabel,
      isDecimal: (element, key) => context.after.roles.typeOf(element)?.properties.get(key)?.type === 'Real',
    });
  }

  /** Compares one element before and after and changes its original accordingly, with everything below. */
  pair(original: XmlElement, before: XmlElement, after: XmlElement): void {
    if (isSame(before, after)) return;
    if (this.context.rewrite.has(original) && original.parent) {
      this.editorOf(original.parent).replace(original, (place) => this.write(after, place));
      return;
    }
    this.context.touched.push({ original, before, after });
    if (!sameTag(before, after)) this.editorOf(original).rename(after);
    this.pairAttributes(original, before, after);
    const text = textOf(after);
    if (text !== textOf(before)) this.editorOf(original).setText(text);
    this.pairChildren(original, before, after);
  }

  /** The edits on the file, sorted. */
  finish(): TextEdit[] {
    const edits = new EditList();
    for (const editor of this.editors.values()) {
      if (!this.isRemoved(editor.element)) edits.add(editor.finish());
    }
    return edits.sorted();
  }

  /** Whether an element of the file was taken away for good. */
  isGone(element: XmlElement): boolean {
    for (let node: XmlElement | undefined = element; node?.parent; node = node.parent) {
      if (this.moved.has(node)) return false;
      if (this.editors.get(node.parent)?.isRemoved(node) || this.context.rewrite.has(node)) return true;
    }
    return false;
  }

  private pairAttributes(original: XmlElement, before: XmlElement, after: XmlElement): void {
    const type = this.context.after.roles.typeOf(after);
    const originals = attributesOf(original);
    const old = attributesOf(before);
    const next = new Map(ownAttributes(after).map((attribute) => [attributeKey(after, attribute), attribute]));
    for (const key of old.keys()) {
      const own = next.has(key) ? undefined : originals.get(key);
      if (!own) continue;
      const value = type?.properties.get(key)?.default;
      if (value !== undefined && this.spellsDefault(original, key, value)) this.editorOf(original).setAttribute(own, value);
      else this.editorOf(original).removeAttribute(own, after.attribute(`xmlns:${own.name.prefix}`) !== undefined);
    }
    const passed: string[] = [];
    for (const [key, attribute] of next) {
      const value = meaningOf(after, key, attribute);
      const earlier = old.get(key);
      const own = originals.get(key);
      if (!earlier || meaningOf(before, key, earlier) !== value) {
        const editor = this.editorOf(original);
        if (!own) {
          if (!saysNothing(key, value)) editor.addAttribute(after, attribute, [...passed]);
        } else if (meaningOf(original, key, own) !== value) {
          const text = editor.valueFor(after, attribute);
          editor.setAttribute(own, type?.properties.get(key)?.type === 'Real' ? withDecimalsOf(own.raw, text) : text);
        }
      }
      passed.push(key);
    }
  }

  /** Whether elements like this one have an attribute although it says what holds by default. */
  private spellsDefault(original: XmlElement, key: string, value: string): boolean {
    return this.context.style.exemplars(original.uri, original.local, original.start)
      .some((other) => other !== original && attributesOf(other).get(key)?.value === value);
  }

  private pairChildren(original: XmlElement, before: XmlElement, after: XmlElement): void {
    const lists = this.context.before.roles.childrenByRole(before);
    const nextLists = this.context.after.roles.childrenByRole(after);
    const additions = new Set<XmlElement>();
    const stays = new Map<XmlElement, XmlElement>();
    for (const role of new Set([...lists.keys(), ...nextLists.keys()])) {
      this.pairList(role, lists.get(role) ?? [], nextLists.get(role) ?? [], original, additions, stays);
    }
    if (additions.size > 0) this.insertAll(original, after, nextLists, additions, stays);
  }

  /** Compares one list of children: takes away what is gone, follows what stays, notes what has to be written. */
  private pairList(
    role: string, list: readonly XmlElement[], next: readonly XmlElement[], original: XmlElement,
    additions: Set<XmlElement>, stays: Map<XmlElement, XmlElement>,
  ): void {
    const { origin, before } = this.context;
    const isReference = before.roles.isReference(list[0] ?? next[0]!);
    const pairs = align(list, next, {
      identity: isReference ? (element) => element.text.trim() : identityOf,
      signature: (element) => element.source.slice(element.start, element.end),
      mayBe: mayBeRenamed,
      lastCounts: false,
    });
    const kept = new Set(pairs.values());
    for (const element of list) {
      if (kept.has(element) || isEmptyLabel(element)) continue;
      const own = origin.of(element);
      if (!own?.parent) continue;
      this.editorOf(own.parent).remove(own);
      if (!isReference && !DRAWN.has(role)) this.editorOf(own.parent).collapseWhenEmpty();
    }
    const slots = this.slots(role, list, next, pairs);
    for (const element of next) {
      const earlier = pairs.get(element);
      const own = earlier && origin.of(earlier);
      const slot = slots.get(element);
      if (!earlier) {
        if (!isEmptyLabel(element)) additions.add(element);
      } else if (!own) {
        if (!isSame(earlier, element) && !isEmptyLabel(element)) additions.add(element);
      } else if (slot) {
        this.reordered.set(element, earlier);
        this.editorOf(slot.parent!).replace(slot, (place) => this.write(element, place));
        if (slot.parent === original) stays.set(element, slot);
      } else {
        if (own.parent === original) stays.set(element, own);
        this.pair(own, earlier, element);
      }
    }
  }

  /**
   * Where a list has a new order, the elements that change places, each with the element of the file whose place it takes.
   * Places are swapped within a group only, so that what stands between its members stays where it is.
   */
  private slots(
    role: string, list: readonly XmlElement[], next: readonly XmlElement[], pairs: ReadonlyMap<XmlElement, XmlElement>,
  ): Map<XmlElement, XmlElement> {
    const slots = new Map<XmlElement, XmlElement>();
    const places = new Map(list.map((element, i) => [element, i]));
    const groups = new Map<string, { element: XmlElement; earlier: XmlElement; place: number }[]>();
    for (const element of next) {
      const earlier = pairs.get(element);
      const group = earlier && this.context.after.roles.orderGroup(element, role);
      if (earlier === undefined || group === undefined || !this.context.origin.of(earlier)) continue;
      const member = { element, earlier, place: places.get(earlier)! };
      const members = groups.get(group);
      if (members) members.push(member);
      else groups.set(group, [member]);
    }
    for (const members of groups.values()) {
      const inOldOrder = [...members].sort((a, b) => a.place - b.place);
      members.forEach(({ element }, i) => {
        const slot = inOldOrder[i]!;
        if (slot.element !== element) slots.set(element, this.context.origin.of(slot.earlier)!);
      });
    }
    return slots;
  }

  private insertAll(
    original: XmlElement, after: XmlElement, lists: ReadonlyMap<string, readonly XmlElement[]>,
    additions: ReadonlySet<XmlElement>, stays: ReadonlyMap<XmlElement, XmlElement>,
  ): void {
    const { roles } = this.context.after;
    const editor = this.editorOf(original);
    const positions = new Map<XmlElement, ChildPosition>();
    for (const [element, own] of stays) positions.set(element, { behind: own });
    for (const element of after.elements) {
      if (!additions.has(element)) continue;
      const role = roles.roleOf(element);
      const position = this.positionFor(element, role, lists.get(role)!, positions, stays)
        ?? this.positionByRole(original, role)
        ?? positionBehindEarlier(element, after, positions);
      positions.set(element, position);
      editor.insert(position, (place) => this.write(element, place));
    }
  }

  private write(element: XmlElement, place: FragmentPlace): string {
    const movedBefore = this.moved.size;
    const text = this.writer.write(element, place);
    // What moved may say more than its serialisation; it is verified on its own.
    if (this.moved.size === movedBefore) this.context.written.push(element);
    return text;
  }

  /** Next to the neighbours in its list, first of all those whose order counts. */
  private positionFor(
    element: XmlElement, role: string, list: readonly XmlElement[],
    positions: ReadonlyMap<XmlElement, ChildPosition>, stays: ReadonlyMap<XmlElement, XmlElement>,
  ): ChildPosition | undefined {
    const { roles } = this.context.after;
    const group = roles.orderGroup(element, role);
    const grouped = group === undefined || group === '' ? [] : list.filter((other) => roles.orderGroup(other, role) === group);
    return neighbourIn(grouped, element, positions, stays) ?? neighbourIn(list, element, positions, stays);
  }

  /** Behind what the file has in the same list although the serialiser could not hold it. */
  private positionByRole(original: XmlElement, role: string): ChildPosition | undefined {
    const editor = this.editorOf(original);
    const last = original.elements.findLast((child) => !editor.isRemoved(child) && this.context.origin.original.roles.roleOf(child) === role);
    return last && { behind: last };
  }

  /** An element that stood elsewhere before is taken along as it is spelled, with the changes inside. */
  private writeMoved(after: XmlElement, place: FragmentPlace): string | undefined {
    const { origin, rewrite } = this.context;
    const before = this.reordered.get(after) ?? this.context.before.twinOf(after);
    const original = before && sameTag(before, after) ? origin.of(before) : undefined;
    if (!before?.parent || !original?.parent || rewrite.has(original) || this.moved.has(original)) return undefined;
    if (!this.reordered.has(after)) this.editorOf(original.parent).remove(original);
    // What the editor itself put elsewhere when it read the file means something else there than in the file.
    if (origin.of(before.parent) !== original.parent || !meansTheSame(original, place)) return undefined;
    this.moved.add(original);
    const inner = new Replay(this.context);
    inner.pair(original, before, after);
    const edits = inner.finish().map(({ start, end, text }) => ({ start: start - original.start, end: end - original.start, text }));
    const text = applyEdits(original.source.slice(original.start, original.end), edits);
    return place.newline === '' ? text : reindent(text, indentationAt(original.source, original.start), place.indentation);
  }

  private editorOf(element: XmlElement): ElementEditor {
    let editor = this.editors.get(element);
    if (!editor) this.editors.set(element, (editor = new ElementEditor(element, this.context.style)));
    return editor;
  }

  private isRemoved(element: XmlElement): boolean {
    for (let node: XmlElement | undefined = element; node?.parent; node = node.parent) {
      if (this.editors.get(node.parent)?.isRemoved(node)) return true;
    }
    return false;
  }
}

/** Behind the nearest earlier member of a list that has a place, else before the nearest later one. */
function neighbourIn(
  list: readonly XmlElement[], element: XmlElement,
  positions: ReadonlyMap<XmlElement, ChildPosition>, stays: ReadonlyMap<XmlElement, XmlElement>,
): ChildPosition | undefined {
  const index = list.indexOf(element);
  for (let i = index - 1; i >= 0; i--) {
    const position = positions.get(list[i]!);
    if (position) return position;
  }
  for (let i = index + 1; i < list.length; i++) {
    const own = stays.get(list[i]!);
    if (own) return { before: own };
  }
  return undefined;
}

function positionBehindEarlier(element: XmlElement, parent: XmlElement, positions: ReadonlyMap<XmlElement, ChildPosition>): ChildPosition {
  const siblings = parent.elements;
  for (let i = siblings.indexOf(element) - 1; i >= 0; i--) {
    const position = positions.get(siblings[i]!);
    if (position) return position;
  }
  return 'first';
}

/** Whether two serialised elements are written alike and their prefixes mean the same. */
function isSame(before: XmlElement, after: XmlElement): boolean {
  if (before === after) return true;
  return before.end - before.start === after.end - after.start
    && before.source.slice(before.start, before.end) === after.source.slice(after.start, after.end)
    && before.scope.agreesWith(after.scope);
}

/** Whether the prefixes in an element mean the same at another place. */
function meansTheSame(element: XmlElement, place: FragmentPlace): boolean {
  return element.parent === undefined || element.parent.scope.agreesWith(place.scope);
}

/** The character data of an element; white space around child elements is layout. */
function textOf(element: XmlElement): string {
  const text = oneLineFeed(element.text);
  return element.elements.length === 0 ? text : text.trim();
}
