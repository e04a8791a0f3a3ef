import assert from 'node:assert/strict';
import type { SearchEntry } from '../../../../src/core/portal/search/search-index.js';
import { quickHits } from '../../../../src/core/portal/search/quick.js';
import { PortalSearch } from '../../../../src/core/portal/search/search-index.js';
import { compoundParts, stem, wordsOf } from '../../../../src/core/portal/search/terms.js';

const entry = (kind: SearchEntry['kind'], title: string, text = '', steps: string[] = []): SearchEntry =>
  ({ kind, title, text, place: `${title}.html`, steps: steps.map((step, i) => [step, `s${i}`]) });

const data = { entries: [
  entry('process', 'Aufenthaltstitel verlängern', 'Antrag eingegangen', ['Antrag prüfen', 'Unterlagen nachfordern', 'Antragstellende Person anhören']),
  entry('process', 'Termin vergeben', 'Anliegen eingegangen', ['Anliegen prüfen', 'Termin nennen']),
  entry('law', '§ 18b AufenthG', 'Fachkräfte mit akademischer Ausbildung'),
  entry('law', '§ 18a AufenthG', 'Fachkräfte mit Berufsausbildung'),
  entry('document', 'Titel und Vordrucke'),
], synonyms: { [stem('antragsteller')]: wordsOf('antragstellende Person') } };

let search: PortalSearch;

/** What is found, steps behind their process. */
const found = (question: string): string[] => search.find(question).flatMap(({ title, steps }) => [title, ...steps.map((step) => step.title)]);

describe('search of the portal', () => {
  before(async () => { search = await PortalSearch.over(data); });

  it('finds words in any of their forms', () => {
    assert.ok(found('Anträge').includes('Antrag prüfen'));
    assert.ok(found('prüfung').includes('Antrag prüfen'));
    assert.ok(found('Unterlage').includes('Unterlagen nachfordern'));
  });

  it('finds a compound by its parts', () => {
    assert.ok(found('Titel').includes('Aufenthaltstitel verlängern'));
  });

  it('forgives typing errors and missing umlauts', () => {
    assert.equal(found('Aufenthaltstitl')[0], 'Aufenthaltstitel verlängern');
    assert.equal(found('verlaengern')[0], 'Aufenthaltstitel verlängern');
    assert.ok(found('nachfodern').includes('Unterlagen nachfordern'));
  });

  it('finds what the glossary says instead of a word', () => {
    assert.ok(found('Antragsteller').includes('Antragstellende Person anhören'));
  });

  it('finds a step by its words and those of its process together', () => {
    assert.deepEqual(found('Termin prüfen'), ['Termin vergeben', 'Anliegen prüfen', 'Termin nennen']);
    assert.deepEqual(search.find('Anliegen prüfen')[0]?.steps, [{ title: 'Anliegen prüfen', place: 'Termin vergeben.html#s0' }]);
  });

  it('tells citations apart', () => {
    assert.equal(found('§ 18b')[0], '§ 18b AufenthG');
    assert.equal(found('18a AufenthG')[0], '§ 18a AufenthG');
  });

  it('answers anything, also nothing', () => {
    assert.deepEqual(found(''), []);
    assert.deepEqual(found('***'), []);
    assert.doesNotThrow(() => found('ﷺ'.repeat(1000)));
  });
});

describe('an answer while the index is being made', () => {
  const titles = (question: string): string[] => quickHits(data, question).map(({ title }) => title);

  it('is every title with all words, those that begin with the question first', () => {
    assert.deepEqual(titles('titel'), ['Titel und Vordrucke', 'Aufenthaltstitel verlängern']);
    assert.deepEqual(titles('VERLAENG  titel'), ['Aufenthaltstitel verlängern']);
    assert.deepEqual([titles(''), titles(' '), titles('xyz')], [[], [], []]);
  });
});

describe('compoundParts', () => {
  const knows = (word: string): boolean => ['aufenthalt', 'titel', 'antrag', 'stell'].includes(word);

  it('splits where both parts are words of the texts', () => {
    assert.deepEqual(compoundParts('aufenthaltstitel', knows), ['aufenthalt', 'titel']);
    assert.deepEqual(compoundParts('aufenthaltstitelantrag', knows), ['aufenthalt', 'titel', 'antrag']);
    assert.deepEqual(compoundParts('unterlagen', knows), []);
  });
});
