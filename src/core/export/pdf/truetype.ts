/** What embedding needs to know of a TrueType font; widths and heights are in thousandths of the font size, as PDF counts. */
export interface TrueTypeFont {
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The glyph of a character; `undefined` when the font has none. */
  glyph(code: number): number | undefined;
  width(glyph: number): number;
  /** The font with the outlines of these glyphs only; all glyphs keep their numbers. */
  subset(glyphs: Iterable<number>): Uint8Array;
}

/** Tables that a font embedded in a PDF needs (ISO 32000-1, 9.9). */
const EMBEDDED = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

/** Reads a TrueType font with a character map of format 4 (ISO/IEC 14496-22). */
export function readTrueType(data: Uint8Array): TrueTypeFont {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const entry = 12 + 16 * i;
    const start = view.getUint32(entry + 8);
    tables.set(String.fromCharCode(...data.subarray(entry, entry + 4)), data.subarray(start, start + view.getUint32(entry + 12)));
  }
  const table = (name: string): DataView => {
    const found = tables.get(name) ?? new Uint8Array(0);
    return new DataView(found.buffer, found.byteOffset, found.byteLength);
  };
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')];
  const scaled = (units: number): number => Math.round((units * 1000) / head.getUint16(18));
  const lastWidth = hhea.getUint16(34) - 1;
  const glyphs = readCharacterMap(table('cmap'));
  return {
    ascent: scaled(hhea.getInt16(4)),
    descent: scaled(hhea.getInt16(6)),
    box: [scaled(head.getInt16(36)), scaled(head.getInt16(38)), scaled(head.getInt16(40)), scaled(head.getInt16(42))],
    glyph: (code) => glyphs.get(code),
    width: (glyph) => scaled(hmtx.getUint16(4 * Math.min(glyph, lastWidth))),
    subset: (wanted) => {
      const { glyf, loca } = keepOutlines(table('glyf'), table('loca'), head.getInt16(50) === 0, wanted);
      const kept = new Map([...tables, ['glyf', glyf], ['loca', loca]] as const);
      return writeFont(EMBEDDED.map((name) => [name, name === 'head' ? withLongOffsets(kept.get(name)!) : kept.get(name) ?? new Uint8Array(0)]));
    },
  };
}

function readCharacterMap(cmap: DataView): Map<number, number> {
  const at = cmap.getUint32(8);
  const glyphs = new Map<number, number>();
  const size = cmap.getUint16(at + 6);
  for (let i = 0; i < size; i += 2) {
    const last = cmap.getUint16(at + 14 + i);
    const first = cmap.getUint16(at + 16 + size + i);
    const delta = cmap.getUint16(at + 16 + 2 * size + i);
    const rangeAt = at + 16 + 3 * size + i;
    const range = cmap.getUint16(rangeAt);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const listed = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** Outlines of some glyphs and of those they are composed of; all others become empty. */
function keepOutlines(glyf: DataView, loca: DataView, hasShortOffsets: boolean, wanted: Iterable<number>): { glyf: Uint8Array; loca: Uint8Array } {
  const offset = (glyph: number): number => (hasShortOffsets ? 2 * loca.getUint16(2 * glyph) : loca.getUint32(4 * glyph));
  const count = loca.byteLength / (hasShortOffsets ? 2 : 4) - 1;
  const kept = new Set<number>([0]);
  const queue = [0, ...wanted];
  for (let glyph = queue.pop(); glyph !== undefined; glyph = queue.pop()) {
    kept.add(glyph);
    for (const part of components(glyf, offset(glyph), offset(glyph + 1))) if (!kept.has(part)) queue.push(part);
  }
  const outlines: Uint8Array[] = [];
  const offsets = new DataView(new ArrayBuffer(4 * (count + 1)));
  let length = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    offsets.setUint32(4 * glyph, length);
    if (!kept.has(glyph)) continue;
    const outline = new Uint8Array(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph));
    outlines.push(outline);
    length += outline.length;
  }
  offsets.setUint32(4 * count, length);
  return { glyf: joined(outlines, length), loca: new Uint8Array(offsets.buffer) };
}

/** The glyphs a composite glyph is made of. */
function components(glyf: DataView, start: number, end: number): number[] {
  if (end - start < 10 || glyf.getInt16(start) >= 0) return [];
  const parts: number[] = [];
  for (let at = start + 10, more = true; more;) {
    const flags = glyf.getUint16(at);
    parts.push(glyf.getUint16(at + 2));
    const scale = flags & 0x8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + (flags & 0x1 ? 4 : 2) + scale;
    more = (flags & 0x20) !== 0;
  }
  return parts;
}

function withLongOffsets(head: Uint8Array): Uint8Array {
  const copy = new Uint8Array(head); // `slice` of a Buffer would be no copy
  new DataView(copy.buffer).setInt16(50, 1);
  return copy;
}

function writeFont(tables: readonly (readonly [name: string, data: Uint8Array])[]): Uint8Array {
  const header = new DataView(new ArrayBuffer(12 + 16 * tables.length));
  const power = Math.floor(Math.log2(tables.length));
  header.setUint32(0, 0x00010000);
  [tables.length, 2 ** power * 16, power, (tables.length - 2 ** power) * 16].forEach((value, i) => header.setUint16(4 + 2 * i, value));
  let length = header.byteLength;
  const parts = [new Uint8Array(header.buffer)];
  tables.forEach(([name, data], i) => {
    const entry = 12 + 16 * i;
    [...name].forEach((letter, j) => header.setUint8(entry + j, letter.charCodeAt(0)));
    const padded = new Uint8Array(Math.ceil(data.length / 4) * 4);
    padded.set(data);
    header.setUint32(entry + 4, checksum(padded));
    header.setUint32(entry + 8, length);
    header.setUint32(entry + 12, data.length);
    parts.push(padded);
    length += padded.length;
  });
  return joined(parts, length);
}

function checksum(padded: Uint8Array): number {
  const view = new DataView(padded.buffer);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
