// The font of the pictures: Arimo, whose letters are as wide as Arial's, from the subsets of @fontsource/arimo.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

/** Scripts that a label of a municipality can be expected to use; each is a font file of its own. */
export const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'hebrew'];

/**
 * The TrueType font of one subset.
 * @param {string} subset
 */
export function readFont(subset) {
  return trueTypeOf(readFileSync(path.join('node_modules/@fontsource/arimo/files', `arimo-${subset}-400-normal.woff`)));
}

/**
 * Writes the fonts as TrueType, which the rasteriser and PDF both take.
 * @param {string} folder
 */
export function writeFonts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const subset of SUBSETS) writeFileSync(path.join(folder, `arimo-${subset}.ttf`), readFont(subset));
}

/**
 * Unpacks a WOFF 1.0 file: the same tables, each compressed by itself (https://www.w3.org/TR/WOFF/).
 * @param {Buffer} woff
 */
function trueTypeOf(woff) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file');
  const count = woff.readUInt16BE(12);
  const header = Buffer.alloc(12 + 16 * count);
  const power = 2 ** Math.floor(Math.log2(count));
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((count - power) * 16, 10);
  const tables = [];
  let offset = header.length;
  for (let i = 0; i < count; i++) {
    const entry = 44 + 20 * i;
    const read = (/** @type {number} */ at) => woff.readUInt32BE(entry + at);
    const [start, packed, length, checksum] = [read(4), read(8), read(12), read(16)];
    const stored = woff.subarray(start, start + packed);
    const table = packed < length ? inflateSync(stored) : stored;
    woff.copy(header, 12 + 16 * i, entry, entry + 4);
    header.writeUInt32BE(checksum, 16 + 16 * i);
    header.writeUInt32BE(offset, 20 + 16 * i);
    header.writeUInt32BE(length, 24 + 16 * i);
    const padded = Buffer.alloc(Math.ceil(length / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...tables]);
}
