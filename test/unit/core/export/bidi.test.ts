import assert from 'node:assert/strict';
import { visualOrder } from '../../../../src/core/export/pdf/bidi.js';

/** Hebrew letters as people type them, first letter first. */
const SHALOM = '\u05e9\u05dc\u05d5\u05dd';
const reversed = (text: string): string => [...text].reverse().join('');

describe('text from right to left in a PDF', () => {
  it('is set from its last letter to its first', () => {
    assert.equal(visualOrder(SHALOM, true), reversed(SHALOM));
    assert.equal(visualOrder(`${SHALOM} ${SHALOM}`, true), reversed(`${SHALOM} ${SHALOM}`));
  });

  it('keeps numbers and Latin words in their own direction', () => {
    assert.equal(visualOrder(`${SHALOM} 123`, true), `123 ${reversed(SHALOM)}`);
    assert.equal(visualOrder(`Antrag ${SHALOM} 5`, false), `Antrag ${reversed(SHALOM)} 5`);
  });

  it('turns brackets around', () => {
    assert.equal(visualOrder(`(${SHALOM})`, true), `(${reversed(SHALOM)})`);
  });

  it('leaves all other text alone', () => {
    assert.equal(visualOrder('Antrag (neu) prüfen', false), 'Antrag (neu) prüfen');
  });
});
