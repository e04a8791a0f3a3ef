// Writes src/core/draw/text/widths.ts, the table that measures labels: `node scripts/font-widths.mjs`.
// Read straight from the font, so a label measures the same in the library, on a server and in a browser.
import { readFileSync, writeFileSync } from 'node:fs';
import { FONT_FILE, LETTERS } from './lib/assets.mjs';

/** Letters whose kerning counts. */
const KERNED = [[0x20, 0x7e], [0xa0, 0xff], [0x2018, 0x201e]];

const font = openFont(readFileSync(FONT_FILE));
/** @type {Map<number, number>} width by character */
const advances = new Map();
for (const [code, glyph] of font.codes) if (isIn(LETTERS, code)) advances.set(code, font.advance(glyph));
/** @type {Map<string, number>} kerning by pair of characters */
const kerning = new Map();
// Browsers shape word by word, so a blank never moves.
for (const [pair, value] of font.pairs()) if (!pair.includes(' ')) kerning.set(pair, value);

/** @param {number[][]} ranges @param {number} code */
function isIn(ranges, code) {
  return ranges.some(([from, to]) => from !== undefined && to !== undefined && code >= from && code <= to);
}

/** @param {Buffer} data a TrueType font */
function openFont(data) {
  const u16 = (/** @type {number} */ at) => data.readUInt16BE(at);
  const i16 = (/** @type {number} */ at) => data.readInt16BE(at);
  /** @type {Map<string, number>} offset by name */
  const tables = new Map();
  for (let i = 0; i < u16(4); i++) tables.set(data.toString('latin1', 12 + 16 * i, 16 + 16 * i), data.readUInt32BE(20 + 16 * i));
  const lastAdvance = u16(table('hhea') + 34) - 1;
  const codes = readCodes();
  return { codes, advance, pairs };

  /** @param {string} name */
  function table(name) {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`the font has no table ${name}`);
    return at;
  }

  /** @param {number} glyph */
  function advance(glyph) {
    return u16(table('hmtx') + 4 * Math.min(glyph, lastAdvance));
  }

  /** Character map, format 4. */
  function readCodes() {
    const at = table('cmap') + data.readUInt32BE(table('cmap') + 8);
    const count = u16(at + 6) / 2;
    /** @type {Map<number, number>} glyph by character */
    const found = new Map();
    for (let i = 0; i < count; i++) {
      const end = at + 14 + 2 * i;
      const [start, delta, range] = [end + 2 + 2 * count, end + 2 + 4 * count, end + 2 + 6 * count];
      for (let code = u16(start); code <= u16(end) && code !== 0xffff; code++) {
        const raw = u16(range) === 0 ? code : u16(range + u16(range) + 2 * (code - u16(start)));
        const glyph = raw === 0 ? 0 : (raw + u16(delta)) & 0xffff;
        if (glyph !== 0) found.set(code, glyph);
      }
    }
    return found;
  }

  /**
   * Pair adjustments of the `kern` feature as [two characters, units].
   * @returns {Generator<[string, number]>}
   */
  function* pairs() {
    const gpos = table('GPOS');
    const features = gpos + u16(gpos + 6);
    const lookups = gpos + u16(gpos + 8);
    const wanted = new Set();
    for (let i = 0; i < u16(features); i++) {
      const record = features + 2 + 6 * i;
      if (data.toString('latin1', record, record + 4) !== 'kern') continue;
      const feature = features + u16(record + 4);
      for (let j = 0; j < u16(feature + 2); j++) wanted.add(u16(feature + 4 + 2 * j));
    }
    const kerned = [...codes].filter(([code]) => isIn(KERNED, code));
    for (const index of [...wanted].sort((a, b) => a - b)) {
      const lookup = lookups + u16(lookups + 2 + 2 * index);
      for (const [first, left] of kerned) for (const [second, right] of kerned) {
        const value = adjustment(lookup, left, right);
        if (value !== 0) yield [String.fromCodePoint(first, second), value];
      }
    }
  }

  /** @param {number} lookup @param {number} left @param {number} right */
  function adjustment(lookup, left, right) {
    for (let i = 0; i < u16(lookup + 4); i++) {
      let subtable = lookup + u16(lookup + 6 + 2 * i);
      if (u16(lookup) === 9) subtable += data.readUInt32BE(subtable + 4);
      const place = coverage(subtable + u16(subtable + 2), left);
      if (place < 0) continue;
      const [format, size, after] = [u16(subtable), valueSize(u16(subtable + 4)), valueSize(u16(subtable + 6))];
      if (format === 1) {
        const set = subtable + u16(subtable + 10 + 2 * place);
        for (let j = 0; j < u16(set); j++) {
          const record = set + 2 + j * (2 + size + after);
          if (u16(record) === right) return i16(record + 2);
        }
      } else {
        const row = classOf(subtable + u16(subtable + 8), left);
        const column = classOf(subtable + u16(subtable + 10), right);
        return i16(subtable + 16 + (row * u16(subtable + 14) + column) * (size + after));
      }
    }
    return 0;
  }

  /** @param {number} format */
  function valueSize(format) {
    let size = 0;
    for (let bits = format; bits > 0; bits >>= 1) size += 2 * (bits & 1);
    return size;
  }

  /** @param {number} at @param {number} glyph */
  function coverage(at, glyph) {
    for (let i = 0; i < u16(at + 2); i++) {
      if (u16(at) === 1) {
        if (u16(at + 4 + 2 * i) === glyph) return i;
      } else {
        const range = at + 4 + 6 * i;
        if (glyph >= u16(range) && glyph <= u16(range + 2)) return u16(range + 4) + glyph - u16(range);
      }
    }
    return -1;
  }

  /** @param {number} at @param {number} glyph */
  function classOf(at, glyph) {
    if (u16(at) === 1) {
      const index = glyph - u16(at + 2);
      return index >= 0 && index < u16(at + 4) ? u16(at + 6 + 2 * index) : 0;
    }
    for (let i = 0; i < u16(at + 2); i++) {
      const range = at + 4 + 6 * i;
      if (glyph >= u16(range) && glyph <= u16(range + 2)) return u16(range + 4);
    }
    return 0;
  }
}

