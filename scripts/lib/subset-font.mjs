// Makes a font as small as the letters that are used.
/// <reference lib="dom" /> because Node's types do not know WebAssembly
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const HARFBUZZ = path.join(root, 'node_modules', 'harfbuzzjs', 'dist', 'harfbuzz-subset.wasm');
const WRITABLE = 2; // HB_MEMORY_MODE_WRITABLE

/**
 * A font with some of its characters only.
 * @param {Uint8Array} font TrueType
 * @param {Iterable<number>} codePoints the characters to keep
 * @returns {Uint8Array}
 */
export function subsetFont(font, codePoints) {
  /** @type {any} HarfBuzz's functions by their C names */
  const hb = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(HARFBUZZ))).exports;
  hb._initialize();
  const place = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, place);
  const face = hb.hb_face_create(hb.hb_blob_create(place, font.length, WRITABLE, 0, 0), 0);
  const input = hb.hb_subset_input_create_or_fail();
  for (const codePoint of codePoints) hb.hb_set_add(hb.hb_subset_input_unicode_set(input), codePoint);
  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error('the font could not be made smaller');
  const result = hb.hb_face_reference_blob(subset); // all of it goes with the instance
  const start = hb.hb_blob_get_data(result, 0);
  return new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result));
}
