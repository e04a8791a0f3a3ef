import assert from 'node:assert/strict';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { Diagram } from '../support/diagram.js';
import { eventually, repeatUntil } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

describe('texts of a landscape in the text editor', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      files: {
        'landscape.yaml': 'schemaVersion: "1"\n',
        'catalogs/roles.yaml': '- id: role:leitung # oben\n  name: Sachgebietsleitung\n',
        'antrag.process.yaml': 'id: antrag\nname: Antrag prüfen\nowner: role:leitung # wer\nmodel: { bpmn: antrag.bpmn }\n',
        'antrag.bpmn': newModel({ id: 'antrag', name: 'Antrag prüfen' }, 'de'),
      },
      settings: { 'editor.autoClosingBrackets': 'never', 'editor.autoClosingQuotes': 'never' },
    });
  });
  after(() => workbench.close());

  /** Puts the cursor of the active text editor behind a word of the file as it is on disk. */
  async function goBehind(file: string, word: string): Promise<void> {
    const { page } = workbench;
    const before = workbench.read(file).split(word)[0]! + word;
    const [line, column] = [before.split('\n').length, before.length - before.lastIndexOf('\n')];
    const input = page.locator('.quick-input-widget:visible input');
    await repeatUntil(async () => {
      await page.keyboard.press('Control+G');
      await input.fill(`:${line}:${column}`, { timeout: 3000 });
      await page.keyboard.press('Enter');
    }, () => page.locator('.statusbar').getByText(`Ln ${line}, Col ${column}`).waitFor({ timeout: 3000 }));
  }

  const lines = () => workbench.page.locator('.editor-group-container.active .monaco-editor .view-lines').first();

  it('renames a role in catalogue and profile, comments stay', async () => {
    const { page } = workbench;
    await workbench.openFile('antrag.process.yaml');
    await lines().getByText('role:leitung').first().waitFor();
    await goBehind('antrag.process.yaml', 'role:leitung');
    // The extension may still be starting.
    const box = page.locator('.rename-box input');
    await repeatUntil(() => page.keyboard.press('F2'), () => box.waitFor({ timeout: 3000 }));
    await box.fill('role:sgl');
    await page.keyboard.press('Enter');
    await eventually(() => workbench.read('antrag.process.yaml').includes('owner: role:sgl # wer'), true);
    await eventually(() => workbench.read('catalogs/roles.yaml').split('\n')[0], '- id: role:sgl # oben');
  });

  it('offers what can be written, and leads to where it is defined', async () => {
    const { page } = workbench;
    await goBehind('antrag.process.yaml', 'antrag.bpmn }');
    await page.keyboard.type('\nkeyUser: ');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget').getByText('role:sgl').first().waitFor();
    await page.keyboard.press('Enter');
    await lines().getByText('keyUser: role:sgl').waitFor();
    await page.keyboard.press('Control+S');
    await page.keyboard.press('F12');
    await workbench.tab('roles.yaml').waitFor();
  });

  it('lists the elements of the diagram, and lets cursor and canvas follow each other', async () => {
    const { page } = workbench;
    const diagram = await Diagram.open(workbench, 'antrag.bpmn');
    await workbench.runCommand('Explorer: Focus on Elements of the Model View');
    await workbench.treeRow('Anliegen prüfen').click();
    await diagram.frame.locator('.selected[data-element-id="Activity_1"]').waitFor();

    await workbench.runCommand('Prozessatlas: Open as Text');
    await lines().getByText('definitions').first().waitFor();
    await goBehind('antrag.bpmn', 'sourceRef="Activity_1');
    await diagram.frame.locator('.djs-connection.selected[data-element-id="Flow_2"]').waitFor({ state: 'attached' }); // a level line has no height
    // Within the text, the text editor stays a text editor.
    await page.keyboard.press('F12');
    await diagram.frame.locator('.selected[data-element-id="Activity_1"]').waitFor();
    assert.equal(await page.locator('iframe.webview.ready:visible').count(), 1);

    await diagram.select('Event_Start'); // to the left of the context pad
    await page.locator('.breadcrumbs-control').getByText('Anliegen eingegangen').waitFor();
  });
});
