/** A model with one of everything, and the kinds of change that people make to such models. */
export const MODEL = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:atlas="urn:prozessatlas:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:x" id="D" targetNamespace="urn:t">
  <bpmn:message id="M1" name="Bescheid" />
  <bpmn:message id="M2" name="Rückfrage" />
  <bpmn:signal id="SI" name="Rechtsänderung" />
  <bpmn:error id="ER" name="Unterlagen fehlen" errorCode="E1" />
  <bpmn:escalation id="ES" name="Frist überschritten" escalationCode="F1" />
  <bpmn:category id="CA"><bpmn:categoryValue id="CV" value="Anhörung" /></bpmn:category>
  <bpmn:collaboration id="C">
    <bpmn:participant id="PA" name="Ausländerbehörde" processRef="P" />
    <bpmn:participant id="PB" name="Antragstellende Person" />
    <bpmn:messageFlow id="MF" name="Antrag" sourceRef="PB" targetRef="S" />
  </bpmn:collaboration>
  <bpmn:process id="P" name="Titel erteilen" isExecutable="false">
    <bpmn:laneSet id="LS">
      <bpmn:lane id="L1" name="Team A">
        <bpmn:flowNodeRef>S</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>A</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>G</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>B</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>T</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>CALL</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>SUB</bpmn:flowNodeRef>
        <bpmn:flowNodeRef>E</bpmn:flowNodeRef>
      </bpmn:lane>
      <bpmn:lane id="L2" name="Team B" />
    </bpmn:laneSet>
    <bpmn:startEvent id="S" name="Antrag eingegangen"><bpmn:outgoing>F1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="A" name="Antrag prüfen">
      <bpmn:documentation>Vier Augen.</bpmn:documentation>
      <bpmn:extensionElements>
        <atlas:facts>
          <atlas:legalBasis ref="law:aufenthg-5" role="decision" />
          <atlas:document ref="doc:antrag" use="input" />
          <atlas:system ref="sys:azr" use="read" />
          <atlas:duration kind="processing" value="PT30M" evidence="estimated" />
          <atlas:comment>Mit Team B klären</atlas:comment>
        </atlas:facts>
        <x:form key="f1" />
      </bpmn:extensionElements>
      <bpmn:incoming>F1</bpmn:incoming>
      <bpmn:outgoing>F2</bpmn:outgoing>
      <bpmn:dataInputAssociation id="DIA"><bpmn:sourceRef>DR</bpmn:sourceRef></bpmn:dataInputAssociation>
    </bpmn:userTask>
    <bpmn:boundaryEvent id="T" name="Frist abgelaufen" attachedToRef="A"><bpmn:timerEventDefinition id="TD"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P14D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:exclusiveGateway id="G" name="Vollständig?" default="F3"><bpmn:incoming>F2</bpmn:incoming><bpmn:outgoing>F3</bpmn:outgoing><bpmn:outgoing>F4</bpmn:outgoing></bpmn:exclusiveGateway>
    <bpmn:task id="B" name="Bescheid erstellen"><bpmn:incoming>F3</bpmn:incoming><bpmn:outgoing>F5</bpmn:outgoing><bpmn:multiInstanceLoopCharacteristics id="LO" isSequential="true" /></bpmn:task>
    <bpmn:callActivity id="CALL" name="Beteiligte anhören" calledElement="abh-que-010"><bpmn:incoming>F4</bpmn:incoming><bpmn:outgoing>F6</bpmn:outgoing></bpmn:callActivity>
    <bpmn:subProcess id="SUB" name="Identität klären">
      <bpmn:incoming>F6</bpmn:incoming>
      <bpmn:outgoing>F7</bpmn:outgoing>
      <bpmn:startEvent id="SS" name="Klärung begonnen"><bpmn:outgoing>FS</bpmn:outgoing></bpmn:startEvent>
      <bpmn:scriptTask id="SC" name="Daten abgleichen" scriptFormat="js"><bpmn:incoming>FS</bpmn:incoming><bpmn:script>a()</bpmn:script></bpmn:scriptTask>
      <bpmn:sequenceFlow id="FS" sourceRef="SS" targetRef="SC" />
    </bpmn:subProcess>
    <bpmn:endEvent id="E" name="Antrag erledigt"><bpmn:incoming>F5</bpmn:incoming><bpmn:incoming>F7</bpmn:incoming><bpmn:messageEventDefinition id="ME" messageRef="M1" /></bpmn:endEvent>
    <bpmn:dataObject id="DO" />
    <bpmn:dataObjectReference id="DR" name="Antrag" dataObjectRef="DO"><bpmn:dataState id="DS" name="vollständig" /></bpmn:dataObjectReference>
    <bpmn:dataStoreReference id="DST" name="Fachverfahren" />
    <bpmn:sequenceFlow id="F1" sourceRef="S" targetRef="A" />
    <bpmn:sequenceFlow id="F2" sourceRef="A" targetRef="G" />
    <bpmn:sequenceFlow id="F3" name="ja" sourceRef="G" targetRef="B" />
    <bpmn:sequenceFlow id="F4" name="nein" sourceRef="G" targetRef="CALL"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">\${fehlt}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="F5" sourceRef="B" targetRef="E" />
    <bpmn:sequenceFlow id="F6" sourceRef="CALL" targetRef="SUB" />
    <bpmn:sequenceFlow id="F7" sourceRef="SUB" targetRef="E" />
    <bpmn:textAnnotation id="N"><bpmn:text>Hinweis</bpmn:text></bpmn:textAnnotation>
    <bpmn:association id="AS" sourceRef="A" targetRef="N" />
    <bpmn:group id="GR" categoryValueRef="CV" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BD" name="Diagramm">
    <bpmndi:BPMNPlane id="BP" bpmnElement="C">
      <bpmndi:BPMNShape id="PA_di" bpmnElement="PA" isHorizontal="true"><dc:Bounds x="0" y="0" width="900" height="400" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="A_di" bpmnElement="A"><dc:Bounds x="100" y="80" width="100" height="80" /></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="G_di" bpmnElement="G" isMarkerVisible="true"><dc:Bounds x="250" y="95" width="50" height="50" /><bpmndi:BPMNLabel><dc:Bounds x="240" y="150" width="70" height="14" /></bpmndi:BPMNLabel></bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="SUB_di" bpmnElement="SUB" isExpanded="true"><dc:Bounds x="400" y="200" width="300" height="150" /></bpmndi:BPMNShape>
      <bpmndi:BPMNEdge id="F1_di" bpmnElement="F1"><di:waypoint x="10" y="10" /><di:waypoint x="100" y="120" /></bpmndi:BPMNEdge>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;

