import type { TextEdit } from '../text/edits.js';
import { EditList } from './edit-list.js';
import type { FragmentPlace } from './fragment.js';
import { attributeKey, attributeOrder, ownAttributes, quoteOf, TagNames } from './fragment.js';
import { firstOnLine, indentationAt, leadOf, lineBreakOf, offsetBehind, removalRange, spaceBefore, startsLine } from './layout.js';
import { isXmlSpace } from './scanner.js';
import type { RawRun } from './spelling.js';
import { respell, spell } from './spelling.js';
import type { FileStyle } from './style.js';
import { spaceInTag } from './style.js';
import type { XmlAttribute, XmlElement, XmlNode } from './tree.js';

/** Where a new child stands among the nodes that are there already. */
export type ChildPosition = { readonly behind: XmlNode } | { readonly before: XmlNode } | 'first';

/**
 * Collects the changes of one element and its list of children, and turns them into edits of the file's own style.
 * Knows nothing of the elements below; whoever removes an element drops the editors of its descendants.
 */
export class ElementEditor {
  private readonly removed = new Set<XmlNode>();
  private readonly replaced = new Set<XmlNode>();
  private readonly inserted: { readonly position: ChildPosition; readonly text: string }[] = [];
  private readonly removedAttributes = new Set<XmlAttribute>();
  private readonly names: TagNames;
  private qualified: string;
  private collapses = false;
  /** Character data for an element that had none. */
  private text = '';
  private readonly edits = new EditList();

  constructor(readonly element: XmlElement, private readonly style: FileStyle) {
    this.qualified = element.name.qualified;
    this.names = new TagNames(element, { scope: element.scope, parentPrefix: element.name.prefix });
  }

  private get source(): string {
    return this.element.source;
  }

  /** Gives the element the name of another one, with a prefix of this file. */
  rename(like: XmlElement): void {
    const names = new TagNames(like, { scope: this.element.scope, parentPrefix: this.element.name.prefix });
    const { start, nameEnd } = this.element;
    this.qualified = names.tag(undefined);
    this.edits.replace(start + 1, nameEnd, [this.qualified, ...names.declarations(this.style.quote)].join(' '));
  }

  setAttribute(attribute: XmlAttribute, value: string): void {
    const run: RawRun = { start: attribute.valueStart, end: attribute.valueEnd, cdata: false };
    const spelling = this.style.attributeSpelling(quoteOf(attribute, this.source), attribute.raw);
    for (const { start, end, text } of respell(this.source, [run], value, () => spelling)) this.edits.replace(start, end, text);
  }

  /**
   * Adds an attribute as another document writes it.
   *
   * @param owner The element of the other document; its namespaces give name and value their meaning.
   * @param predecessors Keys of attributes it stands behind there, the nearest last; examples in this file take precedence.
   */
  addAttribute(owner: XmlElement, attribute: XmlAttribute, predecessors: readonly string[]): void {
    const names = new TagNames(owner, { scope: this.names.scope, parentPrefix: this.element.name.prefix });
    const neighbour = this.neighbourFor(attributeKey(owner, attribute), predecessors);
    const quote = neighbour.quote;
    const name = names.attribute(attribute);
    const value = spell(names.value(attribute), this.style.attributeSpelling(quote));
    const declarations = names.declarations(quote);
    if (declarations.length > 0) this.names.scope = names.scope;
    this.edits.insert(neighbour.at, neighbour.lead + [...declarations, `${name}=${quote}${value}${quote}`].join(' ') + neighbour.trail);
  }

  /** What an attribute of another document has to be written as here: a qualified name gets a prefix of this file. */
  valueFor(owner: XmlElement, attribute: XmlAttribute): string {
    return new TagNames(owner, { scope: this.names.scope, parentPrefix: this.element.name.prefix }).value(attribute);
  }

  /** Takes an attribute away; to be done before others are added. With it goes a namespace declaration of this tag that nothing else needs. */
  removeAttribute(attribute: XmlAttribute, keepsDeclaration: boolean): void {
    this.removedAttributes.add(attribute);
    const { prefix } = attribute.name;
    const declaration = prefix === '' || keepsDeclaration ? undefined : this.element.attribute(`xmlns:${prefix}`);
    if (declaration && !this.usesPrefix(prefix)) this.removedAttributes.add(declaration);
  }

