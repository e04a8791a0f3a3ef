import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../../scripts/lib/root.mjs';
import { temporaryFolder } from '../support/temporary-folder.js';

const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');

const BROKEN = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:t"><process id="P"></definitions>';

/** Runs the step of the action that checks, as GitHub does. */
function runAction(cwd: string, inputs: Readonly<Record<string, string>>): { status: number | null; out: string; err: string } {
  const action = parse(read('action.yml')) as { inputs: Record<string, { default: string }>; runs: { steps: { run: string; env?: Record<string, string> }[] } };
  const { run, env } = action.runs.steps.at(-1)!;
  const values = Object.entries(env!).map(([name, expression]) => {
    const input = /inputs\.([\w-]+)/.exec(expression)?.[1];
    return [name, input === undefined ? root : inputs[input] ?? action.inputs[input]!.default] as const;
  });
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], { cwd, encoding: 'utf8', input: '', env: { PATH: process.env.PATH, LC_ALL: 'C', ...Object.fromEntries(values) } });
  return { status, out: stdout, err: stderr };
}

describe('templates for CI', () => {
  it('the GitHub action annotates findings and fails for errors', function () {
    if (process.platform === 'win32') this.skip();
    const folder = temporaryFolder({ 'models/a b.bpmn': BROKEN, 'other/c.bpmn': BROKEN });
    const { status, out, err } = runAction(folder, { paths: 'models\n' });
    assert.equal(err, '');
    assert.equal(status, 1);
    assert.match(out, /^::error file=models\/a b\.bpmn,/m);
    assert.doesNotMatch(out, /c\.bpmn/);
  });

  it('the GitHub action writes a report and takes every input', function () {
    if (process.platform === 'win32') this.skip();
    const folder = temporaryFolder({ 'a.bpmn': BROKEN, 'known.json': '{"files":[]}' });
    const { status, out } = runAction(folder, { 'format': 'json', 'output': 'report.json', 'baseline': 'known.json', 'max-warnings': '3', 'shard': '1/1' });
    assert.deepEqual([status, out], [1, '']);
    assert.equal((JSON.parse(readFileSync(path.join(folder, 'report.json'), 'utf8')) as { summary: { files: number } }).summary.files, 1);
  });

  it('never start a program by a name that a public registry would resolve', () => {
    for (const name of ['action.yml', 'ci/gitlab.yml', '.pre-commit-hooks.yaml']) {
      assert.doesNotMatch(read(name), /\bnpx\b|npm (?:exec|install|i) /, name);
      assert.ok(parse(read(name)), name);
    }
  });
});
