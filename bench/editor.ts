// What people's edits on the canvas of bpmn-js change in real files: saved losslessly, and saved as bpmn-js itself does.
// `npm run bench -- editor`; with FILES=N every N-th file of the corpus only.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root } from '../scripts/lib/root.mjs';
import { createTransfer } from '../src/core/lossless/transfer.js';
import { decodeText } from '../src/core/text/decode.js';
import { launchBrowser } from '../test/support/browser.js';
import { corpusFiles } from '../test/support/corpus.js';
import { countLines } from '../test/support/numstat.js';
import type { CanvasEdits } from './lib/canvas-edits.js';
import { cpuTime, quantile } from './lib/timing.js';

/** Two texts that differ in every line take minutes to compare: only files up to this size, in bytes. */
const LARGEST = 60_000;

interface Row { readonly lossless: number[]; readonly resaved: number[]; readonly times: number[]; readonly fallbacks: Record<string, number> }

async function main(): Promise<void> {
  const every = Number(process.env.FILES ?? 20);
  const files = corpusFiles().filter((_, i) => i % every === 0);
  if (files.length === 0) return console.log('The corpus is not here (shared/corpus beside the checkout, or PROZESSATLAS_CORPUS).');
  const bundle = await esbuild.build({ entryPoints: [path.join(root, 'bench', 'lib', 'canvas-edits.ts')], bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'silent' });
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
  await page.setContent('<!doctype html><div id="canvas" style="width: 1600px; height: 1200px"></div>');
  await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
  const rows = new Map<string, Row>();
  let opened = 0;
  for (const file of files) {
    const { text } = decodeText(readFileSync(file));
    if (text.length > LARGEST) continue;
    const edits = await page.evaluate((xml) => (window as unknown as CanvasEdits).edit(xml), text);
    if (edits.length > 0) opened++;
    for (const { name, before, after } of edits) {
      const transfer = createTransfer(text, before);
      let result = transfer.apply(after);
      const time = cpuTime(() => { result = transfer.apply(after); });
      const row = rows.get(name) ?? { lossless: [], resaved: [], times: [], fallbacks: {} };
      rows.set(name, row);
      const sum = ({ added, removed }: ReturnType<typeof countLines>): number => added + removed;
      row.lossless.push(sum(countLines(text, result.text)));
      row.resaved.push(sum(countLines(text, after)));
      row.times.push(time);
      row.fallbacks[result.fallback] = (row.fallbacks[result.fallback] ?? 0) + 1;
    }
  }
  await browser.close();
  const pair = (values: readonly number[], digits = 0): string => `${quantile(values, 0.5).toFixed(digits)} / ${quantile(values, 0.95).toFixed(digits)}`;
  console.log(`${opened} files. Changed lines (added + removed), median / p95, and milliseconds of processor time for the lossless save.`);
  console.log('edit         edits        lines     bpmn-js, lines          time   fallbacks');
  for (const [name, { lossless, resaved, times, fallbacks }] of rows) {
    console.log(`${name.padEnd(12)} ${String(lossless.length).padStart(5)} ${pair(lossless).padStart(12)} ${pair(resaved).padStart(18)} ${pair(times, 1).padStart(13)}   ${JSON.stringify(fallbacks)}`);
  }
}

void main();
