import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { drawBpmn } from '../../src/core/index.js';
import { readModel } from '../../src/core/bpmn/model.js';
import { drawModel } from '../../src/core/draw/draw.js';
import { planesOf } from '../../src/core/draw/planes.js';
import { decodeText } from '../../src/core/text/decode.js';
import { parseXml } from '../../src/core/xml/parse.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';

/** Outside of labels: what must not be in a picture. */
const FORBIDDEN = /="[^"]*(?:NaN|Infinity|undefined|url\()|<(?:script|style|image|use|a)\b|\shref=|\son\w+=/;

describe('drawing the corpus', () => {
  it('gives a well-formed, self-contained picture with every depicted element, in every theme', function () {
    withCorpus(this);
    const themes = ['light', 'dark', 'print'] as const;
    corpusFiles().forEach((file, i) => {
      const text = decodeText(readFileSync(file)).text;
      const svg = drawBpmn(text, { theme: themes[i % themes.length]!, lang: 'de' });
      assert.deepEqual(parseXml(svg).problems, [], file);
      assert.doesNotMatch(svg, FORBIDDEN, file);
    });
  });

  it('shows every depicted element on one of the planes, once', function () {
    withCorpus(this);
    for (const file of corpusFiles()) {
      const model = readModel(decodeText(readFileSync(file)).text);
      const depicted = new Set(model.all('bpmndi:BPMNShape').map((shape) => model.target(shape, 'bpmnElement')?.id).filter((id) => id));
      const drawn = planesOf(model).flatMap((plane) => {
        const ids = drawModel(model, { diagram: plane.id }).parts.filter(({ kind }) => kind === 'shape').map(({ elementId }) => elementId);
        assert.equal(new Set(ids).size, ids.length, `${file}: an element twice`);
        return ids;
      });
      for (const id of depicted) assert.ok(drawn.includes(id!), `${file}: ${id} is missing`);
    }
  });

  it('takes as many siblings as a file can have', () => {
    const tasks = '<task/>'.repeat(150_000);
    assert.match(drawBpmn(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process>${tasks}</process></definitions>`), /<\/svg>/);
  });

  it('survives conformance tests and histories', function () {
    withCorpus(this);
    for (const file of [...corpusFiles('conformance'), ...corpusFiles('history'), ...corpusFiles('soundness')]) {
      assert.match(drawBpmn(decodeText(readFileSync(file)).text), /^<svg [^]*<\/svg>\n$/, file);
    }
  });
});
