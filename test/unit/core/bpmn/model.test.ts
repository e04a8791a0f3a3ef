import assert from 'node:assert/strict';
import { readModel } from '../../../../src/core/bpmn/model.js';

const model = readModel(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:t="urn:t" targetNamespace="urn:t">
  <process id="P">
    <laneSet id="LS"><lane id="L"><flowNodeRef>A</flowNodeRef></lane></laneSet>
    <startEvent id="S"><outgoing>F</outgoing><timerEventDefinition><timeDuration xsi:type="tFormalExpression">P14D</timeDuration></timerEventDefinition></startEvent>
    <userTask id="A" name="Antrag pr&#252;fen"/>
    <sequenceFlow id="F" sourceRef="S" targetRef="t:A"/>
  </process>
</definitions>`);

const byId = (id: string) => {
  const element = model.byId(id);
  assert.ok(element, id);
  return element;
};

describe('BPMN model', () => {
  it('types elements by tag, by property and by xsi:type', () => {
    assert.deepEqual(model.elements.map((element) => element.type.name), [
      'bpmn:Definitions', 'bpmn:Process', 'bpmn:LaneSet', 'bpmn:Lane', 'bpmn:StartEvent', 'bpmn:TimerEventDefinition',
      'bpmn:FormalExpression', 'bpmn:UserTask', 'bpmn:SequenceFlow',
    ]);
    assert.equal(byId('A').property?.name, 'flowElements');
  });

  it('knows supertypes and names', () => {
    assert.ok(byId('A').is('bpmn:FlowNode'));
    assert.equal(byId('A').name, 'Antrag prüfen');
  });

  it('follows references with and without a prefix', () => {
    assert.equal(model.target(byId('F'), 'targetRef'), byId('A'));
    assert.deepEqual(model.flows.incoming(byId('A')), [byId('F')]);
    assert.equal(model.flows.lane(byId('A')), byId('L'));
  });

  it('reads any text', () => {
    assert.deepEqual(readModel('no XML').elements, []);
    assert.equal(readModel('<html/>').definitions, undefined);
  });
});
