import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { accessibilityViolations } from '../support/axe.js';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const LIST = '1. Servicestelle: Unterlagen prüfen\n2. Servicestelle: Unterlagen vollständig? → ja: 4; nein: 3\n3. Servicestelle: Unterlagen nachfordern → 1\n4. Sachbearbeitung: Antrag entscheiden';

describe('table beside the diagram', () => {
  let workbench: Workbench;
  let diagram: Diagram;
  let table: FrameLocator;
  before(async () => {
    workbench = await Workbench.open({ lang: 'de', files: { 'antrag.bpmn': newModel({ id: 'antrag', name: 'Antrag bearbeiten' }, 'de') } });
    diagram = await Diagram.open(workbench, 'antrag.bpmn');
    await workbench.runCommand('Prozessatlas: Als Tabelle zeigen');
    await workbench.tab('Tabelle: antrag.bpmn').waitFor();
    table = await workbench.webview(1);
  });
  after(() => workbench.close());

  const row = (id: string): Locator => table.locator(`tr[data-element-id="${id}"]`);
  const cell = (id: string, column: string): Locator => row(id).locator(`input[data-column="${column}"]`);
  const texts = async (): Promise<string[]> => table.locator('tbody tr').evaluateAll((rows) => rows.map((each) =>
    [each.querySelector('.number')?.textContent, ...[...each.querySelectorAll('input')].slice(0, 3).map((input) => input.value)].join(' | ')));

  it('writes what is typed, and the diagram follows', async () => {
    await cell('Activity_1', 'text').fill('Antrag prüfen');
    await workbench.page.keyboard.press('Enter');
    await eventually(() => diagram.label('Activity_1'), 'Antrag prüfen');
  });

  it('follows the diagram, in its texts and its selection', async () => {
    await diagram.rename('Activity_1', 'Antrag genau prüfen');
    await eventually(() => cell('Activity_1', 'text').inputValue(), 'Antrag genau prüfen');
    await eventually(() => table.locator('tr[aria-current]').getAttribute('data-element-id'), 'Activity_1');
    await cell('Event_End', 'text').focus();
    await diagram.frame.locator('[data-element-id="Event_End"].selected').first().waitFor();
  });

  it('adds and deletes steps with the keyboard, and takes back', async () => {
    await cell('Activity_1', 'text').focus();
    await workbench.page.keyboard.press('Control+Enter');
    await eventually(texts, ['S1 |  | Anliegen eingegangen | 1', '1 |  | Antrag genau prüfen | 2', '2 |  | Neuer Schritt | E1', 'E1 |  | Anliegen erledigt | ']);
    await row('Activity_2').locator('input:focus').waitFor();
    await workbench.page.keyboard.type('Ablehnen');
    await workbench.page.keyboard.press('Enter');
    await eventually(() => diagram.label('Activity_2'), 'Ablehnen');
    await cell('Activity_2', 'next').focus();
    await table.getByRole('button', { name: 'Zeile löschen' }).click();
    await diagram.element('Activity_2').waitFor({ state: 'detached' });
    await table.getByRole('button', { name: 'Rückgängig' }).click();
    await diagram.element('Activity_2').waitFor({ state: 'attached' });
  });

  it('saves with what is being typed', async () => {
    await cell('Activity_1', 'time').fill('15 min');
    await workbench.page.keyboard.press('Control+S');
    await workbench.page.locator('.tab:not(.dirty)').filter({ hasText: /^antrag\.bpmn/ }).waitFor();
    await workbench.written('antrag.bpmn', /<atlas:duration kind="processing" value="PT15M" ?\/>/);
    assert.equal(await cell('Activity_1', 'time').inputValue(), '15 Minuten');
  });

  it('says why something cannot be done, and keeps what was typed', async () => {
    await cell('Activity_1', 'next').fill('77');
    await workbench.page.keyboard.press('Enter');
    await table.getByText('„77“ ist kein Schritt dieser Tabelle', { exact: false }).waitFor();
    assert.equal(await cell('Activity_1', 'next').inputValue(), '77');
    assert.equal(await cell('Activity_1', 'next').getAttribute('aria-invalid'), 'true');
    await cell('Activity_1', 'next').fill('2');
    await workbench.page.keyboard.press('Enter');
    await eventually(() => cell('Activity_1', 'next').getAttribute('aria-invalid'), null);
  });

  it('makes a diagram of a pasted list, and says what is wrong with garbage', async () => {
    await table.getByRole('button', { name: 'Tabelle oder Liste einfügen …' }).click();
    const field = table.getByLabel('Zeilen aus einer Tabelle oder je Zeile ein Schritt');
    const insert = table.getByRole('button', { name: 'Einfügen', exact: true });
    await field.fill('<?xml version="1.0"?><a/>');
    await insert.click();
    await table.getByText('Das ist XML und keine Liste von Schritten', { exact: false }).waitFor();
    assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame(1)), []);
    await field.fill(LIST);
    await table.getByLabel('anstelle aller Schritte, neu angeordnet').check();
    await insert.click();
    await eventually(texts, [
      'S1 | Servicestelle | Anliegen eingegangen | 1', '1 | Servicestelle | Unterlagen prüfen | 2', '2 | Servicestelle | Unterlagen vollständig? | nein: 2.1; ja: 3',
      '2.1 | Servicestelle | Unterlagen nachfordern | 1', '3 | Sachbearbeitung | Antrag entscheiden | E1', 'E1 | Sachbearbeitung | Antrag entschieden | ',
    ]);
    await diagram.frame.getByText('Sachbearbeitung').first().waitFor();
  });

  it('moves a step with the keyboard or a button, in the diagram too, and says where it cannot', async () => {
    await cell('Activity_1', 'text').focus();
    const order = async (): Promise<(string | undefined)[]> => (await texts()).map((each) => each.split(' | ')[2]);
    await table.getByRole('button', { name: 'Tabelle oder Liste einfügen …' }).click();
    await table.getByLabel('Zeilen aus einer Tabelle oder je Zeile ein Schritt').fill('1. Amt: Prüfen\n2. Amt: Anhören\n3. Amt: Entscheiden');
    await table.getByLabel('anstelle aller Schritte, neu angeordnet').check();
    await table.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await eventually(async () => (await order()).slice(1, 4), ['Prüfen', 'Anhören', 'Entscheiden']);
    const id = (await table.locator('tr', { has: table.locator('.number', { hasText: /^3$/ }) }).getAttribute('data-element-id'))!;
    /** In the diagram, not in the window: what of it is seen may move meanwhile. */
    const left = (): Promise<number> => diagram.element(id).evaluate((element: SVGGraphicsElement) => element.transform.baseVal.consolidate()!.matrix.e);
    const before = await left();
    await cell(id, 'role').focus();
    await workbench.page.keyboard.press('Alt+ArrowUp');
    await eventually(async () => (await order()).slice(1, 4), ['Prüfen', 'Entscheiden', 'Anhören']);
    await row(id).locator('input[data-column="role"]:focus').waitFor();
    await table.locator('#announcements').getByText('Jetzt Zeile 2.').waitFor({ state: 'attached' });
    await eventually(async () => (await left()) < before, true);
    await table.getByRole('button', { name: 'Nach unten' }).click();
    await eventually(async () => (await order()).slice(1, 4), ['Prüfen', 'Anhören', 'Entscheiden']);
    await table.getByRole('button', { name: 'Nach unten' }).click();
    await table.getByText('„Entscheiden“ lässt sich dorthin nicht verschieben', { exact: false }).waitFor();
  });

  for (const [theme, bodyClass] of [['dark', 'vscode-dark'], ['contrast', 'vscode-high-contrast'], ['light', 'vscode-light']] as const) {
    it(`is accessible, theme: ${theme}`, async () => {
      await workbench.setTheme(theme);
      await table.locator(`body.${bodyClass}`).waitFor();
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame(1)), []);
      if (process.env.PICTURES) await workbench.screenshot(`steps-${theme}`);
    });
  }
});
