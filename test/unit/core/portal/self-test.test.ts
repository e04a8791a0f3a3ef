import assert from 'node:assert/strict';
import { describeBpmn } from '../../../../src/core/narrative/index.js';
import { questionsAbout } from '../../../../src/core/portal/self-test.js';

const task = (id: string): string => `<task id="${id}" name="${id} tun"/>`;
const flow = (source: string, target: string): string => `<sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`;
const model = (content: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P">${content}</process></definitions>`;

describe('self-test', () => {
  it('asks for the next step and offers it among others', () => {
    const questions = questionsAbout(describeBpmn(model(['A', 'B', 'C', 'D'].map(task).join('') + flow('A', 'B') + flow('B', 'C') + flow('C', 'D'))));
    assert.deepEqual(questions.map(({ step, answer }) => [step, answer]), [['A tun', 'B tun'], ['B tun', 'C tun'], ['C tun', 'D tun']]);
    for (const { step, choices, answer } of questions) {
      assert.ok(choices.includes(answer));
      assert.ok(!choices.includes(step));
      assert.equal(new Set(choices).size, choices.length);
    }
  });

  it('asks nothing that has several right answers', () => {
    const parallel = model(`${['A', 'B', 'C', 'D'].map(task).join('')}<parallelGateway id="G"/><parallelGateway id="H"/>`
      + flow('A', 'G') + flow('G', 'B') + flow('G', 'C') + flow('B', 'H') + flow('C', 'H') + flow('H', 'D'));
    assert.deepEqual(questionsAbout(describeBpmn(parallel)), []);
  });
});
