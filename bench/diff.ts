// How fast two versions of a model are compared once they are parsed: `npm run bench diff`. The peer is bpmn-js-differ on
// what bpmn-moddle read of the same historic pairs, in the same run.
import { readFileSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';
import { diff as peerDiff } from 'bpmn-js-differ';
import { readModel } from '../src/core/bpmn/model.js';
import { diffModels } from '../src/core/diff/diff.js';
import { decodeText } from '../src/core/text/decode.js';
import { corpusFiles } from '../test/support/corpus.js';

const ROUNDS = 5;

const files = corpusFiles('history').filter((file) => file.endsWith('after.bpmn'));
const texts = files.map((file) => [file.replace(/after\.bpmn$/, 'before.bpmn'), file].map((path) => decodeText(readFileSync(path)).text) as [string, string]);

/** Milliseconds of the fastest of several rounds. */
function fastest(work: () => void): number {
  let best = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    work();
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

async function main(): Promise<void> {
  if (texts.length === 0) return console.log('diff: the corpus is not here');
  const [own, peer, failed]: [number[], number[], string[]] = [[], [], []];
  for (const [index, [before, after]] of texts.entries()) {
    const [left, right] = [readModel(before), readModel(after)];
    own.push(fastest(() => diffModels(left, right)));
    try {
      const [one, two] = [(await new BpmnModdle().fromXML(before)).rootElement, (await new BpmnModdle().fromXML(after)).rootElement];
      peer.push(fastest(() => peerDiff(one, two)));
    } catch {
      failed.push(files[index]!);
    }
  }
  console.log(`diff after parsing, ${texts.length} pairs: median ${median(own).toFixed(2)} ms, slowest ${Math.max(...own).toFixed(1)} ms`);
  console.log(`bpmn-js-differ: median ${median(peer).toFixed(2)} ms, slowest ${Math.max(...peer).toFixed(1)} ms, ${failed.length} pairs it cannot compare`);
}

console.warn = () => undefined;
void main();
