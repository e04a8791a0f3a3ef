import assert from 'node:assert/strict';
import { diffBpmn } from '../../../../src/core/diff/diff.js';

const BASE = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:atlas="urn:prozessatlas:bpmn:1" xmlns:x="urn:x" id="D" targetNamespace="urn:t">
  <bpmn:message id="M" name="Bescheid" />
  <bpmn:process id="P">
    <bpmn:laneSet id="LS">
      <bpmn:lane id="L1" name="Team A">
        <bpmn:flowNodeRef>S</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>A</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>E</bpmn:flowNodeRef>
      </bpmn:lane>
      <bpmn:lane id="L2" name="Team B" />
    </bpmn:laneSet>
    <bpmn:startEvent id="S" name="Antrag eingegangen"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:task id="A" name="Antrag prüfen">
      <bpmn:documentation>Vier Augen.</bpmn:documentation>
      <bpmn:extensionElements><atlas:facts><atlas:legalBasis ref="law:aufenthg-5" role="decision" /></atlas:facts></bpmn:extensionElements>
      <bpmn:incoming>F1</bpmn:incoming>
      <bpmn:outgoing>F2</bpmn:outgoing>
    </bpmn:task>
    <bpmn:boundaryEvent id="B" attachedToRef="A"><bpmn:timerEventDefinition id="T"><bpmn:timeDuration>P14D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:endEvent id="E" name="Antrag erledigt"><bpmn:incoming>F2</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="A" />
    <bpmn:sequenceFlow id="F2" sourceRef="A" targetRef="E" />
    <bpmn:textAnnotation id="N"><bpmn:text>Hinweis</bpmn:text></bpmn:textAnnotation>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BD">
    <bpmndi:BPMNPlane id="BP" bpmnElement="P">
      <bpmndi:BPMNShape id="A_di" bpmnElement="A"><dc:Bounds x="100" y="80" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="F1_di" bpmnElement="F1"><di:waypoint x="10" y="10" /><di:waypoint x="100" y="120" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

/** The base model with a few replacements; a text that is not there would test nothing. */
function edit(...replacements: [from: string, to: string][]): string {
  return replacements.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `${from} is not in the model`);
    return text.replaceAll(from, to);
  }, BASE);
}

const summary = (before: string, after: string): string[] =>
  diffBpmn(before, after).changes.map(({ kind, layer, elementId, property }) => [layer, kind, elementId, property ?? ''].join(' ').trim());

const CASES: readonly [what: string, after: string, expected: string[]][] = [
  ['a renamed task', edit(['Antrag prüfen', 'Antrag sichten']), ['semantic changed A name']],
  ['another type of task', edit(['bpmn:task', 'bpmn:userTask']), ['semantic changed A type']],
  ['another lane', edit(['        <bpmn:flowNodeRef>A</bpmn:flowNodeRef>\n', ''], ['<bpmn:lane id="L2" name="Team B" />', '<bpmn:lane id="L2" name="Team B"><bpmn:flowNodeRef>A</bpmn:flowNodeRef></bpmn:lane>']), ['semantic moved A lane']],
  ['a longer period', edit(['P14D', 'P1M']), ['semantic changed B timeDuration']],
  ['a message instead of a timer', edit(['<bpmn:timerEventDefinition id="T"><bpmn:timeDuration>P14D</bpmn:timeDuration></bpmn:timerEventDefinition>', '<bpmn:messageEventDefinition id="T" messageRef="M" />']), ['semantic changed B eventDefinitions']],
  ['another description', edit(['Vier Augen.', 'Sechs Augen.']), ['semantic changed A documentation']],
  ['another annotation', edit(['Hinweis', 'Achtung']), ['semantic changed N text']],
  ['another message name', edit(['name="Bescheid"', 'name="Brief"']), ['semantic changed M name']],
  ['another legal basis', edit(['law:aufenthg-5', 'law:aufenthg-18b']), ['semantic changed A atlas:legalBasis']],
  ['a condition', edit(['targetRef="E" />', 'targetRef="E"><bpmn:conditionExpression>ja</bpmn:conditionExpression></bpmn:sequenceFlow>']), ['semantic changed F2 conditionExpression']],
  ['a foreign attribute', edit(['id="A" ', 'id="A" x:cost="3" ']), ['technical changed A x:cost']],
  ['another target namespace', edit(['urn:t"', 'urn:u"']), ['technical changed D targetNamespace']],
  ['a new id', edit(['"A"', '"A2"'], ['>A<', '>A2<']), ['technical changed A2 id']],
  ['a moved shape', edit(['x="100" y="80"', 'x="110" y="80"']), ['layout moved A bounds']],
  ['another path', edit(['<di:waypoint x="10" y="10" />', '<di:waypoint x="10" y="10" /><di:waypoint x="50" y="10" />']), ['layout moved F1 waypoints']],
  ['a shape taken away', edit(['      <bpmndi:BPMNShape id="A_di" bpmnElement="A"><dc:Bounds x="100" y="80" width="100" height="80" /></bpmndi:BPMNShape>\n', '']), ['layout removed A shape']],
  ['a comment', edit(['  <bpmn:process', '  <!-- alt --><bpmn:process']), ['format added D comment']],
  ['other white space', edit(['\n    <bpmn:endEvent', '\n\n    <bpmn:endEvent']), ['format changed D spelling']],
];

