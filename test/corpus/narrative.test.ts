import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { BpmnModel } from '../../src/core/bpmn/model.js';
import { readModel } from '../../src/core/bpmn/model.js';
import { describeModel, toHtml, toMarkdown, toText } from '../../src/core/narrative/index.js';
import { decodeText } from '../../src/core/text/decode.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';
import { changedLines } from '../support/line-changes.js';
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

describe('text of the corpus for git diff', () => {
  const files = [...corpusFiles('models'), ...corpusFiles('history')].filter((_, index) => index % 3 === 0);
  const random = seeded(11);
  const any = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const share = (counts: readonly number[], part: number): number => [...counts].sort((a, b) => a - b)[Math.floor(counts.length * part)]!;

  /** How many lines change when a change is made to each model; models it does not fit are left out. */
  function measure(change: (model: BpmnModel) => string | undefined): number[] {
    return files.flatMap((file) => {
      const model = readModel(decodeText(readFileSync(file)).text);
      const after = change(model);
      return after === undefined ? [] : [changedLines(toText(describeModel(model)), toText(describeModel(readModel(after))))];
    });
  }

  it('changes one line for a renamed step, and the references to it', function () {
    withCorpus(this);
    const counts = measure((model) => {
      const name = any(model.all('bpmn:Task'))?.attribute('name');
      return name && model.text.slice(0, name.valueStart) + 'Ein ganz neuer Name' + model.text.slice(name.valueEnd);
    });
    assert.ok(share(counts, 0.5) <= 2 && share(counts, 0.95) <= 6, `median ${share(counts, 0.5)}, p95 ${share(counts, 0.95)}`);
  });

  it('gains one line for an inserted step', function () {
    withCorpus(this);
    const counts = measure((model) => {
      const flow = any(model.all('bpmn:SequenceFlow').filter((each) => model.target(each, 'sourceRef') && model.target(each, 'targetRef')));
      const target = flow?.attribute('targetRef');
      if (!flow || !target) return undefined;
      const { prefix } = flow.xml.name;
      const tag = (local: string): string => (prefix === '' ? local : `${prefix}:${local}`);
      return `${model.text.slice(0, target.valueStart)}new-task${model.text.slice(target.valueEnd, flow.xml.end)}`
        + `<${tag('task')} id="new-task" name="Neuer Schritt"/><${tag('sequenceFlow')} id="new-flow" sourceRef="new-task" targetRef="${target.raw}"/>${model.text.slice(flow.xml.end)}`;
    });
    assert.ok(share(counts, 0.5) <= 1 && share(counts, 0.9) <= 6, `median ${share(counts, 0.5)}, p90 ${share(counts, 0.9)}`);
  });
});

function words(text: string): string {
  return toText(describeModel(readModel(text), { lang: 'en' }), { references: 'numbers' });
}
