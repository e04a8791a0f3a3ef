import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { accessibilityViolations } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

describe('landscape map', () => {
  let workbench: Workbench;
  let map: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde' });
    await workbench.runCommand('Prozessatlas: Open Map of the Process Landscape');
    map = await workbench.webview();
  });
  after(() => workbench.close());

  it('shows every process of the example', async () => {
    assert.ok(await map.locator('g.process').count() >= 60);
  });

  it('fades what a search does not find', async () => {
    await map.getByLabel('Search').fill('Chancenkarte');
    await eventually(() => map.locator('g.process:not(.faded)').count(), 1);
    await map.getByLabel('Search').fill('');
    await eventually(() => map.locator('g.faded').count(), 0);
  });

  it('shows calls of the selected process, and leads on by keyboard', async () => {
    await map.locator('[data-process-id="abh-erw-010"]').click();
    assert.ok(await map.locator('.links path').count() > 2);
    await workbench.page.keyboard.press('ArrowRight');
    await eventually(async () => (await map.locator('g.selected').getAttribute('data-process-id')) !== 'abh-erw-010', true);
  });

  it('follows a change on disk', async () => {
    const file = 'processes/abh-erw/abh-erw-020.process.yaml';
    workbench.write(file, workbench.read(file).replace(/^name: .*$/m, 'name: Blaue Karte neu'));
    await map.locator('[data-process-id="abh-erw-020"] text').filter({ hasText: 'Blaue Karte neu' }).waitFor();
  });

  it('is accessible in every theme', async () => {
    for (const [theme, mark] of [['light', 'vscode-light'], ['dark', 'vscode-dark'], ['contrast', 'vscode-high-contrast']] as const) {
      await workbench.setTheme(theme);
      await map.locator(`body.${mark}[data-ready="true"]`).waitFor();
      await workbench.screenshot(`landscape-map-${theme}`);
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    }
  });

  it('opens the model on Enter', async () => {
    await map.locator('[data-process-id="abh-erw-010"]').click();
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('abh-erw-010.bpmn').waitFor();
  });
});
