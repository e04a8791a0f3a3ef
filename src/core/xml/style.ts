import { indentationStep } from './layout.js';
import { isXmlSpace } from './scanner.js';
import type { Spelling } from './spelling.js';
import type { XmlDocument, XmlElement } from './tree.js';
import { descendants } from './tree.js';

/** How many elements of a name are asked how such an element is written. */
const EXEMPLARS = 4;

/** The habits of the tool that wrote a file; each is looked up when it is first needed. */
export class FileStyle {
  private byName: Map<string, XmlElement[]> | undefined;
  private attributeBreak: string | undefined;

  constructor(readonly document: XmlDocument) {}

  /** The line end of the file: that of its first line; `\n` when it has only one. */
  get newline(): string {
    return /\r\n|\n|\r/.exec(this.document.text)?.[0] ?? '\n';
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

  /** How an empty-element tag ends near an offset: `/>` or ` />`. */
  emptyTagEnd(at: number): string {
    const { text } = this.document;
    const before = text.lastIndexOf('/>', at);
    const found = before >= 0 ? before : text.indexOf('/>', at);
    return found > 0 && text[found - 1] === ' ' ? ' />' : '/>';
  }

  /** How to write an attribute value in the given quotes; `near` is a raw value whose spelling of line breaks wins. */
  attributeSpelling(quote: string, near = ''): Spelling {
    return {
      kind: quote === "'" ? "'" : '"', encoding: this.document.encoding,
      lineBreak: lineBreakIn(near) ?? (this.attributeBreak ??= this.firstAttributeBreak()),
    };
  }

  textSpelling(kind: 'text' | 'cdata' = 'text'): Spelling {
    return { kind, encoding: this.document.encoding, lineBreak: this.newline };
  }

  private firstAttributeBreak(): string {
    if (this.document.root) {
      for (const element of descendants(this.document.root)) {
        for (const { raw } of element.attributes) {
          const found = lineBreakIn(raw);
          if (found !== undefined) return found;
        }
      }
    }
    return '&#10;';
  }

  private named(uri: string, local: string): readonly XmlElement[] {
    if (!this.byName) {
      this.byName = new Map();
      for (const element of this.document.root ? descendants(this.document.root) : []) {
        const key = `${element.uri} ${element.local}`;
        const known = this.byName.get(key);
        if (known) known.push(element);
        else this.byName.set(key, [element]);
      }
    }
    return this.byName.get(`${uri} ${local}`) ?? [];
  }
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