/** Runs of neighbouring characters: first code, then the advances in units, a repeated one as `units*times`. */
function runs() {
  const sorted = [...advances].sort(([a], [b]) => a - b);
  /** @type {{ first: number, units: number[] }[]} */
  const found = [];
  for (const [code, units] of sorted) {
    const last = found.at(-1);
    if (last && last.first + last.units.length === code) last.units.push(units);
    else found.push({ first: code, units: [units] });
  }
  return found.map(({ first, units }) => `${first.toString(16)}: ${repeated(units)}`);
}

/** @param {number[]} units */
function repeated(units) {
  const parts = [];
  for (let i = 0, j = 0; i < units.length; i = j) {
    while (units[j] === units[i]) j++;
    parts.push(j - i > 1 ? `${units[i]}*${j - i}` : units[i]);
  }
  return parts.join(' ');
}

function kerns() {
  /** @type {Map<number, string[]>} */
  const byValue = new Map();
  for (const [pair, value] of kerning) byValue.set(value, [...(byValue.get(value) ?? []), pair]);
  return [...byValue].sort(([a], [b]) => a - b).map(([value, pairs]) => `  [${value}, ${JSON.stringify(pairs.join('')).replaceAll('\u00ad', '\\u00ad')}],`);
}

writeFileSync('src/core/draw/text/widths.ts', `/**
 * Widths of the letters of Arimo Regular, which are those of Arial. Written by scripts/font-widths.mjs.
 * Units: 1/2048 of the font size.
 */
export const UNITS_PER_EM = 2048;

/** Per run of neighbouring characters: code of the first one (hexadecimal), then the width of each; \`569*3\` stands for three. */
export const WIDTHS = \`
${runs().join('\n')}
\`;

/** Kerning: how much a pair of letters moves together, and the pairs one after the other. */
export const KERNING: readonly (readonly [units: number, pairs: string])[] = [
${kerns().join('\n')}
];
`);
