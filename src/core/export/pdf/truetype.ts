/** What embedding needs to know of a TrueType font; widths and heights are in thousandths of the font size, as PDF counts. */
export interface TrueTypeFont {
  readonly data: Uint8Array;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a character; `undefined` when the font has none. */
  glyph(code: number): number | undefined;
  width(glyph: number): number;
}

/** Reads the tables `head`, `hhea`, `hmtx` and `cmap` (format 4) of a TrueType font (ISO/IEC 14496-22). */
export function readTrueType(data: Uint8Array): TrueTypeFont {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    tables.set(String.fromCharCode(...data.subarray(entry, entry + 4)), view.getUint32(entry + 8));
  }
  const [head, hhea, hmtx, cmap] = ['head', 'hhea', 'hmtx', 'cmap'].map((name) => tables.get(name) ?? 0) as [number, number, number, number];
  const scale = 1000 / view.getUint16(head + 18);
  const int = (at: number): number => Math.round(view.getInt16(at) * scale);
  const lastWidth = view.getUint16(hhea + 34) - 1;
  const glyphs = readCharacterMap(view, cmap + view.getUint32(cmap + 8));
  return {
    data,
    ascent: int(hhea + 4),
    descent: int(hhea + 6),
    box: [int(head + 36), int(head + 38), int(head + 40), int(head + 42)],
    glyph: (code) => glyphs.get(code),
    width: (glyph) => Math.round(view.getUint16(hmtx + 4 * Math.min(glyph, lastWidth)) * scale),
  };
}

function readCharacterMap(view: DataView, at: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  const size = view.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    const last = view.getUint16(at + 14 + i);
    const first = view.getUint16(at + 16 + size + i);
    const delta = view.getUint16(at + 16 + 2 * size + i);
    const rangeAt = at + 16 + 3 * size + i;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
