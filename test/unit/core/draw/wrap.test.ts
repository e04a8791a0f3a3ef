import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textWidth } from '../../../../src/core/draw/text/metrics.js';
import { wrapText } from '../../../../src/core/draw/text/wrap.js';

const lines = (text: string, width: number): string[] => wrapText(text, 12, width).map((line) => line.text);

describe('the width of a text', () => {
  it('is that of Arial', () => {
    // Advances of Arial in units of 1/2048: "A" 1366, "n" 1139, "t" 569, "r" 682, "a" 1139, "g" 1139.
    assert.equal(textWidth('Antrag', 2048), 1366 + 1139 + 569 + 682 + 1139 + 1139);
  });

  it('counts pairs of letters that move together', () => {
    assert.equal(textWidth('Te', 2048), 1251 + 1139 - 227);
  });

  it('knows umlauts, the euro sign and other scripts', () => {
    assert.equal(textWidth('ä€', 2048), 1139 + 1139);
    assert.equal(textWidth('漢', 12), 12);
    assert.equal(textWidth('\u00ad\u200b', 12), 0);
  });
});

describe('wrapping a text', () => {
  it('breaks at spaces, behind hyphens and at line breaks', () => {
    assert.deepEqual(lines('Antrag auf Aufenthalt prüfen', 86), ['Antrag auf', 'Aufenthalt', 'prüfen']);
    assert.deepEqual(lines('Asyl-Antrag', 40), ['Asyl-', 'Antrag']);
    assert.deepEqual(lines('eins\nzwei\r\ndrei', 100), ['eins', 'zwei', 'drei']);
  });

  it('shows a soft hyphen only where it breaks', () => {
    assert.deepEqual(lines('Aufenthalts\u00adgestattung', 80), ['Aufenthalts-', 'gestattung']);
    assert.deepEqual(lines('Aufenthalts\u00adgestattung', 200), ['Aufenthaltsgestattung']);
  });

  it('cuts a word that is wider than the line', () => {
    const cut = lines('Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz', 86);
    assert.ok(cut.length > 3);
    assert.equal(cut.join(''), 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz');
  });

  it('ends and loses no letter, whatever the text and the width', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 200 }), (text, width) => {
      const printed = wrapText(text, 11, width).map((line) => line.text).join('');
      const bare = (value: string): string => value.replace(/[\s\u00ad-]/g, '');
      assert.equal(bare(printed), bare(text));
    }), { seed: 4, numRuns: 300 });
  });
});
