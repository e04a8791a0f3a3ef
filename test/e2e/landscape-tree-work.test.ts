import assert from 'node:assert/strict';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

describe('work in the landscape tree', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    await workbench.showContainer('Prozessatlas');
    await workbench.treeRow('Erwerb und Ausbildung').click();
  });
  after(() => workbench.close());

  it('opens down to what a process is made of', async () => {
    await workbench.treeRow('Aufenthaltserlaubnis für Fachkräfte').locator('.monaco-tl-twistie').click();
    for (const part of ['Dokumente', 'Informationen für Kundinnen']) await workbench.treeRow(part).waitFor();
    await workbench.screenshot('landscape-tree');
    await workbench.treeRow('Aufenthaltserlaubnis für Fachkräfte').locator('.monaco-tl-twistie').click();
  });

  it('renames a process by one line of its profile', async () => {
    const file = 'processes/abh-erw/abh-erw-030.process.yaml';
    const before = workbench.read(file).split('\n');
    await workbench.treeRow('Chancenkarte').click();
    await workbench.tab('abh-erw-030').first().waitFor();
    await workbench.runCommand('Prozessatlas: Prozess umbenennen');
    const input = workbench.page.locator('.quick-input-widget:visible input');
    await eventually(() => input.inputValue(), 'Chancenkarte erteilen');
    await input.fill('Chancenkarte ausstellen');
    await input.press('Enter');
    await workbench.treeRow('Chancenkarte ausstellen').waitFor();
    await eventually(() => workbench.read(file).split('\n').filter((line, i) => line !== before[i]), ['name: Chancenkarte ausstellen']);
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
