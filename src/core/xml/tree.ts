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

/** An element with the places of all its parts: `start` `<a …>` `openEnd` content `closeStart` `</a>` `end`. */
export class XmlElement {
  readonly kind = 'element';
  attributes: readonly XmlAttribute[] = NOTHING;
  children: readonly XmlNode[] = NOTHING;
  scope: NamespaceScope;
  nameEnd: number;
  /** Behind the `>` of the start tag. */
  openEnd: number;
  /** Where the end tag begins; equals `openEnd` for an empty-element tag. */
  closeStart = 0;
  /** Behind the element. */
  end = 0;
  selfClosing = false;

  constructor(
    readonly source: string,
    readonly parent: XmlElement | undefined,
    readonly name: XmlName,
    readonly start: number,
    nameEnd: number,
    scope: NamespaceScope,
  ) {
    this.nameEnd = nameEnd;
    this.openEnd = nameEnd;
    this.scope = scope;
  }

  get local(): string {
    return this.name.local;
  }

  /** The namespace of the element: '' for none or for a prefix nobody declared. */
  get uri(): string {
    return this.scope.resolve(this.name.prefix) ?? '';
  }

  /** The attribute with this qualified name, as spelled in the file. */
  attribute(qualifiedName: string): XmlAttribute | undefined {
    for (const attribute of this.attributes) if (attribute.name.qualified === qualifiedName) return attribute;
    return undefined;
  }

  /** The attribute with this local name in a namespace; unprefixed attributes are in none (''). */
  attributeNS(uri: string, local: string): XmlAttribute | undefined {
    for (const attribute of this.attributes) {
      if (attribute.name.local === local && this.uriOf(attribute) === uri) return attribute;
    }
    return undefined;
  }

  /** The namespace of one of this element's attributes. */
  uriOf(attribute: XmlAttribute): string {
    return attribute.name.prefix === '' ? '' : this.scope.resolve(attribute.name.prefix) ?? '';
  }

  /** The decoded value of an unprefixed attribute. */
  value(name: string): string | undefined {
    return this.attribute(name)?.value;
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
  readonly hasComments: boolean;
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
