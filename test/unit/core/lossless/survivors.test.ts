import assert from 'node:assert/strict';
import { parseXml } from '../../../../src/core/xml/parse.js';
import type { ModelEditName } from '../../../support/model-edits.js';
import { EditableModel } from '../../../support/editable-model.js';
import { modelEdits } from '../../../support/model-edits.js';
import { editOnce, judge } from '../../../support/transfer-oracle.js';

/** Everything a serialiser of today drops, renames or misreads, in one file. */
const ODD = `\ufeff<?xml version='1.0' encoding='UTF-8'?>\r
<!-- written by hand -->\r
<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'\r
             xmlns:bpmn='urn:not-bpmn' xmlns:tns='urn:tns' xmlns:v='urn:vendor' xmlns:xsd='http://www.w3.org/2001/XMLSchema'\r
             targetNamespace='urn:tns' expressionLanguage='http://www.w3.org/1999/XPath' id='odd'>\r
\t<?tool keep="1"?>\r
\t<extension mustUnderstand='false' definition='v:def'><documentation>in an extension</documentation></extension>\r
\t<itemDefinition id='Item_1' structureRef='xsd:string' isCollection='false'/>\r
\t<process id='P' isExecutable='1' isClosed='false' v:flag='yes'>\r
\t\t<laneSet id='LS'><lane id='L' name='Stelle &#38; Amt'><flowNodeRef>gone</flowNodeRef><flowNodeRef>A</flowNodeRef><flowNodeRef>tns:B</flowNodeRef></lane></laneSet>\r
\t\t<startEvent id='S' isInterrupting='true'><!-- why --><outgoing>tns:F1</outgoing><outgoing>F1</outgoing><outgoing>gone</outgoing></startEvent>\r
\t\t<task id='A' name='Pr&#252;fen&#10;und &lt;weg&gt;' completionQuantity='1' v:a='x'>\r
\t\t\t<documentation textFormat='text/plain'><![CDATA[a < b && c]]> &#8364;</documentation>\r
\t\t\t<extensionElements>\r
\t\t\t\t<v:data xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' v:k='1'>mixed <v:b/> text<bpmn:task/></v:data>\r
\t\t\t</extensionElements>\r
\t\t\t<v:unknown><v:deep n='01'/></v:unknown>\r
\t\t\t<incoming>F1</incoming>\r
\t\t</task>\r
\t\t<task id='A' name='same id'/>\r
\t\t<task id='not an NCName!' name='odd id'/>\r
\t\t<scriptTask id='B' scriptFormat='js'>\r
\t\t\t<script><![CDATA[\r
if (a < b) { x(); }\r
]]></script>\r
\t\t</scriptTask>\r
\t\t<exclusiveGateway id='G' default='gone' gatewayDirection='Unspecified'/>\r
\t\t<sequenceFlow id='F1' sourceRef='S' targetRef='A'/>\r
\t\t<sequenceFlow id='F2' sourceRef='A' targetRef='tns:B'>\r
\t\t\t<conditionExpression xsi:type='tFormalExpression' language='v:lang'>a &gt; 1</conditionExpression>\r
\t\t</sequenceFlow>\r
\t\t<strange kind='bpmn'/>\r
\t</process>\r
\t<BPMNDiagram xmlns='http://www.omg.org/spec/BPMN/20100524/DI' id='D'>\r
\t\t<BPMNPlane id='PL' bpmnElement='P'>\r
\t\t\t<BPMNShape id='A_di' bpmnElement='A'><c:Bounds xmlns:c='http://www.omg.org/spec/DD/20100524/DC' x='10.0' y='20.50' width='100' height='80'/><BPMNLabel/></BPMNShape>\r
\t\t\t<BPMNShape id='S_di' bpmnElement='tns:S'><c:Bounds xmlns:c='http://www.omg.org/spec/DD/20100524/DC' x='1' y='2' width='36' height='36'/></BPMNShape>\r
\t\t\t<BPMNEdge id='F1_di' bpmnElement='F1' messageVisibleKind='initiating'>\r
\t\t\t\t<d:waypoint xmlns:d='http://www.omg.org/spec/DD/20100524/DI' x='1' y='1'/><d:waypoint xmlns:d='http://www.omg.org/spec/DD/20100524/DI' x='9' y='1'/>\r
\t\t\t</BPMNEdge>\r
\t\t</BPMNPlane>\r
\t</BPMNDiagram>\r
\t<BPMNDiagram xmlns='http://www.omg.org/spec/BPMN/20100524/DI' id='D2'><BPMNPlane id='PL2' bpmnElement='P'><BPMNShape id='A_di2' bpmnElement='A'><c:Bounds xmlns:c='http://www.omg.org/spec/DD/20100524/DC' x='1' y='2' width='3' height='4'/></BPMNShape></BPMNPlane></BPMNDiagram>\r
</definitions>\r
<!-- the end -->`;

