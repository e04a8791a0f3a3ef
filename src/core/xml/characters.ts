const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A reference to a character or entity, or an ampersand that starts none. */
const REFERENCE = /&(?:#(\d+)|#x([\da-fA-F]+)|([^\s;&<#'"]+))?(;?)/g;

/** Characters XML 1.0 §2.2 excludes. A surrogate counts when it stands alone. */
const INVALID_CHARACTER =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * What may be invalid; surrogates are rare enough to look at them more closely only then. Every text is searched for it as a
 * whole: two sets take less time than one, or than one of what is allowed.
 */
const SUSPICIOUS_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f]|[\ud800-\udfff\ufffe\uffff]/;

/** Finds the first character that XML does not allow: its UTF-16 offset, or -1 when there is none. */
export function findInvalidCharacter(text: string): number {
  return SUSPICIOUS_CHARACTER.test(text) ? text.search(INVALID_CHARACTER) : -1;
}

/** Leaves out what XML does not allow: such characters have no spelling at all. */
export function withoutInvalidCharacters(text: string): string {
  return findInvalidCharacter(text) >= 0 ? text.replace(new RegExp(INVALID_CHARACTER, 'g'), '') : text;
}

/** Whether a code point may stand in an XML document (XML 1.0 §2.2, production Char). */
export function isXmlCharacter(code: number): boolean {
  return code === 0x9 || code === 0xa || code === 0xd || (code >= 0x20 && code <= 0xd7ff)
    || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

function referencedCharacter(decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  const code = decimal !== undefined ? parseInt(decimal, 10) : parseInt(hexadecimal!, 16);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

/**
 * Decodes raw character data or a raw attribute value: the five predefined entities, numeric references, and line ends
 * as XML 1.0 §2.11 asks. Anything else that starts with `&` stays as it is: no entity is ever expanded.
 * A literal line break in an attribute value stays a line break, as modelling tools write and read it.
 */
export function decodeXml(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (all, decimal?: string, hexadecimal?: string, entity?: string, semicolon?: string) => {
    if (!semicolon) return all;
    if (entity !== undefined) return Object.hasOwn(PREDEFINED, entity) ? PREDEFINED[entity]! : all;
    if (decimal === undefined && hexadecimal === undefined) return all;
    return referencedCharacter(decimal, hexadecimal) ?? all;
  });
}

/** A reference that `decodeXml` cannot decode. */
export interface BadReference {
  readonly code: 'bad-character-reference' | 'undefined-entity' | 'stray-ampersand';
  readonly start: number;
  readonly end: number;
}

/** Lists the references between two offsets that name nothing; offsets are those of `text`. */
export function badReferences(text: string, start: number, end: number): BadReference[] {
  const found: BadReference[] = [];
  for (const match of text.slice(start, end).matchAll(REFERENCE)) {
    const [all, decimal, hexadecimal, entity, semicolon] = match;
    const place = { start: start + match.index, end: start + match.index + all.length };
    if (entity !== undefined && semicolon) {
      if (!Object.hasOwn(PREDEFINED, entity)) found.push({ code: 'undefined-entity', ...place });
    } else if (decimal !== undefined || hexadecimal !== undefined) {
      if (!semicolon || referencedCharacter(decimal, hexadecimal) === undefined) found.push({ code: 'bad-character-reference', ...place });
    } else {
      found.push({ code: 'stray-ampersand', start: place.start, end: place.start + 1 });
    }
  }
  return found;
}

/** Writes a value as character data. */
export function escapeText(value: string): string {
  return value.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

/** Writes a value for an attribute in the given quotes; white space other than a blank becomes a reference. */
export function escapeAttribute(value: string, quote: '"' | "'" = '"'): string {
  return value.replace(/[&<>"'\n\r\t]/g, (c) => {
    switch (c) {
      case '&': return '&amp;';
      case '<': return '&lt;';
      case '>': return '&gt;';
      case '"': return quote === '"' ? '&quot;' : c;
      case "'": return quote === "'" ? '&apos;' : c;
      default: return `&#${c.charCodeAt(0)};`;
    }
  });
}

/** A text in which every line break is one `\n`: serialisers and label editors do not agree about carriage returns. */
export function oneLineFeed(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
