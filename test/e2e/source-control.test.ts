import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, repeatUntil } from '../support/eventually.js';
import { needsNode } from '../support/hosts.js';
import { Workbench } from '../support/workbench.js';

const FILE = 'aufenthaltstitel.bpmn';
const MODEL = readFileSync('examples/auslaenderbehoerde/processes/alt/aufenthaltstitel-2019.bpmn', 'utf8');
const [, NAME] = /<bpmn:(?:userT|t)ask id="[^"]+" name="([^"]+)"/.exec(MODEL)! as unknown as [string, string];

function changedAfterCommit(folder: string): void {
  const git = (...args: string[]): unknown => spawnSync('git', ['-c', 'user.name=Stelle', '-c', 'user.email=stelle@example.org', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'Erster Stand');
  writeFileSync(path.join(folder, FILE), MODEL.replace(`name="${NAME}"`, 'name="Antrag sichten"'));
}

describe('comparison from source control', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ files: { [FILE]: MODEL }, prepare: changedAfterCommit });
  });

  after(() => workbench.close());

  it('opens for what source control compares, with the state that was kept last', async () => {
    await workbench.openFile(FILE);
    // The button is there before source control knows that the file has changed.
    await repeatUntil(
      () => workbench.page.locator('.editor-actions').getByRole('button', { name: 'Open Changes' }).click(),
      () => workbench.page.locator('.tab', { hasText: 'Working Tree' }).waitFor({ timeout: 3000 }),
    );
    await workbench.runCommand('Prozessatlas: Show Changes in the Diagram');
    await workbench.tab('↔').waitFor();
    const view = await workbench.webview();
    await view.getByRole('option').waitFor();
    assert.match(await view.getByRole('option').innerText(), /renamed to “Antrag sichten”/);
  });

  it('tells when and why an element changed', async function () {
    needsNode(this);
    await workbench.openFile(FILE);
    await workbench.webview(); // while it loads it takes the focus, and the question would close
    await workbench.runCommand('Prozessatlas: Show the History of an Element');
    await workbench.answer('Antrag sichten');
    await workbench.tab('History: Antrag sichten').waitFor();
    const entry = (await workbench.webview()).locator('ol.timeline > li');
    assert.match(await entry.innerText(), /Erster Stand\n.*added/);
  });

  it('sets up git itself, and takes that back', async function () {
    needsNode(this);
    const config = (): string => workbench.read('.git/config');
    await workbench.runCommand('Prozessatlas: Set Up Git for Models');
    await workbench.page.getByRole('button', { name: 'Take back' }).waitFor();
    await workbench.written('.gitattributes', /\*\.bpmn diff=prozessatlas merge=prozessatlas/);
    assert.match(config(), /git-programs\.mjs/);
    await workbench.page.getByRole('button', { name: 'Take back' }).click();
    await eventually(() => workbench.has('.gitattributes') || config().includes('prozessatlas'), false);
  });
});
