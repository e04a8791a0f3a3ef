import assert from 'node:assert/strict';
import { transferEdits } from '../../../../src/core/lossless/transfer.js';
import type { ModdleElement, ModelEdit } from '../../../support/editable-model.js';
import { EditableModel, list, picker, remove } from '../../../support/editable-model.js';
import { modelEdits } from '../../../support/model-edits.js';
import { judge } from '../../../support/transfer-oracle.js';
import { MODEL } from './model.js';

const TASK = '    <bpmn:task id="Task_3" name="Ablage" />\n';
const TWIN = '    <bpmn:userTask id="Task_3" name="Zweimal">\n      <!-- von Hand -->\n    </bpmn:userTask>\n';
const SUB = '    <bpmn:subProcess id="Sub_1">\n      <bpmn:task id="Inner_1" />\n    </bpmn:subProcess>\n';

/** Lets bpmn-moddle, which reads only the first of two elements with one id, edit a text; it must read the new state from the outcome. */
async function transfer(original: string, edit: ModelEdit) {
  const model = await EditableModel.read(original);
  assert.ok(model);
  const before = await model.write();
  assert.ok(edit(model, picker(1)));
  const step = await judge('', original, before, await model.write(), model);
  assert.equal(step.fault, undefined);
  assert.equal(step.fallback, 'none');
  return step;
}

/** Makes an edit on the task that has a twin. */
const onTwin = (edit: ModelEdit): ModelEdit => (model) => edit(model, (from) => from.find((element) => (element as ModdleElement).id === 'Task_3') ?? from[0]);

describe('transferEdits where two elements have one id', () => {
  it('takes away the one no editor reads with the one that hides it, and says so', async () => {
    const { text, notes } = await transfer(MODEL.replace(TASK, TASK + TWIN), onTwin(modelEdits.deleteNode));
    assert.equal(text.includes('Task_3'), false);
    assert.equal(notes.length, 1);
    assert.match(notes[0]!, /Task_3/);
  });

  it('takes it away with what contains the one that hides it', async () => {
    const original = MODEL.replace(TASK, SUB + TASK.replace('Task_3', 'Inner_1'));
    const { text } = await transfer(original, (model) => {
      const process = model.all('bpmn:Process')[0]!;
      remove(list(process, 'flowElements'), model.all('bpmn:SubProcess')[0]!);
      return true;
    });
    assert.equal(text, MODEL.replace(TASK, ''));
  });

  it('gives both the new id', async () => {
    const { text } = await transfer(MODEL.replace(TASK, TASK + TWIN), onTwin(modelEdits.reid));
    assert.ok(text.includes((TASK + TWIN).replaceAll('Task_3', 'Renamed_new1')), text);
  });

  it('keeps the hidden one behind the one that moves', async () => {
    const { text } = await transfer(MODEL.replace(TASK, TASK + TWIN + SUB), onTwin(modelEdits.moveIntoSubProcess));
    assert.ok(text.includes('      <bpmn:task id="Task_3" name="Ablage" />\n      <bpmn:userTask id="Task_3" name="Zweimal">\n        <!-- von Hand -->'), text);
    assert.equal(text.split('Zweimal').length, 2);
  });

  it('leaves the hidden one alone when the other changes only', async () => {
    const { text, notes } = await transfer(MODEL.replace(TASK, TASK + TWIN), onTwin(modelEdits.rename));
    assert.ok(text.includes(TWIN));
    assert.deepEqual(notes, []);
  });

  it('takes away the right one of two that the editor reads', () => {
    const both = MODEL.replace(TASK, TASK + TWIN);
    assert.equal(transferEdits(both, both, MODEL.replace(TASK, TWIN)).text, MODEL.replace(TASK, TWIN));
    assert.equal(transferEdits(both, both, MODEL).text, MODEL);
  });
});
