import type { TextEdit } from '../text/edits.js';
import { decodeXml, isXmlCharacter } from './characters.js';
import { escapeForEncoding } from './encoding.js';

/** How a value is written at one place of a file. */
export interface Spelling {
  /** What a line break looks like here: `\n`, `\r\n`, `&#10;` … */
  readonly lineBreak: () => string;
  /** The encoding the file declares; characters it cannot hold become references. */
  readonly encoding: string | undefined;
  /** The quote around an attribute value; character data and CDATA sections have none. */
  readonly kind: '"' | "'" | 'text' | 'cdata';
}

/** A stretch of raw text between two offsets of the source that spells characters. */
export interface RawRun {
  readonly start: number;
  readonly end: number;
  readonly cdata: boolean;
}

/** One character of the value and where it is spelled. */
interface Unit {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly run: RawRun;
}

/** A line break may be spelled as two references. */
const CRLF_REFERENCES = '&#(?:13|x0*[dD]);&#(?:10|x0*[aA]);';
const RAW_UNIT = new RegExp(`${CRLF_REFERENCES}|&[^\\s;&<]+;|\\r\\n?|[^]`, 'gu');

/** Writes a value; characters that XML forbids are left out, since no spelling exists for them (XML 1.0 §2.2). */
export function spell(value: string, spelling: Spelling): string {
  let result = '';
  for (const character of value.replace(/\r\n?/g, '\n')) {
    const code = character.codePointAt(0)!;
    if (isXmlCharacter(code)) result += spellCharacter(character, spelling);
  }
  return spelling.kind === 'cdata' ? result.replaceAll(']]>', ']]]]><![CDATA[>') : result;
}

function spellCharacter(character: string, { kind, lineBreak, encoding }: Spelling): string {
  if (character === '\n') return lineBreak();
  if (kind === 'cdata') {
    const escaped = escapeForEncoding(character, encoding);
    return escaped === character ? character : `]]>${escaped}<![CDATA[`;
  }
  switch (character) {
    case '&': return '&amp;';
    case '<': return '&lt;';
    case '>': return '&gt;';
    case '\t': return kind === 'text' ? character : '&#9;';
    case '"': return kind === '"' ? '&quot;' : character;
    case "'": return kind === "'" ? '&apos;' : character;
    default: return escapeForEncoding(character, encoding);
  }
}

/**
 * Changes a spelled value with the fewest characters: what both ends have in common keeps its raw spelling.
 *
 * @param runs Where the value stands in `source`, in order; everything between the runs is left alone.
 * @param spellingOf How to write inside a run.
 * @returns Edits on `source`, empty when it spells the value already.
 */
export function respell(source: string, runs: readonly RawRun[], value: string, spellingOf: (run: RawRun) => Spelling): TextEdit[] {
  const units = runs.flatMap((run) => unitsOf(source, run));
  const wanted = Array.from(value.replace(/\r\n?/g, '\n')).filter((character) => isXmlCharacter(character.codePointAt(0)!));
  let head = 0;
  while (head < units.length && head < wanted.length && units[head]!.value === wanted[head]) head++;
  let tail = 0;
  while (tail < units.length - head && tail < wanted.length - head
    && units[units.length - 1 - tail]!.value === wanted[wanted.length - 1 - tail]) tail++;

  const replaced = units.slice(head, units.length - tail);
  const middle = wanted.slice(head, wanted.length - tail).join('');
  if (replaced.length === 0 && middle === '') return [];

  const before = units[head - 1];
  const run = replaced[0]?.run ?? before?.run ?? units[head]?.run ?? runs[0];
  if (!run) return [];
  const at = replaced[0]?.start ?? (before?.run === run ? before.end : units[head]?.start ?? run.start);
  const edits: TextEdit[] = [];
  let text = spell(middle, spellingOf(run));
  for (const piece of piecesByRun(replaced)) {
    edits.push({ start: piece.start, end: piece.end, text });
    text = '';
  }
  return edits.length > 0 ? edits : [{ start: at, end: at, text }];
}

function unitsOf(source: string, run: RawRun): Unit[] {
  const units: Unit[] = [];
  for (const { 0: raw, index } of source.slice(run.start, run.end).matchAll(RAW_UNIT)) {
    const start = run.start + index;
    const value = run.cdata ? raw.replace(/^\r\n?$/, '\n') : decodeXml(raw).replace(/^\r\n?$/, '\n');
    // In a CDATA section and behind an unknown entity the ampersand is a character like any other.
    if (raw.length > 2 && (run.cdata || value === raw)) {
      for (const character of raw) {
        const from = units.length > 0 && units[units.length - 1]!.start >= start ? units[units.length - 1]!.end : start;
        units.push({ value: character, start: from, end: from + character.length, run });
      }
    } else {
      units.push({ value, start, end: start + raw.length, run });
    }
  }
  return units;
}

/** Neighbouring units of one run as one stretch. */
function piecesByRun(units: readonly Unit[]): { start: number; end: number }[] {
  const pieces: { start: number; end: number; run: RawRun }[] = [];
  for (const { start, end, run } of units) {
    const last = pieces[pieces.length - 1];
    if (last?.run === run) last.end = end;
    else pieces.push({ start, end, run });
  }
  return pieces;
}
