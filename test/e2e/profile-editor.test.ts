import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { accessibilityViolations } from '../support/axe.js';
import { eventually, repeatUntil } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const profile = 'processes/abh-erw/abh-erw-010.process.yaml';

describe('profile as a form', () => {
  let workbench: Workbench;
  let form: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    await workbench.openFile(profile);
    await workbench.runCommand('Prozessatlas: Als Formular öffnen');
    form = await workbench.webview();
  });
  after(() => workbench.close());

  const changedLines = (before: string): string[] => {
    const old = before.split('\n');
    return workbench.read(profile).split('\n').filter((line, i) => line !== old[i]);
  };

  it('shows what the profile says, with names from the catalogues', async () => {
    assert.equal(await form.getByLabel('Bezeichnung').first().inputValue(), 'Aufenthaltserlaubnis für Fachkräfte erteilen');
    await form.locator('[id="f-owner"] option:checked').filter({ hasText: 'Sachgebietsleitung' }).waitFor({ state: 'attached' });
  });

  it('writes a changed field as one line', async () => {
    const before = workbench.read(profile);
    await form.getByLabel('Ziel', { exact: true }).fill('Entscheidung in vier Wochen');
    await form.getByLabel('Ziel', { exact: true }).press('Tab');
    await workbench.save();
    assert.deepEqual(changedLines(before), ['goal: Entscheidung in vier Wochen']);
  });

  it('changes a duration by number and unit, also when the form is drawn anew in between', async () => {
    const before = workbench.read(profile);
    const amount = form.locator('[id="f-kpis.waitingTime.value"]');
    await amount.press('Control+A'); // selectText() gives up when the form is drawn anew just then
    await amount.evaluate(() => window.dispatchEvent(new MessageEvent('message', { data: { type: 'problems', problems: [] } })));
    await amount.page().keyboard.type('14');
    await amount.press('Tab');
    await workbench.save();
    assert.deepEqual(changedLines(before), ['  waitingTime: { value: P14D, evidence: estimated }']);
  });

  it('follows a change on disk', async () => {
    const text = workbench.read(profile).replace(/^trigger: .*$/m, 'trigger: Brief eingegangen');
    // Right after a save VS Code sometimes takes a change on disk for its own, until the file is written again.
    await repeatUntil(async () => workbench.write(profile, text), () => eventually(() => form.getByLabel('Auslöser').inputValue(), 'Brief eingegangen', 5000));
  });

  it('keeps what it shows while the text is broken, and says where', async () => {
    const text = workbench.read(profile);
    workbench.write(profile, `${text}goal: [\n`);
    await form.getByRole('alert').getByText('nicht lesbar').waitFor();
    assert.equal(await form.getByLabel('Auslöser').isDisabled(), true);
    assert.equal(await form.getByLabel('Auslöser').inputValue(), 'Brief eingegangen');
    workbench.write(profile, text);
    await form.getByRole('alert').waitFor({ state: 'detached' });
  });

  it('takes a change of the text while somebody types in the form', async () => {
    const goal = form.getByLabel('Ziel', { exact: true });
    await goal.fill('Aus dem Formular');
    const text = workbench.read(profile).replace(/^trigger: .*$/m, 'trigger: Brief eingegangen, zugleich');
    await repeatUntil(async () => workbench.write(profile, text), () => eventually(() => form.getByLabel('Auslöser').inputValue(), 'Brief eingegangen, zugleich', 5000));
    assert.equal(await goal.inputValue(), 'Aus dem Formular');
    await goal.press('Tab');
    await workbench.save();
    assert.deepEqual(changedLines(text), ['goal: Aus dem Formular']);
    await workbench.written(profile, /^trigger: Brief eingegangen, zugleich$/m);
  });

  it('is accessible in every theme', async () => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`profile-form-${theme}`);
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    }
  });

  it('moves with its file, and keeps what is not saved yet', async () => {
    const goal = form.getByLabel('Ziel', { exact: true });
    await goal.fill('Zieht mit um');
    await goal.press('Tab');
    await workbench.page.locator('.tab.active.dirty').waitFor();
    await workbench.runCommand('File: Reveal Active File in Explorer View');
    await workbench.page.keyboard.press('F2');
    await workbench.page.locator('.explorer-viewlet .monaco-inputbox input').waitFor();
    await workbench.page.keyboard.press('Control+A');
    await workbench.page.keyboard.type('umgezogen.process.yaml');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('umgezogen.process.yaml').waitFor();
    form = await workbench.webview();
    await eventually(() => form.getByLabel('Ziel', { exact: true }).inputValue(), 'Zieht mit um');
    await form.getByLabel('Auslöser').fill('Nach dem Umzug');
    await form.getByLabel('Auslöser').press('Tab');
    await workbench.save();
    await workbench.written(profile.replace('abh-erw-010', 'umgezogen'), /^goal: Zieht mit um\ntrigger: Nach dem Umzug$/m);
    assert.ok(!workbench.has(profile));
  });

  it('opens catalogues as well', async () => {
    await workbench.openFile('catalogs/laws.yaml');
    await workbench.runCommand('Prozessatlas: Als Formular öffnen');
    const catalogue = await workbench.webview();
    await catalogue.getByLabel('Einträge suchen').fill('18b');
    await catalogue.getByText('law:aufenthg-18b').click();
    await catalogue.getByLabel('Geändert am').first().waitFor();
    await workbench.screenshot('catalogue-form');
  });
});
