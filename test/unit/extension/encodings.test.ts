import assert from 'node:assert';
import { encodingToReopenWith } from '../../../src/extension/shared/encodings.js';

describe('encodingToReopenWith', () => {
  const cases: readonly [declared: string | undefined, actual: string, expected: string | undefined][] = [
    ['UTF-8', 'utf8', undefined],
    ['utf-8', 'utf8bom', undefined],
    [undefined, 'utf8', undefined],
    [undefined, 'utf16le', undefined],
    [undefined, 'iso88591', 'utf8'],
    ['ISO-8859-1', 'iso88591', undefined],
    ['ISO-8859-1', 'utf8', 'iso88591'],
    ['iso-8859-15', 'utf8', 'iso885915'],
    ['UTF-16', 'utf16be', undefined],
    ['UTF-16', 'utf8', 'utf16le'],
    ['US-ASCII', 'utf8', undefined],
    ['windows-1252', 'iso88591', 'windows1252'],
    ['UTF-8', 'windows1252', 'utf8'],
  ];
  for (const [declared, actual, expected] of cases) {
    it(`${declared ?? 'no declaration'} read as ${actual}: ${expected ?? 'fine'}`, () => {
      assert.strictEqual(encodingToReopenWith(declared, actual), expected);
    });
  }
});
