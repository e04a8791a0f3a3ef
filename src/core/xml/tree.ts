import { decodeXml } from './characters.js';
import type { XmlName } from './names.js';
import type { NamespaceScope } from './namespaces.js';
import type { XmlProblem } from './problems.js';

/** An attribute with its place in the source. All offsets are UTF-16, ends exclusive. */
export class XmlAttribute {
  constructor(
    private readonly source: string,
    readonly name: XmlName,
    readonly start: number,
    /** Start and end of the raw value, without the quotes. */
    readonly valueStart: number,
    readonly valueEnd: number,
  ) {}

  /** Behind the closing quote. */
  get end(): number {
    return this.valueEnd + 1;
  }

  /** The value as it is spelled in the file. */
  get raw(): string {
    return this.source.slice(this.valueStart, this.valueEnd);
  }

  /** The value with references decoded. */
  get value(): string {
    return decodeXml(this.raw);
  }
}

/** Character data, a CDATA section, a comment or a processing instruction. White space between tags has no node. */
export interface XmlLeaf {
  readonly kind: 'text' | 'cdata' | 'comment' | 'instruction';
  readonly start: number;
  readonly end: number;
}

export type XmlNode = XmlElement | XmlLeaf;

const NOTHING: readonly never[] = [];

/** Numbers per attribute in {@link AttributeTable}: `start`, `valueStart`, `valueEnd`, the number of its name. */
const STRIDE = 4;

/**
 * The places of all attributes of a document. Most attributes (coordinates above all) are never asked for, so an object
 * is made only for the elements whose attributes are.
 */
export class AttributeTable {
  /** Outside of the heap: as numbers of a list they would make half of what is collected behind a large document. */
  private rows: Int32Array;
  /** The attributes whose value is spelled with references or other line ends: few. */
  private readonly coded = new Set<number>();
  private count = 0;

  /** @param names The names of the document, by their number. */
  constructor(readonly source: string, private readonly names: readonly XmlName[]) {
    this.rows = new Int32Array(STRIDE * (8 + (source.length >> 6)));
  }

  get length(): number {
    return this.count;
  }

  /** @param isCoded Whether the raw value holds anything to be decoded. */
  add(name: XmlName, start: number, valueStart: number, valueEnd: number, isCoded: boolean): void {
    if (isCoded) this.coded.add(this.count);
    const at = this.count++ * STRIDE;
    if (at === this.rows.length) this.grow();
    this.rows[at] = start;
    this.rows[at + 1] = valueStart;
    this.rows[at + 2] = valueEnd;
    this.rows[at + 3] = name.number;
  }

  private grow(): void {
    const rows = new Int32Array(2 * this.rows.length);
    rows.set(this.rows);
    this.rows = rows;
  }

  name(index: number): XmlName {
    return this.names[this.rows[index * STRIDE + 3]!]!;
  }

  start(index: number): number {
    return this.rows[index * STRIDE]!;
  }

  valueStart(index: number): number {
    return this.rows[index * STRIDE + 1]!;
  }

  valueEnd(index: number): number {
    return this.rows[index * STRIDE + 2]!;
  }

  /** The decoded value. */
  value(index: number): string {
    const raw = this.source.slice(this.valueStart(index), this.valueEnd(index));
    return this.coded.has(index) ? decodeXml(raw) : raw;
  }

  /** Whether any attribute of the document has this local name and a prefix. */
  hasPrefixed(local: string): boolean {
    for (let i = 0; i < this.count; i++) {
      const name = this.name(i);
      if (name.local === local && name.prefix !== '') return true;
    }
    return false;
  }

  /** The first attribute from an index on with this qualified name; -1 when there is none before `end`. */
  find(qualifiedName: string, from: number, end: number): number {
    for (let i = from; i < end; i++) if (this.name(i).qualified === qualifiedName) return i;
    return -1;
  }

  object(index: number): XmlAttribute {
    return new XmlAttribute(this.source, this.name(index), this.start(index), this.valueStart(index), this.valueEnd(index));
  }
}

