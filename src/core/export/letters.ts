import type { Drawing } from '../draw/display.js';
import { readTrueType } from './pdf/truetype.js';

/** White space and letters without a shape of their own: direction marks, joiners, variation selectors. */
const INVISIBLE = /[\s\p{Cc}\p{Cf}\ufe00-\ufe0f]/u;

/** Gathers the letters that a font has no shape for. */
export class MissingLetters {
  private readonly missing = new Set<string>();
  private readonly font: ReturnType<typeof readTrueType>;

  /** @param file A TrueType font. */
  constructor(file: Uint8Array) {
    this.font = readTrueType(file);
  }

  /** Each once, in the order of their appearance. */
  get found(): readonly string[] {
    return [...this.missing];
  }

  take(text: string): void {
    for (const letter of text) if (!INVISIBLE.test(letter) && this.font.glyph(letter.codePointAt(0)!) === undefined) this.missing.add(letter);
  }

  /** Takes the labels of a drawing. */
  takeDrawing({ parts }: Drawing): void {
    for (const { primitives } of parts) {
      for (const item of primitives) if (item.kind === 'text') for (const { text } of item.lines) this.take(text);
    }
  }
}

/** The letters in the labels of drawings that a font has no shape for, each once in the order of their appearance. */
export function lettersWithoutShape(font: Uint8Array, drawings: readonly Drawing[]): readonly string[] {
  const letters = new MissingLetters(font);
  for (const drawing of drawings) letters.takeDrawing(drawing);
  return letters.found;
}
