import assert from 'node:assert/strict';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const landscape = `schemaVersion: "1"
name: Testlandschaft
tree:
  - { id: erw, number: "2.1", type: core, name: Erwerb und Ausbildung }
  - { id: unt, number: "3.1", type: support, name: Unterstützung }
`;

const profile = (id: string, name: string, more = '') =>
  `id: ${id}\nname: ${name}\ntype: core\nparent: erw\nstatus: draft\nmodel: { bpmn: ${id}.bpmn }\n${more}`;

describe('landscape tree', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: {
      'landscape.yaml': landscape,
      'erw/erw-010.process.yaml': profile('erw-010', 'Antrag bearbeiten und entscheiden'),
      'erw/erw-010.bpmn': newModel({ id: 'erw-010', name: 'Antrag bearbeiten und entscheiden' }, 'de'),
    } });
    await workbench.showContainer('Prozessatlas');
  });
  after(() => workbench.close());

  /** Without its number. */
  const selectedRow = async () => (await workbench.page.locator('.sidebar .monaco-list-row.selected .label-name').allInnerTexts()).join().replace(/^[\d.]+ /, '');

  it('shows bands, groups and processes', async () => {
    await workbench.treeRow('Core').waitFor();
    await workbench.expandRow('Erwerb und Ausbildung', 'Antrag bearbeiten und entscheiden');
  });

  it('opens the model of a process', async () => {
    await workbench.expandRow('Erwerb und Ausbildung', 'Antrag bearbeiten und entscheiden');
    await workbench.treeRow('Antrag bearbeiten und entscheiden').click();
    const diagram = await Diagram.in(workbench);
    assert.equal(await diagram.label('Activity_1'), 'Anliegen prüfen');
  });

  it('follows a new file, a change and a removal', async () => {
    workbench.write('erw/erw-020.process.yaml', profile('erw-020', 'Blaue Karte EU erteilen'));
    await workbench.treeRow('Blaue Karte EU erteilen').waitFor();
    workbench.write('erw/erw-020.process.yaml', profile('erw-020', 'Chancenkarte erteilen'));
    await workbench.treeRow('Chancenkarte erteilen').waitFor();
    workbench.remove('erw/erw-020.process.yaml');
    await workbench.treeRow('Chancenkarte erteilen').waitFor({ state: 'detached' });
  });

  it('creates a process from name, group and template, and opens it', async () => {
    await workbench.runCommand('Prozessatlas: New Process');
    await workbench.answer('Studium erlauben');
    await workbench.answer('Erwerb und Ausbildung');
    await workbench.answer('Start, one step, end');
    await workbench.tab('erw-020.bpmn').waitFor();
    const diagram = await Diagram.in(workbench);
    await diagram.hit('Activity_1').waitFor({ state: 'attached' });
    await eventually(selectedRow, 'Studium erlauben');
    await workbench.written('erw/erw-020.process.yaml', /^id: erw-020\nnumber: "?2\.1\.1"?\nname: Studium erlauben\n/);
    await workbench.written('erw/erw-020.bpmn', /<bpmn:process id="erw-020" name="Studium erlauben"/);
  });

  it('leads from a diagram to its place in the tree', async () => {
    await workbench.openFile('erw-010.bpmn');
    await workbench.runCommand('Prozessatlas: Show in the Process Landscape');
    await eventually(selectedRow, 'Antrag bearbeiten und entscheiden');
  });
});

describe('an empty workspace', () => {
  let workbench: Workbench;
  before(async () => { workbench = await Workbench.open(); });
  after(() => workbench.close());

  it('says how to begin', async () => {
    await workbench.showContainer('Prozessatlas');
    await workbench.page.locator('.sidebar').getByRole('button', { name: 'New Process' }).last().waitFor();
    await workbench.page.locator('.sidebar').getByText('Nothing is due, in review or open here.', { exact: false }).waitFor();
  });

  it('leads through the first steps, with pictures', async () => {
    await workbench.runCommand('Welcome: Open Walkthrough...');
    await workbench.answer('Get Started with Prozessatlas');
    await workbench.page.getByText('Open an Example…').waitFor();
    const picture = workbench.page.getByAltText('A process landscape');
    await eventually(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0), true);
  });
});

describe('problems', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: {
      'landscape.yaml': landscape,
      'erw/erw-010.process.yaml': profile('erw-010', 'Antrag bearbeiten'),
      'erw/erw-010.bpmn': newModel({ id: 'erw-010', name: 'Antrag bearbeiten' }, 'de'),
      'erw/closed.bpmn': newModel({ id: 'closed', name: 'Anderes' }, 'de').replace(' name="Anliegen prüfen"', ''),
    } });
  });
  after(() => workbench.close());

  it('appear for files that are not open', async () => {
    await (await workbench.problems()).filter({ hasText: 'closed.bpmn' }).first().waitFor();
  });

  it('appear on the element while editing, and disappear when they are solved', async () => {
    const diagram = await Diagram.open(workbench, 'erw-010.bpmn');
    await diagram.rename('Activity_1', '');
    await diagram.problemMark('Activity_1').waitFor();
    await (await workbench.problems()).filter({ hasText: 'erw-010.bpmn' }).first().waitFor();
    await diagram.rename('Activity_1', 'Prüfung des Antrags');
    await diagram.frame.locator('.problem-mark[title*="Prüfung des Antrags"]').click();
    await workbench.page.locator('.quick-input-list').getByText('Rename to “Antrag prüfen”').click();
    await diagram.problemMark('Activity_1').waitFor({ state: 'detached' });
    await (await workbench.problems()).filter({ hasText: 'erw-010.bpmn' }).waitFor({ state: 'detached' });
  });

  it('lead to the element', async () => {
    const row = (await workbench.problems()).filter({ hasText: 'label-required' }).first();
    await row.locator('a').filter({ hasText: 'label-required' }).click();
    await workbench.tab('closed.bpmn').waitFor();
    const diagram = await Diagram.in(workbench);
    await diagram.frame.locator('[data-element-id="Activity_1"].selected').waitFor();
  });

  it('follow the configuration', async () => {
    workbench.write('prozessatlas.yaml', 'extends: prozessatlas:core\nrules: { label-required: off }\n');
    await (await workbench.problems()).filter({ hasText: 'label-required' }).waitFor({ state: 'detached' });
    workbench.write('prozessatlas.yaml', 'rules: { label-requird: off }\n');
    await (await workbench.problems()).filter({ hasText: 'label-requird' }).waitFor();
    workbench.remove('prozessatlas.yaml');
    await (await workbench.problems()).filter({ hasText: 'label-required' }).first().waitFor();
  });

  it('are counted by the command that validates the workspace', async () => {
    await workbench.runCommand('Prozessatlas: Validate Workspace');
    await workbench.page.locator('.notification-toast').getByText(/Files checked: 4/).waitFor();
  });
});
