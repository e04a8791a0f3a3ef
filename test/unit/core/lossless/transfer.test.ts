import assert from 'node:assert/strict';
import { transferEdits } from '../../../../src/core/lossless/transfer.js';
import { applyEdits } from '../../../../src/core/text/edits.js';
import type { ModdleElement, ModelEdit } from '../../../support/editable-model.js';
import { EditableModel, list, picker } from '../../../support/editable-model.js';
import { lineVariants } from '../../../support/format-variants.js';
import { modelEdits } from '../../../support/model-edits.js';
import { countLines } from '../../../support/numstat.js';
import { MODEL } from './model.js';

/** Lets bpmn-moddle edit a text and transfers the change; checks what must always hold. */
async function transfer(original: string, edit: ModelEdit) {
  const model = await EditableModel.read(original);
  assert.ok(model);
  const before = await model.write();
  assert.ok(edit(model, picker(1)));
  const after = await model.write();
  const result = transferEdits(original, before, after);
  assert.equal(applyEdits(original, result.edits), result.text);
  assert.equal(result.fallback, 'none');
  const { added, removed } = countLines(original, result.text);
  return { ...result, lines: `+${added} -${removed}`, before, after };
}

const byId = (model: EditableModel, id: string) => {
  const found = model.all('bpmn:BaseElement').find((element) => element.id === id);
  assert.ok(found, id);
  return found;
};

