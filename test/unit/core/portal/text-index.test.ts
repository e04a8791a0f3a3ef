import assert from 'node:assert/strict';
import MiniSearch from 'minisearch';
import { TextIndex } from '../../../../src/core/portal/search/text-index.js';

const TEXTS = [
  ['antrag prufen', 'unterlage prufen unterlage nachfordern', 'antrag eingegangen frist'],
  ['antrag', 'antragsteller anhoren', ''],
  ['bescheid zustellen', '', 'unterlage'],
  ['unterlagen', 'unterlage', 'unterlage unterlage anhorung'],
];
const FIELDS = ['title', 'steps', 'text'];
const WEIGHTS = [4, 1.5, 1];

describe('full text index of the portal', () => {
  const index = new TextIndex(WEIGHTS, (word) => [word]);
  const peer = new MiniSearch({ fields: FIELDS });
  for (const [id, text] of TEXTS.entries()) {
    index.add(text.map((words) => words.split(' ').filter((word) => word !== '')));
    peer.add({ id, ...Object.fromEntries(FIELDS.map((field, i) => [field, text[i]])) });
  }

  for (const [term, isBeginning, typos] of [['antrag', false, 0], ['ant', true, 0], ['unterlgae', false, 2], ['unterlage', true, 2], ['frist', false, 1], ['nichts', true, 1]] as const) {
    it(`ranks like MiniSearch: ${term}`, () => {
      const { texts, scores } = index.find(term, { isBeginning, typos });
      const expected = peer.search(term, { prefix: isBeginning, fuzzy: typos || false, boost: Object.fromEntries(FIELDS.map((field, i) => [field, WEIGHTS[i]!])) });
      assert.deepEqual(texts.toSorted((a, b) => scores[b]! - scores[a]!), expected.map(({ id }) => id as number));
    });
  }

  it('looks at some texts only where it is told so', () => {
    assert.deepEqual(index.find('unterlage', { isBeginning: false, typos: 0 }, new Set([2])).texts, [2]);
  });

  it('tells where a term stands', () => {
    assert.deepEqual([index.has('antragsteller', 1, 1), index.has('antragsteller', 0, 1), index.has('nichts', 0, 0)], [true, false, false]);
  });
});
