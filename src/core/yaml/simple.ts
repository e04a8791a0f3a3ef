import type { YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from './tree.js';

/** Thrown inside this file only, when a text needs the whole language. */
class NotSimple extends Error {}
const notSimple = new NotSimple();

const MAX_DEPTH = 30;

const enum Char {
  LineFeed = 0x0a, Return = 0x0d, Space = 0x20, Quote = 0x22, Hash = 0x23, Apostrophe = 0x27, Comma = 0x2c, Dash = 0x2d, Colon = 0x3a,
  OpenBracket = 0x5b, Backslash = 0x5c, CloseBracket = 0x5d, OpenBrace = 0x7b, CloseBrace = 0x7d,
}

/**
 * Reads the YAML that people write into landscape files: maps, lists, braces, brackets, words, quoted words on one line,
 * comments. A hundred times a second matters less than ten thousand files at once: this is ten times as quick as reading
 * the whole language.
 *
 * @param text Without a byte order mark.
 * @returns The same nodes that the whole language gives, or `undefined` when the text holds anything else (anchors, tags,
 *   literals, several documents, words over several lines) or any mistake.
 */
export function readSimpleYaml(text: string): { root: YamlNode | undefined } | undefined {
  if (/[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f]|\r(?!\n)|^(?:---|\.\.\.)(?![^ \r\n])|^%/m.test(text)) return undefined;
  try {
    return { root: new SimpleReader(text).document() };
  } catch (error) {
    if (error instanceof NotSimple) return undefined;
    throw error;
  }
}

class SimpleReader {
  private at = 0;
  private lineStart = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): YamlNode | undefined {
    if (!this.toContent()) return undefined;
    const root = this.block(-1);
    if (this.at < this.text.length) throw notSimple;
    return root;
  }

  private get column(): number {
    return this.at - this.lineStart;
  }

  /** Goes to the next character that is neither space nor comment; `false` at the end of the text. */
  private toContent(): boolean {
    const { text } = this;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === Char.LineFeed) this.lineStart = this.at + 1;
      else if (code === Char.Hash) {
        const end = text.indexOf('\n', this.at);
        this.at = (end < 0 ? text.length : end) - 1;
      } else if (code !== Char.Space && code !== Char.Return) return true;
    }
    return false;
  }

  /** Behind a value on its line: only a comment may follow. Goes to the next content. */
  private finishLine(): void {
    const { text } = this;
    const start = this.at;
    while (text.charCodeAt(this.at) === Char.Space) this.at++;
    const code = text.charCodeAt(this.at);
    const isEnd = this.at >= text.length || code === Char.LineFeed || code === Char.Return;
    if (!isEnd && (code !== Char.Hash || this.at === start)) throw notSimple;
    this.toContent();
  }

  /** A map or list that starts here, further to the right than `above`. */
  private block(above: number): YamlNode {
    if (this.column <= above || ++this.depth > MAX_DEPTH) throw notSimple;
    const node = this.isDash() ? this.list(this.column) : this.map(this.column);
    this.depth--;
    return node;
  }

  private isDash(): boolean {
    if (this.text.charCodeAt(this.at) !== Char.Dash) return false;
    const next = this.text.charCodeAt(this.at + 1);
    return next === Char.Space || next === Char.LineFeed || next === Char.Return || this.at + 1 === this.text.length;
  }

  private map(column: number): YamlMap {
    const pairs: YamlPair[] = [];
    const keys = new Set<string>();
    const { at: start } = this;
    do {
      if (this.isDash()) throw notSimple;
      const key = this.scalar(false);
      if (this.text.charCodeAt(this.at) !== Char.Colon || !isKey(key) || keys.has(key.value)) throw notSimple;
      keys.add(key.value);
      this.at++;
      pairs.push({ key, value: this.valueOf(column, true) });
    } while (this.at < this.text.length && this.column === column);
    if (this.at < this.text.length && this.column > column) throw notSimple;
    return { kind: 'map', flow: false, pairs, start, end: pairs.at(-1)!.value.end };
  }

  private list(column: number): YamlList {
    const items: YamlNode[] = [];
    const { at: start } = this;
    do {
      if (!this.isDash()) break;
      this.at++;
      items.push(this.valueOf(column, false));
    } while (this.at < this.text.length && this.column === column);
    if (this.at < this.text.length && this.column > column) throw notSimple;
    return { kind: 'list', flow: false, items, start, end: items.at(-1)!.end };
  }

  /** What stands behind a colon or a dash; goes to the next content. */
  private valueOf(column: number, inMap: boolean): YamlNode {
    const { text } = this;
    const behind = this.at;
    const line = this.lineStart;
    while (text.charCodeAt(this.at) === Char.Space) this.at++;
    const code = text.charCodeAt(this.at);
    if (this.at < text.length && code !== Char.LineFeed && code !== Char.Return && code !== Char.Hash) {
      if (this.at === behind) throw notSimple;
      return inMap ? this.inline(column) : this.item(column);
    }
    if (code === Char.Hash && this.at === behind) throw notSimple;
    // Nothing stands on the line: the place is its end, or where its comment starts.
    const place = this.at;
    const nothing: YamlScalar = { kind: 'scalar', value: null, start: place, end: place };
    if (!this.toContent() || this.column < column) return nothing;
    if (this.lineStart === line) throw notSimple;
    if (this.column > column) return this.block(column);
    // A list may stand in the column of its key.
    return inMap && this.isDash() ? this.list(column) : nothing;
  }

  /** A value behind a dash, which may be a map or list that goes on below. */
  private item(column: number): YamlNode {
    const { at, lineStart } = this;
    if (this.isDash()) return this.block(column);
    const code = this.text.charCodeAt(at);
    if (code !== Char.OpenBrace && code !== Char.OpenBracket) {
      this.scalar(false);
      const isMap = this.text.charCodeAt(this.at) === Char.Colon;
      [this.at, this.lineStart] = [at, lineStart];
      if (isMap) return this.block(column);
    }
    return this.inline(column);
  }

  /** A value that ends on its line, or in brackets that may go on. */
  private inline(column: number): YamlNode {
    const code = this.text.charCodeAt(this.at);
    const isFlow = code === Char.OpenBrace || code === Char.OpenBracket;
    const value = isFlow ? this.flow(column) : this.scalar(false);
    this.finishLine();
    // What goes on further to the right belongs to the value, or is a mistake.
    if (this.at < this.text.length && this.column > column) throw notSimple;
    return value;
  }

  private flow(column: number): YamlMap | YamlList {
    const { at: start, text } = this;
    const isMap = text.charCodeAt(start) === Char.OpenBrace;
    const close = isMap ? Char.CloseBrace : Char.CloseBracket;
    const pairs: YamlPair[] = [];
    const items: YamlNode[] = [];
    const keys = new Set<string>();
    if (++this.depth > MAX_DEPTH) throw notSimple;
    this.at++;
    for (let code = this.inFlow(column); code !== close; code = this.inFlow(column)) {
      if (isMap) {
        const key = this.scalar(true);
        if (text.charCodeAt(this.at) !== Char.Colon || text.charCodeAt(this.at + 1) !== Char.Space || !isKey(key) || keys.has(key.value)) throw notSimple;
        keys.add(key.value);
        this.at++;
        this.inFlow(column);
        pairs.push({ key, value: this.flowValue(column) });
      } else items.push(this.flowValue(column));
      const next = this.inFlow(column);
      if (next === Char.Comma) this.at++;
      else if (next !== close) throw notSimple;
    }
    this.at++;
    this.depth--;
    return isMap ? { kind: 'map', flow: true, pairs, start, end: this.at } : { kind: 'list', flow: true, items, start, end: this.at };
  }

  private flowValue(column: number): YamlNode {
    const code = this.text.charCodeAt(this.at);
    if (code === Char.OpenBrace || code === Char.OpenBracket) return this.flow(column);
    return this.scalar(true);
  }

  /** The next character inside brackets; lines must go on to the right of what holds them. */
  private inFlow(column: number): number {
    const { lineStart, at } = this;
    if (!this.toContent()) throw notSimple;
    if (this.lineStart !== lineStart && this.column <= column) throw notSimple;
    // A comment needs a space before it.
    if (this.text.charCodeAt(at) === Char.Hash) throw notSimple;
    return this.text.charCodeAt(this.at);
  }

  /** A word, or a quoted one; stops behind it, at a colon, a comment, a bracket or the line end. */
  private scalar(inFlow: boolean): YamlScalar {
    const code = this.text.charCodeAt(this.at);
    if (code === Char.Quote) return this.doubleQuoted();
    if (code === Char.Apostrophe) return this.singleQuoted();
    return this.plain(inFlow);
  }

  private doubleQuoted(): YamlScalar {
    const { text, at: start } = this;
    let end = start + 1;
    let hasEscape = false;
    for (; ; end++) {
      const code = text.charCodeAt(end);
      if (code === Char.Quote) break;
      if (end >= text.length || code === Char.LineFeed) throw notSimple;
      if (code !== Char.Backslash) continue;
      if (!/["\\nt]/.test(text[end + 1] ?? '')) throw notSimple;
      hasEscape = true;
      end++;
    }
    this.at = end + 1;
    const source = text.slice(start + 1, end);
    return { kind: 'scalar', value: hasEscape ? source.replace(/\\(.)/g, (_, c: string) => (c === 'n' ? '\n' : c === 't' ? '\t' : c)) : source, start, end: this.at };
  }

  private singleQuoted(): YamlScalar {
    const { text, at: start } = this;
    let end = text.indexOf("'", start + 1);
    while (end >= 0 && text.charCodeAt(end + 1) === Char.Apostrophe) end = text.indexOf("'", end + 2);
    const source = text.slice(start + 1, end);
    if (end < 0 || source.includes('\n')) throw notSimple;
    this.at = end + 1;
    return { kind: 'scalar', value: source.replaceAll("''", "'"), start, end: this.at };
  }

  private plain(inFlow: boolean): YamlScalar {
    const { text, at: start } = this;
    if (!canStart(text, start, inFlow)) throw notSimple;
    let at = start;
    let end = start;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === Char.LineFeed || code === Char.Return) break;
      if (code === Char.Space) continue;
      if (code === Char.Hash && text.charCodeAt(at - 1) === Char.Space) break;
      if (code === Char.Colon && isKeyEnd(text, at + 1, inFlow)) break;
      if (inFlow && isFlowMark(code)) break;
      end = at + 1;
    }
    this.at = end;
    // Spaces before a colon belong to no word.
    if (text.charCodeAt(at) === Char.Colon) this.at = at;
    const source = text.slice(start, end);
    return { kind: 'scalar', value: resolved(source), start, end };
  }
}

