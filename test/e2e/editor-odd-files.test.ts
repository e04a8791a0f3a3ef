import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { Diagram } from '../support/diagram.js';
import { limitFileSize } from '../support/disk-limit.js';
import { eventually } from '../support/eventually.js';
import { sharedVSCode } from '../support/shared-vscode.js';
import { Workbench } from '../support/workbench.js';

const model = newModel({ id: 'antrag', name: 'Antrag' }, 'de');

/** Room on a disk that becomes full, in bytes, and a model that does not fit into it. */
const ROOM = 256 * 1024;
const large = model.replace('</bpmn:process>', `  <bpmn:textAnnotation id="Note">\n      <bpmn:text>${'Nach § 5 prüfen. '.repeat(ROOM / 16)}</bpmn:text>\n    </bpmn:textAnnotation>\n  </bpmn:process>`);

describe('files the editor must bear', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: {
      'empty.bpmn': '',
      'truncated.bpmn': model.slice(0, 900),
      'foreign.bpmn': '<?xml version="1.0"?>\n<html><body/></html>\n',
      'doctype.bpmn': model.replace('?>\n', '?>\n<!DOCTYPE definitions [<!ENTITY a "b">]>\n'),
      'undrawn.bpmn': model.replace(/<bpmndi:BPMNDiagram[^]*<\/bpmndi:BPMNDiagram>/, ''),
      'mixed.bpmn': model.replace('\n', '\r\n'),
      'blocked.bpmn': model,
      'full.bpmn': large,
      'checkout.bpmn': model,
      'gone.bpmn': model,
      'moved.bpmn': model,
      'read-only.bpmn': model,
    }, settings: { 'files.readonlyInclude': { '**/read-only.bpmn': true } } });
    writeFileSync(path.join(workbench.folder, 'latin.bpmn'), Buffer.from(model.replace('UTF-8', 'ISO-8859-1'), 'latin1'));
  });
  after(() => workbench.close());
  afterEach(() => workbench.runCommand('View: Close All Editors'));

  it('offers a new model for an empty file', async () => {
    const diagram = await Diagram.open(workbench, 'empty.bpmn');
    await diagram.notice('empty').getByRole('button').click();
    await diagram.hit('Activity_1').waitFor({ state: 'attached' });
    await diagram.notice('empty').waitFor({ state: 'hidden' });
    await workbench.save();
    await workbench.written('empty.bpmn', /<bpmn:task id="Activity_1"/);
  });

  it('says where a truncated file breaks off and leads to the text', async () => {
    const diagram = await Diagram.open(workbench, 'truncated.bpmn');
    await diagram.notice('broken').getByRole('button').click();
    await workbench.page.locator('.monaco-editor .view-lines').first().waitFor();
  });

  it('says that another kind of XML is no BPMN', async () => {
    const diagram = await Diagram.open(workbench, 'foreign.bpmn');
    await diagram.notice('not-bpmn').waitFor();
  });

  it('shows a file with a document type declaration without tools', async () => {
    const diagram = await Diagram.open(workbench, 'doctype.bpmn');
    await diagram.notice('doctype').waitFor();
    assert.equal(await diagram.label('Activity_1'), 'Anliegen prüfen');
    await diagram.hit('Activity_1').dblclick({ force: true });
    assert.equal(await diagram.frame.locator('.djs-direct-editing-content').isVisible(), false);
    assert.equal(await diagram.frame.locator('.djs-palette').isVisible(), false);
    await diagram.drag('Activity_1', 40, 40);
    await workbench.page.keyboard.press('Delete');
    assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 0);
  });

  it('offers a layout for a model without a diagram', async () => {
    const diagram = await Diagram.open(workbench, 'undrawn.bpmn');
    await diagram.notice('no-diagram').getByRole('button', { name: 'Create a layout' }).click();
    await diagram.notice('no-diagram').waitFor({ state: 'hidden' });
    await eventually(() => diagram.label('Activity_1'), 'Anliegen prüfen');
    await workbench.save();
  });

  it('names mixed line ends before the first edit', async () => {
    const diagram = await Diagram.open(workbench, 'mixed.bpmn');
    await diagram.notice('line-ends').getByRole('button').click();
    await diagram.notice('line-ends').waitFor({ state: 'hidden' });
  });

  it('reopens a file in the encoding it declares, and keeps it', async () => {
    const diagram = await Diagram.open(workbench, 'latin.bpmn');
    await diagram.notice('encoding').getByRole('button').click();
    await diagram.notice('encoding').waitFor({ state: 'hidden' });
    await eventually(() => diagram.label('Activity_1'), 'Anliegen prüfen');
    await diagram.rename('Activity_1', 'Größe prüfen, 5 €');
    await workbench.save();
    const text = readFileSync(path.join(workbench.folder, 'latin.bpmn'), 'latin1');
    assert.match(text, /name="Größe prüfen, 5 &#8364;"/);
    assert.match(text, /name="Anliegen eingegangen"/);
  });

  it('keeps an edit when the file is deleted under it', async () => {
    const diagram = await Diagram.open(workbench, 'gone.bpmn');
    await diagram.rename('Activity_1', 'Bleibt erhalten');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    rmSync(path.join(workbench.folder, 'gone.bpmn'));
    await workbench.page.locator('.tab.active').filter({ hasText: 'gone' }).waitFor();
    await workbench.page.keyboard.press('Control+S');
    await eventually(() => workbench.has('gone.bpmn') && workbench.read('gone.bpmn').includes('Bleibt erhalten'), true);
  });

  it('keeps an edit when the file is renamed in VS Code', async () => {
    const diagram = await Diagram.open(workbench, 'moved.bpmn');
    await diagram.rename('Activity_1', 'Zieht mit um');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.page.locator('.explorer-viewlet').getByRole('treeitem', { name: 'moved.bpmn' }).click();
    await workbench.page.keyboard.press('F2');
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type('renamed.bpmn');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('renamed.bpmn').waitFor();
    const renamed = await Diagram.in(workbench);
    await eventually(() => renamed.label('Activity_1'), 'Zieht mit um');
    await renamed.hit('Activity_1').click({ force: true });
    await workbench.page.keyboard.press('Control+S');
    await eventually(() => workbench.read('renamed.bpmn').includes('Zieht mit um'), true);
  });

  it('loses nothing when the file cannot be written', async () => {
    const file = path.join(workbench.folder, 'blocked.bpmn');
    const diagram = await Diagram.open(workbench, 'blocked.bpmn');
    await diagram.rename('Activity_1', 'Noch nicht gespeichert');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    rmSync(file);
    mkdirSync(file); // not even root can write a file where a folder is
    await workbench.page.keyboard.press('Control+S');
    await workbench.page.locator('.notification-toast').getByText('Failed to save').first().waitFor();
    await workbench.page.locator('.tab.active.dirty').waitFor();
    assert.equal(await diagram.label('Activity_1'), 'Noch nicht gespeichert');
    rmdirSync(file);
    await diagram.hit('Activity_1').click({ force: true });
    await workbench.page.keyboard.press('Control+S');
    await eventually(() => workbench.has('blocked.bpmn') && workbench.read('blocked.bpmn').includes('Noch nicht gespeichert'), true);
  });

  it('says when the disk became full in the middle of a save, and saves everything when there is room again', async () => {
    const diagram = await Diagram.open(workbench, 'full.bpmn');
    await diagram.rename('Activity_1', 'Passt nicht mehr');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    const makeRoom = await limitFileSize(ROOM);
    try {
      await workbench.page.keyboard.press('Control+S');
      await workbench.page.locator('.notification-toast').getByText('full.bpmn was not written completely').waitFor();
      assert.ok(workbench.read('full.bpmn').length < large.length);
      assert.equal(await diagram.label('Activity_1'), 'Passt nicht mehr');
    } finally {
      makeRoom();
    }
    await workbench.page.locator('.notification-toast').getByRole('button', { name: 'Save Again' }).click();
    await eventually(() => workbench.read('full.bpmn') === large.replace('Anliegen prüfen', 'Passt nicht mehr'), true);
  });

  it('keeps unsaved edits when another version is checked out under them', async () => {
    const diagram = await Diagram.open(workbench, 'checkout.bpmn');
    await diagram.rename('Activity_1', 'Meine Fassung');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    workbench.write('checkout.bpmn', model.replace('Anliegen prüfen', 'Andere Fassung'));
    await workbench.page.keyboard.press('Control+S');
    await workbench.page.locator('.notification-toast').getByText('The content of the file is newer').first().waitFor();
    assert.equal(await diagram.label('Activity_1'), 'Meine Fassung');
    await workbench.runCommand('File: Revert File');
    await eventually(() => diagram.label('Activity_1'), 'Andere Fassung');
    await diagram.select('Event_End');
    workbench.write('checkout.bpmn', model.replace('Anliegen prüfen', 'Dritte Fassung'));
    await eventually(() => diagram.label('Activity_1'), 'Dritte Fassung');
    await diagram.frame.locator('.selected[data-element-id="Event_End"]').first().waitFor();
  });

  it('says that a file is read-only, and edits nothing', async () => {
    const diagram = await Diagram.open(workbench, 'read-only.bpmn');
    await diagram.notice('read-only').waitFor();
    await diagram.hit('Activity_1').dblclick({ force: true });
    assert.equal(await diagram.frame.locator('.djs-direct-editing-content').isVisible(), false);
    assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 0);
  });
});

