import { badReferences, findInvalidCharacter } from './characters.js';
import type { XmlName } from './names.js';
import { NameTable } from './names.js';
import { NamespaceScope } from './namespaces.js';
import type { XmlProblem, XmlProblemCode } from './problems.js';
import type { XmlSink } from './scanner.js';
import { scanXml } from './scanner.js';
import type { XmlDocument, XmlLeaf, XmlNode } from './tree.js';
import { AttributeTable, XmlElement } from './tree.js';

const XML_DECLARATION = /^<\?xml\s+version\s*=\s*(?:"1\.\d+"|'1\.\d+')(?:\s+encoding\s*=\s*(?:"([A-Za-z][\w.-]*)"|'([A-Za-z][\w.-]*)'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>$/;

/**
 * Reads a text as XML.
 *
 * @param text Decoded text; a U+FEFF at its start is allowed. Offsets in the result count from the start of `text`.
 * @param known Elements of another tree that need no reading, by the offset in `text` where the same text stands; see `reparse`.
 * @returns A tree of what could be understood, and the places where the text is not well-formed, a thousand at most. Never throws.
 */
export function parseXml(text: string, known?: ReadonlyMap<number, XmlElement>): XmlDocument {
  const builder = new TreeBuilder(text, known);
  scanXml(text, builder);
  return builder.finish();
}

/** A text with so many faults is no XML at all; more would only fill the memory. */
const MOST_PROBLEMS = 1_000;

class TreeBuilder implements XmlSink {
  private readonly names: NameTable;
  private readonly problems: XmlProblem[] = [];
  private readonly outside: XmlLeaf[] = [];
  private root: XmlElement | undefined;
  private current: XmlElement | undefined;
  private started: XmlElement | undefined;
  private readonly table: AttributeTable;
  private doctypeRange: { start: number; end: number } | undefined;
  private encoding: string | undefined;
  private readonly ampersands: NextOccurrence;
  private readonly lessThans: NextOccurrence;
  private readonly returns: NextOccurrence;
  private readonly cdataEnds: NextOccurrence;
  /** Children of the elements that are open, the innermost last; each element takes its own when it is closed. */
  private readonly pending: XmlNode[] = [];
  private pendingCount = 0;
  /** For each open element the number of its first child in `pending`. */
  private readonly firstChildren: number[] = [];
  private declaresNamespaces = false;
  private hasRemarks = false;

  constructor(private readonly source: string, private readonly taken: ReadonlyMap<number, XmlElement> | undefined) {
    this.names = new NameTable(source);
    this.table = new AttributeTable(source, this.names.all);
    this.ampersands = new NextOccurrence(source, '&');
    this.lessThans = new NextOccurrence(source, '<');
    this.returns = new NextOccurrence(source, '\r');
    this.cdataEnds = new NextOccurrence(source, ']]>');
  }

  known(start: number): number {
    const element = this.taken?.get(start);
    if (!element || !this.current) return 0;
    this.append(element);
    return start + element.end - element.start;
  }

  startTag(start: number, nameEnd: number): void {
    const name = this.names.at(start + 1, nameEnd);
    if (!name.valid) this.problem('invalid-name', start + 1, nameEnd, name.qualified);
    this.started = new XmlElement(this.table, this.current, name, start, this.current ? this.current.scope : NamespaceScope.root);
    this.declaresNamespaces = false;
  }

  attribute(start: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const name = this.names.at(start, nameEnd);
    if (!name.valid) this.problem('invalid-name', start, nameEnd, name.qualified);
    if (name.prefix === 'xmlns' || name.qualified === 'xmlns') this.declaresNamespaces = true;
    const hasReferences = this.ampersands.within(valueStart, valueEnd) >= 0;
    if (hasReferences) this.checkReferences(valueStart, valueEnd);
    const less = this.lessThans.within(valueStart, valueEnd);
    if (less >= 0) this.problem('less-than-in-attribute', less, less + 1);
    this.table.add(name, start, valueStart, valueEnd, hasReferences || this.returns.within(valueStart, valueEnd) >= 0);
  }

  startTagEnd(end: number, selfClosing: boolean): void {
    const element = this.started!;
    element.lastAttribute = this.table.length;
    element.openEnd = end;
    element.selfClosing = selfClosing;
    if (this.declaresNamespaces) this.declareNamespaces(element);
    this.checkNames(element);
    if (this.current) this.append(element);
    else if (this.root) this.problem('several-root-elements', element.start, element.nameEnd, element.name.qualified);
    else this.root = element;
    if (selfClosing) {
      element.closeStart = element.end = end;
    } else {
      this.current = element;
      this.firstChildren.push(this.pendingCount);
      element.name.open++;
    }
  }

  closes(start: number): number {
    if (!this.current) return 0;
    const { qualified } = this.current.name;
    const nameEnd = start + 2 + qualified.length;
    if (this.source.charCodeAt(nameEnd) !== 0x3e || !this.source.startsWith(qualified, start + 2)) return 0;
    this.close(start, nameEnd + 1, false);
    return nameEnd + 1;
  }

  endTag(start: number, nameEnd: number, end: number): void {
    const name = this.names.at(start + 2, nameEnd);
    if (name.open === 0) {
      this.problem('unexpected-end-tag', start, end, name.qualified);
      return;
    }
    while (this.current!.name !== name) this.close(start, start, true);
    this.close(start, end, false);
  }

  text(start: number, end: number, visible: number): void {
    if (!this.current) {
      this.problem('text-outside-root', visible, end);
      return;
    }
    if (this.ampersands.within(start, end) >= 0) this.checkReferences(start, end);
    const cdataEnd = this.cdataEnds.within(start, end);
    if (cdataEnd >= 0) this.problem('cdata-end-in-text', cdataEnd, cdataEnd + 3);
    this.leaf('text', start, end);
  }

  comment(start: number, end: number): void {
    this.hasRemarks = true;
    const dashes = this.source.indexOf('--', start + 4);
    if (dashes >= 0 && dashes < end - 3) this.problem('double-hyphen-in-comment', dashes, dashes + 2);
    this.leaf('comment', start, end);
  }

  cdata(start: number, end: number): void {
    if (this.current) this.leaf('cdata', start, end);
    else this.problem('text-outside-root', start, end);
  }

  instruction(start: number, end: number): void {
    const target = /^<\?([^\s?]*)/.exec(this.source.slice(start, Math.min(end, start + 100)))?.[1] ?? '';
    const isDeclaration = target.toLowerCase() === 'xml';
    if (isDeclaration) this.xmlDeclaration(start, end);
    else if (!this.names.at(start + 2, start + 2 + target.length).valid) this.problem('malformed-instruction', start, end);
    this.hasRemarks ||= !isDeclaration;
    this.leaf('instruction', start, end);
  }

  doctype(start: number, end: number): void {
    if (this.root || this.doctypeRange) this.problem('misplaced-doctype', start, end);
    else this.doctypeRange = { start, end };
  }

  problem(code: XmlProblemCode, start: number, end: number, name?: string): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    this.problems.push({ code, start, end, name: name ?? this.source.slice(start, end).replace(/^<\/?|>$/g, '') });
  }

  finish(): XmlDocument {
    const length = this.source.length;
    // One sentence for a truncated file: the innermost element tells where the text breaks off.
    if (this.current) this.problem('unclosed-element', this.current.start, this.current.openEnd, this.current.name.qualified);
    while (this.current) this.close(length, length, false);
    if (!this.root) this.problem('no-root-element', 0, Math.min(length, 1));
    // What was taken over has been looked through, and so has what edits put between.
    if (!this.taken) this.checkCharacters();
    this.problems.sort((a, b) => a.start - b.start);
    return {
      text: this.source, root: this.root, outside: this.outside, doctype: this.doctypeRange, hasRemarks: this.hasRemarks, encoding: this.encoding,
      problems: this.problems,
    };
  }

  private close(start: number, end: number, forgotten: boolean): void {
    const element = this.current!;
    if (forgotten) this.problem('unclosed-element', element.start, element.openEnd, element.name.qualified);
    element.closeStart = start;
    element.end = end;
    element.name.open--;
    const firstChild = this.firstChildren.pop()!;
    if (firstChild < this.pendingCount) element.children = this.pending.slice(firstChild, this.pendingCount);
    this.pendingCount = firstChild;
    this.current = element.parent;
  }

  private append(node: XmlNode): void {
    this.pending[this.pendingCount++] = node;
  }

  private leaf(kind: XmlLeaf['kind'], start: number, end: number): void {
    if (this.current) this.append({ kind, start, end });
    else this.outside.push({ kind, start, end });
  }

  private xmlDeclaration(start: number, end: number): void {
    if (start !== (this.source.charCodeAt(0) === 0xfeff ? 1 : 0)) {
      this.problem('misplaced-xml-declaration', start, end);
      return;
    }
    const match = XML_DECLARATION.exec(this.source.slice(start, end));
    if (match) this.encoding = match[1] ?? match[2];
    else this.problem('malformed-xml-declaration', start, end);
  }

  private declareNamespaces(element: XmlElement): void {
    const declared = new Map<string, string>();
    for (const attribute of element.attributes) {
      const { prefix, local, qualified } = attribute.name;
      if (qualified === 'xmlns') declared.set('', attribute.value);
      else if (prefix === 'xmlns') {
        declared.set(local, attribute.value);
        if (attribute.value === '') this.problem('empty-prefix-binding', attribute.start, attribute.end, local);
      }
    }
    element.scope = element.scope.nested(declared);
  }

  private checkNames(element: XmlElement): void {
    const { table, firstAttribute, lastAttribute } = element;
    this.checkPrefix(element, element.name, element.start + 1);
    for (let i = firstAttribute; i < lastAttribute; i++) {
      const name = table.name(i);
      if (name.prefix !== '') this.checkPrefix(element, name, table.start(i));
    }
    if (lastAttribute - firstAttribute > 1) this.checkDuplicates(element);
  }

  private checkPrefix(element: XmlElement, name: XmlName, start: number): void {
    if (name.prefix !== '' && element.scope.uriOf(name) === undefined) {
      this.problem('unbound-prefix', start, start + name.qualified.length, name.prefix);
    }
  }

  private checkDuplicates(element: XmlElement): void {
    const { table, firstAttribute, lastAttribute } = element;
    const isRepeated = lastAttribute - firstAttribute < 12 ? repeatsEarlier : new RepeatSet();
    for (let i = firstAttribute + 1; i < lastAttribute; i++) {
      if (!isRepeated.test(element, i)) continue;
      const { qualified } = table.name(i);
      this.problem('duplicate-attribute', table.start(i), table.start(i) + qualified.length, qualified);
    }
  }

  private checkReferences(start: number, end: number): void {
    for (const { code, start: from, end: to } of badReferences(this.source, start, end)) this.problem(code, from, to);
  }

  private checkCharacters(): void {
    const at = findInvalidCharacter(this.source);
    if (at < 0) return;
    const code = this.source.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
    this.problem('invalid-character', at, at + 1, code);
  }
}

/** Searches a text once for all its parts: remembers the next occurrence while the questions move forward. */
class NextOccurrence {
  private next: number;

  constructor(private readonly text: string, private readonly wanted: string) {
    this.next = text.indexOf(wanted);
  }

  /** The first occurrence that begins between two offsets, or -1. Offsets must not go back. */
  within(start: number, end: number): number {
    if (this.next >= 0 && this.next < start) this.next = this.text.indexOf(this.wanted, start);
    return this.next >= 0 && this.next < end ? this.next : -1;
  }
}

/** Few attributes: comparing each with the ones before it is the fastest way and needs no memory. */
const repeatsEarlier = {
  test({ table, firstAttribute, scope }: XmlElement, index: number): boolean {
    const name = table.name(index);
    for (let i = firstAttribute; i < index; i++) {
      const earlier = table.name(i);
      if (earlier === name) return true;
      if (name.prefix !== '' && earlier.prefix !== '' && earlier.local === name.local
        && scope.resolve(earlier.prefix) === scope.resolve(name.prefix)) return true;
    }
    return false;
  },
};

/** Many attributes: a set keeps the check linear. */
class RepeatSet {
  private readonly seen = new Set<string>();

  test({ table, firstAttribute, scope }: XmlElement, index: number): boolean {
    if (this.seen.size === 0) this.seen.add(keyOf(table.name(firstAttribute), scope));
    const key = keyOf(table.name(index), scope);
    if (this.seen.has(key)) return true;
    this.seen.add(key);
    return false;
  }
}

function keyOf({ prefix, local }: XmlName, scope: NamespaceScope): string {
  return prefix === '' ? local : `{${scope.resolve(prefix) ?? prefix}}${local}`;
}
