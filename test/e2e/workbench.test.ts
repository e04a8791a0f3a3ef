import assert from 'node:assert/strict';
import { Workbench } from '../support/workbench.js';

describe('workbench', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ files: { 'notes/read me.md': '# Notes\n' } });
  });
  after(() => workbench.close());

  it('opens the workspace', async () => {
    await workbench.treeRow('notes').waitFor();
  });

  it('opens a file by its path', async () => {
    await workbench.openFile('notes/read me.md');
    await workbench.page.locator('.view-lines').getByText('# Notes').click();
  });

  it('saves what is typed', async () => {
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('More.');
    await workbench.save();
    assert.equal(workbench.read('notes/read me.md'), '# Notes\nMore.');
  });

  it('shows the landscape in a view container of its own', async () => {
    await workbench.showContainer('Prozessatlas');
    await workbench.page.locator('.sidebar').getByText('Process Landscape').first().waitFor();
  });

  it('follows a change of the colour theme', async () => {
    await workbench.setTheme('contrast');
  });
});

describe('workbench of a German browser', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ lang: 'de' });
  });
  after(() => workbench.close());

  it('shows the extension in German', async () => {
    await workbench.showContainer('Prozessatlas');
    await workbench.page.locator('.sidebar').getByText('Prozesslandkarte').first().waitFor();
  });
});
