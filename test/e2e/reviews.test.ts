import { Workbench } from '../support/workbench.js';

describe('reviews', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    await workbench.showContainer('Prozessatlas');
  });
  after(() => workbench.close());

  it('shows what is in review below the landscape', async () => {
    await workbench.page.locator('.sidebar').getByText('Besprechungen und Fristen').first().waitFor();
    await workbench.treeRow('In Prüfung').waitFor();
    await workbench.screenshot('reviews');
  });

  it('leads from a law to the processes that use it', async () => {
    await workbench.runCommand('Prozessatlas: Auswirkungen von Recht');
    const input = workbench.page.locator('.quick-input-widget:visible input');
    await input.fill('§ 18b AufenthG');
    await workbench.page.locator('.quick-input-list').getByRole('option').filter({ hasText: '§ 18b AufenthG' }).first().click();
    await workbench.page.locator('.quick-input-list').getByRole('option').filter({ hasText: 'Aufenthaltserlaubnis für Fachkräfte' }).first().waitFor();
  });
});
