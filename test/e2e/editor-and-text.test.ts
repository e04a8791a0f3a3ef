import assert from 'node:assert/strict';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const model = newModel({ id: 'antrag', name: 'Antrag' }, 'de');

describe('diagram and text side by side', () => {
  let workbench: Workbench;
  let diagram: Diagram;
  before(async () => {
    workbench = await Workbench.open({ files: { 'antrag.bpmn': model }, settings: { 'editor.autoClosingBrackets': 'never', 'editor.autoClosingQuotes': 'never' } });
    diagram = await Diagram.open(workbench, 'antrag.bpmn');
    await workbench.runCommand('Prozessatlas: Open as Text');
    await workbench.page.locator('.monaco-editor .view-lines').getByText('definitions').first().waitFor();
  });
  after(() => workbench.close());

  /** Puts the cursor of the text editor behind a word that occurs once. */
  async function goBehind(word: string): Promise<void> {
    const { page } = workbench;
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+F');
    await page.locator('.find-widget textarea').first().fill(word);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
  }

  it('draws what is typed in the text', async () => {
    await goBehind('Anliegen prüfen');
    await workbench.page.keyboard.type(' und mehr');
    await eventually(() => diagram.label('Activity_1'), 'Anliegen prüfen und mehr');
  });

  it('keeps the drawing while the text is broken, says so, and goes on when it is whole again', async () => {
    await goBehind('Anliegen erledigt');
    await workbench.page.keyboard.type('" <');
    await diagram.notice('broken').waitFor();
    assert.equal(await diagram.label('Activity_1'), 'Anliegen prüfen und mehr');
    for (let i = 0; i < 3; i++) await workbench.page.keyboard.press('Backspace');
    await diagram.notice('broken').waitFor({ state: 'hidden' });
    await diagram.rename('Activity_1', 'Vorgang prüfen');
    await workbench.page.locator('.monaco-editor .view-lines').getByText('Vorgang prüfen').waitFor();
  });

  it('undoes canvas and text edits in the order they were made', async () => {
    const { page } = workbench;
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+Z');
    await eventually(() => diagram.label('Activity_1'), 'Anliegen prüfen und mehr');
    for (let i = 0; i < 20; i++) await page.keyboard.press('Control+Z');
    await eventually(() => diagram.label('Activity_1'), 'Anliegen prüfen');
    await eventually(async () => (await workbench.tab('antrag.bpmn').first().getAttribute('class'))?.includes('dirty'), false);
    for (let i = 0; i < 20; i++) await page.keyboard.press('Control+Y');
    await eventually(() => diagram.label('Activity_1'), 'Vorgang prüfen');
  });

  it('stands a storm of undo and redo on the canvas', async () => {
    const { page } = workbench;
    for (let i = 1; i <= 4; i++) await diagram.rename('Activity_1', `Stand ${i}`);
    await diagram.drag('Activity_1', 0, 60);
    for (let round = 0; round < 5; round++) {
      for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Z');
      for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Y');
      for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Z');
      for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Y');
    }
    for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+S');
    await eventually(() => /<bpmn:task id="Activity_1" name="([^"]*)"/.exec(workbench.read('antrag.bpmn'))?.[1], 'Stand 1');
    await eventually(() => diagram.label('Activity_1'), 'Stand 1');
  });
});

describe('two diagrams of one file', () => {
  let workbench: Workbench;
  let left: Diagram;
  let right: Diagram;
  before(async () => {
    workbench = await Workbench.open({ files: { 'antrag.bpmn': model } });
    left = await Diagram.open(workbench, 'antrag.bpmn');
    await workbench.runCommand('View: Split Editor Right');
    await eventually(() => workbench.page.locator('iframe.webview.ready:visible').count(), 2);
    right = await Diagram.in(workbench, 1);
    left = await Diagram.in(workbench, 0);
    await workbench.settled();
  });
  after(() => workbench.close());

  it('shows in each what is done in the other', async () => {
    await left.rename('Activity_1', 'Von links');
    await eventually(() => right.label('Activity_1'), 'Von links');
    await right.rename('Event_End', 'Von rechts');
    await eventually(() => left.label('Event_End_label'), 'Von rechts');
  });

  it('undoes the edits of both in order', async () => {
    await right.hit('Activity_1').click({ force: true });
    await workbench.page.keyboard.press('Control+Z');
    await eventually(() => left.label('Event_End_label'), 'Anliegen erledigt');
    await eventually(() => right.label('Event_End_label'), 'Anliegen erledigt');
    await workbench.page.keyboard.press('Control+Z');
    await eventually(() => left.label('Activity_1'), 'Anliegen prüfen');
    await eventually(() => right.label('Activity_1'), 'Anliegen prüfen');
    await eventually(() => workbench.page.locator('.tab.dirty').count(), 0); // the text is the saved one, byte for byte
  });

  it('goes on after one of them is closed', async () => {
    await workbench.tab('antrag.bpmn').last().click({ button: 'middle' });
    await eventually(() => workbench.page.locator('iframe.webview.ready:visible').count(), 1);
    await left.rename('Activity_1', 'Allein');
    await workbench.save();
    await workbench.written('antrag.bpmn', /name="Allein"/);
  });
});
