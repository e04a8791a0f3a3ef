import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { needsNode } from '../support/hosts.js';
import { Workbench } from '../support/workbench.js';

const FILE = 'aufenthaltstitel.bpmn';
/** With a byte order mark, as some tools write it: whoever writes the file again must keep it. */
const MODEL = `\ufeff${readFileSync('examples/auslaenderbehoerde/processes/alt/aufenthaltstitel-2019.bpmn', 'utf8')}`;
const [, NAME] = /<bpmn:(?:userT|t)ask id="[^"]+" name="([^"]+)"/.exec(MODEL)! as unknown as [string, string];

const git = (folder: string, ...args: string[]): string => spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout;

/** A merge that stopped because both sides gave one step another name. */
function stoppedMerge(folder: string): void {
  const commit = (name: string): void => {
    writeFileSync(path.join(folder, FILE), MODEL.replace(`name="${NAME}"`, `name="${name}"`));
    git(folder, 'commit', '--quiet', '-am', name);
  };
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'config', 'user.name', 'Stelle');
  git(folder, 'config', 'user.email', 'stelle@example.org');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '-m', 'Erster Stand');
  git(folder, 'switch', '--quiet', '--create', 'other');
  commit('Antrag sichten');
  git(folder, 'switch', '--quiet', 'main');
  commit('Antrag ansehen');
  git(folder, 'merge', '--quiet', 'other');
}

/** A merge that stopped because one side deleted the model and ours gave a step another name. */
function deletedThere(folder: string, name: string): void {
  git(folder, 'switch', '--quiet', '--create', `without ${name}`.replaceAll(' ', '-'));
  git(folder, 'rm', '--quiet', FILE);
  git(folder, 'commit', '--quiet', '-m', 'Gelöscht');
  git(folder, 'switch', '--quiet', 'main');
  writeFileSync(path.join(folder, FILE), MODEL.replace(`name="${NAME}"`, `name="${name}"`));
  git(folder, 'commit', '--quiet', '-am', name);
  git(folder, 'merge', '--quiet', `without ${name}`.replaceAll(' ', '-'));
}

describe('working with others', () => {
  let workbench: Workbench;
  let view: FrameLocator;

  before(async function () {
    needsNode(this);
    workbench = await Workbench.open({ files: { [FILE]: MODEL }, prepare: stoppedMerge });
  });

  after(() => workbench?.close());

  it('shows what both sides changed, with their names and the result', async () => {
    await workbench.written(FILE, /^<{7}/m);
    await workbench.runCommand('Prozessatlas: Resolve Conflicts');
    await workbench.tab('Conflicts in').waitFor();
    view = await workbench.webview();
    await view.getByRole('group').waitFor();
    assert.match(await view.getByRole('group').innerText(), /my version \(main\): “Antrag ansehen”\s+other version \(other\): “Antrag sichten”/);
    assert.ok(await view.getByRole('button', { name: 'Accept Result' }).isDisabled());
    assert.equal(await view.locator('.preview svg').count(), 1);
  });

  it('takes a decision by keyboard, writes it and tells source control', async () => {
    await view.getByRole('radio').first().focus();
    await view.getByRole('radio').first().press('ArrowDown');
    await view.getByText('All conflicts are resolved.').waitFor();
    assert.match(await view.locator('.preview').innerHTML(), /sichten/);
    await view.getByRole('button', { name: 'Accept Result' }).press('Enter');
    await eventually(() => workbench.read(FILE).includes('name="Antrag sichten"') && !workbench.read(FILE).includes('<<<<<<<'), true);
    assert.ok(workbench.read(FILE).startsWith('\ufeff<?xml'));
    await eventually(() => git(workbench.folder, 'diff', '--name-only', '--diff-filter=U'), '');
  });

  it('keeps the state without a word of git', async () => {
    await workbench.runCommand('Prozessatlas: Save a Version');
    await workbench.answer('Beide Fassungen vereint');
    await eventually(() => git(workbench.folder, 'log', '-1', '--format=%s').trim(), 'Beide Fassungen vereint');
    assert.equal(git(workbench.folder, 'status', '--porcelain').trim(), '');
  });

  it('goes on although the last message is still there', async () => {
    writeFileSync(path.join(workbench.folder, FILE), MODEL);
    await workbench.runCommand('Prozessatlas: Save a Version');
    await workbench.answer('Noch ein Stand');
    await eventually(() => git(workbench.folder, 'log', '-1', '--format=%s').trim(), 'Noch ein Stand');
  });

  it('asks whether a file stays that the other version deleted', async () => {
    const dialog = workbench.page.locator('.monaco-dialog-box');
    for (const [answer, stays] of [['Keep File', true], ['Delete File', false]] as const) {
      deletedThere(workbench.folder, answer);
      await workbench.runCommand('Prozessatlas: Resolve Conflicts');
      await dialog.getByText(`“${FILE}” was deleted in the other version and changed in yours.`).waitFor();
      await dialog.getByRole('button', { name: answer }).click();
      await eventually(() => git(workbench.folder, 'diff', '--name-only', '--diff-filter=U'), '');
      assert.equal(workbench.has(FILE), stays);
      git(workbench.folder, 'commit', '--quiet', '--no-edit');
    }
  });
});
