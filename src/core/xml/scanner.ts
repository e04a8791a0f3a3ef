import type { XmlProblemCode } from './problems.js';

/** Receives what the scanner finds, in document order. All numbers are UTF-16 offsets; ends are exclusive. */
export interface XmlSink {
  /** Asked at every start tag: the offset behind an element that needs no reading, 0 to read it. */
  known?(start: number): number;
  /** `<name` was read; its attributes follow, then `startTagEnd`. */
  startTag(start: number, nameEnd: number): void;
  /** `valueStart`–`valueEnd` is the raw value between the quotes. */
  attribute(start: number, nameEnd: number, valueStart: number, valueEnd: number): void;
  startTagEnd(end: number, selfClosing: boolean): void;
  /** Asked at every `</`: the offset behind an end tag of just the element that is open, which is closed then; 0 for any other. */
  closes(start: number): number;
  endTag(start: number, nameEnd: number, end: number): void;
  /** A run of character data; `visible` is its first character that is no white space. A run of white space alone is not told. */
  text(start: number, end: number, visible: number): void;
  comment(start: number, end: number): void;
  cdata(start: number, end: number): void;
  instruction(start: number, end: number): void;
  doctype(start: number, end: number): void;
  problem(code: XmlProblemCode, start: number, end: number): void;
}

const enum Char {
  Tab = 0x09, LineFeed = 0x0a, Return = 0x0d, Space = 0x20, Exclamation = 0x21, Quote = 0x22, Apostrophe = 0x27,
  Slash = 0x2f, Less = 0x3c, Equals = 0x3d, Greater = 0x3e, Question = 0x3f, OpenBracket = 0x5b, CloseBracket = 0x5d,
}

/** White space as XML 1.0 §2.3 defines it. */
export function isXmlSpace(code: number): boolean {
  return code === Char.Space || code === Char.LineFeed || code === Char.Tab || code === Char.Return;
}

/**
 * Reads XML in one pass and reports tags, attributes and everything between them with their offsets.
 * Tolerant: what is not well-formed is reported to `sink.problem` and reading goes on behind it. Never throws, never
 * looks back, expands no entity; a document type declaration is skipped as a whole.
 */
