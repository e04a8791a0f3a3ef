import { Workbench } from '../support/workbench.js';

describe('reviews', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    await workbench.showContainer('Prozessatlas');
  });
  after(() => workbench.close());

  it('shows what is in review below the landscape', async () => {
    await workbench.page.locator('.sidebar').getByText('Offene Punkte').first().waitFor();
    await workbench.treeRow('In Prüfung').waitFor();
    await workbench.screenshot('reviews');
  });
});
