import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { filesWithPlugin, linkBpmnlint, MARK } from '../support/bpmnlint-plugin.js';
import { prozessatlas } from '../support/built-cli.js';
import { temporaryFolder } from '../support/temporary-folder.js';

function folderWithPlugin(config: object): string {
  const folder = temporaryFolder(filesWithPlugin(config));
  linkBpmnlint(folder);
  return folder;
}

interface Problem { rule: string; severity: string; message: string; elementId?: string; range: { start: { line: number } } }

const validate = (folder: string, ...args: string[]) => prozessatlas(['validate', '--format', 'json', ...args], { cwd: folder });
const wasRun = (folder: string): boolean => existsSync(path.join(folder, MARK));
const problemsIn = (out: string): Problem[] => (JSON.parse(out) as { files: { problems: Problem[] }[] }).files[0]!.problems;

describe('rules from plug-ins of bpmnlint', () => {
  it('are not run unless the user asks for it', () => {
    const folder = folderWithPlugin({ extends: 'plugin:acme/all' });
    const { out, err } = validate(folder);
    assert.match(err, /plugin:acme\/all.*--plugins/);
    assert.ok(!wasRun(folder));
    assert.ok(!problemsIn(out).some(({ rule }) => rule.startsWith('acme/')));
  });

  it('are run at their level, at the element, beside the others', () => {
    const folder = folderWithPlugin({ rules: { 'acme/no-manual': 'warn', 'label-required': 'error' } });
    const { out, err } = validate(folder, '--plugins');
    assert.equal(err, '');
    const [problem] = problemsIn(out).filter(({ rule }) => rule === 'acme/no-manual');
    assert.deepEqual([problem?.severity, problem?.message, problem?.elementId, problem?.range.start.line], ['warning', 'Manual tasks are not allowed', 'Stempeln', 2]);
  });

  it('that fail say so and stop no other', () => {
    const folder = folderWithPlugin({ extends: 'plugin:acme/all' });
    const found = problemsIn(validate(folder, '--plugins').out).filter(({ rule }) => rule.startsWith('acme/')).map(({ rule, message }) => `${rule}: ${message}`);
    assert.ok(wasRun(folder));
    assert.deepEqual(found.sort(), ['acme/broken: This rule of a plug-in failed: no such thing', 'acme/no-manual: Manual tasks are not allowed']);
  });

  it('end the run with one sentence where a plug-in is not installed', () => {
    const folder = folderWithPlugin({ extends: 'plugin:other/all' });
    const { status, out, err } = validate(folder, '--plugins');
    assert.deepEqual([status, out], [2, '']);
    assert.match(err, /^prozessatlas: \.bpmnlintrc: .*other.*\n$/);
  });
});
