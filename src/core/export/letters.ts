import type { Drawing } from '../draw/display.js';
import { readTrueType } from './pdf/truetype.js';

/** White space and letters without a shape of their own: direction marks, joiners, variation selectors. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\ufe00-\ufe0f]/u;

/** The letters in the labels of drawings that a font has no shape for, each once in the order of their appearance. */
export function lettersWithoutShape(file: Uint8Array, drawings: readonly Drawing[]): string[] {
  const font = readTrueType(file);
  const missing = new Set<string>();
  for (const { parts } of drawings) {
    for (const { primitives } of parts) {
      for (const item of primitives) {
        if (item.kind !== 'text') continue;
        for (const { text } of item.lines) {
          for (const letter of text) if (!INVISIBLE.test(letter) && font.glyph(letter.codePointAt(0)!) === undefined) missing.add(letter);
        }
      }
    }
  }
  return [...missing];
}