/** Whether VS Code has put an unsaved text of a workspace aside, which it does with a delay. */
async function hasBackup(workbench: Workbench, text: string): Promise<boolean> {
  const folder = path.join((await sharedVSCode()).dataDir, 'data', 'User', 'Backups');
  if (!existsSync(folder)) return false;
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.some((entry) => {
    const backup = readFileSync(path.join(entry.parentPath, entry.name), 'utf8'); // begins with the address of the file
    return backup.includes(path.basename(workbench.folder)) && backup.includes(text);
  });
}

/** Whether the window would open an editor again; VS Code writes that down every few seconds. */
function remembersEditor({ page }: Workbench, file: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('vscode-web-state-db-')) continue;
      const state = await new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('ItemTable').objectStore('ItemTable').get('memento/workbench.parts.editor');
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      });
      if (String(state).includes(wanted)) return true;
    }
    return false;
  }, file);
}

describe('hot exit', () => {
  it('brings unsaved edits back after the window was closed', async () => {
    const workbench = await Workbench.open({ files: { 'antrag.bpmn': model } });
    const diagram = await Diagram.open(workbench, 'antrag.bpmn');
    await diagram.rename('Activity_1', 'Nicht gespeichert');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await eventually(() => hasBackup(workbench, 'Nicht gespeichert'), true);
    await eventually(() => remembersEditor(workbench, 'antrag.bpmn'), true);
    await workbench.page.reload();
    await workbench.page.locator('.tab.active.dirty').waitFor({ timeout: 30_000 });
    await eventually(async () => (await Diagram.in(workbench)).label('Activity_1'), 'Nicht gespeichert');
    assert.equal(workbench.read('antrag.bpmn'), model);
    await workbench.close();
  });
});

describe('saving by itself', () => {
  it('saves finished edits and leaves the label open that is being typed', async () => {
    const workbench = await Workbench.open({ files: { 'antrag.bpmn': model }, settings: { 'files.autoSave': 'afterDelay', 'files.autoSaveDelay': 200 } });
    const diagram = await Diagram.open(workbench, 'antrag.bpmn');
    await diagram.rename('Activity_1', 'Von selbst gespeichert');
    await diagram.startRenaming('Event_End', 'Halb');
    await eventually(() => workbench.read('antrag.bpmn').includes('Von selbst gespeichert'), true);
    await workbench.page.keyboard.type(' und ganz');
    await diagram.press('Enter');
    await eventually(() => workbench.read('antrag.bpmn').includes('name="Halb und ganz"'), true);
    await workbench.close();
  });
});
