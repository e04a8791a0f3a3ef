import assert from 'node:assert/strict';
import { accessibilityViolations } from '../support/axe.js';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const model = 'processes/abh-que/abh-que-070.bpmn';
const review = 'processes/abh-que/abh-que-070.review.yaml';

describe('comments on a model', () => {
  let workbench: Workbench;
  let diagram: Diagram;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    diagram = await Diagram.open(workbench, model);
  });
  after(() => workbench.close());

  const panel = () => diagram.frame.locator('#comments');
  const mark = (id: string) => diagram.frame.locator(`.djs-overlays[data-container-id="${id}"] .comment-mark`);

  it('marks elements, and a mark leads to what was said', async () => {
    await mark('Activity_FiktionAusstellen').click();
    await panel().getByText('Braucht jede antragstellende Person').waitFor();
    assert.match(await panel().locator('.comment[aria-current]').innerText(), /Fiktionsbescheinigung ausstellen/);
    await workbench.screenshot('comments-light');
  });

  it('adds one to the selected element, in a role', async () => {
    await diagram.select('Event_NachfristAbgelaufen');
    await diagram.contextPad('prozessatlas-comment').click();
    await panel().getByLabel('In der Rolle').selectOption('role:sgl-service');
    await panel().getByLabel('Neuer Vermerk').fill('Was passiert bei Krankheit?');
    await workbench.page.keyboard.press('Control+Enter');
    await panel().getByText('Was passiert bei Krankheit?').waitFor();
    // It is shown as soon as it is written, and saved right after.
    await eventually(() => /element: Event_NachfristAbgelaufen[^]*role: role:sgl-service[^]*text: Was passiert bei Krankheit\?/.test(workbench.read(review)), true);
    await mark('Event_NachfristAbgelaufen').getByText('2').waitFor();
  });

  it('answers and settles by keyboard alone', async () => {
    const comment = panel().locator('.comment').filter({ hasText: 'Was passiert bei Krankheit?' });
    await comment.getByLabel('Antwort', { exact: true }).focus();
    await workbench.page.keyboard.type('Die Frist wird verlängert.');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Tab');
    await workbench.page.keyboard.press('Enter');
    await panel().getByText('Erledigt: 2').waitFor();
    await workbench.written(review, /status: resolved[^]*resolution: Die Frist wird verlängert\./);
  });

  it('follows an element whose id has changed', async () => {
    workbench.write(model, workbench.read(model).replaceAll('Activity_FiktionAusstellen', 'Task_0815'));
    await mark('Task_0815').waitFor();
  });

  it('is accessible in every theme', async () => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`comments-${theme}`);
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    }
  });

  it('shows the same in the text', async () => {
    await workbench.runCommand('Prozessatlas: Als Text öffnen');
    await workbench.page.locator('.comment-range-glyph').first().waitFor();
    await workbench.runCommand('Comments: Focus on Comments View');
    await workbench.page.locator('.comments-panel').getByText('Frist mit den Sachgebieten abstimmen').first().waitFor();
    await workbench.screenshot('comments-text');
  });
});