/** What no edit of another element may touch. */
const SURVIVORS = [
  '\ufeff<?xml version=\'1.0\' encoding=\'UTF-8\'?>\r\n<!-- written by hand -->\r\n', '<?tool keep="1"?>', '<documentation>in an extension</documentation>',
  'structureRef=\'xsd:string\' isCollection=\'false\'', 'isExecutable=\'1\' isClosed=\'false\' v:flag=\'yes\'', '<flowNodeRef>gone</flowNodeRef>', '<flowNodeRef>tns:B</flowNodeRef>',
  '<outgoing>tns:F1</outgoing>', '<outgoing>gone</outgoing>', '<task id=\'not an NCName!\' name=\'odd id\'/>', '<strange kind=\'bpmn\'/>', 'default=\'gone\' gatewayDirection=\'Unspecified\'',
  'messageVisibleKind=\'initiating\'', 'bpmnElement=\'tns:S\'', '\r\n</definitions>\r\n<!-- the end -->',
];

describe('transferEdits in a file no serialiser can hold', () => {
  it('reads the file without a complaint', () => assert.deepEqual(parseXml(ODD).problems, []));

  for (const name of Object.keys(modelEdits) as ModelEditName[]) {
    it(`keeps what is not touched when the edit is: ${name}`, async () => {
      const step = await editOnce(ODD, name, 3);
      if (!step) return;
      assert.equal(step.fault, undefined);
      assert.equal(step.fallback, 'none');
      assert.doesNotMatch(step.text, /[^\r]\n/, 'every line ends as the file does');
      // What is deleted takes along what stands in it.
      const touched = name.startsWith('delete') ? /outgoing|messageVisibleKind/ : name === 'removeAttribute' || name === 'setBooleanBack' ? /isExecutable/ : /^$/;
      const survivors = SURVIVORS.filter((survivor) => !touched.test(survivor));
      for (const survivor of survivors) assert.ok(step.text.includes(survivor), `${survivor} after ${name}`);
    });
  }

  it('changes the raw text of a value only where it differs', async () => {
    const step = await edited((model) => byId(model, 'A').set('name', 'Prüfen\nund <wegheften>'));
    assert.ok(step.text.includes('name=\'Pr&#252;fen&#10;und &lt;wegheften&gt;\''));
  });

  it('edits inside a CDATA section', async () => {
    const step = await edited((model) => byId(model, 'B').set('script', '\r\nif (a < b) { y(); ]]> }\r\n'));
    assert.ok(step.text.includes('<![CDATA[\r\nif (a < b) { y(); ]]]]><![CDATA[> }\r\n]]>'));
  });

  it('puts a new reference where the serialiser has it among those it could not resolve', async () => {
    const step = await edited((model) => (byId(model, 'S').get('outgoing') as unknown[]).push(byId(model, 'F2')));
    assert.ok(step.text.includes('<outgoing>F1</outgoing><outgoing>F2</outgoing><outgoing>gone</outgoing>'));
  });

  it('replaces a reference that led nowhere', async () => {
    const step = await edited((model) => byId(model, 'G').set('default', byId(model, 'F2')));
    assert.ok(step.text.includes('<exclusiveGateway id=\'G\' default=\'F2\' gatewayDirection=\'Unspecified\'/>'));
  });

  it('declares a namespace where it is needed, under a prefix that means nothing else', async () => {
    const step = await edited((model) => {
      model.definitions.$attrs['xmlns:tns'] = 'urn:mine';
      byId(model, 'G').$attrs['tns:owner'] = 'x';
    });
    assert.ok(step.text.includes('xmlns:tns_1=\'urn:mine\' tns_1:owner=\'x\''), step.text.slice(step.text.indexOf('id=\'G\''), step.text.indexOf('id=\'G\'') + 200));
  });
});

const byId = (model: EditableModel, id: string) => model.all('bpmn:BaseElement').find((element) => element.id === id)!;

async function edited(change: (model: EditableModel) => void) {
  const model = await EditableModel.read(ODD);
  assert.ok(model);
  const before = await model.write();
  change(model);
  const step = await judge('edit', ODD, before, await model.write());
  assert.equal(step.fault, undefined);
  assert.equal(step.fallback, 'none');
  return step;
}
