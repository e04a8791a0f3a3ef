import assert from 'node:assert/strict';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

describe('a landscape from what is there', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      files: {
        'Erwerb/akte.bpmn': newModel({ id: 'akte', name: 'Akte anlegen' }, 'de'),
        'register.csv': 'Vorgang;Bereich;Eigner\nBlaue Karte erteilen;Erwerb;Sachgebietsleitung\nAkte anlegen;Erwerb;\n',
      },
    });
  });
  after(() => workbench.close());

  const button = (name: string) => workbench.page.locator('.notifications-toasts').getByRole('button', { name, exact: true });

  it('is proposed from models as a comparison, and written when the user agrees', async () => {
    await workbench.runCommand('Prozessatlas: Create a Landscape from Models…');
    await button('Write').waitFor();
    await workbench.page.locator('.multiDiffEntry').getByText('akte.process.yaml').first().waitFor();
    await workbench.screenshot('bootstrap');
    assert.ok(!workbench.has('landscape.yaml'));
    await button('Write').click();
    await eventually(() => workbench.has('landscape.yaml') && workbench.has('Erwerb/akte.process.yaml'), true);
    await workbench.expandRow('Erwerb', 'Akte anlegen');
  });

  it('grows by the rows of a table, once the columns are right', async () => {
    await workbench.openFile('register.csv');
    await workbench.runCommand('Prozessatlas: Import Processes from a Table…');
    await workbench.answer('Process');
    await workbench.answer('Vorgang');
    await workbench.answer('Owner');
    await workbench.answer('Eigner');
    await workbench.answer('Take over');
    await button('Write').click();
    await eventually(() => workbench.has('processes/erwerb/blaue-karte-erteilen.process.yaml'), true);
    await workbench.written('processes/erwerb/blaue-karte-erteilen.process.yaml', /parent: erwerb\nstatus: planned\nowner: role:sachgebietsleitung\n/);
    await workbench.written('catalogs/roles.yaml', /Sachgebietsleitung/);
    await workbench.expandRow('Erwerb', 'Blaue Karte erteilen');
  });
});
