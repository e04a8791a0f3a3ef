import type { NamespaceScope } from './namespaces.js';

/** A qualified name as it stands in the file; one object per spelling and document. */
export interface XmlName {
  readonly qualified: string;
  /** Its place in the list of the names of the document. */
  readonly number: number;
  /** The part before the colon; empty when there is none. */
  readonly prefix: string;
  readonly local: string;
  /** False when the spelling is no QName (Namespaces in XML 1.0 §4). */
  readonly valid: boolean;
  /** Number of elements of this name that are open while the document is read: tells a stray end tag from a forgotten one. */
  open: number;
  /** The last scope in which the name was looked up, and what its prefix stands for there; see {@link NamespaceScope.uriOf}. */
  scope: NamespaceScope | undefined;
  uri: string | undefined;
}

const NAME_START = 'A-Z_a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u200c\\u200d\\u2070-\\u218f'
  + '\\u2c00-\\u2fef\\u3001-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\ufffd\\u{10000}-\\u{effff}';
const NCNAME = `[${NAME_START}][-.0-9\\u00b7\\u0300-\\u036f\\u203f\\u2040${NAME_START}]*`;
const QNAME_PATTERN = new RegExp(`^${NCNAME}(?::${NCNAME})?$`, 'u');
const NCNAME_PATTERN = new RegExp(`^${NCNAME}$`, 'u');

/** What most names look like; quicker to test than all of what may be a letter. */
const PLAIN_NCNAME = /^[A-Z_a-z][-.\w]*$/;
const PLAIN_QNAME = /^[A-Z_a-z][-.\w]*(?::[A-Z_a-z][-.\w]*)?$/;

/** Whether a string is an NCName, as `xsd:ID` and `xsd:IDREF` demand. */
export function isNcName(value: string): boolean {
  return PLAIN_NCNAME.test(value) || NCNAME_PATTERN.test(value);
}

/** Whether a string is a QName: an NCName, or two with a colon between (Namespaces in XML 1.0 §4). */
export function isQName(value: string): boolean {
  return PLAIN_QNAME.test(value) || QNAME_PATTERN.test(value);
}

/** Interns the names of one document, so that a name costs a look-up instead of a string. */
export class NameTable {
  /** All names so far, by their number. */
  readonly all: XmlName[] = [];
  private readonly buckets: XmlName[][] = [];
  /** Names that found their bucket full: a document made to fill one must not become slow. */
  private readonly others = new Map<string, XmlName>();

  constructor(private readonly text: string) {}

  /** The name that stands between two offsets. */
  at(start: number, end: number): XmlName {
    const { text } = this;
    const length = end - start;
    // Length and four characters tell the few names of a vocabulary apart; the comparison decides.
    const hash = length ^ (text.charCodeAt(start) << 2) ^ (text.charCodeAt(end - 1) << 3) ^ (text.charCodeAt(start + (length >> 1)) << 5)
      ^ (text.charCodeAt(start + (length >> 2)) << 4);
    const bucket = (this.buckets[hash & 0x3ff] ??= []);
    for (let i = 0; i < bucket.length; i++) {
      if (this.isAt(bucket[i]!, start, end)) return bucket[i]!;
    }
    return bucket.length < BUCKET_SIZE ? this.add(bucket, start, end) : this.other(start, end);
  }

  /** Whether just this name stands between two offsets. */
  isAt({ qualified }: XmlName, start: number, end: number): boolean {
    return qualified.length === end - start && this.text.startsWith(qualified, start);
  }

  private add(bucket: XmlName[], start: number, end: number): XmlName {
    const name = this.create(this.text.slice(start, end));
    bucket.push(name);
    return name;
  }

  private other(start: number, end: number): XmlName {
    const qualified = this.text.slice(start, end);
    let name = this.others.get(qualified);
    if (!name) this.others.set(qualified, (name = this.create(qualified)));
    return name;
  }

  private create(qualified: string): XmlName {
    const colon = qualified.indexOf(':');
    const name: XmlName = {
      qualified,
      number: this.all.length,
      prefix: colon < 0 ? '' : qualified.slice(0, colon),
      local: qualified.slice(colon + 1),
      valid: isQName(qualified),
      open: 0,
      scope: undefined,
      uri: undefined,
    };
    this.all.push(name);
    return name;
  }
}

const BUCKET_SIZE = 8;
