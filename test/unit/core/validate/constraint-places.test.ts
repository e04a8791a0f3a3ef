import assert from 'node:assert/strict';
import { validateText } from '../../../../src/core/validate/validate.js';
import { file, level } from '../../../support/short-models.js';
import { SCHEMA_RULES } from '../../../support/xmllint.js';

const S = '<startEvent id="s"/>';
const T = '<task id="t"/>';
const E = '<endEvent id="e"/>';
const process = (nodes: string, flows: string, artifacts = ''): string => `<process id="P">${level(nodes, flows)}${artifacts}</process>`;
const engine = (nodes: string, flows: string, mark = ''): string => `${mark}<process id="P" isExecutable="true">${level(nodes, flows)}</process>`;
const sTe = (t: string): string => process(S + t + E, 's>t t>e');
const engineSTe = (t: string): string => engine(S + t + E, 's>t t>e');
const formal = (tag: string, body = 'x'): string => `<${tag} xsi:type="tFormalExpression">${body}</${tag}>`;
const timer = '<timerEventDefinition><timeDate xsi:type="tFormalExpression">x</timeDate></timerEventDefinition>';
const pools = (flow: string, before = ''): string => `<collaboration id="C"><participant id="A" processRef="P"/><participant id="B" processRef="Q"/>${flow}</collaboration>${before}`;
const other = (nodes: string, flows: string): string => `<process id="Q">${level(nodes, flows)}</process>`;
const Q = other('<startEvent id="s2"/><receiveTask id="t2"/><endEvent id="e2"/>', 's2>t2 t2>e2');
const event = (tag: string, id: string, definition: string): string => `<${tag} id="${id}"><${definition}/></${tag}>`;
const eventSub = (start: string): string => `<subProcess id="es" triggeredByEvent="true">${level(`${start}<endEvent id="ie"/>`, 'is>ie')}</subProcess>`;
const boundary = (definition: string, mark = ''): string => `${mark}<boundaryEvent id="b" attachedToRef="t"><${definition}/></boundaryEvent>`;
const items = '<itemDefinition id="I" structureRef="string"/><itemDefinition id="J" structureRef="int"/><itemDefinition id="L" structureRef="string" isCollection="true"/>';
const data = (inputs: string, outputs: string, sets: string): string => `<ioSpecification>${inputs}${outputs}${sets}</ioSpecification>`;
const input = (id: string, item = 'I'): string => `<dataInput id="${id}" itemSubjectRef="${item}" isCollection="${item === 'L'}"/>`;
const output = (id: string, item = 'I'): string => input(id, item).replace('dataInput', 'dataOutput');
const inSet = (ids: string, more = '', name = ''): string => `<inputSet${name && ` id="${name}"`}>${ids.split(' ').filter(Boolean).map((id) => `<dataInputRefs>${id}</dataInputRefs>`).join('')}${more}</inputSet>`;
const outSet = (ids: string, more = '', name = ''): string => inSet(ids, more, name).replaceAll('inputSet>', 'outputSet>').replace('<inputSet', '<outputSet').replaceAll('dataInputRefs', 'dataOutputRefs');
const service = `${items}<message id="M" itemRef="I"/><interface id="IF" name="Service"><operation id="O" name="Do"><inMessageRef>M</inMessageRef><outMessageRef>M</outMessageRef></operation></interface>`;
const globalTask = (binding: string): string => `${service}<globalTask id="G"><supportedInterfaceRef>IF</supportedInterfaceRef>${data(input('gi') + input('gj', 'J'), output('go'), inSet('gi gj') + outSet('go'))}${binding}</globalTask>`;
const race = (flows: string, more = '', second = event('intermediateCatchEvent', 'c', 'signalEventDefinition'), mark = '', markTask = ''): string =>
  process(`${S}${mark}<eventBasedGateway id="g"/>${markTask}<receiveTask id="r"/>${second}${E}<endEvent id="f"/>${more}`, flows);
