import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawBpmn } from '../../../../src/core/index.js';
import { parseXml } from '../../../../src/core/xml/parse.js';
import { bounds, diagram, ids } from './support.js';

const number = fc.oneof(fc.constantFrom('', 'NaN', '-1', '0', '1e400', '-1e9', '1,5', 'Infinity', '0x10', '12', '100.5'), fc.double().map(String), fc.integer({ min: -2000, max: 2000 }).map(String));
/** Half of its characters are common ones. fast-check's own 'binary' text lists all of Unicode first, which takes a second. */
const text = fc.string({ unit: fc.oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0x10ffff })).map((code) => String.fromCodePoint(code)) });
const asAttribute = (value: string): string => value.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

function assertPicture(svg: string): void {
  assert.deepEqual(parseXml(svg).problems, []);
  assert.doesNotMatch(svg, /="[^"]*(?:NaN|Infinity|undefined)/);
  assert.doesNotMatch(svg, /<(?:script|style|image|use|a|foreignObject)\b|\s(?:href|on\w+)=/);
}

describe('hostile and broken input', () => {
  it('gives a picture for any coordinates', () => {
    fc.assert(fc.property(fc.array(fc.tuple(number, number, number, number), { minLength: 1, maxLength: 6 }), fc.array(fc.tuple(number, number), { maxLength: 4 }), (boxes, points) => {
      const elements = boxes.map((_, i) => `<${['task', 'startEvent', 'exclusiveGateway', 'subProcess', 'dataStoreReference', 'textAnnotation'][i]!} id="E${i}"/>`).join('');
      const shapes = boxes.map(([x, y, width, height], i) => `<S bpmnElement="E${i}">${bounds(x, y, width, height)}<L>${bounds(width, x, y, height)}</L></S>`).join('');
      const way = points.map(([x, y]) => `<W x="${x}" y="${y}"/>`).join('');
      const svg = drawBpmn(diagram(`${elements}<sequenceFlow id="F" name="f" sourceRef="E0" targetRef="E1"/>`, `${shapes}<E bpmnElement="F">${way}</E>`));
      assertPicture(svg);
      assert.equal(ids(svg).filter((id) => id.startsWith('E')).length, boxes.length);
    }), { seed: 21, numRuns: 100 });
  });

  it('gives a picture for any labels and ids', () => {
    fc.assert(fc.property(text, text, (name, id) => {
      const value = asAttribute(name);
      const svg = drawBpmn(diagram(
        `<task id="x${asAttribute(id)}" name="${value}"/><startEvent id="s" name="${value}"/><textAnnotation id="a"><text>${value}</text></textAnnotation>`,
        `<S bpmnElement="x${asAttribute(id)}">${bounds(0, 0, 100, 80)}</S><S bpmnElement="s">${bounds(200, 0, 36, 36)}</S><S bpmnElement="a">${bounds(300, 0, 100, 40)}</S>`,
      ), { title: name, footer: id, highlights: [{ elementId: 's', kind: 'error', label: name }], idPrefix: id });
      assertPicture(svg);
    }), { seed: 22, numRuns: 30 });
  });

  it('gives a picture for a file cut off anywhere', () => {
    const whole = diagram(
      '<startEvent id="S"/><subProcess id="P"><task id="T"/></subProcess><sequenceFlow id="F" sourceRef="S" targetRef="P"/>',
      `<S bpmnElement="S">${bounds(0, 0, 36, 36)}</S><S bpmnElement="P" isExpanded="true">${bounds(100, 0, 200, 100)}</S><S bpmnElement="T">${bounds(120, 10, 100, 80)}</S><E bpmnElement="F"><W x="36" y="18"/><W x="100" y="18"/></E>`,
    );
    for (let length = 0; length < whole.length; length += 7) assertPicture(drawBpmn(whole.slice(0, length)));
  });

  it('ends for planes that show each other, elements that hold themselves, and flows to nowhere', () => {
    const svg = drawBpmn(diagram(
      '<subProcess id="A"><subProcess id="B"/></subProcess><callActivity id="C" calledElement="Process"/><sequenceFlow id="F" sourceRef="F" targetRef="gone"/><boundaryEvent id="E" attachedToRef="E"/>',
      `<S bpmnElement="B" isExpanded="true">${bounds(0, 0, 50, 50)}</S><S bpmnElement="A">${bounds(0, 0, 100, 80)}</S><S bpmnElement="C" isExpanded="true">${bounds(0, 0, 400, 300)}</S>`
      + `<S bpmnElement="Process">${bounds(0, 0, 10, 10)}</S><E bpmnElement="F"/><S bpmnElement="E">${bounds(5, 5, 36, 36)}</S>`,
    ));
    assertPicture(svg);
    assert.ok(ids(svg).includes('C'));
  });

  it('cuts labels that nobody could read', () => {
    const svg = drawBpmn(diagram(`<task id="T" name="${'Wort '.repeat(100_000)}"/>`, `<S bpmnElement="T">${bounds(0, 0, 100, 80)}</S>`), { title: 'T' });
    assert.ok(svg.length < 1_500_000);
    assert.match(svg, /…/);
  });
});
