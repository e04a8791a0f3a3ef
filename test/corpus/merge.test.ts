import assert from 'node:assert/strict';
import { editBothSides, mergeFault } from '../support/merge-oracle.js';
import { MODEL } from '../unit/core/lossless/model.js';

describe('merge', () => {
  it('combines random edits of a whole model like a comparison by ids does', async () => {
    const seeds = Array.from({ length: 25 }, (_, index) => index + 1);
    let disjoint = 0;
    for (const seed of seeds) {
      const sides = await editBothSides(MODEL, seed);
      if (sides?.areDisjoint) disjoint++;
      assert.equal(sides && mergeFault(sides), undefined, `seed ${seed}: ${sides?.edits}`);
    }
    assert.ok(disjoint > 3);
  });
});
