import { indentationStep } from './layout.js';
import { isXmlSpace } from './scanner.js';
import type { Spelling } from './spelling.js';
import type { XmlName } from './names.js';
import type { XmlDocument, XmlElement } from './tree.js';
import { descendants } from './tree.js';

/** How many elements of a name are asked how such an element is written. */
const EXEMPLARS = 4;

/** The habits of the tool that wrote a file; each is looked up when it is first needed. */
export class FileStyle {
  private byName: Map<XmlName, XmlElement[]> | undefined;
  private readonly answers = new Map<string, XmlElement[]>();
  private readonly wholeNumbers = new Map<string, string | undefined>();
  private attributeBreak: string | undefined;

  constructor(readonly document: XmlDocument) {}

  /** The line end of the file: that of its first line; `\n` when it has only one. */
  get newline(): string {
    return /\r\n|\n|\r/.exec(this.document.text)?.[0] ?? '\n';
  }

  /** The quote around attribute values: that of the root's first one. */
  get quote(): string {
    const first = this.document.root?.attributes[0];
    return first ? this.document.text[first.valueStart - 1]! : '"';
  }

  /** By what children of an element are indented deeper. */
  step(element: XmlElement): string {
    return indentationStep(element);
  }

  /** Elements of a name, the nearest to an offset first: those before it, then those behind. */
  exemplars(uri: string, local: string, at: number): XmlElement[] {
    const all = this.named(uri, local);
    let next = 0;
    for (let high = all.length; next < high;) {
      const middle = (next + high) >> 1;
      if (all[middle]!.start < at) next = middle + 1;
      else high = middle;
    }
    const before = all.slice(Math.max(0, next - EXEMPLARS), next).reverse();
    return [...before, ...all.slice(next, next + EXEMPLARS - before.length)];
  }

  /** How the file spells a whole number, `156` or `156.0`: in elements of a name, else wherever something is placed. */
  wholeNumber(uri: string, local: string): string | undefined {
    const key = `${local} ${uri}`;
    if (!this.wholeNumbers.has(key)) {
      const { root } = this.document;
      this.wholeNumbers.set(key, firstWhole(this.named(uri, local)) ?? (root && firstWhole(descendants(root), (element) => element.attribute('x') !== undefined)));
    }
    return this.wholeNumbers.get(key);
  }

  /** How an empty-element tag ends near an offset: `/>` or ` />`. */
  emptyTagEnd(at: number): string {
    const { text } = this.document;
    const before = text.lastIndexOf('/>', at);
    const found = before >= 0 ? before : text.indexOf('/>', at);
    return found > 0 && text[found - 1] === ' ' ? ' />' : '/>';
  }

  /** Whether elements like this one are written as one tag when they are empty; so they are when no other is empty. */
  collapsesEmpty(element: XmlElement): boolean {
    const empty = this.named(element.uri, element.local).find((other) => other !== element && other.children.length === 0);
    return empty?.selfClosing ?? true;
  }

  /** How to write an attribute value in the given quotes; `near` is a raw value whose spelling of line breaks wins. */
  attributeSpelling(quote: string, near = ''): Spelling {
    return { kind: quote === "'" ? "'" : '"', encoding: this.document.encoding, lineBreak: () => lineBreakIn(near) ?? this.usualBreak() };
  }

  textSpelling(kind: 'text' | 'cdata' = 'text'): Spelling {
    return { kind, encoding: this.document.encoding, lineBreak: () => this.newline };
  }

  /** How the first value with a line break in the file spells it. */
  private usualBreak(): string {
    if (this.attributeBreak !== undefined) return this.attributeBreak;
    this.attributeBreak = '&#10;';
    for (const element of this.document.root ? descendants(this.document.root) : []) {
      for (const { raw } of element.attributes) {
        const found = lineBreakIn(raw);
        if (found !== undefined) return (this.attributeBreak = found);
      }
    }
    return this.attributeBreak;
  }

  /** Names are one object per spelling, so the index costs one look-up per element. */
  private named(uri: string, local: string): readonly XmlElement[] {
    if (!this.byName) {
      this.byName = new Map();
      for (const element of this.document.root ? descendants(this.document.root) : []) {
        const known = this.byName.get(element.name);
        if (known) known.push(element);
        else this.byName.set(element.name, [element]);
      }
    }
    const key = `${local} ${uri}`;
    let found = this.answers.get(key);
    if (!found) {
      const spellings = [...this.byName].filter(([name]) => name.local === local);
      found = spellings.flatMap(([, elements]) => elements.filter((element) => element.uri === uri));
      if (spellings.length > 1) found.sort((a, b) => a.start - b.start);
      this.answers.set(key, found);
    }
    return found;
  }
}

function firstWhole(elements: Iterable<XmlElement>, counts = (_element: XmlElement): boolean => true): string | undefined {
  for (const element of elements) {
    const whole = counts(element) ? element.attributes.find(({ raw }) => /^-?\d+(?:\.0+)?$/.test(raw)) : undefined;
    if (whole) return whole.raw;
  }
  return undefined;
}

/** A line break as an attribute value spells it, literally or as a reference; a carriage return is no part of a value. */
function lineBreakIn(raw: string): string | undefined {
  return /\r\n|\n|\r|&#(?:10|x0*[aA]);/.exec(raw)?.[0];
}

/** The white space between the last attribute of a start tag and its end. */
export function spaceInTag(source: string, openEnd: number, selfClosing: boolean): { start: number; end: number } {
  const end = openEnd - (selfClosing ? 2 : 1);
  let start = end;
  while (isXmlSpace(source.charCodeAt(start - 1))) start--;
  return { start, end };
}
