import assert from 'node:assert/strict';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const model = newModel({ id: 'antrag', name: 'Antrag' }, 'de');

describe('BPMN editor', () => {
  let workbench: Workbench;
  let diagram: Diagram;
  before(async () => {
    workbench = await Workbench.open({ files: { 'antrag.bpmn': model } });
    diagram = await Diagram.open(workbench, 'antrag.bpmn');
  });
  after(() => workbench.close());

  it('shows the diagram', async () => {
    assert.equal(await diagram.frame.locator('.djs-shape[data-element-id="Activity_1"]').count(), 1);
    assert.equal(await diagram.label('Activity_1'), 'Anliegen prüfen');
  });

  it('shows the whole diagram beside the palette, in a low window too, where it has two columns', async () => {
    const { page } = workbench;
    const size = page.viewportSize()!;
    await page.setViewportSize({ width: 900, height: 500 });
    await diagram.frame.locator('.djs-palette.two-column').waitFor();
    await eventually(() => diagram.frame.locator('body').evaluate((body) => {
      const [palette] = body.querySelectorAll('.djs-palette');
      return [...body.querySelectorAll('.djs-shape .djs-visual')].every((shape) => shape.getBoundingClientRect().left >= palette!.getBoundingClientRect().right);
    }), true);
    await page.setViewportSize(size);
  });

  it('leaves a file alone that is only looked at', async () => {
    assert.equal(await workbench.tab('antrag.bpmn').getAttribute('class').then((classes) => classes?.includes('dirty')), false);
    assert.equal(workbench.read('antrag.bpmn'), model);
  });

  it('renames a task and saves', async () => {
    await diagram.rename('Activity_1', 'Antrag prüfen');
    await workbench.save();
    await workbench.written('antrag.bpmn', /name="Antrag prüfen"/);
  });

  it('takes an edit back through VS Code, in the text and on the canvas', async () => {
    await workbench.page.keyboard.press('Control+Z');
    await eventually(() => diagram.label('Activity_1'), 'Anliegen prüfen');
    await workbench.save();
    assert.equal(workbench.read('antrag.bpmn'), model);
  });

  it('brings it back', async () => {
    await workbench.page.keyboard.press('Control+Y');
    await eventually(() => diagram.label('Activity_1'), 'Antrag prüfen');
  });

  it('saves what is still being typed', async () => {
    await diagram.startRenaming('Activity_1', 'Unterlagen prüfen');
    await workbench.page.keyboard.press('Control+S');
    await eventually(() => workbench.read('antrag.bpmn').includes('name="Unterlagen prüfen"'), true);
    await workbench.clean();
  });

  it('follows a change on disk', async () => {
    workbench.write('antrag.bpmn', workbench.read('antrag.bpmn').replace('Unterlagen prüfen', 'Von außen geändert'));
    await eventually(() => diagram.label('Activity_1'), 'Von außen geändert');
  });
});