describe('transferEdits', () => {
  for (const [what, edit, lines] of [
    ['a name', modelEdits.rename, '+1 -1'],
    ['a documentation', (model) => modelEdits.document(model, (from) => from[0]), '+1 -0'],
    ['a documentation on an empty element', (model) => modelEdits.document(model, (from) => from.at(-1)), '+3 -1'],
    ['a task with its shape', modelEdits.addTask, '+4 -0'],
    ['an attribute', modelEdits.setAttribute, '+1 -1'],
    ['an attribute of a new namespace', modelEdits.color, '+1 -1'],
    ['a reordered model', modelEdits.reverse, '+0 -0'],
    ['another type', (model) => modelEdits.retype(model, (from) => from[0]), '+2 -2'],
  ] as [string, ModelEdit, string][]) {
    it(`costs ${lines} lines for ${what}`, async () => assert.equal((await transfer(MODEL, edit)).lines, lines));
  }

  it('deletes a node with its flows and adds no line', async () => {
    const { lines } = await transfer(MODEL, modelEdits.deleteNode);
    assert.match(lines, /^\+0 -[1-9]/);
  });

  it('gives another type to an element that becomes empty at the same time', async () => {
    const original = MODEL.replace('<bpmn:task id="Task_3" name="Ablage" />', '<bpmn:task id="Task_3" name="Ablage">\n      <bpmn:documentation>Akte</bpmn:documentation>\n    </bpmn:task>');
    const { text } = await transfer(original, (model) => {
      list(byId(model, 'Task_3'), 'documentation').pop();
      return modelEdits.retype(model, (from) => from.find((candidate) => (candidate as ModdleElement).id === 'Task_3'));
    });
    assert.equal(text, MODEL.replace('<bpmn:task id="Task_3" name="Ablage" />', '<bpmn:serviceTask id="Task_3" name="Ablage" />'));
  });

  it('takes along no default that the new type does not know', () => {
    const gateway = (tag: string, more: string) => MODEL.replace('<bpmn:task id="Task_3" name="Ablage" />', `<bpmn:${tag} id="Task_3" name="Ablage"${more} />`);
    const original = gateway('eventBasedGateway', ' instantiate="false" eventGatewayType="Exclusive"');
    const result = transferEdits(original, gateway('eventBasedGateway', ''), gateway('parallelGateway', ''));
    assert.equal(result.text, gateway('parallelGateway', ''));
    assert.equal(result.fallback, 'none');
  });

  it('pads a number with zeros as the others in its tag', () => {
    const at = (x: string) => MODEL.replace('x="530" y="380" width="100" height="80"', `x="${x}" y="380.0" width="100.0" height="80.0"`);
    const plain = (x: string) => MODEL.replace('x="530" y="380"', `x="${x}" y="380"`);
    assert.equal(transferEdits(at('530.5'), plain('530.5'), plain('540')).text, at('540.0'));
    assert.equal(transferEdits(at('530.0'), plain('530'), plain('530.25')).text, at('530.25'));
  });

  it('spells in a new element what all others of its kind spell out', () => {
    const signavio = MODEL.replaceAll('<bpmn:task id', '<bpmn:task completionQuantity="1" id');
    const added = (id: string): string => MODEL.replace('    <bpmn:sequenceFlow', `    ${id}\n    <bpmn:sequenceFlow`);
    assert.ok(transferEdits(signavio, MODEL, added('<bpmn:task id="Task_4" />')).text.includes('<bpmn:task completionQuantity="1" id="Task_4" />'));
    assert.ok(transferEdits(MODEL.replace('<bpmn:task id', '<bpmn:task completionQuantity="1" id'), MODEL, added('<bpmn:task id="Task_4" />')).text.includes('<bpmn:task id="Task_4" />'));
  });

  it('brings back a flow where it was among those of other sources, and numbers as the file pads them', () => {
    const flow = '    <bpmn:sequenceFlow id="Flow_4" sourceRef="Gateway_1" targetRef="End_1" />\n';
    const last = '    <bpmn:sequenceFlow id="Flow_5" sourceRef="Task_2" targetRef="End_1" />\n';
    const original = MODEL.replace(flow, '').replace(last, last + flow).replace(/<dc:Bounds.*/g, (bounds) => bounds.replace(/"(\d+)"/g, '"$1.0"'))
      .replace(/<di:waypoint.*/g, (point) => point.replace(/"(\d+)"/g, '"$1.25"'));
    const bend = original.replace('<di:waypoint', '<di:waypoint x="1.0" y="2.5" />\n        <di:waypoint');
    for (const whole of [original, bend]) {
      const gone = original.replace(flow, '');
      assert.equal(transferEdits(gone, gone, whole.replace('x="1.0"', 'x="1"')).text, whole);
    }
  });

  it('quotes as the file does where no element of the kind is there', async () => {
    const { text } = await transfer(lineVariants['single quotes']!(MODEL), modelEdits.appendTask);
    assert.doesNotMatch(text.slice(text.indexOf('<bpmn:definitions')), /"/);
  });

  it('keeps the raw spelling around what changed', async () => {
    const original = MODEL.replace('Antrag prüfen', 'Antrag pr&#252;fen &#38; ablegen').replace('id="Task_1" name', "name='x' id='Task_1' name");
    const { text } = await transfer(original.replace("name='x' ", ''), (model) => {
      byId(model, 'Task_1').set('name', 'Antrag prüfen & sofort ablegen');
      return true;
    });
    assert.ok(text.includes('pr&#252;fen &#38; sofort ablegen'));
  });

  it('returns the file itself when nothing changed, whatever it is', () => {
    assert.deepEqual(transferEdits('no XML', 'a', 'a'), { text: 'no XML', edits: [], fallback: 'none', notes: [] });
  });

  for (const [what, original, before, after, text] of [
    ['the new state is no XML', MODEL, MODEL, 'oops', MODEL],
    ['the new state is empty', MODEL, MODEL, '', MODEL],
    ['the file is no XML', 'oops', MODEL, MODEL.replace('Ablage', 'Akte'), MODEL.replace('Ablage', 'Akte')],
    ['the state before is no XML', MODEL, '<', MODEL.replace('Ablage', 'Akte'), MODEL.replace('Ablage', 'Akte')],
  ] as const) {
    it(`falls back and says so when ${what}`, () => {
      const result = transferEdits(original, before, after);
      assert.equal(result.fallback, 'document');
      assert.equal(result.text, text);
      assert.equal(applyEdits(original, result.edits), text);
      assert.notEqual(result.notes.length, 0);
    });
  }
});
