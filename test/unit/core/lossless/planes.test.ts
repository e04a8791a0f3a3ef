import assert from 'node:assert/strict';
import { transferEdits } from '../../../../src/core/lossless/transfer.js';
import { countLines } from '../../../support/numstat.js';
import { MODEL } from './model.js';

const shape = (id: string, x: number) => `      <bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}">\n        <dc:Bounds x="${x}" y="80" width="100" height="80" />\n      </bpmndi:BPMNShape>\n`;
const inner = shape('Inner_1', 10) + shape('Inner_2', 200);

/** The file draws what is in the collapsed sub-process on the main plane. */
const FILE = MODEL
  .replace('<bpmn:task id="Task_3" name="Ablage" />', '<bpmn:subProcess id="Task_3" name="Ablage">\n      <bpmn:task id="Inner_1" />\n      <bpmn:task id="Inner_2" />\n    </bpmn:subProcess>')
  .replace('    </bpmndi:BPMNPlane>', `${inner}    </bpmndi:BPMNPlane>`);

/** bpmn-js makes a plane of its own for it when it reads the file. */
const read = (content: string) => FILE.replace(inner, '')
  .replace('</bpmn:definitions>', `  <bpmndi:BPMNDiagram>\n    <bpmndi:BPMNPlane bpmnElement="Task_3">\n${content}    </bpmndi:BPMNPlane>\n  </bpmndi:BPMNDiagram>\n</bpmn:definitions>`);

describe('transferEdits where the editor made a plane while it read the file', () => {
  it('follows a shape to where the file draws it', () => {
    const result = transferEdits(FILE, read(inner), read(inner.replace('x="10"', 'x="50"')));
    assert.equal(result.text, FILE.replace('x="10"', 'x="50"'));
    assert.equal(result.fallback, 'none');
  });

  it('draws a new shape beside its siblings', () => {
    const more = FILE.replace('<bpmn:task id="Inner_2" />', '<bpmn:task id="Inner_2" />\n      <bpmn:task id="Inner_3" />');
    const state = (content: string, file: string) => read(content).replace(/<bpmn:process[^]*<\/bpmn:process>/, /<bpmn:process[^]*<\/bpmn:process>/.exec(file)![0]);
    const result = transferEdits(FILE, state(inner, FILE), state(inner + shape('Inner_3', 400), more));
    assert.deepEqual(countLines(FILE, result.text), { added: 4, removed: 0 });
    assert.equal(result.fallback, 'none');
  });

  it('takes away a shape that was deleted, and all of them with the plane', () => {
    assert.equal(transferEdits(FILE, read(inner), read(shape('Inner_2', 200))).text, FILE.replace(shape('Inner_1', 10), ''));
    const gone = FILE.replace(inner, '').replace(/ *<bpmn:subProcess[^]*<\/bpmn:subProcess>\n/, '').replace(shape('Task_3', 530).replace('y="80"', 'y="380"'), '');
    const result = transferEdits(FILE, read(inner), gone);
    assert.equal(result.text, gone);
    assert.equal(result.fallback, 'none');
  });
});