describe('diffBpmn', () => {
  for (const [what, after, expected] of CASES) {
    it(`reports ${what} once and nothing else`, () => assert.deepEqual(summary(BASE, after), expected));

    it(`reports ${what} backwards alike`, () => {
      const swapped = expected.map((line) => line.replace(/added|removed/, (kind) => (kind === 'added' ? 'removed' : 'added')).replace('A2', 'A'));
      assert.deepEqual(summary(after, BASE), swapped);
    });
  }

  it('ties an inserted step, its flow and the bent flow together', () => {
    const after = edit(
      ['targetRef="E" />', 'targetRef="C" /><bpmn:task id="C" name="Bescheid erstellen" /><bpmn:sequenceFlow id="F3" sourceRef="C" targetRef="E" />'],
    );
    const { changes } = diffBpmn(BASE, after, { lang: 'de' });
    assert.deepEqual(changes.map(({ message }) => message), [
      'Sequenzfluss ab „Antrag prüfen“ führt jetzt zu „Bescheid erstellen“ statt zu „Antrag erledigt“',
      'Aufgabe „Bescheid erstellen“ neu zwischen „Antrag prüfen“ und „Antrag erledigt“',
      'Sequenzfluss „Bescheid erstellen“ → „Antrag erledigt“ neu',
    ]);
    assert.deepEqual([...new Set(changes.map(({ group }) => group))], ['Eingefügt: Bescheid erstellen']);
  });

  it('finds nothing in equal texts and never throws', () => {
    assert.deepEqual(diffBpmn(BASE, BASE).changes, []);
    for (const text of ['', '<', BASE.slice(0, 900), '<html/>', '\0']) assert.ok(Array.isArray(diffBpmn(BASE, text).changes));
  });

  it('survives attributes and values named like what every object has', () => {
    for (const word of ['constructor', 'toString', 'hasOwnProperty']) {
      const after = BASE.replace('<bpmn:task id="A" name="Antrag prüfen">', `<bpmn:task id="A" name="${word}" ${word}="1">`);
      assert.deepEqual(diffBpmn(BASE, after).changes.map(({ property }) => property).sort(), [word, 'name'].sort());
    }
  });
});

