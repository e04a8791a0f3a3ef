import assert from 'node:assert';
import { readModel } from '../../../../src/core/bpmn/model.js';
import { newModel } from '../../../../src/core/bpmn/new-model.js';
import { validateText } from '../../../../src/core/validate/validate.js';

describe('newModel', () => {
  for (const lang of ['en', 'de'] as const) {
    it(`starts without a finding (${lang})`, () => {
      assert.deepStrictEqual(validateText(newModel({ id: 'abh-erw-010', name: 'Titel "A" & <B>' }, lang)), []);
    });
  }

  it('keeps id and name', () => {
    const [process] = readModel(newModel({ id: 'abh-erw-010', name: 'Titel "A" & <B>' })).processes;
    assert.strictEqual(process?.id, 'abh-erw-010');
    assert.strictEqual(process.get('name'), 'Titel "A" & <B>');
  });

  it('draws every node and flow', () => {
    const model = readModel(newModel({ id: 'p', name: 'P' }));
    for (const element of [...model.all('bpmn:FlowNode'), ...model.all('bpmn:SequenceFlow')]) assert.strictEqual(model.depictionsOf(element).length, 1);
  });
});
