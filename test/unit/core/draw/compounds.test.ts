import assert from 'node:assert/strict';
import { withBreaks } from '../../../../src/core/draw/text/compounds.js';
import { wrapText } from '../../../../src/core/draw/text/wrap.js';

describe('long words on a card', () => {
  const lines = (words: string, width: number): string[] => wrapText(withBreaks(words, 11.5, width), 11.5, width).map(({ text }) => text);

  it('are broken between the parts of a compound', () => {
    assert.deepEqual(lines('Grenzübertrittsbescheinigung ausstellen', 146), ['Grenzübertritts-', 'bescheinigung ausstellen']);
    assert.deepEqual(lines('Krankenversicherungsnachweis', 146), ['Krankenversicherungs-', 'nachweis']);
  });

  it('are broken between syllables where a part is too wide itself', () => {
    assert.deepEqual(lines('Kraftfahrzeughaftpflichtversicherung', 146), ['Kraftfahrzeughaftpflichtver-', 'sicherung']);
    assert.deepEqual(lines('Fiktionsbescheinigung', 70), ['Fiktions-', 'bescheini-', 'gung']);
  });

  it('stay whole where they fit', () => {
    assert.deepEqual(lines('Fiktionsbescheinigung ausstellen', 146), ['Fiktionsbescheinigung', 'ausstellen']);
  });
});
