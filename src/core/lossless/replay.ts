import { isEmptyLabel, spelledDefaults } from '../bpmn/canonical.js';
import type { TextEdit } from '../text/edits.js';
import { applyEdits } from '../text/edits.js';
import { oneLineFeed } from '../xml/characters.js';
import { EditList } from '../xml/edit-list.js';
import { ElementEditor } from '../xml/element-editor.js';
import type { FragmentPlace } from '../xml/fragment.js';
import { FragmentWriter } from '../xml/fragment.js';
import { indentationAt } from '../xml/layout.js';
import { reindent } from '../xml/reindent.js';
import type { FileStyle } from '../xml/style.js';
import type { XmlElement } from '../xml/tree.js';
import { descendants } from '../xml/tree.js';
import { align, mayBeRenamed, sameTag } from './align.js';
import { dropDefaultsOf, replayAttributes } from './attributes.js';
import type { ChildList } from './child-order.js';
import { newPlaces, Positions } from './child-order.js';
import type { Origin, Side } from './origin.js';
import { identityOf } from './values.js';
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
  /** Ids, old and new, of elements that no editor reads and that went along with the one that hides them; for the verification. */
  readonly hidden: Set<string>;
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
      spelledDefaults: (exemplar) => spelledDefaults(exemplar, context.origin.original.roles),
    });
  }

  /** Compares one element before and after and changes its original accordingly, with everything below. */
  pair(original: XmlElement, before: XmlElement, after: XmlElement): void {
    if (isSame(before, after)) return;
    if (this.context.rewrite.has(original) && original.parent) {
      this.editorOf(original.parent).replace(original, (place) => this.write(after, place));
      return;
    }
    const { style, touched } = this.context;
    const triple = { original, before, after };
    touched.push(triple);
    const type = this.context.after.roles.typeOf(after);
    const editor = () => this.editorOf(original);
    if (!sameTag(before, after)) {
      editor().rename(after);
      dropDefaultsOf(this.context.origin.original.roles.typeOf(original), triple, type, editor);
    }
    replayAttributes(triple, type, style, editor);
    if (before.value('id') !== after.value('id')) this.renameHidden(original, after);
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

  private pairChildren(original: XmlElement, before: XmlElement, after: XmlElement): void {
    const lists = this.context.before.roles.childrenByRole(before);
    const nextLists = this.context.after.roles.childrenByRole(after);
    const additions = new Set<XmlElement>();
    const stays = new Map<XmlElement, XmlElement>();
    for (const role of new Set([...lists.keys(), ...nextLists.keys()])) {
      this.pairList(this.listOf(role, lists.get(role) ?? [], nextLists.get(role) ?? []), original, additions, stays);
    }
    if (additions.size === 0) return;
    const editor = this.editorOf(original);
    const { roles } = this.context.origin.original;
    const remaining = (role: string) => original.elements.findLast((child) => !editor.isRemoved(child) && roles.roleOf(child) === role);
    const positions = new Positions(after, this.context.after.roles, nextLists, stays, remaining);
    for (const element of after.elements) {
      if (additions.has(element)) editor.insert(positions.of(element), (place) => this.write(element, place));
    }
  }

  private listOf(role: string, before: readonly XmlElement[], after: readonly XmlElement[]): ChildList {
    const isReference = this.isReferences(before, after);
    const pairs = align(before, after, {
      identity: isReference ? (element) => element.text.trim() : identityOf,
      signature: (element) => element.source.slice(element.start, element.end),
      mayBe: mayBeRenamed,
      twins: 'equal first',
      lastCounts: false,
    });
    return { role, before, after, pairs };
  }

  private isReferences(before: readonly XmlElement[], after: readonly XmlElement[]): boolean {
    return before[0] ? this.context.before.roles.isReference(before[0]) : this.context.after.roles.isReference(after[0]!);
  }

  /** Compares one list of children: takes away what is gone, follows what stays, notes what has to be written. */
  private pairList(list: ChildList, original: XmlElement, additions: Set<XmlElement>, stays: Map<XmlElement, XmlElement>): void {
    const { origin } = this.context;
    this.removeGone(list);
    const places = newPlaces(list, this.context.after.roles, (element) => origin.of(element) !== undefined);
    for (const element of list.after) {
      const earlier = list.pairs.get(element);
      const own = earlier && origin.of(earlier);
      if (!earlier || !own) {
        if (!isEmptyLabel(element) && !(earlier && this.followElsewhere(earlier, element))) additions.add(element);
        continue;
      }
      const place = origin.of(places.get(element) ?? earlier) ?? own;
      if (place.parent === original) stays.set(element, place);
      if (place === own) {
        this.pair(own, earlier, element);
      } else {
        this.reordered.set(element, earlier);
        this.editorOf(place.parent!).replace(place, (fragmentPlace) => this.write(element, fragmentPlace));
      }
    }
  }

  private removeGone({ role, before, after, pairs }: ChildList): void {
    const kept = new Set(pairs.values());
    for (const element of before) {
      if (kept.has(element) || isEmptyLabel(element)) continue;
      const own = this.context.origin.of(element);
      if (!own) this.removeElsewhere(element);
      if (!own?.parent) continue;
      const editor = this.editorOf(own.parent);
      this.remove(own);
      if (!DRAWN.has(role) && !this.isReferences(before, after)) editor.collapseWhenEmpty();
    }
  }

  /**
   * Repeats a change in an element that only the editor knows, such as the plane it makes for a collapsed sub-process when
   * it reads the file: what it put in there is followed to where it stands in the file.
   *
   * @returns false when something in it can only be told by writing the element into the file.
   */
  private followElsewhere(before: XmlElement, after: XmlElement): boolean {
    if (isSame(before, after)) return true;
    if (!sameTag(before, after) || before.source.slice(before.start, before.openEnd) !== after.source.slice(after.start, after.openEnd)) return false;
    if (textOf(before) !== textOf(after)) return false;
    const { origin } = this.context;
    const lists = this.context.before.roles.childrenByRole(before);
    const nextLists = this.context.after.roles.childrenByRole(after);
    const pairs: [XmlElement | undefined, XmlElement][] = [];
    for (const [role, children] of nextLists) {
      const list = this.listOf(role, lists.get(role) ?? [], children);
      const neighbour = list.before.map((child) => origin.of(child)).find((own) => own?.parent);
      if (children.some((child) => !list.pairs.has(child) && !neighbour)) return false;
      for (const child of children) pairs.push([list.pairs.get(child), child]);
    }
    const isTold = pairs.every(([earlier, child]) => !earlier || origin.of(earlier) !== undefined || this.followElsewhere(earlier, child));
    if (!isTold) return false;
    for (const [role, children] of lists) this.removeGone(this.listOf(role, children, nextLists.get(role) ?? []));
    for (const [earlier, child] of pairs) {
      const own = earlier && origin.of(earlier);
      if (own) this.pair(own, earlier, child);
      else if (!earlier) this.insertBeside(lists.get(this.context.after.roles.roleOf(child)) ?? [], child);
    }
    return true;
  }

  /** Writes a new element behind the first of its siblings that stands in the file. */
  private insertBeside(siblings: readonly XmlElement[], element: XmlElement): void {
    const neighbour = siblings.map((sibling) => this.context.origin.of(sibling)).find((own) => own?.parent);
    if (neighbour) this.editorOf(neighbour.parent!).insert({ behind: neighbour }, (place) => this.write(element, place));
  }

  /** Takes away what stood in an element that only the editor knew and is gone with it. */
  private removeElsewhere(element: XmlElement): void {
    for (const child of element.elements) {
      const own = this.context.origin.of(child);
      if (!own) this.removeElsewhere(child);
      else if (own.parent && !this.context.after.twinOf(child)) this.remove(own);
    }
  }

  /** Takes away an element of the file, and what came to light without it. */
  private remove(own: XmlElement): void {
    this.editorOf(own.parent!).remove(own);
    for (const element of descendants(own)) {
      if (!this.context.after.twinOf(element)) this.takeHidden(element);
    }
  }

  /** Takes away what an element of the file hides. */
  private takeHidden(own: XmlElement): readonly XmlElement[] {
    const hidden = this.context.origin.hiddenBehind(own);
    for (const element of hidden) this.editorOf(element.parent!).remove(element);
    if (hidden.length > 0) this.context.hidden.add(own.value('id')!);
    return hidden;
  }

  /** Gives what an element of the file hides its new id as well. */
  private renameHidden(own: XmlElement, after: XmlElement): void {
    const id = after.attribute('id');
    if (!id) return;
    for (const element of this.context.origin.hiddenBehind(own)) {
      const editor = this.editorOf(element);
      editor.setAttribute(element.attribute('id')!, editor.valueFor(after, id));
      this.context.hidden.add(own.value('id')!).add(id.value);
    }
  }

  private write(element: XmlElement, place: FragmentPlace): string {
    const movedBefore = this.moved.size;
    const text = this.writer.write(element, place);
    // What moved may say more than its serialisation; it is verified on its own.
    if (this.moved.size === movedBefore) this.context.written.push(element);
    return text;
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
    const hidden = this.reordered.has(after) ? [] : this.takeHidden(original);
    return [text, ...hidden.map(({ source, start, end }) => source.slice(start, end))]
      .map((part, i) => (place.newline === '' ? part : reindent(part, indentationAt(original.source, (hidden[i - 1] ?? original).start), place.indentation)))
      .join(place.newline + place.indentation);
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
