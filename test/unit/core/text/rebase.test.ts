import assert from 'node:assert';
import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/text/edits.js';
import { rebaseEdits } from '../../../../src/core/text/rebase.js';

describe('rebaseEdits', () => {
  it('keeps edits before the change and shifts edits behind it', () => {
    const from = 'name="A" id="1" colour="red"';
    const to = 'name="A" id="12345" colour="red"';
    const edits = rebaseEdits([{ start: 6, end: 7, text: 'B' }, { start: 24, end: 27, text: 'blue' }], from, to);
    assert.ok(edits);
    assert.strictEqual(applyEdits(to, edits), 'name="B" id="12345" colour="blue"');
  });

  it('refuses an edit that touches the change', () => {
    assert.strictEqual(rebaseEdits([{ start: 6, end: 7, text: 'B' }], 'name="A"', 'name="C"'), undefined);
  });

  it('refuses an insertion at the very place of the change: the order would be a guess', () => {
    assert.strictEqual(rebaseEdits([{ start: 1, end: 1, text: 'x' }], 'ab', 'ayb'), undefined);
  });

  it('gives the same text whichever of two separate changes came first', () => {
    const separate = fc.record({ head: fc.string(), mine: fc.string(), middle: fc.string({ minLength: 3 }), theirs: fc.string(), tail: fc.string() });
    fc.assert(fc.property(separate, fc.string(), fc.string(), ({ head, mine, middle, theirs, tail }, myNew, theirNew) => {
      const from = head + mine + middle + theirs + tail;
      const to = head + mine + middle + theirNew + tail;
      const rebased = rebaseEdits([{ start: head.length, end: head.length + mine.length, text: myNew }], from, to);
      if (rebased) assert.strictEqual(applyEdits(to, rebased), head + myNew + middle + theirNew + tail);
    }), { seed: 7, numRuns: 500 });
  });
});