export function scanXml(text: string, sink: XmlSink): void {
  const length = text.length;
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0;

  while (position < length) {
    const visible = spaceEndFrom(position);
    if (text.charCodeAt(visible) === Char.Less) {
      position = markup(visible);
      continue;
    }
    const open = text.indexOf('<', visible);
    if (visible < length) sink.text(position, open < 0 ? length : open, visible);
    if (open < 0) return;
    position = markup(open);
  }

  /** Reads one piece of markup that starts with `<`; returns the offset behind it. */
  function markup(start: number): number {
    switch (text.charCodeAt(start + 1)) {
      case Char.Slash: return endTag(start);
      case Char.Question: return delimited(start, start + 2, '?>', 'unclosed-instruction', sink.instruction);
      case Char.Exclamation: return declaration(start);
      default: return startTag(start);
    }
  }

  function declaration(start: number): number {
    if (text.startsWith('--', start + 2)) return delimited(start, start + 4, '-->', 'unclosed-comment', sink.comment);
    if (text.startsWith('[CDATA[', start + 2)) return delimited(start, start + 9, ']]>', 'unclosed-cdata', sink.cdata);
    if (text.startsWith('DOCTYPE', start + 2)) return doctype(start);
    sink.problem('malformed-markup', start, start + 2);
    return start + 2;
  }

  function delimited(
    start: number, from: number, terminator: string, unclosed: XmlProblemCode, report: (start: number, end: number) => void,
  ): number {
    const found = text.indexOf(terminator, from);
    const end = found < 0 ? length : found + terminator.length;
    if (found < 0) sink.problem(unclosed, start, Math.min(from, length));
    report.call(sink, start, end);
    return end;
  }

  /** Skips to the `>` that closes the declaration: internal subset, quotes, comments and instructions may hold others. */
  function doctype(start: number): number {
    let depth = 0;
    let at = start + 9;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (code === Char.Quote || code === Char.Apostrophe) at = behind(text[at]!, at + 1);
      else if (text.startsWith('<!--', at)) at = behind('-->', at + 4);
      else if (text.startsWith('<?', at)) at = behind('?>', at + 2);
      else {
        if (code === Char.OpenBracket) depth++;
        else if (code === Char.CloseBracket) depth--;
        else if (code === Char.Greater && depth <= 0) {
          sink.doctype(start, at + 1);
          return at + 1;
        }
        at++;
      }
    }
    sink.problem('unclosed-doctype', start, Math.min(start + 9, length));
    sink.doctype(start, length);
    return length;
  }

  function behind(terminator: string, from: number): number {
    const found = text.indexOf(terminator, from);
    return found < 0 ? length : found + terminator.length;
  }

  function nameEndFrom(start: number): number {
    let at = start;
    for (; at < length; at++) {
      const code = text.charCodeAt(at);
      if (code <= Char.Greater && (isXmlSpace(code) || code === Char.Slash || code === Char.Greater || code === Char.Equals
        || code === Char.Less || code === Char.Quote || code === Char.Apostrophe)) break;
    }
    return at;
  }

  function spaceEndFrom(start: number): number {
    let at = start;
    while (at < length && isXmlSpace(text.charCodeAt(at))) at++;
    return at;
  }

  function endTag(start: number): number {
    const behind = sink.closes(start);
    if (behind > start) return behind;
    const nameEnd = nameEndFrom(start + 2);
    let at = spaceEndFrom(nameEnd);
    if (text.charCodeAt(at) !== Char.Greater) {
      sink.problem('malformed-end-tag', start, at);
      while (at < length && text.charCodeAt(at) !== Char.Greater && text.charCodeAt(at) !== Char.Less) at++;
      if (text.charCodeAt(at) !== Char.Greater) at--;
    }
    const end = Math.min(at + 1, length);
    sink.endTag(start, nameEnd, end);
    return end;
  }

  function startTag(start: number): number {
    const nameEnd = nameEndFrom(start + 1);
    if (nameEnd === start + 1) {
      sink.problem('stray-less-than', start, start + 1);
      sink.text(start, start + 1, start);
      return start + 1;
    }
    const behind = sink.known?.(start) ?? 0;
    if (behind > start) return behind;
    sink.startTag(start, nameEnd);
    let at = nameEnd;
    for (;;) {
      const from = spaceEndFrom(at);
      const code = text.charCodeAt(from);
      if (code === Char.Greater) {
        sink.startTagEnd(from + 1, false);
        return from + 1;
      }
      if (code === Char.Slash && text.charCodeAt(from + 1) === Char.Greater) {
        sink.startTagEnd(from + 2, true);
        return from + 2;
      }
      if (from >= length || code === Char.Less) {
        sink.problem('unclosed-start-tag', start, nameEnd);
        sink.startTagEnd(from, false);
        return from;
      }
      if (from === at) sink.problem('missing-space', from, from + 1);
      at = attribute(from);
    }
  }

  /** Reads one attribute; returns the offset behind it, always at least one further than `start`. */
  function attribute(start: number): number {
    const nameEnd = nameEndFrom(start);
    if (nameEnd === start) {
      sink.problem('malformed-attribute', start, start + 1);
      return start + 1;
    }
    const equals = spaceEndFrom(nameEnd);
    if (text.charCodeAt(equals) !== Char.Equals) {
      sink.problem('attribute-without-value', start, nameEnd);
      return nameEnd;
    }
    const quote = spaceEndFrom(equals + 1);
    const code = text.charCodeAt(quote);
    if (code !== Char.Quote && code !== Char.Apostrophe) {
      sink.problem('unquoted-attribute-value', start, nameEnd);
      return Math.max(nameEndFrom(quote), equals + 1);
    }
    const close = text.indexOf(code === Char.Quote ? '"' : "'", quote + 1);
    if (close < 0) {
      sink.problem('unclosed-attribute-value', start, nameEnd);
      return recoverInValue(quote + 1);
    }
    sink.attribute(start, nameEnd, quote + 1, close);
    return close + 1;
  }

  /** A value without a closing quote ends at the next tag boundary, so that the rest of the file is still read. */
  function recoverInValue(from: number): number {
    let at = from;
    while (at < length && text.charCodeAt(at) !== Char.Less && text.charCodeAt(at) !== Char.Greater) at++;
    return at;
  }
}
