import assert from 'node:assert/strict';
import { parseXml } from '../../../../src/core/xml/parse.js';
import { drawBpmn } from '../../../../src/core/index.js';
import { bounds, diagram, ids } from './support.js';

describe('drawBpmn', () => {
  it('draws every shape and every flow as a group with the id of its element', () => {
    const svg = drawBpmn(diagram(
      '<startEvent id="Start"/><task id="Task" name="Antrag prüfen"/><sequenceFlow id="Flow" sourceRef="Start" targetRef="Task"/>',
      `<S bpmnElement="Start">${bounds(0, 22, 36, 36)}</S><S bpmnElement="Task">${bounds(100, 0, 100, 80)}</S>`
      + '<E bpmnElement="Flow"><W x="36" y="40"/><W x="100" y="40"/></E>',
    ));
    assert.deepEqual(ids(svg), ['Start', 'Task', 'Flow']);
    assert.match(svg, /<rect x="100" y="0" width="100" height="80" rx="10"/);
    assert.match(svg, />Antrag prüfen<\/tspan>/);
  });

  it('puts what holds others behind what it holds', () => {
    const svg = drawBpmn(diagram(
      '<task id="Inside"/><laneSet id="Set"><lane id="Lane"><flowNodeRef>Inside</flowNodeRef></lane></laneSet>',
      `<S bpmnElement="Inside">${bounds(60, 20, 100, 80)}</S><S bpmnElement="Lane">${bounds(30, 0, 300, 120)}</S><S bpmnElement="Pool">${bounds(0, 0, 330, 120)}</S>`,
      '<collaboration id="Collaboration"><participant id="Pool" processRef="Process"/></collaboration>',
    ));
    assert.deepEqual(ids(svg), ['Pool', 'Lane', 'Inside']);
  });

  it('moves what is drawn inside a collapsed sub-process to a plane of its own', () => {
    const text = diagram(
      '<subProcess id="Sub"><task id="Inner"/></subProcess>',
      `<S bpmnElement="Sub">${bounds(0, 0, 100, 80)}</S><S bpmnElement="Inner">${bounds(10, 10, 100, 80)}</S>`,
    );
    assert.deepEqual(ids(drawBpmn(text)), ['Sub']);
    assert.deepEqual(ids(drawBpmn(text, { diagram: 'Sub' })), ['Inner']);
    assert.deepEqual(ids(drawBpmn(text, { diagram: 1 })), ['Inner']);
  });

  it('tells diagrams apart that show the same process and have no id', () => {
    const text = diagram('<task id="A"/><task id="B"/>', `<S bpmnElement="A">${bounds(0, 0, 100, 80)}</S>`);
    const second = /<bpmndi:BPMNDiagram id="Diagram">.*<\/bpmndi:BPMNDiagram>/s.exec(text)![0].replace(' id="Diagram"', '').replace('"Plane"', '"Second"').replace('"A"', '"B"');
    const both = text.replace('</definitions>', `${second}</definitions>`);
    assert.deepEqual(ids(drawBpmn(both)), ['A']);
    assert.deepEqual(ids(drawBpmn(both, { diagram: 'Second' })), ['B']);
  });

  it('writes labels that would break out as text', () => {
    const svg = drawBpmn(diagram(
      '<task id="T" name="&lt;/svg>&lt;script>alert(1)&lt;/script>\u202e&quot;&#1;"/>',
      `<S bpmnElement="T">${bounds(0, 0, 400, 80)}</S>`,
    ), { footer: '</text><script>' });
    assert.doesNotMatch(svg, /<script/);
    assert.deepEqual(parseXml(svg).problems, []);
  });

  it('takes colours of the file, and nothing else for a colour', () => {
    const svg = drawBpmn(diagram(
      '<task id="A"/><task id="B"/>',
      `<S bpmnElement="A" bioc:fill="#BBDEFB" bioc:stroke="#0D4372">${bounds(0, 0, 100, 80)}</S>`
      + `<S bpmnElement="B" bioc:fill="url(http://example.org/x)" bioc:stroke="red;}">${bounds(200, 0, 100, 80)}</S>`,
    ));
    assert.match(svg, /data-element-id="A"[^>]*><rect [^>]*fill="#bbdefb" stroke="#0d4372"/);
    assert.match(svg, /data-element-id="B"[^>]*><rect [^>]*fill="#ffffff" stroke="#22242a"/);
    assert.doesNotMatch(svg, /example\.org|red;/);
  });

  it('shows shapes without usable coordinates in a row below, at their usual size', () => {
    const svg = drawBpmn(diagram(
      '<task id="Good"/><task id="Lost"/><endEvent id="End"/><task id="Flat"/>',
      `<S bpmnElement="Good">${bounds(0, 0, 100, 80)}</S><S bpmnElement="Lost">${bounds('NaN', 0, 100, 80)}</S><S bpmnElement="End"/>`
      + `<S bpmnElement="Flat">${bounds(200, 0, -5, 0)}</S><S bpmnElement="Nowhere">${bounds(0, 0, 9, 9)}</S>`,
    ));
    assert.deepEqual(ids(svg).sort(), ['End', 'Flat', 'Good', 'Lost']);
    assert.match(svg, /data-element-id="Flat"[^>]*><rect x="200" y="0" width="100" height="80"/);
    assert.match(svg, /data-element-id="Lost"[^>]*><rect x="0" y="140" width="100" height="80"/);
    assert.doesNotMatch(svg, /NaN|Infinity/);
    assert.match(svg, /<desc[^>]*>[^<]*2 elements have no usable coordinates/);
  });

  it('names the elements that the diagram leaves out', () => {
    const svg = drawBpmn(diagram('<task id="A"/><task id="B" name="Prüfen"/><endEvent id="C"/>', `<S bpmnElement="A">${bounds(0, 0, 100, 80)}</S>`), { lang: 'de' });
    assert.match(svg, /class="note".*2 Elemente des Prozesses fehlen im Diagramm: Prüfen,.*>C\./);
  });

  it('gives a picture for any text', () => {
    for (const text of ['', 'no xml', '<definitions', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>', '\0\ufffe']) {
      const svg = drawBpmn(text, { lang: 'de' });
      assert.deepEqual(parseXml(svg).problems, []);
      assert.match(svg, /kein Diagramm/);
    }
  });

  it('says that a file is damaged', () => {
    const whole = diagram('<task id="A"/>', `<S bpmnElement="A">${bounds(0, 0, 100, 80)}</S>`);
    assert.match(drawBpmn(whole.replace('</process>', '</prozess>')), /class="note".*The file is damaged/);
    assert.doesNotMatch(drawBpmn(whole), /class="note"/);
  });

  it('names itself for readers', () => {
    const svg = drawBpmn(diagram('<task id="T"/>', `<S bpmnElement="T">${bounds(0, 0, 100, 80)}</S>`), { title: 'A & B', idPrefix: 'p1', lang: 'de' });
    assert.match(svg, /role="img" aria-labelledby="p1-title p1-desc" xml:lang="de"/);
    assert.match(svg, /<title id="p1-title">A &amp; B<\/title>/);
  });
});
