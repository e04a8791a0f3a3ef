import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import { Diagram } from '../support/diagram.js';
import { Workbench } from '../support/workbench.js';

const FILE = 'aufenthaltstitel.bpmn';
const MODEL = readFileSync('examples/auslaenderbehoerde/processes/alt/aufenthaltstitel-2019.bpmn', 'utf8');
const [, TASK_ID, NAME] = /<bpmn:(?:userT|t)ask id="([^"]+)" name="([^"]+)"/.exec(MODEL)! as unknown as [string, string, string];

describe('comparison of two versions', () => {
  let workbench: Workbench | undefined;
  let view: FrameLocator;

  it('opens from the diagram, with an earlier state to choose', async () => {
    await workbench?.close();
    workbench = await Workbench.open({ files: { [FILE]: MODEL } });
    const diagram = await Diagram.open(workbench, FILE);
    await diagram.rename(TASK_ID, 'Antrag sichten');
    await workbench.tab(FILE).and(workbench.page.locator('.dirty')).waitFor();
    await workbench.runCommand('Prozessatlas: Compare with…');
    await workbench.answer('Last saved');
    await workbench.tab('Last saved ↔').waitFor();
    await workbench.page.locator('iframe.webview.ready:visible').nth(1).waitFor({ state: 'hidden' });
    view = await workbench.webview();
    await view.getByRole('listbox').waitFor();
  });

  after(() => workbench?.close());

  it('tells in words what changed', async () => {
    assert.equal(await view.getByRole('option').count(), 1);
    assert.match(await view.getByRole('option').innerText(), /renamed to “Antrag sichten”/);
  });

  it('shows both pictures and marks the element in both', async () => {
    await view.getByRole('listbox').press('ArrowDown');
    assert.equal(await view.getByRole('option').getAttribute('aria-selected'), 'true');
    for (const side of ['before', 'after']) {
      assert.equal(await view.locator(`.${side} .current[data-element-id="${TASK_ID}"]`).count(), 1);
    }
  });

  it('zooms and moves both pictures in step', async () => {
    await view.getByRole('button', { name: 'Zoom in' }).click();
    const boxes = await view.locator('svg').evaluateAll((pictures) => pictures.map((picture) => picture.getAttribute('viewBox')));
    assert.equal(boxes.length, 2);
    assert.equal(boxes[0], boxes[1]);
  });

  it('hides what is only drawing until it is asked for', async () => {
    await view.getByRole('button', { name: 'Drawing and technical details' }).click();
    await view.getByRole('option').first().waitFor();
    assert.match((await view.getByRole('option').allInnerTexts()).join(), /renamed to/);
  });

  it('follows what is typed', async () => {
    await workbench!.page.locator(`.tab[data-resource-name="${FILE}"]`).click();
    await (await Diagram.in(workbench!)).rename(TASK_ID, 'Antrag ansehen');
    await workbench!.tab('Last saved ↔').click();
    await view.getByText('renamed to “Antrag ansehen”').waitFor();
  });

  it('shows in one picture what is gone, with its label and mark, also while it is chosen', async () => {
    await workbench!.page.locator(`.tab[data-resource-name="${FILE}"]`).click();
    const diagram = await Diagram.in(workbench!);
    await diagram.hit(TASK_ID).click({ force: true }); // still selected, but the focus is in the tabs
    await diagram.press('Delete');
    await diagram.hit(TASK_ID).waitFor({ state: 'detached' });
    await workbench!.tab('Last saved ↔').click();
    const removal = view.getByRole('option', { name: `gone Task “${NAME}”` });
    await removal.waitFor();
    await view.getByRole('button', { name: 'One above the other' }).click();
    const ghost = (attribute: string) => view.locator(`.before [data-${attribute}="${TASK_ID}"]`).first();
    for (const look of [async () => undefined, async () => removal.click()]) {
      await look();
      assert.ok(await ghost('element-id').isVisible());
      assert.ok(await ghost('highlight-of').isVisible());
    }
    assert.ok(!await view.locator('.before [data-element-type="bpmn:StartEvent"]').first().isVisible());
  });
});
