import assert from 'node:assert/strict';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { Diagram } from '../support/diagram.js';
import { Workbench } from '../support/workbench.js';

const landscape = (name: string): string => `schemaVersion: "1"\nname: ${name}\ntree: [{ id: g, type: core, name: Gruppe ${name} }]\n`;
const profile = (name: string): string => `id: p-1\nname: ${name}\ntype: core\nparent: g\nstatus: draft\nmodel: { bpmn: p-1.bpmn }\n`;

/** Folders of one name, with files of one name and processes of one id, as copies of a landscape have them. */
describe('two landscapes in a workspace of several folders', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await Workbench.open({
      lang: 'de', roots: ['nord/amt', 'sued/amt'],
      files: {
        'nord/amt/landscape.yaml': landscape('Nord'), 'nord/amt/p-1.process.yaml': profile('Im Norden prüfen'), 'nord/amt/p-1.bpmn': newModel({ id: 'p-1', name: 'Im Norden prüfen' }, 'de'),
        'sued/amt/landscape.yaml': landscape('Süd'), 'sued/amt/p-1.process.yaml': profile('Im Süden prüfen'), 'sued/amt/p-1.bpmn': newModel({ id: 'p-1', name: 'Im Süden prüfen' }, 'de').replace('Unterlagen prüfen', 'Süden').replace('name="Anliegen prüfen"', 'name="Südlich prüfen"'),
      },
    });
    await workbench.showContainer('Prozessatlas');
  });
  after(() => workbench.close());

  it('shows both, and opens the model of each', async () => {
    await workbench.expandRow('Gruppe Nord', 'Im Norden prüfen');
    await workbench.expandRow('Gruppe Süd', 'Im Süden prüfen');
    await workbench.treeRow('Im Süden prüfen').click();
    const diagram = await Diagram.in(workbench);
    assert.equal(await diagram.label('Activity_1'), 'Südlich prüfen');
  });

  it('writes a change into the landscape it belongs to, and follows it', async () => {
    workbench.write('sued/amt/p-1.process.yaml', profile('Im Süden entscheiden'));
    await workbench.treeRow('Im Süden entscheiden').waitFor();
    await workbench.treeRow('Im Norden prüfen').waitFor();
  });
});
