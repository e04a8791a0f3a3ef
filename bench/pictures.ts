// How long a model takes as words and as a picture, reading the file included, beside bpmn-js opening it in Chromium.
// Ours is processor time: the first call of the process, the first of each model, and the median of later ones.
import { describeBpmn, drawBpmn, toText } from '../src/core/index.js';
import { corpusFiles } from '../test/support/corpus.js';
import { grid } from '../test/support/pictures/grid.js';
import { PictureOracle, readModelFile } from '../test/support/pictures/oracle.js';
import { cpuTime, quantile, summary } from './lib/timing.js';

/** Later calls of each model: more for a single one, which is compiled while it is measured. */
const ROUNDS = { many: 5, single: 20 };
/** Every so manieth file of the corpus is opened in the browser too. */
const STEP = 8;

const JOBS = {
  words: (text: string) => toText(describeBpmn(text)),
  picture: (text: string) => drawBpmn(text),
};

async function main(): Promise<void> {
  const thousand = grid(1000);
  const files = corpusFiles().map(readModelFile);
  // The large model comes first: it finds the program as it is after its start.
  measure('1,000 nodes and 999 flows', [thousand]);
  measure(`${files.length} files of the corpus`, files);
  const oracle = await PictureOracle.start();
  await open(oracle, '1,000 nodes and 999 flows', [thousand]);
  await open(oracle, 'files of the corpus', files.filter((_, i) => i % STEP === 0));
  await oracle.close();
}

function measure(what: string, texts: readonly string[]): void {
  if (texts.length === 0) return console.log(`${what}: left out, the corpus is not here.`);
  const rounds = texts.length === 1 ? ROUNDS.single : ROUNDS.many;
  for (const [name, job] of Object.entries(JOBS)) {
    const first = texts.map((text) => cpuTime(() => job(text)));
    const warm = texts.map((text) => quantile(Array.from({ length: rounds }, () => cpuTime(() => job(text))), 0.5));
    console.log(`${what}, ${name}: first call ${first[0]!.toFixed(1)} ms; first of each model ${summary(first)}; warm ${summary(warm)}`);
  }
}

/** The peer, by the clock of its page. */
async function open(oracle: PictureOracle, what: string, texts: readonly string[]): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    for (const text of texts) {
      const elapsed = await oracle.time(text);
      // The first round warms it up.
      if (round > 0 && elapsed !== undefined) times.push(elapsed);
    }
  }
  if (times.length > 0) console.log(`${what}, opened by bpmn-js in Chromium: ${summary(times)}`);
}

void main();
