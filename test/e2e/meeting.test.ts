import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { accessibilityViolations } from '../support/axe.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const profile = 'processes/abh-asy/abh-asy-060.process.yaml';

describe('a review meeting', () => {
  let workbench: Workbench;
  let page: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    await workbench.runCommand('Prozessatlas: Prozessbesprechung beginnen …');
    const list = workbench.page.locator('.quick-input-widget:visible');
    await list.locator('input[type=text]').fill('Duldung erteilen');
    await list.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'abh-asy-060' }).waitFor();
    await list.locator('input[type=text]').fill('');
    await list.getByRole('button', { name: 'OK' }).click();
    await workbench.tab('Prozessbesprechung').waitFor();
    page = await workbench.webview();
    await workbench.tab('.bpmn').first().waitFor();
  });
  after(() => workbench.close());

  it('leads through what is in review, the diagram beside it', async () => {
    await page.getByRole('heading', { name: 'Prozessbesprechung,' }).waitFor();
    await page.locator('nav').getByRole('button', { name: 'Duldung erteilen' }).click();
    await page.getByRole('heading', { name: 'Duldung erteilen' }).waitFor();
    await workbench.tab('abh-asy-060.bpmn').waitFor();
    await page.getByText('Soll Rückkehr und Ordnung vor jeder Ablehnung beteiligt werden?').waitFor();
  });

  it('steps through the diagram along the words', async () => {
    const diagram = await workbench.webview(1);
    await diagram.locator('[data-element-id="Event_VorspracheErfolgt"]').first().waitFor();
    await page.getByRole('button', { name: 'Nächster Schritt' }).click();
    const id = await page.locator('.steps [aria-current]').getAttribute('data-element-id');
    await diagram.locator(`.djs-element.selected[data-element-id="${id}"]`).first().waitFor();
  });

  it('settles questions, takes decisions and notes', async () => {
    await page.getByLabel('Antwort: Soll Rückkehr').fill('Ja, mit Frist von drei Tagen.');
    await page.getByRole('button', { name: 'Erledigt' }).click();
    await page.getByText('Keine offenen Vermerke.').waitFor();
    await page.getByLabel('Zurück in den Entwurf').check();
    await page.getByLabel('Begründung oder Auflage').fill('Beteiligung fehlt im Modell.');
    await page.getByLabel('Notizen fürs Protokoll').fill('Vorschlag bis zur nächsten Besprechung');
    await page.locator('#roles label').filter({ hasText: 'Sachgebietsleitung Asyl' }).getByRole('checkbox').check();
    await page.locator('nav li.done').waitFor();
  });

  it('is accessible in every theme', async () => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`meeting-${theme}`);
      await eventually(async () => accessibilityViolations(await workbench.webviewFrame()), []);
    }
  });

  it('ends with minutes that the profile links', async () => {
    await page.getByRole('button', { name: 'Beenden und Protokoll schreiben' }).click();
    await eventually(() => /minutes: (\.\.\/\.\.\/minutes\/[\d-]+\.md), decision: Zurück in den Entwurf/.test(workbench.read(profile)), true);
    await workbench.written(profile, /^status: draft$/m);
    const link = /minutes\/(?!2026-11-10)[\d-]+\.md(?=, decision)/.exec(workbench.read(profile))![0];
    const minutes = workbench.read(link);
    assert.match(minutes, /## Duldung erteilen \(abh-asy-060\)\n\n- \*\*Zurück in den Entwurf\.\*\* Beteiligung fehlt im Modell\.\n- Vorschlag bis zur nächsten Besprechung\n- Geklärt: Frage „Soll Rückkehr/);
    assert.match(minutes, /Teilgenommen: Sachgebietsleitung Asyl/);
  });
});
