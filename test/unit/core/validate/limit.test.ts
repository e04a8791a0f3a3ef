import assert from 'node:assert/strict';
import { validateText } from '../../../../src/core/index.js';

const model = (tasks: number): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P">${
  Array.from({ length: tasks }, (_, i) => `<task id="T${i}"/>`).join('')}</process></definitions>`;

describe('findings without number', () => {
  it('are told up to a thousand of each rule, and how many there are more', () => {
    const problems = validateText(model(1_200), { rules: ['label-required', 'no-disconnected'] });
    for (const id of ['label-required', 'no-disconnected']) {
      const found = problems.filter(({ rule }) => rule === id);
      assert.equal(found.length, 1_001);
      assert.match(found.at(-1)!.message, /^This rule has 200 more findings/);
    }
  });
  it('are all told when there are a thousand', () => {
    const found = validateText(model(1_000), { rules: ['label-required'] });
    assert.ok(found.length === 1_000 && found.every(({ elementId }) => elementId));
  });
});