const link = (from: string, to: string): string => `<intermediateThrowEvent id="th"><linkEventDefinition id="L1" name="x">${to && `<target>${to}</target>`}</linkEventDefinition></intermediateThrowEvent><intermediateCatchEvent id="ca"><linkEventDefinition id="L2" name="x">${from && `<source>${from}</source>`}</linkEventDefinition></intermediateCatchEvent>`;
const multiple = (content: string): string => `${items}${engineSTe(`<task id="t">${content}</task>`)}`;
const sendingItem = (inputs: string): string => `${items}<message id="M" itemRef="I"/>${engineSTe(`<sendTask id="t" messageRef="M">${data(inputs, '', inSet('a b') + outSet(''))}</sendTask>`)}`;
const sets = (specification: string): string => items + engineSTe(`<task id="t">${specification}</task>`);
const throwing = (ids: string, definitions: string): string => `${items}<signal id="G" structureRef="I"/>${engine(`${S}<endEvent id="e">${ids.split(' ').map((id) => input(id)).join('')}${inSet(ids)}${definitions}</endEvent>`, 's>e')}`;
const signals = '<signalEventDefinition signalRef="G"/>';
const copying = (target: string, more = ''): string => `${items}${process(`${S}<task id="t">${data(input('a', target), '', inSet('a') + outSet(''))}<dataInputAssociation><sourceRef>d</sourceRef><targetRef>a</targetRef>${more}</dataInputAssociation></task>${E}<dataObject id="d" itemSubjectRef="I"/>`, 's>t t>e')}`;

