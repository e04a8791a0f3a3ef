import assert from 'node:assert/strict';
import { boundsOf } from '../../../../src/core/bpmn/di.js';
import { readModel } from '../../../../src/core/bpmn/model.js';
import { newModel } from '../../../../src/core/bpmn/new-model.js';
import { layOutDiagrams, obstacleOf } from '../../../../src/core/layout/rearrange.js';
import { applyEdits } from '../../../../src/core/text/edits.js';

const laidOut = (text: string): string => applyEdits(text, layOutDiagrams(readModel(text)));
const HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" '
  + 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI">';

function boundsIn(text: string, id: string) {
  const model = readModel(text);
  return boundsOf(model.depictionsOf(model.byId(id)!)[0]!)!;
}

describe('a new layout', () => {
  const COLLABORATION = `${HEAD}
  <collaboration id="C"><participant id="Office" processRef="P"/><participant id="Client"/><messageFlow id="M" sourceRef="Client" targetRef="A"/>
    <textAnnotation id="Note"><text>Frist beachten</text></textAnnotation><association id="Link" sourceRef="Note" targetRef="A"/><group id="G"/></collaboration>
  <process id="P"><laneSet id="LS"><lane id="Outer"><childLaneSet id="CS"><lane id="L1"><flowNodeRef>A</flowNodeRef></lane><lane id="L2"><flowNodeRef>Sub</flowNodeRef></lane></childLaneSet></lane></laneSet>
    <task id="A"/><boundaryEvent id="Late" attachedToRef="A"/><subProcess id="Sub"><task id="Inner"/></subProcess>
    <sequenceFlow id="F" sourceRef="A" targetRef="Sub"/></process>
</definitions>`;

  it('draws pools, nested lanes, sub-processes, message flows, annotations and groups of a model without a diagram', () => {
    const text = laidOut(COLLABORATION);
    const model = readModel(text);
    const drawn = model.all('di:DiagramElement').flatMap((di) => model.target(di, 'bpmnElement')?.id ?? []);
    assert.deepEqual([...new Set(drawn)].sort(), ['A', 'C', 'Client', 'F', 'G', 'Inner', 'L1', 'L2', 'Late', 'Link', 'M', 'Note', 'Office', 'Outer', 'Sub']);
    const [outer, l1, l2, office] = ['Outer', 'L1', 'L2', 'Office'].map((id) => boundsIn(text, id));
    assert.ok(outer!.y === l1!.y && outer!.height === l1!.height + l2!.height, 'a lane reaches around its lanes');
    assert.ok(office!.x < outer!.x && outer!.x < l1!.x && l1!.x + l1!.width === office!.x + office!.width);
  });

  it('keeps ids, colours, sizes, the corner and everything outside the diagram', () => {
    const before = newModel({ id: 'p', name: 'P' })
      .replace('<bpmndi:BPMNShape id="Activity_1_di" bpmnElement="Activity_1">', '<bpmndi:BPMNShape id="Mine" bpmnElement="Activity_1" stroke="#831311">')
      .replace('<dc:Bounds x="280" y="160" width="100" height="80" />', '<dc:Bounds x="900" y="700" width="140" height="80" />');
    const after = laidOut(before);
    assert.match(after, /<bpmndi:BPMNShape id="Mine" bpmnElement="Activity_1" stroke="#831311">\s*<dc:Bounds x="268" y="182" width="140" height="80" \/>/);
    assert.equal(after.slice(0, after.indexOf('<bpmndi')), before.slice(0, before.indexOf('<bpmndi')));
    assert.equal(laidOut(after), after);
  });

  it('leaves collapsed sub-processes collapsed and draws their inside on a diagram of its own', () => {
    const after = laidOut(`${HEAD}<process id="P"><subProcess id="S"><task id="T"/></subProcess></process>
      <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="P"><bpmndi:BPMNShape id="S_di" bpmnElement="S" isExpanded="false"><dc:Bounds x="0" y="0" width="100" height="80"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`);
    const model = readModel(after);
    assert.deepEqual(model.all('bpmndi:BPMNPlane').map((plane) => model.target(plane, 'bpmnElement')!.id), ['P', 'S']);
    assert.deepEqual(boundsIn(after, 'S'), { x: 0, y: 0, width: 100, height: 80 });
    assert.equal(laidOut(after), after);
  });

  it('lets a group reach around what it was drawn around', () => {
    const after = laidOut(`${HEAD}<process id="P"><task id="A"/><task id="B"/><sequenceFlow id="F" sourceRef="A" targetRef="B"/><group id="G"/></process>
      <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="P"><bpmndi:BPMNShape bpmnElement="A"><dc:Bounds x="10" y="500" width="100" height="80"/></bpmndi:BPMNShape>
      <bpmndi:BPMNShape bpmnElement="B"><dc:Bounds x="10" y="10" width="100" height="80"/></bpmndi:BPMNShape><bpmndi:BPMNShape bpmnElement="G"><dc:Bounds x="0" y="0" width="200" height="200"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`);
    const [a, b, group] = ['A', 'B', 'G'].map((id) => boundsIn(after, id));
    assert.ok(group!.x < b!.x && group!.x + group!.width > b!.x + b!.width && group!.x > a!.x);
  });

  it('says why something cannot be laid out', () => {
    assert.match(obstacleOf(readModel('<a>'))!.en, /no readable BPMN/);
    assert.match(obstacleOf(readModel(`${HEAD}<process id="P"/></definitions>`))!.de, /keinen Prozess/);
    assert.equal(obstacleOf(readModel(COLLABORATION)), undefined);
    assert.deepEqual(layOutDiagrams(readModel('1;2;3')), []);
  });
});
