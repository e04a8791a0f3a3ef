import { PDFString } from 'pdf-lib';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { readTrueType } from './truetype.js';
import type { TrueTypeFont } from './truetype.js';

/** Six letters in front of the name say that the font is a subset (ISO 32000-1, 9.6.4). */
const NAME = 'ATLASA+Arimo';

/** The font of a document; embeds the letters that are used. */
export class Font {
  private readonly font: TrueTypeFont;
  /** Characters by glyph, for copying and searching. */
  private readonly characters = new Map<number, number>();

  /** @param file a TrueType font */
  constructor(file: Uint8Array) {
    this.font = readTrueType(file);
  }

  /** A text as hexadecimal glyph numbers. A letter the font does not have becomes its empty box, a mark without a shape nothing. */
  glyphs(text: string): string {
    return [...text].filter((letter) => !/[\p{Cc}\p{Cf}\ufe00-\ufe0f]/u.test(letter)).map((letter) => {
      const code = letter.codePointAt(0)!;
      const glyph = this.font.glyph(code) ?? 0;
      if (glyph !== 0) this.characters.set(glyph, code);
      return hex4(glyph);
    }).join('');
  }

  /** Writes a composite font with glyph numbers as codes (ISO 32000-1, 9.7) and a way back to characters (9.10.3). */
  embed(context: PDFContext): PDFRef {
    const { font, characters } = this;
    const glyphs = [...characters.keys()].sort((a, b) => a - b);
    const data = font.subset(glyphs);
    const descriptor = context.register(context.obj({
      Type: 'FontDescriptor', FontName: NAME, Flags: 4, FontBBox: [...font.box], ItalicAngle: 0,
      Ascent: font.ascent, Descent: font.descent, CapHeight: font.ascent, StemV: 80,
      FontFile2: context.register(context.flateStream(data, { Length1: data.length })),
    }));
    const descendant = context.register(context.obj({
      Type: 'Font', Subtype: 'CIDFontType2', BaseFont: NAME, CIDToGIDMap: 'Identity', FontDescriptor: descriptor,
      CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
      DW: font.width(0), W: glyphs.flatMap((glyph) => [glyph, [font.width(glyph)]]),
    }));
    return context.register(context.obj({
      Type: 'Font', Subtype: 'Type0', BaseFont: NAME, Encoding: 'Identity-H', DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(unicodeMap(characters))),
    }));
  }
}

function unicodeMap(characters: ReadonlyMap<number, number>): string {
  const entries = [...characters].map(([glyph, code]) => `<${hex4(glyph)}> <${utf16(code)}>`);
  const blocks: string[] = [];
  for (let i = 0; i < entries.length; i += 100) {
    const block = entries.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin', '12 dict begin', 'begincmap', '/CMapType 2 def', '/CMapName /Adobe-Identity-UCS def',
    '1 begincodespacerange', '<0000> <ffff>', 'endcodespacerange', ...blocks, 'endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end',
  ].join('\n');
}

function utf16(code: number): string {
  const letter = String.fromCodePoint(code);
  return Array.from({ length: letter.length }, (_, i) => hex4(letter.charCodeAt(i))).join('');
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}
