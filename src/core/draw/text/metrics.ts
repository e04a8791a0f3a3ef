import { KERNING, UNITS_PER_EM, WIDTHS } from './widths.js';

/** Fallbacks for letters the table does not have, in units. */
const WIDE = UNITS_PER_EM;
const MEDIUM = 1139;

/** East Asian scripts, full-width forms and pictographs: as wide as they are high. */
const WIDE_LETTER = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f000}-\u{3ffff}]/u;
/** Letters that add no width: combining marks, joiners, direction marks, the soft hyphen. */
const NO_WIDTH = /\p{M}|\p{Cf}|\p{Cc}/u;

/** Stands in the table for letters nobody has asked for yet. */
const UNKNOWN = -1;

/** Letters up to U+FFFF: every letter of every label is looked up several times. */
let widths: Int16Array | undefined;
let kerning: Kerning | undefined;

interface Kerning {
  readonly units: ReadonlyMap<number, number>;
  /** Whether a letter begins any pair. */
  readonly begins: Uint8Array;
}

/**
 * The width of a line of text in Arial or a font of its measures, the same on every machine.
 * Letters outside the table count with the usual width of their script.
 *
 * @param size font size in pixels
 * @returns pixels
 */
export function textWidth(text: string, size: number): number {
  widths ??= readWidths();
  kerning ??= readKerning();
  let units = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.codePointAt(i)!;
    if (code > 0xffff) i++;
    const known = code < 0x10000 ? widths[code]! : UNKNOWN;
    units += known === UNKNOWN ? guessed(code) : known;
    if (kerning.begins[before]) units += kerning.units.get(before * 0x10000 + code) ?? 0;
    before = code < 0x10000 ? code : 0;
  }
  return (units / UNITS_PER_EM) * size;
}

function guessed(code: number): number {
  const letter = String.fromCodePoint(code);
  const width = NO_WIDTH.test(letter) ? 0 : WIDE_LETTER.test(letter) ? WIDE : MEDIUM;
  if (code < 0x10000) widths![code] = width;
  return width;
}

function readWidths(): Int16Array {
  const table = new Int16Array(0x10000).fill(UNKNOWN);
  for (const line of WIDTHS.trim().split('\n')) {
    const colon = line.indexOf(':');
    let code = parseInt(line.slice(0, colon), 16);
    for (const part of line.slice(colon + 2).split(' ')) {
      const [units, times = '1'] = part.split('*');
      for (let i = 0; i < Number(times); i++) table[code++] = Number(units);
    }
  }
  table[0xad] = 0;
  return table;
}

function readKerning(): Kerning {
  const table = new Map<number, number>();
  const begins = new Uint8Array(0x10000);
  for (const [units, pairs] of KERNING) {
    for (let i = 0; i < pairs.length; i += 2) {
      table.set(pairs.charCodeAt(i) * 0x10000 + pairs.charCodeAt(i + 1), units);
      begins[pairs.charCodeAt(i)] = 1;
    }
  }
  return { units: table, begins };
}
