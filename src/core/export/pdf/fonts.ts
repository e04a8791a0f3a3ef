import { PDFHexString } from 'pdf-lib';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { readTrueType } from './truetype.js';
import type { TrueTypeFont } from './truetype.js';

/** A piece of text in one font, as hexadecimal glyph numbers. */
export interface Run {
  /** Resource name of the font, `F0`. */
  readonly font: string;
  readonly glyphs: string;
}

interface Used {
  readonly font: TrueTypeFont;
  readonly name: string;
  /** Characters by glyph, for copying and searching. */
  readonly characters: Map<number, number>;
}

/** The fonts of a document: each letter is set in the first font that has it; only fonts that are used are embedded. */
export class Fonts {
  private readonly fonts: readonly Used[];

  /** @param files TrueType fonts in order of preference; one at least */
  constructor(files: readonly Uint8Array[]) {
    this.fonts = files.map((file, i) => ({ font: readTrueType(file), name: `F${i}`, characters: new Map() }));
  }

  /** Splits a text into runs. A letter that no font has becomes the empty box of the first one. */
  runs(text: string): Run[] {
    const runs: { font: string; glyphs: string }[] = [];
    for (const letter of text) {
      const code = letter.codePointAt(0)!;
      const used = this.fonts.find(({ font }) => font.glyph(code) !== undefined) ?? this.fonts[0]!;
      const glyph = used.font.glyph(code) ?? 0;
      if (glyph !== 0) used.characters.set(glyph, code);
      const hex = glyph.toString(16).padStart(4, '0');
      const last = runs.at(-1);
      if (last?.font === used.name) last.glyphs += hex;
      else runs.push({ font: used.name, glyphs: hex });
    }
    return runs;
  }

  /** Writes the fonts and returns the resource dictionary for them. */
  embed(context: PDFContext): Record<string, PDFRef> {
    return Object.fromEntries(this.fonts
      .filter(({ name, characters }, i) => characters.size > 0 || (i === 0 && name === 'F0'))
      .map((used) => [used.name, embedFont(context, used)]));
  }
}

/** A composite font with glyph numbers as codes (ISO 32000-1, 9.7) and a way back to characters (9.10.3). */
function embedFont(context: PDFContext, { font, name, characters }: Used): PDFRef {
  const baseFont = `${tag(name)}+Arimo`;
  const file = context.register(context.flateStream(font.data, { Length1: font.data.length }));
  const descriptor = context.register(context.obj({
    Type: 'FontDescriptor', FontName: baseFont, Flags: 4, FontBBox: [...font.box], ItalicAngle: 0,
    Ascent: font.ascent, Descent: font.descent, CapHeight: font.ascent, StemV: 80, FontFile2: file,
  }));
  const widths = [...characters.keys()].sort((a, b) => a - b).flatMap((glyph) => [glyph, [font.width(glyph)]]);
  const descendant = context.register(context.obj({
    Type: 'Font', Subtype: 'CIDFontType2', BaseFont: baseFont, CIDToGIDMap: 'Identity', FontDescriptor: descriptor,
    CIDSystemInfo: { Registry: PDFHexString.of(ascii('Adobe')), Ordering: PDFHexString.of(ascii('Identity')), Supplement: 0 },
    DW: font.width(0), W: widths,
  }));
  return context.register(context.obj({
    Type: 'Font', Subtype: 'Type0', BaseFont: baseFont, Encoding: 'Identity-H', DescendantFonts: [descendant],
    ToUnicode: context.register(context.flateStream(unicodeMap(characters))),
  }));
}

/** Six letters that tell subsets of one font apart. */
function tag(name: string): string {
  return `ATLAS${String.fromCharCode(65 + Number(name.slice(1)))}`;
}

function ascii(text: string): string {
  return [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

function unicodeMap(characters: ReadonlyMap<number, number>): string {
  const entries = [...characters].map(([glyph, code]) => {
    const units = [...String.fromCodePoint(code)].flatMap((letter) => Array.from({ length: letter.length }, (_, i) => letter.charCodeAt(i)));
    return `<${hex4(glyph)}> <${units.map(hex4).join('')}>`;
  });
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin', '12 dict begin', 'begincmap', '/CMapType 2 def', '/CMapName /Identity-U def',
    '1 begincodespacerange', '<0000> <ffff>', 'endcodespacerange', ...blocks, 'endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end',
  ].join('\n');
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
