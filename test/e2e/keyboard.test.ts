import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const FILE = 'tasten.bpmn';
const model = readFileSync(path.join('test', 'e2e', 'fixtures', 'operations.bpmn'), 'utf8');

describe('the diagram without a mouse', () => {
  let workbench: Workbench;
  let diagram: Diagram;
  before(async () => {
    workbench = await Workbench.open({ lang: 'de', files: { [FILE]: model } });
    diagram = await Diagram.open(workbench, FILE);
  });
  after(() => workbench.close());

  const canvas = () => diagram.frame.getByRole('application', { name: 'Prozessdiagramm' });
  const press = (key: string): Promise<void> => canvas().press(key);
  const said = (): Promise<string> => diagram.frame.locator('#announcements').innerText();
  const selected = (id: string): Promise<void> => diagram.frame.locator(`.selected[data-element-id="${id}"]`).first().waitFor({ state: 'attached' }); // a straight flow has no height
  const label = () => diagram.frame.locator('.djs-direct-editing-content');
  /** Opens the menu of what is selected and takes what is found by its words. */
  const act = async (words: string): Promise<void> => {
    await press('Enter');
    await diagram.frame.locator('.djs-popup input:focus').waitFor();
    await workbench.page.keyboard.type(words);
    await eventually(() => diagram.frame.locator('.djs-popup .entry').allInnerTexts(), [words]);
    await diagram.press('Enter');
  };

  it('is walked through along its flows, and tells where one is', async () => {
    await press('Alt+ArrowRight');
    await selected('Start');
    await press('Alt+ArrowRight');
    await selected('Task_Check');
    await eventually(said, 'Aufgabe „Antrag prüfen“. Danach: Antrag entscheiden.');
    await press('Alt+ArrowLeft');
    await selected('Start');
    await press('Alt+ArrowLeft');
    await eventually(said, 'In dieser Richtung geht es nicht weiter.');
    await press('Alt+Shift+ArrowRight');
    await selected('Flow_1');
    await press('Alt+ArrowRight');
    await selected('Task_Check');
  });

  it('is renamed and moved', async () => {
    await press('F2');
    await label().fill('Unterlagen prüfen');
    await diagram.press('Enter');
    await eventually(() => diagram.label('Task_Check'), 'Unterlagen prüfen');
    const before = await diagram.hit('Task_Check').boundingBox();
    await press('Shift+ArrowDown');
    await eventually(async () => (await diagram.hit('Task_Check').boundingBox())!.y > before!.y, true);
    await workbench.save();
    await workbench.written(FILE, /<bpmn:task id="Task_Check" name="Unterlagen prüfen">/);
  });

  it('grows, connects and shrinks through the menu of an element', async () => {
    await act('Aufgabe anfügen');
    await label().fill('Ablage prüfen');
    await diagram.press('Enter');
    await eventually(async () => workbench.page.locator('.tab.active.dirty').count(), 1);
    await workbench.save();
    const [, id] = /<bpmn:task id="([^"]+)" name="Ablage prüfen"/.exec(workbench.read(FILE))!;
    await selected(id!);
    await act('Mit anderem Element verbinden');
    await diagram.popupEntry('Task_File').waitFor();
    for (let i = 0; i < 3; i++) await diagram.press('ArrowDown'); // the last of four
    await diagram.press('Enter');
    await eventually(said, 'Verbunden.');
    await workbench.save();
    await workbench.written(FILE, new RegExp(`sourceRef="${id}" targetRef="Task_File"`));
    await press('Delete');
    await diagram.element(id!).waitFor({ state: 'detached' });
    await press('Alt+ArrowLeft'); // goes on beside it
    await diagram.frame.locator('.djs-element.selected').first().waitFor();
  });

  it('leads to the properties and back', async () => {
    await act('Eigenschaften');
    await diagram.frame.locator('#properties textarea:focus').waitFor();
    await diagram.press('Escape');
    await diagram.frame.locator('svg[role="application"]:focus').waitFor();
  });
});
