import assert from 'node:assert/strict';
import { newModel } from '../../src/core/bpmn/new-model.js';
import { accessibilityViolations } from '../support/axe.js';
import { Diagram } from '../support/diagram.js';
import { eventually, repeatUntil } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const model = 'processes/abh-que/abh-que-070.bpmn';

/** A file with two diagrams, each of a process of its own. */
const two = newModel({ id: 'erster', name: 'Erster Prozess' }, 'de').replace('</bpmn:definitions>', `
  <bpmn:process id="zweiter" name="Zweiter Prozess"><bpmn:task id="Task_Zwei" name="Zweitens prüfen" /></bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_Zwei"><bpmndi:BPMNPlane id="Plane_Zwei" bpmnElement="zweiter">
    <bpmndi:BPMNShape id="Shape_Zwei" bpmnElement="Task_Zwei"><dc:Bounds x="100" y="100" width="100" height="80" /></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`);

describe('everyday work on the canvas', () => {
  let workbench: Workbench;
  let diagram: Diagram;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de', files: { 'zwei.bpmn': two } });
    diagram = await Diagram.open(workbench, model);
  });
  after(() => workbench.close());

  const tool = (name: string) => diagram.frame.getByRole('button', { name, exact: true });

  it('shows a minimap and the whole diagram', async () => {
    await tool('Übersichtskarte').click();
    await diagram.frame.locator('.djs-minimap.open .map').waitFor();
    await tool('Vergrößern').click();
    await tool('Ganzes Diagramm zeigen').click();
    await workbench.screenshot('canvas-tools-light');
    await tool('Übersichtskarte').click();
    await diagram.frame.locator('.djs-minimap').waitFor({ state: 'hidden' });
  });

  it('appends any element, searched by its German name', async () => {
    await diagram.select('Activity_UnterlagenPruefen');
    await diagram.contextPad('append').click();
    await diagram.frame.locator('.djs-popup input').fill('nachrichten-end');
    await diagram.frame.locator('.djs-popup .entry').filter({ hasText: 'Nachrichten-Endereignis' }).first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('goes to an element by its label', async () => {
    await workbench.page.keyboard.press('Control+Shift+O');
    await workbench.answer('nachfordern');
    await diagram.frame.locator('.selected[data-element-id="Activity_UnterlagenNachfordern"]').first().waitFor();
  });

  it('searches in the diagram', async () => {
    await diagram.select('Activity_UnterlagenPruefen');
    await diagram.press('Control+F');
    await diagram.frame.locator('.djs-search-container.open').waitFor();
    await workbench.page.keyboard.type('anhören');
    await diagram.frame.locator('.djs-search-result').filter({ hasText: 'Beteiligte anhören' }).waitFor();
    await diagram.press('Enter');
    await diagram.frame.locator('.selected[data-element-id="Activity_BeteiligteAnhoeren"]').first().waitFor();
  });

  it('is accessible with its tools, in every theme', async () => {
    for (const theme of ['dark', 'contrast', 'light'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`canvas-tools-${theme}`);
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    }
  });

  it('copies the diagram as a picture', async () => {
    await workbench.runCommand('Prozessatlas: Copy Diagram as Picture');
    await workbench.page.locator('.statusbar').getByText('Das Bild ist in der Zwischenablage.').waitFor();
    assert.deepEqual(await workbench.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)), ['image/png']);
  });

  it('plays a process through', async () => {
    await tool('Prozess durchspielen').click();
    const layer = diagram.frame.locator('.simulation-layer');
    await layer.getByTitle('Ereignis auslösen').first().click();
    await layer.getByText('Prozess begonnen').first().waitFor();
    await workbench.screenshot('canvas-simulation');
    await layer.getByRole('button', { name: 'Beenden' }).click();
    await layer.waitFor({ state: 'detached' });
  });

  it('pastes into another file what was copied in this one', async () => {
    await diagram.select('Activity_UnterlagenPruefen');
    await diagram.press('Control+C');
    diagram = await Diagram.open(workbench, 'zwei.bpmn');
    await diagram.select('Activity_1');
    await diagram.press('Control+V');
    const ghost = diagram.frame.locator('.djs-drag-group .djs-visual, .djs-dragging');
    await ghost.first().waitFor();
    const box = (await diagram.frame.locator('#canvas').boundingBox())!;
    await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height - 200, { steps: 3 });
    await workbench.page.mouse.click(box.x + box.width / 2, box.y + box.height - 200);
    await workbench.save();
    await workbench.written('zwei.bpmn', /name="Unterlagen prüfen"[^]*law:aufenthg-8/);
  });

  it('says that there is nothing to paste', async () => {
    await workbench.page.evaluate(() => navigator.clipboard.writeText('bpmn-js-clip----{"broken'));
    await diagram.select('Activity_1');
    await diagram.press('Control+V');
    await workbench.page.getByText('In der Zwischenablage sind keine Elemente eines Diagramms.').first().waitFor();
  });

  it('shows and edits each diagram of a file', async () => {
    await diagram.frame.getByLabel('Diagramme dieser Datei').selectOption('Zweiter Prozess');
    await diagram.rename('Task_Zwei', 'Zweitens entscheiden');
    await workbench.save();
    await workbench.written('zwei.bpmn', /name="Zweitens entscheiden"/);
    await workbench.written('zwei.bpmn', /name="Unterlagen prüfen"/);
  });

  it('opens a called process with Ctrl and a click, and tells who calls it', async () => {
    diagram = await Diagram.open(workbench, model);
    await repeatUntil(
      () => diagram.hit('Activity_BeteiligteAnhoeren').click({ force: true, modifiers: ['Control'] }),
      () => workbench.tab('abh-que-050.bpmn').waitFor({ timeout: 3000 }),
    );
    await workbench.runCommand('Prozessatlas: Show What Calls This Process');
    await workbench.answer('Aufenthaltstitel verlängern');
    diagram = await Diagram.in(workbench);
    await eventually(() => diagram.frame.locator('.selected[data-element-id="Activity_BeteiligteAnhoeren"]').count().then((count) => count > 0), true);
  });
});
