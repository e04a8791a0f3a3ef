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

  it('takes seconds, not minutes, for long lists and labels', () => {
    const many = (piece: (i: number) => string): string => Array.from({ length: 10_000 }, (_, i) => piece(i)).join('');
    const contents: Record<string, string> = {
      associations: `<task id="t"/>${many((i) => `<boundaryEvent id="b${i}" attachedToRef="t"><compensateEventDefinition/></boundaryEvent>`)}${many((i) => `<association id="a${i}" sourceRef="b${i}" targetRef="t"/>`)}`,
      inputs: `<task id="t"><ioSpecification>${many((i) => `<dataInput id="d${i}"/>`)}${many((i) => `<inputSet><dataInputRefs>d${i}</dataInputRefs></inputSet>`)}<outputSet/></ioSpecification></task>`,
      heap: many((i) => `<task id="t${i}"/>`),
      label: `<task id="t" name="${'('.repeat(300_000)}"/>`,
    };
    const heap = `<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="P">${many((i) => `<bpmndi:BPMNShape id="h${i}" bpmnElement="t${i}"><dc:Bounds x="1" y="1" width="100" height="80"/></bpmndi:BPMNShape>`)}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
    for (const [name, content] of Object.entries(contents)) {
      const started = process.cpuUsage();
      validateText(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:example"><process id="P">${content}</process>${name === 'heap' ? heap : ''}</definitions>`, { rules: ['prozessatlas:municipal', 'prozessatlas:conformance', 'bpmnlint:all'] });
      const { user } = process.cpuUsage(started);
      assert.ok(user < 3e6, `${name}: ${(user / 1e6).toFixed(1)} s`);
    }
  }).timeout(60_000);
});
