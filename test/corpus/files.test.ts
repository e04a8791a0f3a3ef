import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { corpusFiles, withCorpus } from '../support/corpus.js';

describe('corpus', () => {
  it('holds the BPMN files its description counts', function () {
    withCorpus(this);
    assert.equal(corpusFiles('models').length, 452 + 226);
    assert.match(readFileSync(corpusFiles('models/miwg')[0]!, 'latin1'), /<[^>]*definitions/);
  });
});
