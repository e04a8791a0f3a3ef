import assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference } from '../../../../src/core/text/difference.js';
import { applyEdits } from '../../../../src/core/text/edits.js';

describe('the difference of two texts', () => {
  it('is one edit that begins and ends where they differ', () => {
    assert.deepEqual(difference('Antrag prüfen', 'Antrag genau prüfen'), { start: 7, end: 7, text: 'genau ' });
    assert.deepEqual(difference('aaa', 'aa'), { start: 2, end: 3, text: '' });
    assert.equal(difference('a', 'a'), undefined);
  });

  it('never cuts a character in two', () => {
    assert.deepEqual(difference('x😀y', 'x😁y'), { start: 1, end: 3, text: '😁' });
  });

  it('leads from any text to any other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁') });
    fc.assert(fc.property(text, text, (before, after) => {
      const edit = difference(before, after);
      assert.equal(edit ? applyEdits(before, [edit]) : before, after);
    }), { seed: 20261129 });
  });
});
