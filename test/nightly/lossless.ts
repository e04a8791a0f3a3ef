// Lossless saving over a long random walk: `npm run test:nightly [-- STEPS [SEED]]`, 100,000 steps unless told otherwise.
// Every step edits a model, transfers the change to the file and lets bpmn-moddle read the outcome. Prints each fault with
// what is needed to see it again; exit status 1 when there was any.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../src/core/text/decode.js';
import { corpusFiles } from '../support/corpus.js';
import { lineVariants, otherVariants } from '../support/format-variants.js';
import { randomEdits } from '../support/transfer-oracle.js';
import { MODEL } from '../unit/core/lossless/model.js';

/** Edits made in a row before the next file has its turn. */
const WALK = 10;

/** Larger files make the walk slow without showing more. */
const LARGEST = 150_000;

const files = corpusFiles().filter((file) => readFileSync(file).length < LARGEST);
const variants = Object.entries({ 'as it is': (text: string) => text, ...lineVariants, ...otherVariants });

/** Walks until enough steps are made; returns the number of faults. */
async function walk(steps: number, firstSeed: number): Promise<number> {
  let done = 0;
  let faults = 0;
  let subtrees = 0;
  for (let seed = firstSeed; done < steps; seed++) {
    const file = files[(seed * 7919) % files.length];
    const [name, rewrite] = variants[seed % variants.length]!;
    const text = file ? decodeText(readFileSync(file)).text : MODEL;
    let made = 0;
    for await (const step of randomEdits(rewrite(text), seed, WALK)) {
      made++;
      if (step.fallback === 'subtree') subtrees++;
      if (step.fault === undefined) continue;
      faults++;
      console.log(`seed ${seed}, step ${made}, ${step.edit}, ${name}, ${file ? path.basename(file) : 'model'}: ${step.fault}`);
      break;
    }
    if (Math.floor((done + made) / 1000) !== Math.floor(done / 1000)) console.log(`${done + made} steps, ${faults} faults, ${subtrees} subtrees written anew`);
    done += Math.max(made, 1);
  }
  console.log(`${done} steps over ${files.length || 1} files in ${variants.length} formats: ${faults} faults, ${subtrees} subtrees written anew`);
  return faults;
}

console.warn = () => undefined; // bpmn-moddle reports every attribute whose prefix nobody declared
const [steps = 100_000, firstSeed = 1] = process.argv.slice(2).map(Number);
void walk(steps, firstSeed).then((faults) => {
  process.exitCode = faults > 0 ? 1 : 0;
});