/** An element with the places of all its parts: `start` `<a …>` `openEnd` content `closeStart` `</a>` `end`. */
export class XmlElement {
  children: readonly XmlNode[] = NOTHING;
  scope: NamespaceScope;
  /** Behind the `>` of the start tag. */
  openEnd: number;
  /** Where the end tag begins; equals `openEnd` for an empty-element tag. */
  closeStart = 0;
  /** Behind the element. */
  end = 0;
  selfClosing = false;
  /** Its attributes are those of the table from `firstAttribute` to before `lastAttribute`. */
  readonly firstAttribute: number;
  lastAttribute: number;
  private list: readonly XmlAttribute[] | undefined = undefined;

  constructor(
    readonly table: AttributeTable,
    readonly parent: XmlElement | undefined,
    readonly name: XmlName,
    readonly start: number,
    scope: NamespaceScope,
  ) {
    this.openEnd = start;
    this.scope = scope;
    this.firstAttribute = table.length;
    this.lastAttribute = table.length;
  }

  get kind(): 'element' {
    return 'element';
  }

  /** The text of the whole document. */
  get source(): string {
    return this.table.source;
  }

  get nameEnd(): number {
    return this.start + 1 + this.name.qualified.length;
  }

  get attributes(): readonly XmlAttribute[] {
    if (this.list) return this.list;
    if (this.firstAttribute === this.lastAttribute) return NOTHING;
    const list: XmlAttribute[] = [];
    for (let i = this.firstAttribute; i < this.lastAttribute; i++) list.push(this.table.object(i));
    return (this.list = list);
  }

  get local(): string {
    return this.name.local;
  }

  /** The namespace of the element: '' for none or for a prefix nobody declared. */
  get uri(): string {
    return this.scope.uriOf(this.name) ?? '';
  }

  /** The attribute with this qualified name, as spelled in the file. */
  attribute(qualifiedName: string): XmlAttribute | undefined {
    const index = this.table.find(qualifiedName, this.firstAttribute, this.lastAttribute);
    return index < 0 ? undefined : this.attributes[index - this.firstAttribute];
  }

  /** The attribute with this local name in a namespace; unprefixed attributes are in none (''). */
  attributeNS(uri: string, local: string): XmlAttribute | undefined {
    for (let i = this.firstAttribute; i < this.lastAttribute; i++) {
      const name = this.table.name(i);
      if (name.local === local && this.uriOfName(name) === uri) return this.attributes[i - this.firstAttribute];
    }
    return undefined;
  }

  /** The namespace of one of this element's attributes. */
  uriOf(attribute: XmlAttribute): string {
    return this.uriOfName(attribute.name);
  }

  private uriOfName(name: XmlName): string {
    return name.prefix === '' ? '' : this.scope.uriOf(name) ?? '';
  }

  /** The decoded value of an unprefixed attribute. */
  value(name: string): string | undefined {
    const index = this.table.find(name, this.firstAttribute, this.lastAttribute);
    return index < 0 ? undefined : this.table.value(index);
  }

  get elements(): XmlElement[] {
    return this.children.filter((node): node is XmlElement => node.kind === 'element');
  }

  /** The decoded character data directly inside this element, CDATA included; child elements do not count. */
  get text(): string {
    if (this.children.length === 0) return decodeXml(this.source.slice(this.openEnd, this.closeStart));
    let text = '';
    for (const node of this.children) {
      if (node.kind === 'text') text += decodeXml(this.source.slice(node.start, node.end));
      else if (node.kind === 'cdata') text += this.source.slice(node.start + 9, node.end - 3).replace(/\r\n?/g, '\n');
    }
    return text;
  }
}

/** A parsed text: always there, however broken the text was. */
export interface XmlDocument {
  readonly text: string;
  readonly root: XmlElement | undefined;
  /** Comments and instructions outside the root element, the XML declaration among them. */
  readonly outside: readonly XmlLeaf[];
  readonly doctype: { readonly start: number; readonly end: number } | undefined;
  /** Whether there are comments or instructions; the XML declaration is none. */
  readonly hasRemarks: boolean;
  /** The encoding that the XML declaration names. */
  readonly encoding: string | undefined;
  /** In the order of the text. Empty when the text is well-formed. */
  readonly problems: readonly XmlProblem[];
}

/** All elements below and including `root`, in document order, without recursion. */
export function* descendants(root: XmlElement): Generator<XmlElement> {
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (child.kind === 'element') stack.push(child);
    }
  }
}
