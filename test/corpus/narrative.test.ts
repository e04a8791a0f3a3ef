import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readModel } from '../../src/core/bpmn/model.js';
import { describeModel, toHtml, toMarkdown, toText } from '../../src/core/narrative/index.js';
import { decodeText } from '../../src/core/text/decode.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';
import { tellers } from '../support/tellers.js';
import { seeded, shuffled } from '../support/shuffle.js';

describe('narrative of the corpus', () => {
  const files = [...corpusFiles('models'), ...corpusFiles('history')];

  it('tells every flow node of every model exactly once, in every format', function () {
    withCorpus(this);
    this.timeout(120_000);
    for (const file of files) {
      const model = readModel(decodeText(readFileSync(file)).text);
      const narrative = describeModel(model, { lang: 'de' });
      const told = tellers(narrative);
      for (const node of model.all('bpmn:FlowNode')) {
        if (model.byId(node.id) === node) assert.equal(told.get(node.id), 1, `${node.id} (${node.type.name}) in ${file}`);
      }
      assert.ok(toText(narrative).length > 0 && toMarkdown(narrative).length > 0 && toHtml(narrative).length > 0);
    }
  });

  it('does not depend on the order in the file', function () {
    withCorpus(this);
    this.timeout(240_000);
    const random = seeded(4711);
    for (const file of files.filter((_, index) => index % 4 === 0)) {
      const { text } = decodeText(readFileSync(file));
      assert.equal(words(shuffled(text, random)), words(text), file);
    }
  });
});

function words(text: string): string {
  return toText(describeModel(readModel(text), { lang: 'en' }), { references: 'numbers' });
}
