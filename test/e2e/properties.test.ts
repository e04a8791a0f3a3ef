import assert from 'node:assert/strict';
import { accessibilityViolations } from '../support/axe.js';
import { Diagram } from '../support/diagram.js';
import { eventually } from '../support/eventually.js';
import { Workbench } from '../support/workbench.js';

const model = 'processes/abh-que/abh-que-070.bpmn';

describe('properties beside the canvas', () => {
  let workbench: Workbench;
  let diagram: Diagram;
  let original: string;
  before(async () => {
    workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang: 'de' });
    original = workbench.read(model);
    diagram = await Diagram.open(workbench, model);
  });
  after(() => workbench.close());

  const panel = () => diagram.frame.locator('#properties');
  const saved = async (pattern: RegExp) => {
    await workbench.save();
    await workbench.written(model, pattern);
  };

  it('open with a button and show the whole process', async () => {
    await diagram.frame.getByRole('button', { name: 'Eigenschaften' }).click();
    await panel().getByRole('heading', { name: 'Das ganze Diagramm' }).waitFor();
  });

  it('are as wide as their edge is moved to', async () => {
    const edge = diagram.frame.getByRole('separator', { name: 'Breite der Leiste' });
    const width = async (): Promise<number | undefined> => (await panel().boundingBox())?.width;
    const before = (await width())!;
    await edge.press('ArrowLeft');
    await eventually(width, before + 20);
    await edge.press('ArrowRight');
    await eventually(width, before);
  });

  it('show what a step says about law, documents, systems and times', async () => {
    await diagram.select('Activity_VoraussetzungenPruefen');
    await panel().getByRole('heading', { name: 'Benutzeraufgabe' }).waitFor();
    assert.equal(await panel().getByLabel('Bezeichnung').inputValue(), 'Voraussetzungen prüfen');
    await panel().getByText('§ 5 AufenthG').first().waitFor();
    assert.equal(await panel().getByLabel('Bearbeitungszeit', { exact: true }).inputValue(), '15');
    await workbench.screenshot('properties-light');
  });

  it('rename an element', async () => {
    await panel().getByLabel('Bezeichnung').fill('Voraussetzungen des Titels prüfen');
    await workbench.page.keyboard.press('Control+Enter');
    await eventually(async () => (await diagram.label('Activity_VoraussetzungenPruefen')).replace(/\s/g, ''), 'VoraussetzungendesTitelsprüfen');
    await saved(/name="Voraussetzungen des Titels prüfen"/);
  });

  it('find an entry of a catalogue and write it as one small edit', async () => {
    await panel().getByRole('combobox', { name: 'Rechtsgrundlagen: hinzufügen' }).fill('82 aufenthg');
    await panel().getByRole('option', { name: '§ 82 AufenthG' }).click();
    await panel().getByLabel(/^Ermessen: § 82 AufenthG/).selectOption('discretion');
    await saved(/<atlas:legalBasis ref="law:aufenthg-82" discretion="discretion" \/>/);
    const lines = original.split('\n');
    assert.equal(workbench.read(model).split('\n').filter((line) => !lines.includes(line)).length, 2);
  });

  it('put a missing document into the catalogue on the spot', async () => {
    await panel().getByRole('combobox', { name: 'Dokumente: hinzufügen' }).fill('Merkblatt Verlängerung');
    await panel().getByRole('option', { name: '„Merkblatt Verlängerung“ neu in den Katalog aufnehmen' }).click();
    await panel().getByRole('button', { name: 'Merkblatt Verlängerung entfernen' }).waitFor();
    await workbench.written('catalogs/documents.yaml', /- id: doc:merkblatt-verlaengerung\n {2}name: Merkblatt Verlängerung\n/);
    await saved(/<atlas:document ref="doc:merkblatt-verlaengerung" use="input" \/>/);
  });

  it('say a time in words', async () => {
    await diagram.select('Event_NachfristAbgelaufen');
    await panel().getByText('nach 28 Tagen').waitFor();
    await panel().getByLabel('Anzahl', { exact: true }).fill('2');
    await panel().getByLabel('Anzahl: Einheit').selectOption('weeks');
    await panel().getByText('nach 2 Wochen').waitFor();
    await saved(/<bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P2W<\/bpmn:timeDuration>/);
  });

  it('pick the called process from the landscape', async () => {
    await diagram.select('Activity_BeteiligteAnhoeren');
    await panel().getByLabel('Aufgerufener Prozess', { exact: true }).fill('identität');
    await panel().getByRole('option', { name: 'Identität klären' }).click();
    await eventually(async () => (await diagram.label('Activity_BeteiligteAnhoeren')).replace(/\s+/g, ' '), 'Identität klären');
    await saved(/calledElement="abh-que-010"/);
  });

  it('show documentation as Markdown', async () => {
    await panel().getByLabel('Dokumentation', { exact: true }).fill('Nur mit **Pass**.');
    await panel().getByRole('button', { name: 'Vorschau' }).click();
    await panel().locator('.preview strong').getByText('Pass').waitFor();
    await saved(/<bpmn:documentation>Nur mit \*\*Pass\*\*\.<\/bpmn:documentation>/);
  });

  it('reach the process inside a pool', async () => {
    await workbench.page.keyboard.press('Control+Shift+O');
    await workbench.answer('Participant_Behoerde');
    await panel().getByText('Prozess im Pool: abh-que-070').waitFor();
    await panel().locator('#p-process-name').fill('Titel verlängern');
    await workbench.page.keyboard.press('Enter');
    await saved(/<bpmn:process id="abh-que-070" name="Titel verlängern"/);
  });

  it('are taken back step by step like everything on the canvas', async () => {
    await diagram.hit('Activity_BeteiligteAnhoeren').click({ force: true });
    for (let step = 0; step < 10 && workbench.read(model) !== original; step++) {
      await workbench.page.keyboard.press('Control+Z');
      await workbench.save();
    }
    assert.equal(workbench.read(model), original);
  });

  it('are accessible in every theme', async () => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      await workbench.setTheme(theme);
      await diagram.select('Activity_UnterlagenPruefen');
      await workbench.screenshot(`properties-${theme}`);
      assert.deepEqual(await accessibilityViolations(await workbench.webviewFrame()), []);
    }
  });
});
