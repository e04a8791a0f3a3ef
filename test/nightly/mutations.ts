// Models damaged at random: `npm run test:nightly:mutations [-- FILES [SEED]]`, 10,000 files unless told otherwise. Checking
// must never throw nor take long, and must agree with xmllint on whether the file is valid against the schema. Prints each
// fault with what is needed to see it again; exit status 1 when there was any.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readModel } from '../../src/core/bpmn/model.js';
import { decodeText } from '../../src/core/text/decode.js';
import { validateText } from '../../src/core/validate/validate.js';
import { corpusFiles } from '../support/corpus.js';
import { mutations } from '../support/mutations.js';
import { seeded } from '../support/shuffle.js';
import { hasXmllint, refusedByXmllint, SCHEMA_RULES } from '../support/xmllint.js';
import { MODEL } from '../unit/core/lossless/model.js';

/** Larger files make the walk slow without showing more. */
const LARGEST = 60_000;
const MOST_SECONDS = 10;
/** So many files are shown to xmllint at once. */
const BATCH = 500;

const texts = corpusFiles('').map((file) => readFileSync(file)).filter((bytes) => bytes.length < LARGEST).map(decodeText)
  .filter(({ encoding, problem }) => encoding === 'utf-8' && problem === undefined).map(({ text }) => text);
if (texts.length === 0) texts.push(MODEL);

/** One to three mutations of one of the models; the bytes, as a file would hold them. */
function mutated(seed: number): { bytes: Buffer; names: string[] } {
  const random = seeded(seed);
  let text = texts[Math.floor(random() * texts.length)]!;
  const names: string[] = [];
  for (let rest = 1 + Math.floor(random() * 3); rest > 0; rest--) {
    const [name, mutate] = Object.entries(mutations)[Math.floor(random() * Object.keys(mutations).length)]!;
    text = mutate(text, random);
    names.push(name);
  }
  return { bytes: Buffer.from(text), names };
}

/** What is wrong with checking a file; `undefined` when nothing is. */
function faultOf(bytes: Buffer, isRefused: boolean | undefined): string | undefined {
  const { text, problem } = decodeText(bytes);
  const started = performance.now();
  try {
    validateText(text, { rules: ['prozessatlas:core', 'prozessatlas:municipal', 'prozessatlas:conformance', 'bpmnlint:all'] });
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`;
  }
  if (performance.now() - started > MOST_SECONDS * 1000) return `takes ${((performance.now() - started) / 1000).toFixed(1)} s`;
  const { doctype, encoding = 'utf-8' } = readModel(text).xml;
  // xmllint expands entities and knows other encodings: that is no question of the schema.
  if (isRefused === undefined || problem !== undefined || doctype || encoding.toLowerCase() !== 'utf-8') return undefined;
  const found = validateText(text, { rules: SCHEMA_RULES });
  if (isRefused === found.length > 0) return undefined;
  return isRefused ? 'only xmllint finds something' : `xmllint accepts it, but: ${found[0]!.message}`;
}

function walk(count: number, firstSeed: number): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'prozessatlas-mutations-'));
  const asksXmllint = hasXmllint();
  if (!asksXmllint) console.log('xmllint is not installed: only what throws or is slow is found.');
  let faults = 0;
  for (let from = firstSeed; from < firstSeed + count; from += BATCH) {
    const seeds = Array.from({ length: Math.min(BATCH, firstSeed + count - from) }, (_, i) => from + i);
    const files = seeds.map((seed) => path.join(folder, `${seed}.bpmn`));
    seeds.forEach((seed, i) => writeFileSync(files[i]!, mutated(seed).bytes));
    const refused = asksXmllint ? refusedByXmllint(files) : undefined;
    seeds.forEach((seed, i) => {
      const { bytes, names } = mutated(seed);
      const fault = faultOf(bytes, refused?.has(files[i]!));
      if (fault === undefined) return;
      faults++;
      console.log(`seed ${seed}, ${names.join(', ')}: ${fault}`);
    });
    for (const file of files) rmSync(file);
    console.log(`${from + seeds.length - firstSeed} files, ${faults} faults`);
  }
  rmSync(folder, { recursive: true });
  return faults;
}

const [files = 10_000, firstSeed = 1] = process.argv.slice(2).map(Number);
process.exitCode = walk(files, firstSeed) > 0 ? 1 : 0;