/** For each constraint a file that breaks it, with `»` before the element that is found, and one near it that does not. */
const CASES: Readonly<Record<string, readonly [wrong: string, right: string]>> = {
  'EXT.001': ['»<import importType="http://www.w3.org/2001/XMLSchema" location="types.xsd" namespace="urn:types"/>', '<import importType="http://www.w3.org/2001/XMLSchema" location="there.xsd" namespace="urn:types"/>'],
  'EXT.007': [process(S + T + E, 's>t t>e n>t!', '<textAnnotation id="n"/>'), process(S + T + E, 's>t t>e', '<textAnnotation id="n"/><association id="a" sourceRef="n" targetRef="t"/>')],
  'EXT.009': [pools('»<messageFlow id="M" sourceRef="n" targetRef="t2"/>') + process(S + T + E, 's>t t>e', '<group id="n"/>') + Q, pools('<messageFlow id="M" sourceRef="t" targetRef="t2"/>') + sTe(T) + Q],
  'EXT.011': [`<escalation id="X"/>${engine(`${S}<endEvent id="e">»<escalationEventDefinition escalationRef="X"/></endEvent>`, 's>e')}`, `<escalation id="X" escalationCode="1"/>${engine(`${S}<endEvent id="e"><escalationEventDefinition escalationRef="X"/></endEvent>`, 's>e')}`],
  'EXT.013': [engineSTe(`<task id="t"><standardLoopCharacteristics>»${formal('loopCondition', '')}</standardLoopCharacteristics></task>`), engineSTe(`<task id="t"><standardLoopCharacteristics>${formal('loopCondition')}</standardLoopCharacteristics></task>`)],
  'EXT.017': [engine(`${S}»<exclusiveGateway id="g" gatewayDirection="Converging"/>${E}<endEvent id="f"/>`, 's>g g>e g>f'), engine(`${S}<parallelGateway id="h"/><exclusiveGateway id="g" gatewayDirection="Converging"/><task id="t"/><task id="u"/>${E}`, 's>h h>t h>u t>g u>g g>e')],
  'EXT.019': [engine(`${S}»<inclusiveGateway id="g" gatewayDirection="Mixed"/>${E}<endEvent id="f"/>`, 's>g g>e g>f'), engine(`${S}<exclusiveGateway id="g" gatewayDirection="Mixed"/>${T}${E}`, 's>g g>t t>g g>e')],
  'EXT.021': [process(`${S}${T}${E}»${eventSub(event('startEvent', 'is', 'signalEventDefinition'))}`, 's>t t>e es>t'), process(`${S}<subProcess id="u"/>${E}`, 's>u u>e')],
  'EXT.023': ['<process id="P"><startEvent id="s"/><task id="t"><incoming>F</incoming><outgoing>G</outgoing></task><endEvent id="e"><incoming>G</incoming></endEvent>»<sequenceFlow id="F" sourceRef="s" targetRef="t"/><sequenceFlow id="G" sourceRef="t" targetRef="e"/></process>', sTe(T)],
  'EXT.025': [process(S + T + E, 's>t t>e?!'), process(`${S}${T}${E}<endEvent id="f"/>`, 's>t t>e? t>f')],
  'EXT.027': ['<choreography id="H"/>»<choreography id="K"><choreographyRef>H</choreographyRef></choreography>', '<choreography id="H"/><collaboration id="C"><choreographyRef>H</choreographyRef></collaboration>'],
  'EXT.029': ['<collaboration id="C"><participant id="A">»<participantMultiplicity minimum="-1"/></participant></collaboration>', '<collaboration id="C"><participant id="A"><participantMultiplicity minimum="0"/></participant></collaboration>'],
  'EXT.031': [pools('»<messageFlow id="M" sourceRef="t" targetRef="A"/>') + sTe(T) + Q, pools('<messageFlow id="M" sourceRef="t" targetRef="B"/>') + sTe(T) + Q],
  'EXT.033': ['<choreography id="H" isClosed="true"/>»<collaboration id="C"><choreographyRef>H</choreographyRef></collaboration>', '<choreography id="H" isClosed="true"/><collaboration id="C" isClosed="true"><choreographyRef>H</choreographyRef></collaboration>'],
  'EXT.035': [engine(S + E, 's>e', '»').replace('id="P"', 'id="P" processType="Public"'), engine(S + E, 's>e').replace('id="P"', 'id="P" processType="Private"')],
  'EXT.037': [sTe('»<callActivity id="t" startQuantity="0"/>'), sTe('<callActivity id="t" startQuantity="1"/>')],
  'EXT.043': [service + engineSTe(`»<serviceTask id="t" operationRef="O">${data(input('a'), output('b') + output('c'), inSet('a') + outSet('b') + outSet('c'))}</serviceTask>`), service + engineSTe(`<serviceTask id="t" operationRef="O">${data(input('a'), output('b'), inSet('a') + outSet('b'))}</serviceTask>`)],
  'EXT.045': [service + engineSTe(`»<serviceTask id="t" operationRef="O">${data(input('a'), output('b', 'J'), inSet('a') + outSet('b'))}</serviceTask>`), service + engineSTe(`<serviceTask id="t" operationRef="O">${data(input('a'), output('b'), inSet('a') + outSet('b'))}</serviceTask>`)],
  'EXT.047': [sendingItem(input('a') + input('b')).replace('<sendTask', '»<sendTask'), sendingItem(input('a')).replace('<dataInputRefs>b</dataInputRefs>', '')],
  'EXT.049': [engineSTe('»<receiveTask id="t" instantiate="true"/>'), engine(`<receiveTask id="t" instantiate="true"/>${E}`, 't>e')],
  'EXT.051': [`${items}<message id="M" itemRef="I"/>${engineSTe(`»<receiveTask id="t" messageRef="M">${data('', output('a') + output('b'), inSet('') + outSet('a b'))}</receiveTask>`)}`, `${items}<message id="M" itemRef="I"/>${engineSTe(`<receiveTask id="t" messageRef="M">${data('', output('a'), inSet('') + outSet('a'))}</receiveTask>`)}`],
  'EXT.053': [engineSTe('»<scriptTask id="t"><script>x</script></scriptTask>'), engineSTe('<scriptTask id="t" scriptFormat="text/x-python"><script>x</script></scriptTask>')],
  'EXT.057': [process(`${S}${T}${E}»${eventSub(event('startEvent', 'is', 'signalEventDefinition'))}`, 's>t t>e t>es'), process(`${S}${E}${eventSub(event('startEvent', 'is', 'signalEventDefinition'))}`, 's>e')],
  'EXT.059': [process(`${S}${E}${eventSub('»<startEvent id="is" isInterrupting="false"><errorEventDefinition/></startEvent>')}`, 's>e'), process(`${S}${E}${eventSub('<startEvent id="is" isInterrupting="false"><escalationEventDefinition/></startEvent>')}`, 's>e')],
  'EXT.061': [sTe('»<adHocSubProcess id="t"/>'), sTe('<adHocSubProcess id="t"><task id="it"/></adHocSubProcess>')],
  'EXT.063': [`${items}${engineSTe(`»<callActivity id="t" calledElement="G">${data(input('a', 'J'), '', inSet('a') + outSet(''))}</callActivity>`)}<globalTask id="G">${data(input('g'), '', inSet('g') + outSet(''))}</globalTask>`, `${items}${engineSTe(`<callActivity id="t" calledElement="G">${data(input('a'), '', inSet('a') + outSet(''))}</callActivity>`)}<globalTask id="G">${data(input('g'), '', inSet('g') + outSet(''))}</globalTask>`],
  'EXT.065': [globalTask('»<ioBinding operationRef="O" inputDataRef="gj" outputDataRef="go"/>') + engine(S + E, 's>e'), globalTask('<ioBinding operationRef="O" inputDataRef="gi" outputDataRef="go"/>') + engine(S + E, 's>e')],
  'EXT.067': [engineSTe('<task id="t">»<multiInstanceLoopCharacteristics/></task>'), engineSTe(`<task id="t"><multiInstanceLoopCharacteristics>${formal('loopCardinality')}</multiInstanceLoopCharacteristics></task>`)],
  'EXT.069': [multiple(`${data('', output('o', 'L'), inSet('') + outSet('o'))}»<multiInstanceLoopCharacteristics>${formal('loopCardinality')}<loopDataOutputRef>o</loopDataOutputRef><outputDataItem itemSubjectRef="J"/></multiInstanceLoopCharacteristics>`), multiple(`${data('', output('o', 'L'), inSet('') + outSet('o'))}<multiInstanceLoopCharacteristics>${formal('loopCardinality')}<loopDataOutputRef>o</loopDataOutputRef><outputDataItem itemSubjectRef="I"/></multiInstanceLoopCharacteristics>`)],
  'EXT.079': [sTe(`»<subProcess id="t">${data('', '', inSet('') + outSet(''))}</subProcess>`), sTe(`<subProcess id="t"><task id="u">${data('', '', inSet('') + outSet(''))}</task></subProcess>`)],
  'EXT.085': [sets(data(input('a') + input('b'), '', `»${inSet('a', '<optionalInputRefs>b</optionalInputRefs>')}${inSet('b')}${outSet('')}`)), sets(data(input('a') + input('b'), '', `${inSet('a b', '<optionalInputRefs>b</optionalInputRefs>')}${outSet('')}`))],
  'EXT.087': [sets(data(input('a'), '', `»${inSet('a', '<outputSetRefs>os</outputSetRefs>', 'is')}${outSet('', '', 'os')}`)), sets(data(input('a'), '', `${inSet('a', '<outputSetRefs>os</outputSetRefs>', 'is')}${outSet('', '<inputSetRefs>is</inputSetRefs>', 'os')}`))],
  'EXT.089': [sets(data('', output('a') + output('b'), `${inSet('')}»${outSet('a', '<optionalOutputRefs>b</optionalOutputRefs>')}${outSet('b')}`)), sets(data('', output('a') + output('b'), `${inSet('')}${outSet('a b', '<optionalOutputRefs>b</optionalOutputRefs>')}`))],
  'EXT.091': [copying('J').replace('<dataInputAssociation', '»<dataInputAssociation'), copying('J', '<transformation>x</transformation>')],
  'EXT.093': [throwing('a', signals + signals).replace('<endEvent', '»<endEvent'), throwing('a b', signals + signals)],
  'EXT.095': [process(`${S}<intermediateThrowEvent id="i">»<signalEventDefinition id="D1"/></intermediateThrowEvent><endEvent id="e"><eventDefinitionRef>D1</eventDefinitionRef></endEvent>`, 's>i i>e'), `<signalEventDefinition id="D1"/>${process(`${S}<endEvent id="e"><eventDefinitionRef>D1</eventDefinitionRef></endEvent>`, 's>e')}`],
  'EXT.097': [`»${process(T + E, 't>e')}`, process(`<receiveTask id="t" instantiate="true"/>${E}`, 't>e')],
  'EXT.099': [`${sTe('<callActivity id="t" calledElement="Q"/>')}»${other(`${event('startEvent', 's2', 'messageEventDefinition')}<endEvent id="e2"/>`, 's2>e2')}`, `${sTe('<callActivity id="t" calledElement="Q"/>')}${other(`<startEvent id="s2"/>${event('startEvent', 's3', 'messageEventDefinition')}<endEvent id="e2"/>`, 's2>e2 s3>e2')}`],
  'EXT.101': [process(`${S}»<startEvent id="s2"/>${T}${E}`, 's>t t>e'), process(`${S}<startEvent id="s2"/>${T}${E}`, 's>t s2>t t>e')],
  'EXT.103': [pools('»<messageFlow id="M" sourceRef="t" targetRef="s2"/>') + sTe(T) + Q, pools('<messageFlow id="M" sourceRef="t" targetRef="s2"/>') + sTe(T) + other(`${event('startEvent', 's2', 'messageEventDefinition')}<endEvent id="e2"/>`, 's2>e2')],
  'EXT.105': [`»${process(S + T, 's>t')}`, process(T + '<task id="u"/>', 't>u')],
  'EXT.107': [process(`${S}${E}»<endEvent id="f"/>`, 's>e'), process(S + E, 's>e')],
  'EXT.109': [pools('»<messageFlow id="M" sourceRef="e" targetRef="t2"/>') + sTe(T) + Q, pools('<messageFlow id="M" sourceRef="e" targetRef="t2"/>') + process(S + event('endEvent', 'e', 'messageEventDefinition'), 's>e') + Q],
  'EXT.111': [process(`${S}<subProcess id="t"/>${boundary('cancelEventDefinition', '»')}${E}<endEvent id="f"/>`, 's>t t>e b>f'), process(`${S}<transaction id="t"/>${boundary('cancelEventDefinition')}${E}<endEvent id="f"/>`, 's>t t>e b>f')],
  'EXT.113': [process(`${S}${T}${boundary('signalEventDefinition', '»')}${E}`, 's>t t>e'), process(`${S}${T}${boundary('signalEventDefinition')}${E}<endEvent id="f"/>`, 's>t t>e b>f')],
  'EXT.115': [process(`${S}${T}${E}»<intermediateThrowEvent id="i"/>`, 's>t t>e i>e'), process(`${S}<intermediateThrowEvent id="i"/>${E}`, 's>i i>e')],
  'EXT.117': [process(`${S}»${link('L1', 'L2')}${E}`, 's>th th>ca ca>e'), process(`${S}${link('L1', 'L2')}${E}`, 's>th ca>e')],
  'EXT.119': [pools('»<messageFlow id="M" sourceRef="t2" targetRef="i"/>') + process(`${S}<intermediateThrowEvent id="i"/>${E}`, 's>i i>e') + Q, pools('<messageFlow id="M" sourceRef="t" targetRef="t2"/>') + sTe('<intermediateThrowEvent id="t"><messageEventDefinition/></intermediateThrowEvent>') + Q],
  'EXT.123': [engine(`<startEvent id="s">»<conditionalEventDefinition><condition>x</condition></conditionalEventDefinition></startEvent>${E}`, 's>e'), engine(`<startEvent id="s"><conditionalEventDefinition>${formal('condition')}</conditionalEventDefinition></startEvent>${E}`, 's>e')],
  'EXT.125': [process(`${S}${link('L1', '')}${E}`, 's>th ca>e').replace('<linkEventDefinition', '»<linkEventDefinition'), process(`${S}${link('L1', 'L2')}${E}`, 's>th ca>e')],
  'EXT.127': [`${service}${engine(`<startEvent id="s">»<messageEventDefinition><operationRef>O</operationRef></messageEventDefinition></startEvent>${E}`, 's>e')}`, `${service}${engine(`<startEvent id="s"><messageEventDefinition messageRef="M"><operationRef>O</operationRef></messageEventDefinition></startEvent>${E}`, 's>e')}`],
  'EXT.135': [process(`${S}»<complexGateway id="g"/>${E}`, 's>g g>e'), process(`${S}<complexGateway id="g"/>${E}<endEvent id="f"/>`, 's>g g>e g>f')],
  'EXT.137': [race('s>g g>r?! g>c r>e c>f'), race('s>g g>r g>c r>e c>f')],
  'EXT.139': [race('s>g g>r g>c r>e c>f', '', event('intermediateCatchEvent', 'c', 'messageEventDefinition'), '»'), race('s>g g>r g>c r>e c>f', '', `<intermediateCatchEvent id="c">${timer}</intermediateCatchEvent>`)],
  'EXT.141': [race('s>g g>r g>c r>e c>t t>r', T, undefined, '', '»'), race('s>g g>r g>c r>e c>t t>f', T)],
  'EXT.143': [process(`${S}${T}${boundary('compensateEventDefinition', '»')}${E}`, 's>t t>e'), process(`${S}${T}${boundary('compensateEventDefinition')}<task id="u" isForCompensation="true"/>${E}`, 's>t t>e', '<association id="a" sourceRef="b" targetRef="u"/>')],
  'EXT.149': [process(`${S}»${event('intermediateThrowEvent', 'i', 'errorEventDefinition')}${E}`, 's>i i>e'), process(`${S}${event('intermediateThrowEvent', 'i', 'signalEventDefinition')}${E}`, 's>i i>e')],
  'EXT.151': [process(`${S}${T}»<task id="u"/>${E}`, 's>t t>e s>u'), process(`${T}<task id="u"/>`, 't>u')],
};

describe('the place of a constraint of the standard', () => {
  const resolve = (location: string): string | undefined => (location === 'there.xsd' ? '<schema/>' : undefined);
  const found = (text: string): string[] => validateText(text, { rules: ['prozessatlas:conformance'], resolve }).map(({ constraint, range }) => `${constraint} ${text.slice(range.start, range.start + 60)}`);

  for (const [constraint, [marked, right]] of Object.entries(CASES)) {
    it(`${constraint} is the start tag of the element that breaks it`, () => {
      const place = file(marked).indexOf('»');
      const wrong = file(marked.replace('»', ''));
      for (const text of [wrong, file(right)]) assert.deepEqual(validateText(text, { rules: SCHEMA_RULES }).map(({ message }) => message), [], text);
      assert.ok(found(wrong).includes(`${constraint} ${wrong.slice(place, place + 60)}`), `found ${found(wrong).join('\n')} in ${marked}`);
      assert.deepEqual(found(file(right)), [], right);
    });
  }
});
