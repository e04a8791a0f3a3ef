import { inflateSync } from 'node:zlib';

/** A PDF with its compressed streams unpacked. */
export function readablePdf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  return raw.replace(/stream\r?\n([^]*?)\r?\nendstream/g, (all, data: string) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    } catch {
      return all;
    }
  });
}

/** The lines of text in a readable PDF, as somebody gets them who searches or copies. */
export function linesOfPdf(readable: string): string[] {
  const letters = new Map([...readable.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm)].map(([, glyph, codes]) => [glyph!, fromUtf16(codes!)]));
  return [...readable.matchAll(/<([0-9a-f]*)> Tj/g)].map(([, glyphs]) => glyphs!.match(/.{4}/g)?.map((glyph) => letters.get(glyph) ?? '?').join('') ?? '');
}

/** The titles of the outline of a readable PDF. */
export function bookmarksOf(readable: string): string[] {
  return [...readable.matchAll(/\/Title <FEFF([0-9A-F]+)>\s*\/Parent/g)].map(([, codes]) => fromUtf16(codes!));
}

function fromUtf16(codes: string): string {
  return String.fromCharCode(...codes.match(/.{4}/g)!.map((code) => parseInt(code, 16)));
}

export function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
}