const DRAWN_TWICE = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="D" targetNamespace="urn:t">
  <process id="P">
    <callActivity id="A" name="Identität klären" calledElement="Q" />
    <task id="B" name="Akte anlegen" />
    <sequenceFlow id="F" sourceRef="A" targetRef="B" />
  </process>
  <process id="Q" name="Identität klären" />
  <bpmndi:BPMNDiagram id="G">
    <bpmndi:BPMNPlane id="PL" bpmnElement="P">
      <bpmndi:BPMNShape id="SA" bpmnElement="A"><dc:Bounds x="0" y="0" width="100" height="80" /><bpmndi:BPMNLabel id="LA" labelStyle="LS1"><dc:Bounds x="0" y="0" width="9" height="9" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="SB" bpmnElement="B"><dc:Bounds x="200" y="0" width="100" height="80" /><bpmndi:BPMNLabel labelStyle="LS2" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="E1" bpmnElement="F"><di:waypoint x="100" y="40" /><di:waypoint x="150" y="40" /></bpmndi:BPMNEdge>
      <bpmndi:BPMNEdge id="E2" bpmnElement="F"><di:waypoint x="150" y="40" /><di:waypoint x="200" y="40" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
    <bpmndi:BPMNLabelStyle id="LS1"><dc:Font name="Arial" size="11" /></bpmndi:BPMNLabelStyle>
    <bpmndi:BPMNLabelStyle id="LS2"><dc:Font name="Arial" size="11" isBold="true" /></bpmndi:BPMNLabelStyle>
  </bpmndi:BPMNDiagram>
