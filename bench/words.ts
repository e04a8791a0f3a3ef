// How long a model takes as words, reading the file included: `npm run bench -- words`.
import { readFileSync } from 'node:fs';
import { describeBpmn, toText } from '../src/core/narrative/index.js';
import { decodeText } from '../src/core/text/decode.js';
import { corpusFiles } from '../test/support/corpus.js';

const ROUNDS = 3;

/** Milliseconds that describing a text takes, the fastest of a few rounds. */
function fastest(text: string, rounds = ROUNDS): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    toText(describeBpmn(text));
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function report(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(2).padStart(8);
  console.log(`${name.padEnd(28)} ${String(sorted.length).padStart(5)} models  median ${at(0.5)} ms  p95 ${at(0.95)} ms  max ${at(1)} ms`);
}

/** A process of so many nodes: every fourth one asks a question whose branches meet again. */
function processOf(nodes: number): string {
  const parts: string[] = ['<startEvent id="start"/>'];
  let from = 'start';
  let flows = 0;
  const flow = (source: string, target: string, name = ''): void => {
    parts.push(`<sequenceFlow id="f${flows++}" sourceRef="${source}" targetRef="${target}"${name === '' ? '' : ` name="${name}"`}/>`);
  };
  for (let i = 0; i < nodes / 4; i++) {
    parts.push(`<exclusiveGateway id="q${i}" name="Frage ${i}?"/><userTask id="y${i}" name="Fall ${i} bewilligen"/><userTask id="n${i}" name="Fall ${i} ablehnen"/><serviceTask id="m${i}" name="Fall ${i} ablegen"/>`);
    flow(from, `q${i}`);
    flow(`q${i}`, `y${i}`, 'ja');
    flow(`q${i}`, `n${i}`, 'nein');
    flow(`y${i}`, `m${i}`);
    flow(`n${i}`, `m${i}`);
    from = `m${i}`;
  }
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P">${parts.join('')}</process></definitions>`;
}

const corpus = [...corpusFiles('models'), ...corpusFiles('history')].map((file) => decodeText(readFileSync(file)).text);
if (corpus.length > 0) report('corpus', corpus.map((text) => fastest(text)));
else console.log('The corpus is not here: only generated models are measured.');
for (const nodes of [1_000, 10_000]) report(`generated, ${nodes} nodes`, [fastest(processOf(nodes), 10)]);