  /** Replaces the character data; comments, instructions and CDATA sections stay. */
  setText(value: string): void {
    const runs = textRuns(this.element);
    const spellingOf = (run: RawRun) => this.style.textSpelling(run.cdata ? 'cdata' : 'text');
    if (runs.length === 0) this.text = spell(value, this.style.textSpelling());
    for (const { start, end, text } of respell(this.source, runs, value, spellingOf)) this.edits.replace(start, end, text);
  }

  /** Takes a child away with its own line. */
  remove(child: XmlNode): void {
    this.removed.add(child);
  }

  /** Writes the element as an empty-element tag if no child is left. */
  collapseWhenEmpty(): void {
    this.collapses = true;
  }

  /** Whether the child no longer stands as it was, so that edits inside it are void. */
  isRemoved(child: XmlNode): boolean {
    return this.removed.has(child) || this.replaced.has(child);
  }

  /** Adds a child; `write` gets the place and returns the text without white space around it. */
  insert(position: ChildPosition, write: (place: FragmentPlace) => string): void {
    const lead = this.leadAt(position);
    const newline = lineBreakOf(lead);
    const at = position === 'first' ? this.element.openEnd : 'behind' in position ? position.behind.end : position.before.start;
    this.inserted.push({ position, text: lead + write(this.placeFor(newline, lead.slice(newline.length), at)) });
  }

  private placeFor(newline: string, indentation: string, at: number): FragmentPlace {
    return {
      scope: this.names.scope, parentPrefix: this.element.name.prefix, newline, step: this.style.step(this.element), at,
      indentation: newline === '' ? '' : indentation,
    };
  }

  /** Writes a child anew at its place. */
  replace(child: XmlElement, write: (place: FragmentPlace) => string): void {
    const lead = leadOf(this.source, child.start);
    const newline = lineBreakOf(lead);
    this.replaced.add(child);
    this.edits.replace(child.start, child.end, write(this.placeFor(newline, lead.slice(newline.length), child.start)));
  }

  /** The collected changes as edits, in no particular order. To be called once. */
  finish(): readonly TextEdit[] {
    this.finishAttributes();
    this.finishChildren();
    return this.edits.all;
  }

  private finishChildren(): void {
    const { element, source } = this;
    const isNew = this.inserted.length > 0 || this.text !== '';
    const stays = element.children.some((child) => !this.removed.has(child));
    if (isNew && !stays && source.slice(element.openEnd, element.closeStart).trim() === '' && !this.hasOwnBreak()) {
      const close = this.inserted.length === 0 || this.leadAt('first') === '' ? '' : this.style.newline + indentationAt(source, element.start);
      this.open(this.text + this.inserted.map(({ text }) => text).join('') + close);
      this.renameEndTag();
      return;
    }
    if (!isNew && !stays && this.removed.size > 0 && this.collapses && this.style.collapsesEmpty(element)) {
      const end = this.style.emptyTagEnd(element.start);
      this.edits.replace(element.openEnd - 1, element.end, isXmlSpace(source.charCodeAt(element.openEnd - 2)) ? end.trimStart() : end);
      return;
    }
    this.renameEndTag();
    this.edits.insert(element.openEnd, this.text);
    for (const { position, text } of this.inserted) this.edits.insert(this.offsetOf(position), text);
    for (const child of this.removed) {
      const { start, end } = removalRange(source, child);
      this.edits.remove(start, end);
    }
  }

  private renameEndTag(): void {
    const { closeStart, name, selfClosing } = this.element;
    if (selfClosing || name.qualified === this.qualified) return;
    this.edits.replace(closeStart + 2, closeStart + 2 + name.qualified.length, this.qualified);
  }

  /** Turns `<a/>` or `<a></a>` into `<a>content</a>`. */
  private open(content: string): void {
    const { element, source } = this;
    if (!element.selfClosing) {
      this.edits.replace(element.openEnd, element.closeStart, content);
      return;
    }
    const space = spaceInTag(source, element.openEnd, true);
    const start = source.slice(space.start, space.end) === ' ' ? space.start : space.end;
    this.edits.replace(start, element.openEnd, `>${content}</${this.qualified}>`);
  }

  private hasOwnBreak(): boolean {
    const { element, source } = this;
    return !element.selfClosing && /[\r\n]/.test(source.slice(element.openEnd, element.closeStart));
  }

