import assert from 'node:assert/strict';
import { readModel } from '../../../../src/core/bpmn/model.js';
import { newModel } from '../../../../src/core/bpmn/new-model.js';
import type { StepEdit } from '../../../../src/core/steps/edit-steps.js';
import { editSteps } from '../../../../src/core/steps/edit-steps.js';
import { modelFromSteps } from '../../../../src/core/steps/model-from-steps.js';
import { readPasted } from '../../../../src/core/steps/read-pasted.js';
import { readSteps } from '../../../../src/core/steps/read-steps.js';
import { validateText } from '../../../../src/core/validate/validate.js';

const LIST = `Beginn: Antrag eingegangen
1. Servicestelle: Unterlagen prüfen
2. Servicestelle: Unterlagen vollständig? → ja: 4; nein: 3
3. Servicestelle: Unterlagen nachfordern → 1
4. Sachbearbeitung: Voraussetzungen erfüllt? → ja: 5; nein: 6
5. Sachbearbeitung: Titel erteilen → Ende: Titel erteilt
6. Sachbearbeitung: Bescheid erstellen
Ende: Antrag abgelehnt`;

/** The table of a text: „2 | Unterlagen vollständig? | ja: 3; nein: 2.1“. */
const table = (text: string, ...columns: ('role' | 'document' | 'system' | 'time')[]): string[] =>
  readSteps(readModel(text)).rows.map((row) => [row.number, row.text, row.next, ...columns.map((column) => row[column])].join(' | '));

function fromList(list: string): string {
  const rows = readPasted(list);
  assert.ok(!('trouble' in rows), JSON.stringify(rows));
  const text = modelFromSteps(rows, { id: 'antrag', name: 'Antrag bearbeiten' });
  assert.ok(typeof text === 'string', JSON.stringify(text));
  return text;
}

function edited(text: string, edit: StepEdit): string {
  const result = editSteps(text, edit);
  assert.ok('text' in result, JSON.stringify(result));
  return result.text;
}

const refusal = (text: string, edit: StepEdit): string => {
  const result = editSteps(text, edit);
  return 'trouble' in result ? result.trouble.de : '';
};

const findings = (text: string): string[] => validateText(text).map(({ rule, elementId }) => `${rule} ${elementId}`);

