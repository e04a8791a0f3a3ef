import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { accessibilityViolations } from '../support/axe.js';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

describe('text beside the diagram', () => {
  let workbench: Workbench;
  let diagram: Diagram;
  let text: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ files: { 'antrag.bpmn': newModel({ id: 'antrag', name: 'Antrag bearbeiten' }, 'de') } });
    diagram = await Diagram.open(workbench, 'antrag.bpmn');
    await workbench.runCommand('Prozessatlas: Show as Text Beside the Diagram');
    await workbench.tab('Text: antrag.bpmn').waitFor();
    text = await workbench.webview(1);
  });
  after(() => workbench.close());

  const marked = () => text.locator('[aria-current]').getAttribute('data-element-id');

  it('tells the steps', async () => {
    assert.equal(await text.locator('h1').textContent(), 'Antrag bearbeiten');
    assert.match((await text.locator('[data-element-id="Activity_1"]').textContent()) ?? '', /^1\.\s+Anliegen prüfen/);
  });

  it('follows the selection in the diagram', async () => {
    await diagram.select('Activity_1');
    await eventually(marked, 'Activity_1');
  });

  for (const [theme, bodyClass] of [['dark', 'vscode-dark'], ['contrast', 'vscode-high-contrast'], ['light', 'vscode-light']] as const) {
    it(`is accessible with something selected, theme: ${theme}`, async () => {
      await workbench.setTheme(theme);
      await text.locator(`body.${bodyClass}`).waitFor();
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame(1)), []);
    });
  }

  it('selects in the diagram what is chosen in the text', async () => {
    await text.locator('.steps [data-element-id]').first().click();
    const first = await text.locator('.steps [data-element-id]').first().getAttribute('data-element-id');
    await diagram.frame.locator(`[data-element-id="${first}"].selected`).first().waitFor();
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await diagram.frame.locator('[data-element-id="Activity_1"].selected').first().waitFor();
  });

  it('follows edits', async () => {
    await diagram.rename('Activity_1', 'Antrag prüfen');
    await eventually(async () => (await text.locator('[data-element-id="Activity_1"] .text').textContent()) ?? '', 'Antrag prüfen');
    await eventually(marked, 'Activity_1');
  });
});

describe('text beside the diagram in a landscape', () => {
  it('calls things what the catalogues call them', async () => {
    const workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    try {
      await Diagram.open(workbench, 'abh-erw-010.bpmn');
      await workbench.runCommand('Prozessatlas: Als Text neben dem Diagramm zeigen');
      await workbench.tab('Text: abh-erw-010.bpmn').waitFor();
      const text = await workbench.webview(1);
      await text.getByText('§ 82 AufenthG (gebunden)').first().waitFor();
    } finally {
      await workbench.close();
    }
  });
});