  private offsetOf(position: ChildPosition): number {
    const { element, source } = this;
    if (position === 'first') return element.openEnd;
    if ('behind' in position) return offsetBehind(source, position.behind, element.children);
    const { start } = firstOnLine(source, position.before, element.children);
    return start - leadOf(source, start).length;
  }

  /** The white space that goes before a new child. */
  private leadAt(position: ChildPosition): string {
    const { element, source } = this;
    if (position !== 'first') {
      const neighbour = 'behind' in position ? position.behind : position.before;
      return leadOf(source, firstOnLine(source, neighbour, element.children).start);
    }
    const first = element.children[0];
    if (first && first.kind !== 'text') return leadOf(source, first.start);
    if (first || !startsLine(source, element.start) || !/[\r\n]/.test(source)) return '';
    const newline = lineBreakOf(leadOf(source, element.start)) || this.style.newline;
    return newline + indentationAt(source, element.start) + this.style.step(element);
  }

  /** Attributes at the front leave their place behind the tag name to the next one; all others go with the space before them. */
  private finishAttributes(): void {
    const { attributes } = this.element;
    const front = attributes.findIndex((attribute) => !this.removedAttributes.has(attribute));
    for (const [i, attribute] of attributes.entries()) {
      if (!this.removedAttributes.has(attribute)) continue;
      const start = i < front ? attribute.start : attribute.start - spaceBefore(this.source, attribute.start).length;
      this.edits.remove(start, i < front ? attributes[i + 1]!.start : attribute.end);
    }
  }

  private usesPrefix(prefix: string): boolean {
    const { element, source } = this;
    const others = element.attributes.filter((attribute) => !this.removedAttributes.has(attribute));
    return element.name.prefix === prefix
      || others.some((attribute) => attribute.name.prefix === prefix || attribute.raw.includes(`${prefix}:`))
      || source.slice(element.openEnd, element.closeStart).includes(`${prefix}:`);
  }

  /** Elements of the same tag, or else neighbours, that have an attribute. */
  private examplesWith(key: string): XmlElement[] {
    const { element } = this;
    const has = (other: XmlElement): boolean => other !== element && other.attributes.some((attribute) => attributeKey(other, attribute) === key);
    const alike = this.style.exemplars(element.uri, element.local, element.start).filter(has);
    return alike.length > 0 ? alike : (element.parent?.elements ?? []).filter(has).slice(0, NEIGHBOURS);
  }

  /** Where to write a new attribute, and the white space that goes with it. */
  private neighbourFor(key: string, predecessors: readonly string[]): { at: number; lead: string; trail: string; quote: string } {
    const { element, source } = this;
    const attributes = element.attributes.filter((attribute) => !this.removedAttributes.has(attribute));
    const byKey = new Map(attributes.map((attribute) => [attributeKey(element, attribute), attribute]));
    const order = attributeOrder(this.examplesWith(key));
    const index = order.indexOf(key);
    const before = index < 0 ? predecessors : order.slice(0, index);
    const previous = before.map((name) => byKey.get(name)).findLast((attribute) => attribute !== undefined);
    const first = previous ?? ownAttributes(element).find((attribute) => !this.removedAttributes.has(attribute));
    if (!first) return { at: element.attributes.at(-1)?.end ?? element.nameEnd, lead: ' ', trail: '', quote: this.style.quote };
    const next = attributes[attributes.indexOf(first) + 1];
    const separator = spaceBefore(source, (next ?? first).start) || ' ';
    const quote = quoteOf(first, source);
    return previous ? { at: previous.end, lead: separator, trail: '', quote } : { at: first.start, lead: '', trail: next ? separator : ' ', quote };
  }
}

/** How many neighbours with another tag are asked where an attribute stands. */
const NEIGHBOURS = 4;

function textRuns(element: XmlElement): RawRun[] {
  const runs: RawRun[] = [];
  for (const node of element.children) {
    if (node.kind === 'text') runs.push({ start: node.start, end: node.end, cdata: false });
    else if (node.kind === 'cdata') runs.push({ start: node.start + 9, end: node.end - 3, cdata: true });
  }
  if (element.children.length === 0 && !element.selfClosing && element.closeStart > element.openEnd) {
    runs.push({ start: element.openEnd, end: element.closeStart, cdata: false });
  }
  return runs;
}