describe('the step table', () => {
  const model = fromList(LIST);
  const idOf = (words: string): string => readSteps(readModel(model)).rows.find(({ text }) => text === words)!.id;

  it('tells a model that was made from a list, without any finding', () => {
    assert.deepEqual(table(model, 'role'), [
      'S1 | Antrag eingegangen | 1 | Servicestelle',
      '1 | Unterlagen prüfen | 2 | Servicestelle',
      '2 | Unterlagen vollständig? | nein: 2.1; ja: 3 | Servicestelle',
      '2.1 | Unterlagen nachfordern | 1 | Servicestelle',
      '3 | Voraussetzungen erfüllt? | ja: 3.1; nein: 3.2 | Sachbearbeitung',
      '3.1 | Titel erteilen | E1 | Sachbearbeitung',
      'E1 | Titel erteilt |  | Sachbearbeitung',
      '3.2 | Bescheid erstellen | E2 | Sachbearbeitung',
      'E2 | Antrag abgelehnt |  | Sachbearbeitung',
    ]);
    assert.deepEqual(findings(model), []);
  });

  it('renames by one small edit', () => {
    const after = edited(model, { kind: 'cell', id: idOf('Titel erteilen'), column: 'text', value: 'Aufenthaltstitel erteilen' });
    assert.equal(after, model.replace('name="Titel erteilen"', 'name="Aufenthaltstitel erteilen"'));
  });

  it('adds a step into the way, with a shape, and takes it away again without a trace', () => {
    const added = editSteps(model, { kind: 'insert', after: idOf('Unterlagen prüfen'), what: 'step' });
    assert.ok('text' in added);
    assert.deepEqual(table(added.text).slice(1, 4), ['1 | Unterlagen prüfen | 2', '2 | Neuer Schritt | 3', '3 | Unterlagen vollständig? | nein: 3.1; ja: 4']);
    assert.equal(readModel(added.text).depictionsOf(readModel(added.text).byId(added.row!)!).length, 1);
    assert.deepEqual(table(edited(added.text, { kind: 'remove', id: added.row! })), table(model));
  });

  it('lets a step go on elsewhere, with a gateway where ways come together, and none where they no longer do', () => {
    const joined = edited(model, { kind: 'cell', id: idOf('Unterlagen nachfordern'), column: 'next', value: '3' });
    assert.deepEqual(table(joined).slice(1, 4), ['1 | Unterlagen prüfen | 2', '2 | Unterlagen vollständig? | nein: 2.1; ja: 3', '2.1 | Unterlagen nachfordern | 3']);
    assert.equal(readModel(joined).all('bpmn:ExclusiveGateway').length, 3);
    assert.deepEqual(findings(joined).filter((finding) => !finding.startsWith('no-overlapping')), []);
  });

  it('makes a new end where one is asked for', () => {
    const after = edited(model, { kind: 'cell', id: idOf('Unterlagen vollständig?'), column: 'next', value: 'ja: 3; nein: Ende: Antrag zurückgewiesen' });
    assert.match(table(after).join('\n'), /Unterlagen vollständig\? \| ja: 3; nein: E1\nE1 \| Antrag zurückgewiesen/);
  });

  it('turns a step with two answers into a question behind it', () => {
    const after = edited(model, { kind: 'cell', id: idOf('Bescheid erstellen'), column: 'next', value: 'sofort: E1; später: E2' });
    assert.match(table(after).join('\n'), /4 \| Bescheid erstellen \| 5\n5 \|  \| später: E2; sofort: E1/);
  });

  it('moves a step to another role, or to a new one', () => {
    const moved = edited(model, { kind: 'cell', id: idOf('Bescheid erstellen'), column: 'role', value: 'servicestelle' });
    assert.match(table(moved, 'role').join('\n'), /Bescheid erstellen \| E2 \| Servicestelle/);
    const fresh = edited(model, { kind: 'cell', id: idOf('Bescheid erstellen'), column: 'role', value: 'Registratur' });
    assert.match(table(fresh, 'role').join('\n'), /Bescheid erstellen \| E2 \| Registratur/);
    assert.deepEqual(findings(fresh).filter((finding) => /bpmn\/|no-bpmndi/.test(finding)), []);
  });

  it('gives the first role of a model to all its steps, in a pool', () => {
    const after = edited(newModel({ id: 'p', name: 'P' }, 'de'), { kind: 'cell', id: 'Activity_1', column: 'role', value: 'Sachbearbeitung' });
    assert.deepEqual(readSteps(readModel(after)).rows.map(({ role }) => role), ['Sachbearbeitung', 'Sachbearbeitung', 'Sachbearbeitung']);
    assert.deepEqual(findings(after).filter((finding) => /bpmn\/|no-bpmndi/.test(finding)), []);
  });

  it('writes documents, systems and times as facts, and catalogue entries by their id', () => {
    const id = idOf('Titel erteilen');
    const options = { idOf: (kind: string, name: string) => (name === 'Merkblatt' ? `${kind}:merkblatt` : undefined), nameOf: (ref: string) => (ref.endsWith(':merkblatt') ? 'Merkblatt' : undefined) };
    const documents = editSteps(model, { kind: 'cell', id, column: 'document', value: 'Merkblatt; Laufzettel' }, options);
    assert.ok('text' in documents);
    assert.match(documents.text, /<atlas:document ref="document:merkblatt" \/>\s*<atlas:document ref="Laufzettel" \/>/);
    const times = edited(documents.text, { kind: 'cell', id, column: 'time', value: '1,5 Std.; Liegezeit 2 Wochen' });
    assert.match(times, /<atlas:duration kind="processing" value="PT1.5H" \/>\s*<atlas:duration kind="waiting" value="P2W" \/>/);
    assert.match(table(times, 'time').join('\n'), /Titel erteilen \| E1 \| 1,5 Stunden; Liegezeit 2 Wochen/);
    const fewer = editSteps(times, { kind: 'cell', id, column: 'document', value: 'Merkblatt' }, options);
    assert.ok('text' in fewer && !fewer.text.includes('Laufzettel') && fewer.text.includes('document:merkblatt'));
  });

  it('says in one sentence why something cannot be done, and changes nothing', () => {
    const cell = (row: string, column: 'next' | 'time' | 'text' | 'role', value: string): string => refusal(model, { kind: 'cell', id: idOf(row), column, value });
    assert.match(cell('Titel erteilen', 'next', '77'), /^„77“ ist kein Schritt dieser Tabelle/);
    assert.match(cell('Titel erteilt', 'next', '1'), /^Nach einem Ende/);
    assert.match(cell('Titel erteilen', 'next', 'S1'), /^Mit seinem Beginn/);
    assert.match(cell('Titel erteilen', 'next', '3.1'), /^Ein Schritt kann nicht mit sich selbst/);
    assert.match(cell('Titel erteilen', 'time', 'morgen'), /^„morgen“ ist keine Zeit/);
    assert.match(cell('Titel erteilen', 'role', ''), /^Ein Schritt braucht eine der Rollen/);
    assert.match(cell('Unterlagen vollständig?', 'text', ''), /^Eine Frage braucht/);
    assert.match(refusal(model, { kind: 'remove', id: 'nobody' }), /^Diesen Schritt gibt es nicht mehr/);
    for (const noModel of ['', '<a', 'x']) assert.match(refusal(noModel, { kind: 'insert', after: undefined, what: 'step' }), /^Die Datei enthält keinen Prozess/);
  });

  it('lets two steps change places, in the flow and in the diagram', () => {
    const row = fromList('1. Amt: Eins\n2. Amt: Zwei\n3. Amt: Drei\nEnde: Fertig');
    const placeOf = (text: string, words: string): string => {
      const now = readModel(text);
      const node = now.all('bpmn:Task').find(({ name }) => name === words)!;
      const bounds = now.depictionsOf(node)[0]!.child('dc:Bounds')!;
      return `${bounds.xml.value('x')} ${bounds.xml.value('y')}`;
    };
    const two = readSteps(readModel(row)).rows.find(({ text }) => text === 'Zwei')!.id;
    const up = edited(row, { kind: 'move', id: two, where: 'up' });
    assert.deepEqual(table(up).map((line) => line.split(' | ')[1]), ['Anliegen eingegangen', 'Zwei', 'Eins', 'Drei', 'Fertig']);
    assert.equal(placeOf(up, 'Zwei'), placeOf(row, 'Eins'));
    assert.equal(placeOf(up, 'Eins'), placeOf(row, 'Zwei'));
    assert.deepEqual(findings(up), findings(row));
    const back = edited(up, { kind: 'move', id: two, where: 'down' });
    assert.deepEqual(table(back), table(row));
    assert.equal(placeOf(back, 'Zwei'), placeOf(row, 'Zwei'));
  });

  it('lets steps of two roles change places along the flow; each stays in its lane', () => {
    const before = fromList('1. Amt: Eins\n2. Amt: Zwei\n3. Stelle: Drei\nEnde: Fertig');
    const three = readSteps(readModel(before)).rows.find(({ text }) => text === 'Drei')!.id;
    const after = edited(before, { kind: 'move', id: three, where: 'up' });
    assert.deepEqual(table(after, 'role').filter((line) => /Zwei|Drei/.test(line)), ['2 | Drei | 3 | Stelle', '3 | Zwei | E1 | Amt']);
    assert.deepEqual(findings(after), findings(before));
  });

  it('says in one sentence where steps cannot change places', () => {
    for (const [words, where] of [['Unterlagen prüfen', 'up'], ['Unterlagen nachfordern', 'up'], ['Unterlagen vollständig?', 'up'], ['Titel erteilt', 'up']] as const) {
      assert.match(refusal(model, { kind: 'move', id: idOf(words), where }), /lässt sich dorthin nicht verschieben/, words);
    }
  });

  it('takes away a step with everything at it', () => {
    const text = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><collaboration id="C"><participant id="X" processRef="P"/><participant id="Y"/><messageFlow id="M" sourceRef="Y" targetRef="Sub"/></collaboration>
      <process id="P"><task id="A"/><subProcess id="Sub"><task id="Inner"/></subProcess><boundaryEvent id="B" attachedToRef="Sub"/><task id="Z"/><task id="Late"/>
      <sequenceFlow id="F1" sourceRef="A" targetRef="Sub"/><sequenceFlow id="F2" sourceRef="Sub" targetRef="Z"/><sequenceFlow id="F3" sourceRef="B" targetRef="Late"/></process></definitions>`;
    const after = readModel(edited(text, { kind: 'remove', id: 'Sub' }));
    assert.deepEqual(after.all('bpmn:FlowElement').map(({ id }) => id), ['A', 'Z', 'Late', 'F1']);
    assert.equal(after.target(after.byId('F1')!, 'targetRef')!.id, 'Z');
    assert.equal(after.byId('M'), undefined);
  });
});
