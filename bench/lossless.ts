// Lossless saving on real files, beside a save that writes the whole document as bpmn-moddle (and with it bpmn-js) does:
// bytes and lines changed per edit, processor time per edit by file size, how often something had to be written anew.
// `npm run bench -- lossless`; with FILES=N every N-th file of the corpus only, and always the largest ones.
import { readFileSync, statSync } from 'node:fs';
import { createTransfer, transferEdits } from '../src/core/lossless/transfer.js';
import { decodeText } from '../src/core/text/decode.js';
import { corpusFiles } from '../test/support/corpus.js';
import type { ModelEdit } from '../test/support/editable-model.js';
import { EditableModel, picker } from '../test/support/editable-model.js';
import { modelEdits } from '../test/support/model-edits.js';
import { countLines } from '../test/support/numstat.js';

interface Row { edits: number; lines: number[]; bytes: number[]; resaved: number[]; fallbacks: Record<string, number> }

/** Files from this size on are always measured, in bytes: what they cost is what users wait for. */
const LARGE = 800_000;

/** Two texts that differ in every line take minutes to compare: only files up to this size, in bytes. */
const COUNTED = 60_000;

/** Rows of the table of times, by the size of the file in bytes. Half of all files have less than 33 kB. */
const SIZES: readonly [string, number][] = [['< 20 kB', 20_000], ['20–50 kB', 50_000], ['50–200 kB', 200_000], ['200–800 kB', LARGE], ['about 1 MB', Infinity]];

const quantile = (values: readonly number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))] ?? NaN;

/** Processor time so far, in milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time of the cheapest of three runs, so that other work on the machine does not count. */
function cheapest(run: () => unknown): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const started = processorTime();
    run();
    best = Math.min(best, processorTime() - started);
  }
  return best;
}

async function main(): Promise<void> {
  const every = Number(process.env.FILES ?? 20);
  const files = corpusFiles().filter((file, i) => i % every === 0 || statSync(file).size >= LARGE);
  if (files.length === 0) {
    console.log('The corpus is not here (shared/corpus beside the checkout, or PROZESSATLAS_CORPUS).');
    return;
  }
  const rows = new Map<string, Row>();
  const times = SIZES.map(() => ({ whole: [] as number[], prepared: [] as number[], moddle: [] as number[] }));
  for (const file of files) {
    const bytes = readFileSync(file);
    const { text } = decodeText(bytes);
    const time = times[SIZES.findIndex(([, limit]) => bytes.length < limit)]!;
    for (const [name, edit] of Object.entries(modelEdits) as [string, ModelEdit][]) {
      const model = await EditableModel.read(text);
      if (!model) continue;
      const before = await model.write();
      if (!edit(model, picker(1 + file.length))) continue;
      const started = processorTime();
      const after = await model.write();
      time.moddle.push(processorTime() - started);
      const { text: result, edits, fallback } = transferEdits(text, before, after);
      time.whole.push(cheapest(() => transferEdits(text, before, after)));
      const prepared = createTransfer(text, before);
      time.prepared.push(cheapest(() => prepared.apply(after)));
      const row = rows.get(name) ?? { edits: 0, lines: [], bytes: [], resaved: [], fallbacks: {} };
      rows.set(name, row);
      row.edits++;
      const { added, removed } = countLines(text, result);
      row.lines.push(added + removed);
      row.bytes.push(edits.reduce((sum, { start, end, text: inserted }) => sum + end - start + inserted.length, 0));
      if (bytes.length < COUNTED) {
        const resaved = countLines(text, after);
        row.resaved.push(resaved.added + resaved.removed);
      }
      row.fallbacks[fallback] = (row.fallbacks[fallback] ?? 0) + 1;
    }
  }

  console.log(`${files.length} files. Changed lines (added + removed) and characters, median / p95; bpmn-moddle writes the file as a whole.`);
  console.log('edit                 edits        lines   characters   bpmn-moddle, lines   fallbacks');
  for (const [name, row] of rows) {
    const pair = (values: readonly number[]): string => `${quantile(values, 0.5)} / ${quantile(values, 0.95)}`;
    console.log(`${name.padEnd(20)} ${String(row.edits).padStart(5)} ${pair(row.lines).padStart(12)} ${pair(row.bytes).padStart(12)} ${pair(row.resaved).padStart(20)}   ${JSON.stringify(row.fallbacks)}`);
  }
  console.log('\nMilliseconds of processor time per edit, median / p95: everything read anew; the file prepared before; bpmn-moddle writing the model.');
  for (const [i, [name]] of SIZES.entries()) {
    const { whole, prepared, moddle } = times[i]!;
    if (whole.length === 0) continue;
    const pair = (values: readonly number[]): string => `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;
    console.log(`${name.padEnd(14)} ${pair(whole).padStart(14)} ${pair(prepared).padStart(14)} ${pair(moddle).padStart(14)}`);
  }
}

console.warn = () => undefined; // bpmn-moddle reports every attribute whose prefix nobody declared
void main();
