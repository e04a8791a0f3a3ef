import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTrueType } from '../../../../src/core/export/pdf/truetype.js';
import { assetsFolder } from '../../../support/assets.js';

describe('a font in a PDF', () => {
  it('says how it tells where its letters are, and leaves the file that it comes from alone', () => {
    const file = readFileSync(path.join(assetsFolder(), 'arimo.ttf'));
    const before = new Uint8Array(file);
    const font = readTrueType(file);
    const subset = font.subset([font.glyph('Ä'.codePointAt(0)!)!]);
    const view = new DataView(subset.buffer, subset.byteOffset, subset.byteLength);
    const table = (name: string): { readonly at: number; readonly length: number } => {
      const entry = [0, 1, 2, 3, 4, 5].map((i) => 12 + 16 * i).find((at) => String.fromCharCode(...subset.subarray(at, at + 4)) === name)!;
      return { at: view.getUint32(entry + 8), length: view.getUint32(entry + 12) };
    };
    const glyphs = view.getUint16(table('maxp').at + 4);
    const isLong = view.getInt16(table('head').at + 50) === 1;
    assert.equal(table('loca').length, (glyphs + 1) * (isLong ? 4 : 2));
    assert.deepEqual(new Uint8Array(file), before);
  });
});
