import assert from 'node:assert/strict';
import { Diagram } from '../support/diagram.js';
import { eventually, repeatUntil } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

describe('work in the landscape tree', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    await workbench.showContainer('Prozessatlas');
    await workbench.expandRow('Erwerb und Ausbildung', 'Chancenkarte');
  });
  after(() => workbench.close());

  const erw = (number: string) => `processes/abh-erw/abh-erw-${number}.process.yaml`;
  const menu = async (row: string, entry: string): Promise<void> => {
    const open = workbench.page.locator('.monaco-menu');
    const item = open.getByRole('menuitem', { name: entry });
    // An editor that is being loaded takes the focus, and the menu closes.
    await repeatUntil(async () => {
      if (await open.isVisible()) await workbench.page.keyboard.press('Escape');
      await workbench.treeRow(row).click({ button: 'right', timeout: 5000 });
    }, async () => {
      // VS Code takes a click right after opening for the one that opened the menu.
      await item.hover({ timeout: 2000 });
      await workbench.page.keyboard.press('Enter');
      await open.waitFor({ state: 'detached', timeout: 2000 });
    });
  };
  const dialog = (button: string) => workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: button }).click();

  it('opens down to what a process is made of', async () => {
    await workbench.treeRow('Aufenthaltserlaubnis für Fachkräfte').locator('.monaco-tl-twistie').click();
    for (const part of ['Dokumente', 'Kundeninformation']) await workbench.treeRow(part).waitFor();
    await workbench.screenshot('landscape-tree');
    await workbench.treeRow('Aufenthaltserlaubnis für Fachkräfte').locator('.monaco-tl-twistie').click();
  });

  it('renames a process by one line of its profile', async () => {
    const before = workbench.read(erw('030')).split('\n');
    await workbench.treeRow('Chancenkarte').click();
    await workbench.tab('abh-erw-030').first().waitFor();
    await workbench.runCommand('Prozessatlas: Prozess umbenennen');
    const input = workbench.page.locator('.quick-input-widget:visible input');
    await eventually(() => input.inputValue(), 'Chancenkarte erteilen');
    await input.fill('Chancenkarte ausstellen');
    await input.press('Enter');
    await workbench.treeRow('Chancenkarte ausstellen').waitFor();
    await eventually(() => workbench.read(erw('030')).split('\n').filter((line, i) => line !== before[i]), ['name: Chancenkarte ausstellen']);
  });

  it('moves a process to another group by drag and drop', async () => {
    await workbench.treeRow('Selbstständige Tätigkeit erlauben').dragTo(workbench.treeRow('Familie und Daueraufenthalt'));
    await eventually(() => /^parent: .*$/m.exec(workbench.read(erw('070')))?.[0], 'parent: abh-fam');
  });

  it('retires several processes at once, after asking', async () => {
    await workbench.treeRow('Chancenkarte').click();
    await workbench.webview(); // while the form opens it takes the focus, and menus close
    await workbench.treeRow('Aufenthalt zur Berufsausbildung').click({ modifiers: ['Control'] });
    await menu('Aufenthalt zur Berufsausbildung', 'Prozess stilllegen');
    await workbench.page.locator('.monaco-dialog-box').getByText('2 Prozesse stilllegen?').waitFor();
    await dialog('Stilllegen');
    for (const number of ['030', '050']) await eventually(() => /^status: .*$/m.exec(workbench.read(erw(number)))?.[0], 'status: retired');
    await workbench.written(erw('040'), /^status: in_review$/m);
  });

  it('duplicates a process as a new plan', async () => {
    await workbench.treeRow('Blaue Karte EU').click();
    await Diagram.in(workbench); // while it opens it takes the focus, and menus close
    await menu('Blaue Karte EU', 'Prozess duplizieren');
    await workbench.page.locator('.quick-input-widget:visible input').press('Enter');
    await workbench.treeRow('Blaue Karte EU erteilen (Kopie)').waitFor();
    await workbench.written(erw('021'), /^status: planned$/m);
  });

  it('deletes a process and says what still calls it', async () => {
    await workbench.runCommand('Prozessatlas: Prozess suchen');
    await workbench.answer('Beteiligte anhören');
    await workbench.treeRow('Beteiligte anhören').waitFor();
    // What is selected elsewhere is not meant by a click on another row.
    await workbench.treeRow('Identität klären').click();
    await Diagram.in(workbench);
    await workbench.treeRow('Bescheid erstellen').click({ modifiers: ['Control'] });
    await menu('Beteiligte anhören', 'Prozess löschen');
    await workbench.page.locator('.monaco-dialog-box').getByText('„Beteiligte anhören“ löschen?').waitFor();
    await workbench.page.locator('.monaco-dialog-box').getByText(/Aufrufe in diesen Modellen führen danach ins Leere/).waitFor();
    await dialog('Löschen');
    await eventually(() => workbench.has('processes/abh-que/abh-que-050.process.yaml'), false);
  });

  it('marks what is overdue and what has changed since its release, also in the Explorer', async () => {
    const file = 'processes/abh-erw/abh-erw-080.bpmn';
    await workbench.runCommand('Prozessatlas: Prozess suchen');
    await workbench.answer('Wechsel des Beschäftigungsbetriebs');
    await workbench.treeRow('Wechsel des Beschäftigungsbetriebs').waitFor();
    workbench.write(file, workbench.read(file).replace(/(<bpmn:userTask [^>]*name=")/, '$1Erneut '));
    const badge = (row: string) => workbench.treeRow(row).locator('.monaco-icon-label').first().evaluate((label) => getComputedStyle(label, '::after').content);
    await eventually(async () => (await badge('Wechsel des Beschäftigungsbetriebs')).includes('≠'), true);
    await workbench.screenshot('landscape-tree-marks');
    await workbench.showContainer('Explorer');
    await workbench.openFile('abh-erw-080.process.yaml');
    await eventually(async () => (await badge('abh-erw-080.process.yaml')).includes('≠'), true);
    await workbench.showContainer('Prozessatlas');
  });

  it('filters while typing, and shows everything again', async () => {
    await workbench.runCommand('Prozessatlas: Prozesse filtern');
    const input = workbench.page.locator('.quick-input-widget:visible input[placeholder^="Wörter"]');
    await input.fill('blaue karte');
    await workbench.treeRow('Blaue Karte EU').waitFor();
    await eventually(() => workbench.treeRow('Familie und Daueraufenthalt').count(), 0);
    await input.press('Escape');
    await workbench.treeRow('Familie und Daueraufenthalt').waitFor();
  });

  it('groups by status', async () => {
    await workbench.runCommand('Prozessatlas: Prozesse gruppieren');
    await workbench.page.locator('.quick-input-list').getByRole('option', { name: 'Status' }).click();
    await workbench.treeRow('fachlich freigegeben').waitFor();
    assert.equal(await workbench.treeRow('Erwerb und Ausbildung').count(), 0);
  });
});
