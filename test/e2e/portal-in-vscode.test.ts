import assert from 'node:assert/strict';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { accessibilityViolations } from '../support/axe.js';
import { eventually, repeatUntil } from '../support/eventually.js';
import { needsNode } from '../support/hosts.js';
import { Workbench } from '../support/workbench.js';

const PROFILE = 'processes/abh-erw/abh-erw-010.process.yaml';
const REPORT = `Prozess: Aufenthaltserlaubnis für Fachkräfte erteilen (abh-erw-010)
Version: 1.0.0
Schritt: 2 (Activity_UnterlagenPruefen)

Was stimmt nicht?
Die Checkliste ist veraltet.

Mit freundlichen Grüßen
Erika Mustermann
`;

describe('reading portal in VS Code', () => {
  let workbench: Workbench;
  let preview: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de', files: { 'site/notes.txt': 'mine', 'hinweis.txt': REPORT } });
  });
  after(() => workbench.close());

  it('shows the page of the process in front, and follows its edits', async () => {
    await workbench.openFile('abh-erw-010.bpmn');
    await workbench.runCommand('Prozessatlas: Portal-Vorschau zeigen');
    preview = await workbench.webview();
    await preview.getByRole('heading', { level: 1, name: 'Aufenthaltserlaubnis für Fachkräfte erteilen' }).waitFor();
    await preview.getByText('Das ist ein Entwurf.').waitFor();
    workbench.write(PROFILE, workbench.read(PROFILE).replace(/^goal: .*$/m, 'goal: Entscheidung in zwei Wochen'));
    await preview.getByText('Entscheidung in zwei Wochen').waitFor();
  });

  it('shows what readers see now, leads on and back', async () => {
    await preview.getByRole('combobox', { name: 'Zeigen:' }).selectOption({ label: 'wie es Lesende jetzt sehen' });
    await preview.getByText('Eine neuere Fassung ist in Arbeit.').waitFor();
    await preview.getByRole('link', { name: '§ 18b AufenthG' }).first().click();
    await preview.getByRole('heading', { level: 1, name: 'Rechtsgrundlagen' }).waitFor();
    await preview.getByRole('button', { name: 'Zurück' }).click();
    await preview.getByRole('heading', { level: 1, name: 'Aufenthaltserlaubnis für Fachkräfte erteilen' }).waitFor();
  });

  it('searches as the portal does', async () => {
    await preview.getByRole('link', { name: 'Übersicht' }).click();
    await preview.getByRole('searchbox').fill('Nachfrist');
    await preview.locator('#results').getByRole('link', { name: 'Aufenthaltserlaubnis für Fachkräfte erteilen' }).waitFor();
  });

  it('can be read in every theme', async () => {
    for (const [theme, mark] of [['light', 'vscode-light'], ['dark', 'vscode-dark'], ['contrast', 'vscode-high-contrast']] as const) {
      await workbench.setTheme(theme);
      await preview.locator(`body.${mark}[data-ready="true"]`).waitFor();
      await workbench.screenshot(`portal-preview-${theme}`);
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    }
  });

  it('publishes the released processes into a folder, and leaves what is there', async function () {
    needsNode(this);
    await workbench.runCommand('Prozessatlas: Portal veröffentlichen …');
    await workbench.answer('Nur freigegebene Prozesse');
    const dialog = workbench.page.locator('.quick-input-widget:visible');
    // VS Code puts its own folder into the field once it has listed it, over what was typed before.
    await repeatUntil(async () => {
      await dialog.locator('input').fill(path.join(workbench.folder, 'site') + path.sep);
      await dialog.getByRole('button', { name: 'Hier veröffentlichen' }).click();
    }, () => dialog.waitFor({ state: 'hidden', timeout: 10_000 }));
    await workbench.page.getByText(/Das Leseportal ist veröffentlicht: \d+ Seiten/).first().waitFor();
    await workbench.written('site/processes/abh-erw-010.html', /Entscheidung in zwei Wochen/);
    assert.equal(workbench.read('site/notes.txt'), 'mine');
  });

  it('takes what a reader has reported into the comments of the model', async () => {
    await workbench.openFile('hinweis.txt');
    await workbench.runCommand('Prozessatlas: Hinweise aus dem Portal übernehmen');
    await workbench.answer('Die Checkliste ist veraltet.');
    const REVIEW = 'processes/abh-erw/abh-erw-010.review.yaml';
    await eventually(() => workbench.has(REVIEW) && workbench.read(REVIEW).includes('Leseportal, Version 1.0.0, Schritt 2: Die Checkliste ist veraltet.'), true);
    await workbench.written(REVIEW, /element: Activity_UnterlagenPruefen/);
    assert.doesNotMatch(workbench.read(REVIEW), /Mustermann/);
  });
});
