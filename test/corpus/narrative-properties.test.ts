import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readModel } from '../../src/core/bpmn/model.js';
import { describeBpmn, describeModel, toHtml, toMarkdown, toText } from '../../src/core/narrative/index.js';
import { seeded, shuffled } from '../support/shuffle.js';
import { tellers } from '../support/tellers.js';
import { waysInModel, waysInText } from '../unit/core/narrative/reader.js';
import { flows, model } from '../unit/core/narrative/support.js';

const SEED = { seed: 20261122, numRuns: 100 };

const KINDS = ['task', 'task', 'task', 'question', 'merge', 'parallel', 'inclusive', 'race', 'end', 'guarded'] as const;

/** A process of any shape: nodes of random kinds and flows between random ones, loops and loose parts among them. */
const anyProcess = fc.record({
  kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 25 }),
  ways: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 45 }),
  starts: fc.integer({ min: 1, max: 2 }),
}).map(({ kinds, ways, starts }) => {
  const ids = kinds.map((_, index) => `n${index}`);
  const leading = kinds.flatMap((kind, index) => (kind === 'end' ? [] : kind === 'guarded' ? [ids[index]!, `b${index}`] : [ids[index]!]));
  const seen = new Set<string>();
  const pairs = ways
    .map(([from, to]) => [leading[from % Math.max(1, leading.length)], ids[to % ids.length]] as const)
    .filter(([from, to]) => from !== undefined && !seen.has(`${from}>${to}`) && seen.add(`${from}>${to}`));
  const entries = Array.from({ length: starts }, (_, index) => `s${index}>${ids[index % ids.length]}`);
  return model(
    Array.from({ length: starts }, (_, index) => `<startEvent id="s${index}" name="Beginn ${index}"/>`).join('')
    + kinds.map((kind, index) => node(kind, index)).join('')
    + flows([...entries, ...pairs.map(([from, to]) => `${from}>${to}`)].join(' ')),
  );
});

/** Gateways that wait carry a description, so that each stays a step of its own and the flow can be read back. */
function node(kind: typeof KINDS[number], index: number): string {
  const note = `<documentation>D${index}</documentation>`;
  switch (kind) {
    case 'task': return `<task id="n${index}" name="Schritt ${index}"/>`;
    case 'question': return `<exclusiveGateway id="n${index}" name="Frage ${index}?"/>`;
    case 'merge': return `<exclusiveGateway id="n${index}"/>`;
    case 'parallel': return `<parallelGateway id="n${index}">${note}</parallelGateway>`;
    case 'inclusive': return `<inclusiveGateway id="n${index}">${note}</inclusiveGateway>`;
    case 'race': return `<eventBasedGateway id="n${index}" name="Warten ${index}"/>`;
    case 'end': return `<endEvent id="n${index}" name="Ergebnis ${index}"/>`;
    case 'guarded': return `<task id="n${index}" name="Schritt ${index}"/><boundaryEvent id="b${index}" name="Frist ${index}" attachedToRef="n${index}" cancelActivity="${index % 2 === 0}"><timerEventDefinition id="t${index}"/></boundaryEvent>`;
  }
}

describe('narrative: for any process', () => {
  it('tells every node exactly once', () => {
    fc.assert(fc.property(anyProcess, (text) => {
      const read = readModel(text);
      const told = tellers(describeModel(read));
      for (const element of read.all('bpmn:FlowNode')) assert.equal(told.get(element.id), 1, element.id);
    }), SEED);
  });

  it('lets the flow be read back from the text', () => {
    fc.assert(fc.property(anyProcess, (text) => {
      const read = readModel(text);
      const { sections } = describeModel(read);
      const inText = sections.flatMap(({ steps }) => [...waysInText(steps, read)]);
      assert.deepEqual(inText.sort(), [...waysInModel(sections.flatMap(({ steps }) => steps), read)].sort());
    }), SEED);
  });

  it('is the same for any order in the file', () => {
    fc.assert(fc.property(anyProcess, fc.integer(), (text, seed) => {
      const say = (each: string): string => toText(describeBpmn(each), { references: 'numbers' });
      assert.equal(say(shuffled(text, seeded(seed))), say(text));
    }), SEED);
  });

  it('is the same for any ids of flows', () => {
    fc.assert(fc.property(anyProcess, (text) => {
      const renamed = text.replace(/ id="f(\d+)_[^"]*"/g, (_, index: string) => ` id="flow_${(Number(index) * 7919) % 1000}"`);
      assert.equal(toText(describeBpmn(renamed)), toText(describeBpmn(text)));
    }), SEED);
  });

  it('says hostile labels without harm', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('</li><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '# h\n- x', '`x` **y** [z](javascript:1)', '{label} {{x}} $& $1', '\u202egnp.exe', '1. x', '<!--', ']]>'),
    );
    const told = (name: string): string => {
      const attribute = name.replace(/[&<>"\n\r\t]/g, (c) => `&#${c.charCodeAt(0)};`);
      return model(`<startEvent id="s" name="${attribute}"/><task id="t" name="${attribute}"/>${flows('s>t')}`);
    };
    const lines = (text: string): number => text.split('\n').length;
    const plain = describeBpmn(told('x'));
    fc.assert(fc.property(hostile, (label) => {
      const narrative = describeBpmn(told(`x${label}`));
      assert.doesNotMatch(toHtml(narrative), /<(?:script|img|!--)/);
      const same = { ...narrative, notices: [] };
      assert.equal(lines(toText(same)), lines(toText(plain)));
      assert.equal(lines(toMarkdown(same)), lines(toMarkdown(plain)));
      for (const text of [toText(narrative), toMarkdown(narrative), toHtml(narrative)]) assert.doesNotMatch(text, UNSAFE);
    }), SEED);
  });
});

/** Control characters other than line feeds, and marks that turn the direction of what follows. */
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