function isKey(key: YamlScalar): key is YamlScalar & { value: string } {
  return typeof key.value === 'string' && key.value !== '__proto__' && key.value !== '<<';
}

function isFlowMark(code: number): boolean {
  return code === Char.Comma || code === Char.OpenBracket || code === Char.CloseBracket || code === Char.OpenBrace || code === Char.CloseBrace;
}

function isKeyEnd(text: string, at: number, inFlow: boolean): boolean {
  const code = text.charCodeAt(at);
  return at >= text.length || code === Char.Space || code === Char.LineFeed || code === Char.Return || (inFlow && isFlowMark(code));
}

/** Whether a word without quotes can start here; a dash needs a letter or digit behind it. */
function canStart(text: string, at: number, inFlow: boolean): boolean {
  const char = text[at] ?? '';
  if (char === '-') return /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') && !inFlow;
  return char !== '' && !'?:,[]{}#&*!|>\'"%@`'.includes(char);
}

/** What a word without quotes means (YAML 1.2 §10.3.2); rare notations are left to the whole language. */
function resolved(source: string): YamlScalar['value'] {
  const first = source.charCodeAt(0);
  // Most words start with a letter that starts no other value.
  if (first > 0x39 && !'nNtTfF~'.includes(source[0]!)) return source;
  if (/^(?:~|null|Null|NULL)$/.test(source)) return null;
  if (/^(?:true|True|TRUE)$/.test(source)) return true;
  if (/^(?:false|False|FALSE)$/.test(source)) return false;
  if (/^[-+]?\d{1,15}$/.test(source) || /^[-+]?(?:\.\d+|\d+\.\d*)$/.test(source)) return Number(source);
  if (/^[-+]?(?:0[xo]|\.(?:inf|nan)|[\d.]+e[-+]?\d+$|\d{16,}$)/i.test(source)) throw notSimple;
  return source;
}
