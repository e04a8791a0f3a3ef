import assert from 'node:assert/strict';
import { languageName } from '../../../../src/core/landscape/language-name.js';

describe('the name of a language', () => {
  it('is that of the reader, with the kind of language in words', () => {
    assert.deepEqual(['uk', 'de-simple', 'de-easy', 'fr'].map((tag) => languageName(tag, 'de')), ['Ukrainisch', 'Deutsch (Einfache Sprache)', 'Deutsch (Leichte Sprache)', 'Französisch']);
    assert.equal(languageName('de-simple', 'en'), 'German (plain language)');
  });

  it('is the tag where it is none', () => {
    assert.deepEqual(['', 'not a tag', 'x'].map((tag) => languageName(tag, 'de')), ['', 'not a tag', 'x']);
  });
});
