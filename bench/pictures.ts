// How long a picture takes: ours in this process, bpmn-js in a browser, on the same files.
import { drawBpmn } from '../src/core/index.js';
import { corpusFiles } from '../test/support/corpus.js';
import { grid } from '../test/support/pictures/grid.js';
import { PictureOracle, readModelFile } from '../test/support/pictures/oracle.js';

const ROUNDS = 5;
/** Every so manieth file of the corpus. */
const STEP = 8;

async function main(): Promise<void> {
  const oracle = await PictureOracle.start();
  const files = corpusFiles().filter((_, i) => i % STEP === 0).map(readModelFile);
  await report(oracle, `${files.length} files of the corpus`, files);
  await report(oracle, '1,000 nodes and 999 flows', [grid(1000)]);
  await oracle.close();
}

async function report(oracle: PictureOracle, what: string, texts: readonly string[]): Promise<void> {
  if (texts.length === 0) return;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of texts) {
      const started = performance.now();
      drawBpmn(text);
      // The first round warms both up.
      if (round > 0) ours.push(performance.now() - started);
      const elapsed = await oracle.time(text);
      if (round > 0 && elapsed !== undefined) theirs.push(elapsed);
    }
  }
  console.log(`${what}: drawBpmn median ${at(ours, 0.5)} ms, 95 % below ${at(ours, 0.95)} ms; bpmn-js in Chromium median ${at(theirs, 0.5)} ms, 95 % below ${at(theirs, 0.95)} ms`);
}

function at(values: readonly number[], share: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) * share)] ?? NaN).toFixed(1);
}

void main();
