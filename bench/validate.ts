// Checking beside bpmnlint, on the same files in one run: `npm run bench -- validate`; with COPIES=N the corpus N times over.
// Wall time, processor time and peak memory of both command lines; processor time of checking again after one edit.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../scripts/lib/root.mjs';
import { readModel } from '../src/core/bpmn/model.js';
import { decodeText } from '../src/core/text/decode.js';
import { activeRules, presetConfig } from '../src/core/validate/config/config.js';
import { validateModel } from '../src/core/validate/validate.js';
import { corpusFiles } from '../test/support/corpus.js';

interface Usage { readonly wall: number; readonly cpu: number; readonly memory: number }

const folder = mkdtempSync(path.join(tmpdir(), 'prozessatlas-bench-'));
/** Loaded into the measured program: it writes down what it has used when it ends. */
const meter = path.join(folder, 'meter.cjs');
const usageFile = path.join(folder, 'usage.json');

/** Seconds and megabytes that a program of Node takes. */
function measure(program: string, args: readonly string[]): Usage {
  const started = performance.now();
  const { error, signal } = spawnSync(process.execPath, ['--require', meter, program, ...args], {
    cwd: path.join(folder, 'models'), stdio: 'ignore', env: { ...process.env, XDG_CACHE_HOME: path.join(folder, 'cache'), LC_ALL: 'en' },
  });
  if (error || signal) throw error ?? new Error(`${program} ended by ${signal}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(readFileSync(usageFile, 'utf8')) as NodeJS.ResourceUsage;
  return { wall: (performance.now() - started) / 1000, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 };
}

function compareCommandLines(files: readonly string[], copies: number): void {
  files.forEach((file, i) => { for (let copy = 0; copy < copies; copy++) cpSync(file, path.join(folder, 'models', `${copy}`, `${i}.bpmn`)); });
  writeFileSync(meter, `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usageFile)}, JSON.stringify(process.resourceUsage())));`);
  writeFileSync(path.join(folder, 'models', '.bpmnlintrc'), '{ "extends": "bpmnlint:recommended" }');
  const bpmnlint = measure(path.join(root, 'node_modules', 'bpmnlint', 'bin', 'bpmnlint.js'), ['**/*.bpmn']);
  rmSync(path.join(folder, 'models', '.bpmnlintrc'));
  const cli = path.join(root, 'dist', 'cli.mjs');
  const rows: [string, Usage][] = [
    ['bpmnlint (26 rules)', bpmnlint],
    ['prozessatlas, cold', measure(cli, ['validate', '--format', 'json'])],
    ['prozessatlas, warm', measure(cli, ['validate', '--format', 'json'])],
    ['prozessatlas, no cache', measure(cli, ['validate', '--format', 'json', '--no-cache'])],
  ];
  console.log(`${files.length * copies} files${' '.repeat(16)}wall            processor       memory`);
  for (const [name, { wall, cpu, memory }] of rows) {
    const ratio = (mine: number, theirs: number): string => `${mine.toFixed(2).padStart(6)} s ${`${(theirs / mine).toFixed(1)}×`.padStart(6)}`;
    console.log(`${name.padEnd(24)} ${ratio(wall, bpmnlint.wall)} ${ratio(cpu, bpmnlint.cpu)} ${memory.toFixed(0).padStart(6)} MB`);
  }
}

/** Milliseconds of processor time that checking a text after an edit takes, the least of many. */
function afterEdit(text: string): number {
  const rules = activeRules(presetConfig('prozessatlas:core'));
  const at = text.indexOf(' name="') + ' name="'.length;
  let least = Infinity;
  for (let i = 0; i < 30; i++) {
    const edited = `${text.slice(0, at)}${i}${text.slice(at)}`;
    const { user, system } = process.cpuUsage();
    validateModel(readModel(edited), { rules });
    const used = process.cpuUsage({ user, system });
    least = Math.min(least, (used.user + used.system) / 1000);
  }
  return least;
}

const files = corpusFiles('models');
if (files.length === 0) console.log('The corpus is not here (shared/corpus beside the checkout, or PROZESSATLAS_CORPUS).');
else {
  try {
    compareCommandLines(files, Number(process.env.COPIES ?? 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
  const texts = corpusFiles().filter((file) => file.endsWith('.bpmn')).map((file) => decodeText(readFileSync(file)).text).sort((a, b) => a.length - b.length);
  for (const text of texts.slice(0, 100)) afterEdit(text); // as warm as an editor that has been open for a while
  for (const [name, text] of [['median file', texts[texts.length >> 1]!], ['largest file', texts.at(-1)!]] as const) {
    console.log(`one edit, ${name} (${(text.length / 1000).toFixed(0)} kB): ${afterEdit(text).toFixed(2)} ms of processor time`);
  }
}
