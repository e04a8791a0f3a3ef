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

  const card = (id: string) => map.locator(`[data-process-id="${id}"]`);

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
    await card('abh-erw-010').click();
    assert.ok(await map.locator('.links path').count() > 2);
    await workbench.page.keyboard.press('ArrowRight');
    await eventually(async () => (await map.locator('g.selected').getAttribute('data-process-id')) !== 'abh-erw-010', true);
  });

  it('shows the profile of the process pointed at', async () => {
    await card('abh-erw-020').hover();
    await map.locator('#hover').getByText('Sachgebietsleitung Erwerb').waitFor();
  });

  it('follows a change on disk, without drawing anything else anew', async () => {
    const other = await card('abh-erw-010').elementHandle();
    const file = 'processes/abh-erw/abh-erw-020.process.yaml';
    workbench.write(file, workbench.read(file).replace(/^status: .*$/m, 'status: in_review'));
    await map.locator('[data-process-id="abh-erw-020"][data-class="in_review"]').waitFor();
    assert.ok(await other!.evaluate((element) => element.isConnected));
  });

  it('is accessible in every theme', async () => {
    for (const [theme, mark] of [['light', 'vscode-light'], ['dark', 'vscode-dark'], ['contrast', 'vscode-high-contrast']] as const) {
      await workbench.setTheme(theme);
      await map.locator(`body.${mark}[data-ready="true"]`).waitFor();
      await workbench.screenshot(`landscape-map-${theme}`);
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    }
  });

  it('shows groups with their numbers from far away, and zooms into one', async () => {
    await card('abh-erw-010').focus();
    for (let i = 0; i < 3; i++) await workbench.page.keyboard.press('-');
    await map.getByRole('button', { name: /^Erwerb und Ausbildung 10 processes/ }).waitFor();
    await workbench.screenshot('landscape-map-far');
    assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    await map.getByRole('button', { name: /^Familie und Daueraufenthalt/ }).focus();
    await workbench.page.keyboard.press('Enter');
    await map.locator('g.selected[data-process-id^="abh-fam-"]').waitFor();
  });

  it('lays out the calls around a process, and marks the ways to another one', async () => {
    await workbench.setTheme('light');
    await card('abh-fam-020').click();
    await map.getByRole('button', { name: 'Show calls' }).click();
    await map.locator('.edges path.on-path').first().waitFor();
    assert.ok(await map.locator('g.process').count() > 3);
    await workbench.screenshot('landscape-map-calls');
    assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    await map.getByRole('button', { name: 'Back to the landscape' }).click();
    await card('abh-man-010').waitFor();
  });

  it('opens the model on Enter', async () => {
    await card('abh-erw-010').click();
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('abh-erw-010.bpmn').waitFor();
  });
});