/** The model with a few replacements; a text that is not there would test nothing. */
export function edit(...replacements: readonly (readonly [from: string, to: string])[]): string {
  return replacements.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${from} is not in the model`);
    return text.replaceAll(from, to);
  }, MODEL);
}

const before = (what: string, added: string): [string, string] => [what, added + what];
const laneOf = (id: string): string => `        <bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>\n`;
const SHAPE_A = '      <bpmndi:BPMNShape id="A_di" bpmnElement="A"><dc:Bounds x="100" y="80" width="100" height="80" /></bpmndi:BPMNShape>\n';
const LABEL = '<bpmndi:BPMNLabel><dc:Bounds x="240" y="150" width="70" height="14" /></bpmndi:BPMNLabel>';
const END = '  <bpmndi:BPMNDiagram id="BD"';
const SCRIPT_TASK = '<bpmn:scriptTask id="SC" name="Daten abgleichen" scriptFormat="js"><bpmn:incoming>FS</bpmn:incoming><bpmn:script>a()</bpmn:script></bpmn:scriptTask>';

/** A kind of change: the later text and what is to be reported as "layer kind element property". */
export type Kind = readonly [what: string, after: string, reported: readonly string[]];

export const KINDS: readonly Kind[] = [
  // Names and words
  ['a task renamed', edit(['Antrag prüfen', 'Antrag sichten']), ['semantic changed A name']],
  ['a task that loses its name', edit([' name="Antrag prüfen"', '']), ['semantic changed A name']],
  ['an event renamed', edit(['Antrag eingegangen', 'Antrag liegt vor']), ['semantic changed S name']],
  ['a question reworded', edit(['Vollständig?', 'Unterlagen vollständig?']), ['semantic changed G name']],
  ['an answer reworded', edit(['name="ja"', 'name="vollständig"']), ['semantic changed F3 name']],
  ['a pool renamed', edit(['name="Ausländerbehörde"', 'name="Amt für Migration"']), ['semantic changed PA name']],
  ['a lane renamed', edit(['name="Team A"', 'name="Sachgebiet A"']), ['semantic changed L1 name']],
  ['a process renamed', edit(['Titel erteilen', 'Titel verlängern']), ['semantic changed P name']],
  ['a message renamed', edit(['name="Bescheid"', 'name="Brief"']), ['semantic changed M1 name']],
  ['a message flow renamed', edit(['id="MF" name="Antrag"', 'id="MF" name="Formular"']), ['semantic changed MF name']],
  ['a data object renamed', edit(['id="DR" name="Antrag"', 'id="DR" name="Formular"']), ['semantic changed DR name']],
  ['a store renamed', edit(['name="Fachverfahren"', 'name="Register"']), ['semantic changed DST name']],
  ['a signal renamed', edit(['name="Rechtsänderung"', 'name="Gesetz geändert"']), ['semantic changed SI name']],
  ['another error code', edit(['errorCode="E1"', 'errorCode="E2"']), ['semantic changed ER errorCode']],
  ['another escalation code', edit(['escalationCode="F1"', 'escalationCode="F2"']), ['semantic changed ES escalationCode']],
  ['a group for something else', edit(['value="Anhörung"', 'value="Beteiligung"']), ['semantic changed CV value']],
  ['another annotation', edit(['Hinweis', 'Achtung']), ['semantic changed N text']],
  ['another description', edit(['Vier Augen.', 'Sechs Augen.']), ['semantic changed A documentation']],
  ['a new description', edit(['<bpmn:task id="B" name="Bescheid erstellen">', '<bpmn:task id="B" name="Bescheid erstellen"><bpmn:documentation>Mit Muster.</bpmn:documentation>']), ['semantic changed B documentation']],
  ['a description taken away', edit(['      <bpmn:documentation>Vier Augen.</bpmn:documentation>\n', '']), ['semantic changed A documentation']],
  // What kind of thing it is
  ['a user task made a service task', edit(['bpmn:userTask', 'bpmn:serviceTask']), ['semantic changed A type']],
  ['a choice made parallel', edit(['bpmn:exclusiveGateway', 'bpmn:parallelGateway'], [' default="F3"', '']), ['semantic changed G type', 'semantic changed G default']],
  ['a message end made a plain end', edit(['<bpmn:messageEventDefinition id="ME" messageRef="M1" />', '']), ['semantic changed E eventDefinitions']],
  ['a plain start made a timed one', edit(['<bpmn:outgoing>F1</bpmn:outgoing>', '<bpmn:outgoing>F1</bpmn:outgoing><bpmn:timerEventDefinition id="TS"><bpmn:timeCycle>R/P1D</bpmn:timeCycle></bpmn:timerEventDefinition>']), ['semantic changed S eventDefinitions']],
  ['a timer replaced by a signal', edit(['<bpmn:timerEventDefinition id="TD"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P14D</bpmn:timeDuration></bpmn:timerEventDefinition>', '<bpmn:signalEventDefinition id="TD" signalRef="SI" />']), ['semantic changed T eventDefinitions']],
  ['a longer period', edit(['P14D', 'P1M']), ['semantic changed T timeDuration']],
  ['a date instead of a period', edit(['timeDuration', 'timeDate'], ['P14D', '2027-01-01']), ['semantic changed T timeDuration', 'semantic changed T timeDate']],
  ['a boundary event that no longer interrupts', edit(['attachedToRef="A"', 'attachedToRef="A" cancelActivity="false"']), ['semantic changed T cancelActivity']],
  ['an event attached elsewhere', edit(['attachedToRef="A"', 'attachedToRef="B"']), ['semantic changed T attachedToRef']],
  ['another message', edit(['messageRef="M1"', 'messageRef="M2"']), ['semantic changed E messageRef']],
  ['a message no longer named', edit([' messageRef="M1"', '']), ['semantic changed E messageRef']],
  ['a repetition that runs in parallel', edit([' isSequential="true"', '']), ['semantic changed B loopCharacteristics']],
  ['a repetition taken away', edit(['<bpmn:multiInstanceLoopCharacteristics id="LO" isSequential="true" />', '']), ['semantic changed B loopCharacteristics']],
  ['a task for compensation', edit(['id="B" name', 'id="B" isForCompensation="true" name']), ['semantic changed B isForCompensation']],
  ['another script', edit(['a()', 'b()']), ['semantic changed SC script']],
  ['another language of the script', edit(['scriptFormat="js"', 'scriptFormat="groovy"']), ['semantic changed SC scriptFormat']],
  ['a process made executable', edit(['isExecutable="false"', 'isExecutable="true"']), ['semantic changed P isExecutable']],
  ['another called process', edit(['abh-que-010', 'abh-que-040']), ['semantic changed CALL calledElement']],
  ['another state of a document', edit(['name="vollständig"', 'name="geprüft"']), ['semantic changed DR dataState']],
  // Ways
  ['a flow that leads elsewhere', edit(['sourceRef="B" targetRef="E"', 'sourceRef="B" targetRef="SUB"'], ['<bpmn:incoming>F5</bpmn:incoming>', ''], ['<bpmn:incoming>F6</bpmn:incoming>', '<bpmn:incoming>F6</bpmn:incoming><bpmn:incoming>F5</bpmn:incoming>']), ['semantic changed F5 targetRef']],
  ['a flow that starts elsewhere', edit(['sourceRef="B" targetRef="E"', 'sourceRef="CALL" targetRef="E"'], ['<bpmn:outgoing>F5</bpmn:outgoing>', ''], ['<bpmn:outgoing>F6</bpmn:outgoing>', '<bpmn:outgoing>F6</bpmn:outgoing><bpmn:outgoing>F5</bpmn:outgoing>']), ['semantic changed F5 sourceRef']],
  ['another condition', edit(['${fehlt}', '${fehlt &amp;&amp; neu}']), ['semantic changed F4 conditionExpression']],
  ['a condition taken away', edit(['<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${fehlt}</bpmn:conditionExpression>', '']), ['semantic changed F4 conditionExpression']],
  ['another usual way', edit(['default="F3"', 'default="F4"']), ['semantic changed G default']],
  ['another receiver of a message', edit(['sourceRef="PB" targetRef="S"', 'sourceRef="PB" targetRef="A"']), ['semantic changed MF targetRef']],
  ['an annotation for another step', edit(['id="AS" sourceRef="A"', 'id="AS" sourceRef="B"']), ['semantic changed AS sourceRef']],
  ['another document for a step', edit(['<bpmn:sourceRef>DR<', '<bpmn:sourceRef>DST<']), ['semantic changed DIA sourceRef']],
  // Things that come and go
  ['a task added', edit(before('    <bpmn:dataObject ', '    <bpmn:task id="NEW" name="Akte anlegen" />\n')), ['semantic added NEW']],
  ['a task removed', edit([`      ${SCRIPT_TASK}\n`, ''], ['      <bpmn:sequenceFlow id="FS" sourceRef="SS" targetRef="SC" />\n', ''], ['<bpmn:outgoing>FS</bpmn:outgoing>', '']), ['semantic removed SC', 'semantic removed FS']],
  ['a flow added', edit(before('    <bpmn:textAnnotation', '    <bpmn:sequenceFlow id="F8" name="abgelaufen" sourceRef="T" targetRef="B" />\n'), ['<bpmn:incoming>F3</bpmn:incoming>', '<bpmn:incoming>F3</bpmn:incoming><bpmn:incoming>F8</bpmn:incoming>']), ['semantic added F8']],
  ['a step between two others', edit(['sourceRef="B" targetRef="E" />', 'sourceRef="B" targetRef="NEW" /><bpmn:task id="NEW" name="Bescheid zustellen" /><bpmn:sequenceFlow id="F9" sourceRef="NEW" targetRef="E" />']), ['semantic changed F5 targetRef', 'semantic added NEW', 'semantic added F9']],
  ['a lane added', edit(['<bpmn:lane id="L2" name="Team B" />', '<bpmn:lane id="L2" name="Team B" /><bpmn:lane id="L3" name="Team C" />']), ['semantic added L3']],
  ['a pool added', edit(before('    <bpmn:messageFlow', '    <bpmn:participant id="PC" name="Bundesagentur" />\n')), ['semantic added PC']],
  ['a message flow removed', edit(['    <bpmn:messageFlow id="MF" name="Antrag" sourceRef="PB" targetRef="S" />\n', '']), ['semantic removed MF']],
  ['an annotation added', edit(before('    <bpmn:group', '    <bpmn:textAnnotation id="N2"><bpmn:text>Neu</bpmn:text></bpmn:textAnnotation>\n')), ['semantic added N2']],
  ['a group removed', edit(['    <bpmn:group id="GR" categoryValueRef="CV" />\n', '']), ['semantic removed GR']],
  ['a signal added', edit(before('  <bpmn:error', '  <bpmn:signal id="S2" name="Streik" />\n')), ['semantic added S2']],
  ['a document added', edit(before('    <bpmn:dataStoreReference', '    <bpmn:dataObject id="DO2" /><bpmn:dataObjectReference id="DR2" name="Bescheid" dataObjectRef="DO2" />\n')), ['semantic added DO2', 'semantic added DR2']],
  ['a document no longer used', edit(['      <bpmn:dataInputAssociation id="DIA"><bpmn:sourceRef>DR</bpmn:sourceRef></bpmn:dataInputAssociation>\n', '']), ['semantic removed DIA']],
  ['a boundary event added', edit(before('    <bpmn:exclusiveGateway', '    <bpmn:boundaryEvent id="T2" name="Fehler" attachedToRef="B"><bpmn:errorEventDefinition id="ED" errorRef="ER" /></bpmn:boundaryEvent>\n')), ['semantic added T2']],
  ['a sub-process with its content removed', edit([/ {4}<bpmn:subProcess[^]*<\/bpmn:subProcess>\n/.exec(MODEL)![0], ''], ['    <bpmn:sequenceFlow id="F7" sourceRef="SUB" targetRef="E" />\n', ''], ['    <bpmn:sequenceFlow id="F6" sourceRef="CALL" targetRef="SUB" />\n', ''], ['<bpmn:outgoing>F6</bpmn:outgoing>', ''], ['<bpmn:incoming>F7</bpmn:incoming>', ''], [laneOf('SUB'), '']), ['semantic removed SUB', 'semantic removed SS', 'semantic removed SC', 'semantic removed FS', 'semantic removed F6', 'semantic removed F7']],
  // Places
  ['a step in another lane', edit([laneOf('B'), ''], ['<bpmn:lane id="L2" name="Team B" />', '<bpmn:lane id="L2" name="Team B"><bpmn:flowNodeRef>B</bpmn:flowNodeRef></bpmn:lane>']), ['semantic moved B lane']],
  ['a step in no lane', edit([laneOf('B'), '']), ['semantic moved B lane']],
  ['a step in a sub-process', edit(['    <bpmn:dataStoreReference id="DST" name="Fachverfahren" />\n', ''], before('      <bpmn:startEvent id="SS"', '      <bpmn:dataStoreReference id="DST" name="Fachverfahren" />\n')), ['semantic moved DST parent']],
  // Facts of our own
  ['another legal basis', edit(['law:aufenthg-5', 'law:aufenthg-18b']), ['semantic changed A atlas:legalBasis']],
  ['another role of a legal basis', edit(['role="decision"', 'role="precondition"']), ['semantic changed A atlas:legalBasis']],
  ['a further legal basis', edit(before('          <atlas:document', '          <atlas:legalBasis ref="law:aufenthg-18a" role="decision" />\n')), ['semantic changed A atlas:legalBasis']],
  ['another document of a step', edit(['doc:antrag', 'doc:formular']), ['semantic changed A atlas:document']],
  ['another use of a system', edit(['use="read"', 'use="read_write"']), ['semantic changed A atlas:system']],
  ['a longer duration', edit(['PT30M', 'PT45M']), ['semantic changed A atlas:duration']],
  ['another comment of the team', edit(['Mit Team B klären', 'Erledigt']), ['semantic changed A atlas:comment']],
  ['a lane bound to the catalogue', edit(['id="L1" ', 'id="L1" atlas:ref="role:sachbearbeitung" ']), ['semantic changed L1 atlas:ref']],
  // Technical details
  ['a foreign attribute', edit(['id="B" ', 'id="B" x:cost="3" ']), ['technical changed B x:cost']],
  ['a foreign element', edit(['<x:form key="f1" />', '<x:form key="f1" version="2" />']), ['technical changed A x:form']],
  ['another id', edit(['"B"', '"B2"'], ['>B<', '>B2<']), ['technical changed B2 id']],
  ['another id of a timer', edit(['"TD"', '"TD2"']), ['technical changed T id']],
  ['another target namespace', edit(['"urn:t"', '"urn:u"']), ['technical changed D targetNamespace']],
  ['another exporter', edit(['targetNamespace=', 'exporter="Werkzeug" targetNamespace=']), ['technical changed D exporter']],
  // Drawing
  ['a shape moved', edit(['x="100" y="80"', 'x="110" y="80"']), ['layout moved A bounds']],
  ['a shape made wider', edit(['x="100" y="80" width="100"', 'x="100" y="80" width="140"']), ['layout moved A bounds']],
  ['another path', edit(['<di:waypoint x="10" y="10" />', '<di:waypoint x="10" y="10" /><di:waypoint x="50" y="10" />']), ['layout moved F1 waypoints']],
  ['a label moved', edit(['x="240" y="150"', 'x="250" y="150"']), ['layout moved G label']],
  ['a label no longer placed', edit([LABEL, '']), ['layout moved G label']],
  ['a colour', edit(['id="A_di" ', 'xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" color:background-color="#ffe0b2" id="A_di" ']), ['layout changed A colour']],
  ['a sub-process closed', edit(['isExpanded="true"', 'isExpanded="false"']), ['layout changed SUB isExpanded']],
  ['a shape taken away', edit([SHAPE_A, '']), ['layout removed A shape']],
  ['a diagram added', edit([END, `  <bpmndi:BPMNDiagram id="BD2"><bpmndi:BPMNPlane id="BP2" bpmnElement="SUB" /></bpmndi:BPMNDiagram>\n${END}`]), ['layout added BD2']],
  // The file only
  ['a comment', edit(['  <bpmn:process', '  <!-- alt --><bpmn:process']), ['format added D comment']],
  ['elements in another order', edit(['    <bpmn:dataObject id="DO" />\n', ''], ['    <bpmn:group', '    <bpmn:dataObject id="DO" />\n    <bpmn:group']), ['format changed P order']],
  ['other white space', edit(['\n    <bpmn:endEvent', '\n\n    <bpmn:endEvent']), ['format changed D spelling']],
  ['another prefix', MODEL.replace(/(<\/?|")bpmn:(?!1)/g, '$1b:').replace('xmlns:bpmn=', 'xmlns:b='), ['format changed D spelling']],
  ['Windows line ends', MODEL.replaceAll('\n', '\r\n'), ['format changed D spelling']],
  ['a default said aloud', edit(['id="B" ', 'id="B" startQuantity="1" ']), ['format changed D spelling']],
];
