// Merges of random edits: `npm run test:nightly:merge [-- MERGES [SEED]]`, 10,000 merges of edits that do not touch each other
// unless told otherwise, and those that do on the way. Prints each wrong merge and each false conflict; exit status 1 when
// there was any.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../src/core/text/decode.js';
import { corpusFiles } from '../support/corpus.js';
import { editBothSides, mergeFault } from '../support/merge-oracle.js';
import { MODEL } from '../unit/core/lossless/model.js';

/** Larger files make the walk slow without showing more. */
const LARGEST = 60_000;

const files = [...corpusFiles(), ...corpusFiles('history')].filter((file) => readFileSync(file).length < LARGEST);

async function walk(merges: number, firstSeed: number): Promise<number> {
  let done = 0;
  let touching = 0;
  let faults = 0;
  for (let seed = firstSeed; done < merges; seed++) {
    const file = files[(seed * 7919) % files.length];
    const edits = await editBothSides(file ? decodeText(readFileSync(file)).text : MODEL, seed);
    if (!edits) continue;
    if (edits.areDisjoint) done++;
    else touching++;
    const fault = mergeFault(edits);
    if (edits.areDisjoint && done % 500 === 0) console.log(`${done} merges, ${touching} of edits that touch, ${faults} faults`);
    if (fault === undefined) continue;
    faults++;
    console.log(`seed ${seed}, ${edits.edits}, ${file ? path.basename(file) : 'model'}: ${fault}`);
  }
  console.log(`${done} merges and ${touching} of edits that touch each other, over ${files.length || 1} files: ${faults} faults`);
  return faults;
}

console.warn = () => undefined; // bpmn-moddle reports every attribute whose prefix nobody declared
const [merges = 10_000, firstSeed = 1] = process.argv.slice(2).map(Number);
void walk(merges, firstSeed).then((faults) => {
  process.exitCode = faults > 0 ? 1 : 0;
});
