import assert from 'node:assert/strict';
import { diffBpmn } from '../../src/core/diff/diff.js';
import { validateText } from '../../src/core/index.js';
import { transferEdits } from '../../src/core/lossless/transfer.js';
import { mergeBpmn } from '../../src/core/merge/merge.js';

/** A model with one process, and what stands behind it. */
const model = (content: string, diagram = ''): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:example"><process id="P">${content}</process>${diagram}</definitions>`;

describe('models larger and deeper than anybody has', () => {
  it('long lists and labels are checked in seconds, not minutes', () => {
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
      validateText(model(content, name === 'heap' ? heap : ''), { rules: ['prozessatlas:municipal', 'prozessatlas:conformance', 'bpmnlint:all'] });
      const { user } = process.cpuUsage(started);
      assert.ok(user < 3e6, `${name}: ${(user / 1e6).toFixed(1)} s`);
    }
  });

  it('what lies deeper than any stack survives a save, and a change in it', () => {
    const deep = (text: string, name = 'Akte'): string => model(`<extensionElements>${'<x>'.repeat(50_000)}${text}${'</x>'.repeat(50_000)}</extensionElements><task id="T" name="${name}"/>`);
    const renamed = transferEdits(deep(''), deep(''), deep('', 'Ablage'));
    assert.equal(renamed.fallback, 'none');
    assert.equal(renamed.text, deep('', 'Ablage'));
    assert.equal(transferEdits(deep('a'), deep('a'), deep('b')).text, deep('b'));
  });

  it('a merge takes back the removal of what thousands of events hang on, one behind the other', () => {
    const events = Array.from({ length: 1500 }, (_, i) => `<boundaryEvent id="A${i + 1}" attachedToRef="A${i}"/>`).join('');
    const started = performance.now();
    const { text, conflicts } = mergeBpmn(model(`<task id="A0" name="alt"/>${events}`), model(`<task id="A0" name="neu"/>${events}`), model(''));
    assert.deepEqual(conflicts.map(({ kind, elementId }) => [kind, elementId]), [['delete-edit', 'A0']]);
    assert.ok(text.includes('name="neu"') && text.includes('id="A1500"'));
    assert.ok(performance.now() - started < 6_000);
  });

  it('many elements alike are not compared each with each', () => {
    const withTasks = (prefix: string): string => model(Array.from({ length: 1500 }, (_, i) => `<task id="${prefix}${i}"/>`).join(''));
    const started = performance.now();
    assert.equal(diffBpmn(withTasks('old'), withTasks('new')).changes.length, 1500);
    assert.ok(performance.now() - started < 6_000);
  });
});