</definitions>
`;

describe('diffBpmn of drawings', () => {
  const beyondFormat = (after: string): string[] => summary(DRAWN_TWICE, after).filter((line) => !line.startsWith('format'));

  it('finds nothing but new ids where a tool made every id anew, calls and fonts of labels among them', () => {
    const after = DRAWN_TWICE
      .replace(/ (id|bpmnElement|sourceRef|targetRef|labelStyle|calledElement)="(\w+)"/g, ' $1="new_$2"')
      .replace(/(\s+<bpmndi:BPMNLabelStyle id="new_LS1">.*)(\s+<bpmndi:BPMNLabelStyle id="new_LS2">.*)/, '$2$1');
    const found = beyondFormat(after);
    assert.deepEqual(found.filter((line) => !/^technical changed \S+ id$/.test(line)), []);
    assert.equal(found.length, DRAWN_TWICE.match(/ id="/g)!.length);
  });

  it('takes a step that was renamed while a tool made every id anew for the same step', () => {
    const flow = '<task id="C" name="Antrag ablegen" /><sequenceFlow id="F" sourceRef="A" targetRef="B" /><sequenceFlow id="F2" sourceRef="B" targetRef="C" />';
    const before = DRAWN_TWICE.replace(/<sequenceFlow .*/, flow);
    const anew = (text: string): string => text.replace(/ (id|bpmnElement|sourceRef|targetRef|labelStyle|calledElement)="(\w+)"/g, ' $1="new_$2"');
    const beyondIds = (after: string): string[] => summary(before, after).filter((line) => !/^technical changed \S+ id$/.test(line));
    assert.deepEqual(beyondIds(anew(before.replace('Akte anlegen', 'Akte eröffnen'))), ['semantic changed new_B name']);
    assert.deepEqual(beyondIds(anew(before.replace('<task id="B"', '<userTask id="B"'))), ['semantic changed new_B type']);
    // Where the other ids stay, a new id and a new name are a new step.
    assert.deepEqual(beyondIds(before.replace('Akte anlegen', 'Akte eröffnen').replaceAll('"B"', '"X"')).slice(0, 2), ['semantic added X', 'semantic removed B']);
  });

  it('finds nothing where the drawings of one flow change places', () => {
    assert.deepEqual(beyondFormat(DRAWN_TWICE.replace(/(\s+<bpmndi:BPMNEdge id="E1".*)(\s+<bpmndi:BPMNEdge id="E2".*)/, '$2$1')), []);
  });

  it('tells another font, and another font for a label', () => {
    assert.deepEqual(beyondFormat(DRAWN_TWICE.replace('size="11" />', 'size="12" />')), ['layout changed LS1 font']);
    assert.deepEqual(beyondFormat(DRAWN_TWICE.replace('labelStyle="LS2"', 'labelStyle="LS1"')), ['layout changed B label labelStyle']);
  });

  it('takes numbers and answers that another tool spells otherwise for what they say', () => {
    const spelled = DRAWN_TWICE.replaceAll('size="11"', 'size="11.0"').replace('bpmnElement="A">', 'bpmnElement="A" isExpanded="false">').replace('id="B" ', 'id="B" startQuantity="01" ')
      .replaceAll('x="200" y="0"', 'x="200.00" y="0.0"');
    assert.deepEqual(beyondFormat(spelled), []);
  });

  it('takes a label that goes along with its shape or path for no change of its own', () => {
    const moved = (x: string, labelX: string): string => DRAWN_TWICE.replace('x="0" y="0" width="100"', `x="${x}" y="0" width="100"`).replace('x="0" y="0" width="9"', `x="${labelX}" y="0" width="9"`);
    assert.deepEqual(beyondFormat(moved('30', '30')), ['layout moved A bounds']);
    assert.deepEqual(beyondFormat(moved('30', '20')), ['layout moved A bounds', 'layout moved A label']);
    assert.deepEqual(beyondFormat(moved('0', '30')), ['layout moved A label']);
    const path = (shift: number): string => DRAWN_TWICE.replace('<di:waypoint x="150" y="40" /><di:waypoint x="200" y="40" />', `<di:waypoint x="${150 + shift}" y="40" /><di:waypoint x="${200 + shift}" y="40" /><bpmndi:BPMNLabel><dc:Bounds x="${160 + shift}" y="40" width="9" height="9" /></bpmndi:BPMNLabel>`);
    assert.deepEqual(summary(path(0), path(10)), ['layout moved F waypoints']);
  });

  it('tells the drawn ends of a path by names, and not where they only follow the flow', () => {
    const drawn = (targets: string, flow = 'targetRef="B"'): string => DRAWN_TWICE.replace('targetRef="B"', flow).replace('id="E2"', `id="E2" ${targets}`);
    assert.deepEqual(diffBpmn(drawn('targetElement="SB"'), drawn('targetElement="SA"')).changes.map(({ message }) => message), ['Sequence flow “Identität klären” → “Akte anlegen”: drawn end “Identität klären” instead of “Akte anlegen”']);
    assert.deepEqual(summary(drawn('targetElement="SB"'), drawn('targetElement="SA"', 'targetRef="A"')), ['semantic changed F targetRef']);
  });

  it('finds the same number of changes backwards where a font has lost its id', () => {
    const without = DRAWN_TWICE.replace('<bpmndi:BPMNLabelStyle id="LS1">', '<bpmndi:BPMNLabelStyle>');
    assert.deepEqual([beyondFormat(without), diffBpmn(without, DRAWN_TWICE).changes.filter(({ layer }) => layer !== 'format').length], [['technical changed  id'], 1]);
  });
});

describe('sentences about what other tools write', () => {
  const head = BASE.slice(BASE.indexOf('<bpmn:definitions'), BASE.indexOf('  <bpmn:message'));
  /** A model with a task and something in it, before and after. */
  const says = (was: string, is: string, lang: 'de' | 'en' = 'de'): string[] => {
    const model = (content: string): string => `${head}<bpmn:message id="M" /><bpmn:process id="P">${content}</bpmn:process></bpmn:definitions>`;
    return diffBpmn(model(was), model(is), { lang }).changes.map(({ message }) => message);
  };
  const task = (content: string, name = 'Antrag prüfen'): string => `<bpmn:task id="A" name="${name}">${content}</bpmn:task>`;
  const extension = (content: string): string => task(`<bpmn:extensionElements>${content}</bpmn:extensionElements>`);
  const event = (content: string): string => `<bpmn:intermediateThrowEvent id="E" name="Weiter">${content}</bpmn:intermediateThrowEvent>`;

  for (const [what, was, is, sentences] of [
    ['a link of an event', event('<bpmn:linkEventDefinition name="1" />'), event('<bpmn:linkEventDefinition name="2" />'), ['Zwischenereignis „Weiter“: Verknüpfung „2“ statt „1“']],
    ['a message without a name', event('<bpmn:messageEventDefinition />'), event('<bpmn:messageEventDefinition messageRef="M" />'), ['Zwischenereignis „Weiter“: Nachricht „M“ neu']],
    ['the id of a part', task('<bpmn:documentation id="d1">x</bpmn:documentation>'), task('<bpmn:documentation id="d2">x</bpmn:documentation>'), ['Aufgabe „Antrag prüfen“: Kennung eines Bestandteils lautet jetzt „d2“ statt „d1“']],
    ['a blank in a name', task(''), task('', 'Antrag&#10;prüfen'), ['Aufgabe „Antrag prüfen“: nur Leerzeichen oder Zeilenumbrüche im Text geändert']],
    ['a kind with a default of its own', '<bpmn:subProcess id="S" name="Prüfen" />', '<bpmn:adHocSubProcess id="S" name="Prüfen" />', ['„Prüfen“ ist jetzt Ad-hoc-Teilprozess, vorher Teilprozess']],
    ['a kind with an adjective', task(''), '<bpmn:manualTask id="A" name="Antrag prüfen" />', ['„Antrag prüfen“ ist jetzt manuelle Aufgabe, vorher Aufgabe']],
    ['a loop with an upper limit', task(''), task('<bpmn:standardLoopCharacteristics loopMaximum="3" />'), ['Aufgabe „Antrag prüfen“: Wiederholung „Schleife, höchstens 3-mal“ neu']],
    ['metadata of another tool', extension('<x:meta metaKey="farbe" metaValue="rot" />'), extension('<x:meta metaKey="farbe" metaValue="blau" />'), ['Aufgabe „Antrag prüfen“: x:meta „farbe, blau“ statt „farbe, rot“']],
    ['what lies deep in another vocabulary', extension('<x:io><x:in name="a">1</x:in><x:in name="b">2</x:in></x:io>'), extension('<x:io><x:in name="a">1</x:in><x:in name="b">3</x:in></x:io>'), ['Aufgabe „Antrag prüfen“: x:io „b: 3“ statt „b: 2“']],
    ['an input that takes several', event('<bpmn:dataInput id="DI" />'), event('<bpmn:dataInput id="DI" isCollection="true" />'), ['Zwischenereignis „Weiter“: Eingabe „mehrere“ statt „einzeln“']],
    ['an answer of yes or no', '<bpmn:dataObject id="DO" name="Akte" />', '<bpmn:dataObject id="DO" name="Akte" isCollection="true" />', ['Datenobjekt „Akte“, mehrere: ja (vorher: nein)']],
    ['an answer that was not given before', task(''), '<bpmn:task id="A" name="Antrag prüfen" x:async="true" />', ['Aufgabe „Antrag prüfen“, x:async: ja (vorher: ohne Angabe)']],
    ['a name that is empty either way', task('', '').replace(' name=""', ''), task('', ''), ['Aufgabe: Name weiterhin leer, nur in der Datei anders geschrieben']],
    ['an extension of another version', '<bpmn:task id="A" name="Antrag prüfen" x:key="1" />', '<bpmn:task id="A" name="Antrag prüfen" x:key="1" xmlns:x="urn:x2" />', ['Aufgabe „Antrag prüfen“: x:key weiterhin „1“, in der Datei anders angegeben']],
    ['data of no name by what stands for it', '', '<bpmn:dataObject id="DO" /><bpmn:dataObjectReference id="DR" name="Bescheid" dataObjectRef="DO" />', ['Daten zu „Bescheid“ neu', 'Datenobjekt „Bescheid“ neu']],
    ['a state without a name', '<bpmn:dataObjectReference id="DR" name="Bescheid" />', '<bpmn:dataObjectReference id="DR" name="Bescheid"><bpmn:dataState /></bpmn:dataObjectReference>', ['Datenobjekt „Bescheid“: Zustand neu']],
    ['an id that a part did not have', task('<bpmn:documentation>x</bpmn:documentation>'), task('<bpmn:documentation id="d">x</bpmn:documentation>'), ['Aufgabe „Antrag prüfen“: ein Bestandteil hat jetzt die Kennung „d“']],
    ['a flow to another element of the same name', '<bpmn:task id="A" name="Prüfen" /><bpmn:task id="B" name="Prüfen" /><bpmn:sequenceFlow id="F" name="weiter" sourceRef="A" targetRef="A" />', '<bpmn:task id="A" name="Prüfen" /><bpmn:task id="B" name="Prüfen" /><bpmn:sequenceFlow id="F" name="weiter" sourceRef="A" targetRef="B" />', ['Sequenzfluss „weiter“: Ziel ist jetzt ein anderes Element mit dem Namen „Prüfen“']],
    ['the order in another vocabulary', extension('<x:io><x:in name="a" /><x:in name="b" /></x:io>'), extension('<x:io><x:in name="b" /><x:in name="a" /></x:io>'), ['Aufgabe „Antrag prüfen“: x:io „b, a“ statt „a, b“']],
  ] as const) {
    it(`tell ${what}`, () => assert.deepEqual(says(was, is), sentences));
  }

  it('tell another kind in English', () => {
    assert.deepEqual(says(task(''), '<bpmn:sendTask id="A" name="Check" />', 'en').slice(0, 1), ['“Antrag prüfen” changed from task to send task']);
  });

  it('tell of two answers of one name which decision they belong to', () => {
    const flows = (second: string): string => `<bpmn:exclusiveGateway id="G1" name="Vollständig?" /><bpmn:exclusiveGateway id="G2" name="Zuständig?" /><bpmn:parallelGateway id="G3" />
      <bpmn:sequenceFlow id="F1" name="ja" sourceRef="G1" targetRef="G2" /><bpmn:sequenceFlow id="F2" name="${second}" sourceRef="G2" targetRef="G3" /><bpmn:sequenceFlow id="F3" sourceRef="G3" targetRef="G1" />`;
    assert.deepEqual(says(flows('ja'), flows('doch')), ['Sequenzfluss „ja“ ab „Zuständig?“ umbenannt in „doch“']);
    assert.deepEqual(says(flows('ja'), flows('ja').replace('"G2" targetRef="G3"', '"G1" targetRef="G3"')), ['Sequenzfluss „ja“ zu parallelem Gateway nach „Vollständig?“ beginnt jetzt bei „Vollständig?“ statt bei „Zuständig?“']);
  });

  it('tell that a diagram shows something else', () => {
    const changes = diffBpmn(BASE, edit(['bpmnElement="P"', 'bpmnElement="Q"'])).changes.map(({ layer, kind, elementId, property }) => `${layer} ${kind} ${elementId} ${property}`);
    assert.deepEqual(changes, ['layout changed BD bpmnElement']);
  });
});

describe('sentences about elements without a name', () => {
  const model = (nodes: string, flows: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D"><process id="P">
    <task id="A" name="Antrag prüfen" /><exclusiveGateway id="Gateway_1" /><exclusiveGateway id="Gateway_2" /><task id="B" name="Bescheid erstellen" />${nodes}
    <sequenceFlow id="F1" sourceRef="A" targetRef="Gateway_1" /><sequenceFlow id="F2" sourceRef="Gateway_1" targetRef="Gateway_2" />${flows}</process></definitions>`;

  it('go by the nearest step that has one, never by an id', () => {
    const before = model('', '<sequenceFlow id="F3" sourceRef="Gateway_2" targetRef="B" />');
    const after = model('<endEvent id="End_1" />', '<sequenceFlow id="F3" name="ja" sourceRef="Gateway_2" targetRef="B" /><sequenceFlow id="F4" sourceRef="Gateway_2" targetRef="End_1" />')
      .replace('<exclusiveGateway id="Gateway_1"', '<exclusiveGateway id="Gateway_1" default="F2"').replace('exclusiveGateway id="Gateway_2"', 'inclusiveGateway id="Gateway_2"');
    assert.deepEqual(diffBpmn(before, after, { lang: 'de' }).changes.filter(({ layer }) => layer === 'semantic').map(({ message }) => message), [
      'Entscheidung nach „Antrag prüfen“: Standardweg Sequenzfluss zu Mehrfachentscheidung nach „Antrag prüfen“ neu',
      'Entscheidung nach „Antrag prüfen“ ist jetzt Mehrfachentscheidung, vorher Entscheidung',
      'Endereignis neu nach Mehrfachentscheidung nach „Antrag prüfen“',
      'Sequenzfluss von Entscheidung nach „Antrag prüfen“ zu „Bescheid erstellen“ heißt jetzt „ja“',
      'Sequenzfluss von Mehrfachentscheidung nach „Antrag prüfen“ zu Endereignis neu',
    ]);
  });
});
