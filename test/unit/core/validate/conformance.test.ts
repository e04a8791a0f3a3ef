import assert from 'node:assert/strict';
import { validateText } from '../../../../src/core/validate/validate.js';
import { file, level } from '../../../support/short-models.js';

/** The constraints that a file breaks, sorted, each once. */
function broken(text: string): string[] {
  return [...new Set(validateText(text, { rules: ['prozessatlas:conformance'] }).flatMap(({ constraint }) => constraint ?? []))].sort();
}

const process = (nodes: string, flows: string, attributes = ''): string => file(`<process id="P" ${attributes}>${level(nodes, flows)}</process>`);
const executable = (nodes: string, flows: string, before = ''): string => file(`${before}<process id="P" isExecutable="true">${level(nodes, flows)}</process>`);
/** Constraints for execution apply to executable processes only. */
const asExecutable = (text: string): string => text.replace('<process id="P"', '<process id="P" isExecutable="true"');
const S = '<startEvent id="s"/>';
const E = '<endEvent id="e"/>';
const T = '<task id="t"/>';
const sub = (tag: string, id: string, content: string, attributes = ''): string => `<${tag} id="${id}" ${attributes}>${content}</${tag}>`;
const sTe = (t: string): string => process(S + t + E, 's>t t>e');
const withPools = (flow: string, more = ''): string => file(`<collaboration id="C"><participant id="A" processRef="P"/><participant id="B" processRef="Q"/>${flow}</collaboration><process id="P">${level('<startEvent id="s1"/><sendTask id="t1"/><endEvent id="e1"/>', 's1>t1 t1>e1')}${more}</process><process id="Q">${level('<startEvent id="s2"/><receiveTask id="t2"/><endEvent id="e2"/>', 's2>t2 t2>e2')}</process>`);

/** What breaks a constraint, and what is near it and does not. */
const CASES: readonly (readonly [constraint: string, wrong: readonly string[], right: readonly string[]])[] = [
  ['EXT.002', [sTe('<task id="t"/><task id="t"/>')], [sTe(T)]],
  ['EXT.006', [process(`${S}${T}${E}<textAnnotation id="n"/>`, 's>t t>e t>n')], [sTe(T)]],
  ['EXT.007', [process(`${S}${T}${E}<group id="n"/>`, 's>t t>e n>t')], []],
  ['EXT.008', [withPools('<messageFlow id="M" sourceRef="t1" targetRef="n"/>', '<textAnnotation id="n"/>')], [withPools('<messageFlow id="M" sourceRef="t1" targetRef="t2"/>'), withPools('<messageFlow id="M" sourceRef="t1" targetRef="B"/>')]],
  ['EXT.009', [withPools('<messageFlow id="M" sourceRef="n" targetRef="t2"/>', '<textAnnotation id="n"/>')], []],
  ['EXT.017', [process(`${S}<exclusiveGateway id="g" gatewayDirection="Converging"/><task id="a"/><task id="b"/><endEvent id="e"/><endEvent id="f"/>`, 's>g g>a g>b a>e b>f'), process(`${S}<inclusiveGateway id="g" gatewayDirection="Converging"/><task id="a"/><task id="b"/>${E}<endEvent id="f"/>`, 's>g g>a g>b a>e b>f')].map(asExecutable), [process(`${S}<exclusiveGateway id="g" gatewayDirection="Converging"/><task id="a"/><task id="b"/><endEvent id="e"/><endEvent id="f"/>`, 's>g g>a g>b a>e b>f'), process(`${S}<inclusiveGateway id="g" gatewayDirection="Converging"/><task id="a"/><task id="b"/>${E}<endEvent id="f"/>`, 's>g g>a g>b a>e b>f')]],
  ['EXT.018', [process(`${S}<task id="a"/><task id="b"/><parallelGateway id="g" gatewayDirection="Diverging"/>${E}`, 's>a s>b a>g b>g g>e')].map(asExecutable), [process(`${S}<task id="a"/><task id="b"/><parallelGateway id="g" gatewayDirection="Diverging"/>${E}`, 's>a s>b a>g b>g g>e')]],
  ['EXT.019', [process(`${S}<task id="a"/><task id="b"/><complexGateway id="g" gatewayDirection="Mixed"/>${E}`, 's>a s>b a>g b>g g>e')].map(asExecutable), [process(`${S}<task id="a"/><task id="b"/><complexGateway id="g" gatewayDirection="Mixed"/>${E}`, 's>a s>b a>g b>g g>e')]],
  ['EXT.021', [process(`${S}${T}${E}<dataObject id="d"/>`, 's>t t>e d>t'), process(`${S}${T}${E}${sub('subProcess', 'es', level('<startEvent id="is"><signalEventDefinition id="sd"/></startEvent><endEvent id="ie"/>', 'is>ie'), 'triggeredByEvent="true"')}`, 's>t t>e es>t')], [sTe(T), sTe('<callActivity id="t"/>')]],
  ['EXT.022', [process(`${S}${T}${E}<dataObjectReference id="d" dataObjectRef="o"/><dataObject id="o"/>`, 's>t t>e t>d')], []],
  ['EXT.023', [file('<process id="P"><startEvent id="s"/><endEvent id="e"/><sequenceFlow id="F" sourceRef="s" targetRef="e"/></process>')], [process(S + E, 's>e')]],
  ['EXT.025', [process(S + T + E, 's>t t>e?'), process(`${S}<callActivity id="t"/>${E}`, 's>t t>e?')], [process(`${S}${T}${E}<endEvent id="f"/>`, 's>t t>e? t>f'), process(`${S}<exclusiveGateway id="t"/>${E}<endEvent id="f"/>`, 's>t t>e? t>f')]],
  ['EXT.026', [process(`${S}<task id="t" default="F_s_t"/>${E}`, 's>t t>e'), process(`${S}<exclusiveGateway id="g" default="F_t_e"/>${T}<task id="u"/>${E}<endEvent id="f"/>`, 's>g g>t g>u t>e u>f')], [process(`${S}<task id="t" default="F_t_e"/>${E}`, 's>t t>e')]],
  ['EXT.028', [process(`${S}${sub('subProcess', 'u', level('<startEvent id="is"/><task id="it"/><endEvent id="ie"/>', 'is>it it>ie'))}${E}`, 's>u u>e it>e'), file(`<process id="P">${level(`${S}${T}${E}`, 's>t t>e')}</process><process id="Q">${level('<startEvent id="s2"/><endEvent id="e2"/>', 's2>e2 t>e2')}</process>`)], [process(`${S}${sub('subProcess', 'u', level('<startEvent id="is"/><task id="it"/><endEvent id="ie"/>', 'is>it it>ie'))}${E}`, 's>u u>e')]],
  ['EXT.031', [withPools('<messageFlow id="M" sourceRef="t1" targetRef="e1"/>'), withPools('<messageFlow id="M" sourceRef="t1" targetRef="A"/>')], [withPools('<messageFlow id="M" sourceRef="A" targetRef="B"/>')]],
  ['EXT.035', [file(`<process id="P" processType="Public" isExecutable="true">${level(S + E, 's>e')}</process>`)], [file(`<process id="P" processType="Public" isExecutable="false">${level(S + E, 's>e')}</process>`), file(`<process id="P" processType="Private" isExecutable="true">${level(S + E, 's>e')}</process>`)]],
  ['EXT.036', [process(`${S}${E}<choreographyTask id="c" initiatingParticipantRef="x"/>`, 's>e')], []],
  ['EXT.037', [sTe('<task id="t" startQuantity="0"/>'), sTe('<callActivity id="t" startQuantity="-1"/>')], [sTe('<task id="t" startQuantity="2"/>')]],
  ['EXT.038', [sTe('<userTask id="t" completionQuantity="0"/>')], [sTe('<userTask id="t" completionQuantity="1"/>')]],
  ['EXT.049', [sTe('<receiveTask id="t" instantiate="true"/>')].map(asExecutable), [sTe('<receiveTask id="t" instantiate="true"/>'), process(`<receiveTask id="t" instantiate="true"/>${E}`, 't>e')]],
  ['EXT.053', [sTe('<scriptTask id="t"><script>x</script></scriptTask>').replace('<scriptTask id="t"><script>x</script>', '<scriptTask id="t"><incoming>F_s_t</incoming><outgoing>F_t_e</outgoing><script>x</script>')].map(asExecutable), [sTe('<scriptTask id="t"><script>x</script></scriptTask>').replace('<scriptTask id="t"><script>x</script>', '<scriptTask id="t"><incoming>F_s_t</incoming><outgoing>F_t_e</outgoing><script>x</script>'), sTe('<scriptTask id="t"/>')]],
  ['EXT.056', [sTe(sub('subProcess', 't', '<choreographyTask id="c" initiatingParticipantRef="x"/>')), sTe(sub('transaction', 't', '<subChoreography id="c" initiatingParticipantRef="x"/>'))], []],
  ['EXT.057', [process(`${S}${T}${E}${sub('subProcess', 'es', level('<startEvent id="is"><signalEventDefinition id="sd"/></startEvent><endEvent id="ie"/>', 'is>ie'), 'triggeredByEvent="true"')}`, 's>t t>e t>es')], []],
  ['EXT.058', [process(`${S}${E}${sub('subProcess', 'es', '<task id="it"/>', 'triggeredByEvent="true"')}`, 's>e')], [process(`${S}${E}${sub('subProcess', 'es', level('<startEvent id="is"><signalEventDefinition id="sd"/></startEvent><endEvent id="ie"/>', 'is>ie'), 'triggeredByEvent="true"')}`, 's>e')]],
  ['EXT.059', [process(`${S}${E}${sub('subProcess', 'es', level('<startEvent id="is"/><endEvent id="ie"/>', 'is>ie'), 'triggeredByEvent="true"')}`, 's>e'), process(`${S}${E}${sub('subProcess', 'es', level('<startEvent id="is" isInterrupting="false"><errorEventDefinition id="sd"/></startEvent><endEvent id="ie"/>', 'is>ie'), 'triggeredByEvent="true"')}`, 's>e'), process(`${S}${E}${sub('subProcess', 'es', level('<startEvent id="is"><cancelEventDefinition id="sd"/></startEvent><endEvent id="ie"/>', 'is>ie'), 'triggeredByEvent="true"')}`, 's>e')], [process(`${S}${E}${sub('subProcess', 'es', level('<startEvent id="is"><errorEventDefinition id="sd"/></startEvent><endEvent id="ie"/>', 'is>ie'), 'triggeredByEvent="true"')}`, 's>e'), process(`${S}${E}${sub('subProcess', 'es', level('<startEvent id="is"><eventDefinitionRef>X</eventDefinitionRef></startEvent><endEvent id="ie"/>', 'is>ie'), 'triggeredByEvent="true"')}`, 's>e').replace('<process', '<signalEventDefinition id="X"/><process')]],
  ['EXT.061', [sTe(sub('adHocSubProcess', 't', ''))], [sTe(sub('adHocSubProcess', 't', '<task id="it"/>')), sTe(sub('adHocSubProcess', 't', sub('subProcess', 'isp', '<task id="it"/>')))]],
  ['EXT.062', [sTe(sub('adHocSubProcess', 't', '<task id="it"/><startEvent id="is"/>')), sTe(sub('adHocSubProcess', 't', '<task id="it"/><endEvent id="ie"/>'))], [sTe(sub('adHocSubProcess', 't', '<task id="it"/><intermediateThrowEvent id="ie"/>'))]],
  ['EXT.079', [sTe(sub('transaction', 't', '<ioSpecification><inputSet/><outputSet/></ioSpecification>'))], []],
  ['EXT.084', [sTe(sub('task', 't', '<ioSpecification><dataInput id="di"/><inputSet/><outputSet/></ioSpecification>'))], [sTe(sub('task', 't', '<ioSpecification><dataInput id="di"/><inputSet><dataInputRefs>di</dataInputRefs></inputSet><outputSet/></ioSpecification>'))]],
  ['EXT.088', [sTe(sub('userTask', 't', '<ioSpecification><dataOutput id="do"/><inputSet/><outputSet/></ioSpecification>'))], [sTe(sub('userTask', 't', '<ioSpecification><dataOutput id="do"/><inputSet/><outputSet><dataOutputRefs>do</dataOutputRefs></outputSet></ioSpecification>'))]],
  ['EXT.096', [process(S + T + E, 's>t t>e t>s'), sTe(sub('subProcess', 't', level('<startEvent id="is"/><task id="it"/><endEvent id="ie"/>', 'is>it it>ie it>is')))], [sTe(T)]],
  ['EXT.097', [process(T + E, 't>e'), sTe(sub('subProcess', 't', level('<task id="it"/><endEvent id="ie"/>', 'it>ie')))], [process(`<receiveTask id="t" instantiate="true"/>${E}`, 't>e')]],
  ['EXT.098', ['errorEventDefinition', 'escalationEventDefinition', 'compensateEventDefinition', 'terminateEventDefinition'].map((d) => process(`<startEvent id="s"><${d} id="d"/></startEvent>${E}`, 's>e')), ['messageEventDefinition', 'timerEventDefinition', 'conditionalEventDefinition', 'signalEventDefinition'].map((d) => process(`<startEvent id="s"><${d} id="d"/></startEvent>${E}`, 's>e'))],
  ['EXT.099', [file(`<process id="P">${level(`${S}<callActivity id="t" calledElement="Q"/>${E}`, 's>t t>e')}</process><process id="Q">${level('<startEvent id="s2"><messageEventDefinition id="m"/></startEvent><endEvent id="e2"/>', 's2>e2')}</process>`)], [file(`<process id="P">${level(`${S}<callActivity id="t" calledElement="Q"/>${E}`, 's>t t>e')}</process><process id="Q">${level('<startEvent id="s2"/><endEvent id="e2"/>', 's2>e2')}</process>`)]],
  ['EXT.100', [sTe(sub('subProcess', 't', level('<startEvent id="is"><timerEventDefinition id="d"/></startEvent><endEvent id="ie"/>', 'is>ie'))), sTe(sub('transaction', 't', level('<startEvent id="is"><messageEventDefinition id="d"/></startEvent><endEvent id="ie"/>', 'is>ie')))], [sTe(sub('subProcess', 't', level('<startEvent id="is"/><endEvent id="ie"/>', 'is>ie')))]],
  ['EXT.101', [process(S + T + E, 't>e')], [sTe(T)]],
  ['EXT.102', [withPools('<messageFlow id="M" sourceRef="s1" targetRef="t2"/>')], []],
  ['EXT.103', [withPools('<messageFlow id="M" sourceRef="t1" targetRef="s2"/>')], [withPools('<messageFlow id="M" sourceRef="t1" targetRef="s2"/>').replace('<startEvent id="s2">', '<startEvent id="s2">').replace('<outgoing>F_s2_t2</outgoing>', '<outgoing>F_s2_t2</outgoing><messageEventDefinition id="md"/>')]],
  ['EXT.104', [process(S + T + E, 's>t t>e e>t')], [sTe(T)]],
  ['EXT.105', [process(S + T, 's>t'), sTe(sub('subProcess', 't', level('<startEvent id="is"/><task id="it"/>', 'is>it')))], [sTe(T), process('<task id="t"/><task id="u"/>', 't>u')]],
  ['EXT.106', [process(`${S}<endEvent id="e"><cancelEventDefinition id="d"/></endEvent>`, 's>e'), sTe(sub('subProcess', 't', level('<startEvent id="is"/><endEvent id="ie"><cancelEventDefinition id="d"/></endEvent>', 'is>ie')))], [sTe(sub('transaction', 't', level('<startEvent id="is"/><endEvent id="ie"><cancelEventDefinition id="d"/></endEvent>', 'is>ie')))]],
  ['EXT.107', [process(`${S}${E}<endEvent id="f"/>`, 's>e')], [process(S + E, 's>e')]],
  ['EXT.108', [withPools('<messageFlow id="M" sourceRef="t1" targetRef="e2"/>')], []],
  ['EXT.109', [withPools('<messageFlow id="M" sourceRef="e1" targetRef="t2"/>')], []],
  ['EXT.110', ['linkEventDefinition name="x"', 'terminateEventDefinition'].map((d) => process(`${S}${T}${E}<boundaryEvent id="b" attachedToRef="t"><${d} id="d"/></boundaryEvent>`, 's>t t>e b>e')).concat(process(`${S}${T}${E}<boundaryEvent id="b" attachedToRef="t"/>`, 's>t t>e b>e'), process(`${S}${T}${E}<boundaryEvent id="b" attachedToRef="t" cancelActivity="false"><errorEventDefinition id="d"/></boundaryEvent>`, 's>t t>e b>e')), ['messageEventDefinition', 'timerEventDefinition', 'errorEventDefinition', 'escalationEventDefinition', 'signalEventDefinition', 'conditionalEventDefinition'].map((d) => process(`${S}${T}${E}<endEvent id="f"/><boundaryEvent id="b" attachedToRef="t"><${d} id="d"/></boundaryEvent>`, 's>t t>e b>f'))],
  ['EXT.111', [process(`${S}${sub('subProcess', 't', level('<startEvent id="is"/><endEvent id="ie"/>', 'is>ie'))}${E}<endEvent id="f"/><boundaryEvent id="b" attachedToRef="t"><cancelEventDefinition id="d"/></boundaryEvent>`, 's>t t>e b>f')], [process(`${S}${sub('transaction', 't', level('<startEvent id="is"/><endEvent id="ie"/>', 'is>ie'))}${E}<endEvent id="f"/><boundaryEvent id="b" attachedToRef="t"><cancelEventDefinition id="d"/></boundaryEvent>`, 's>t t>e b>f')]],
  ['EXT.112', [process(`${S}${T}${E}<boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="d"/></boundaryEvent>`, 's>t t>e s>b b>e')], []],
  ['EXT.113', [process(`${S}${T}${E}<boundaryEvent id="b" attachedToRef="t"><timerEventDefinition id="d"/></boundaryEvent>`, 's>t t>e')], [file(`<process id="P">${level(`${S}${T}${E}<task id="u" isForCompensation="true"/><boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition id="d"/></boundaryEvent>`, 's>t t>e')}<association id="a" associationDirection="One" sourceRef="b" targetRef="u"/></process>`)]],
  ['EXT.114', [process(`${S}${T}${E}<boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition id="d"/></boundaryEvent>`, 's>t t>e b>e')], []],
  ['EXT.115', [process(`${S}${T}${E}<intermediateThrowEvent id="i"/>`, 's>t t>e i>e'), process(`${S}${T}${E}<intermediateCatchEvent id="i"><timerEventDefinition id="d"/></intermediateCatchEvent>`, 's>t t>e i>e')], [process(`${S}${E}<intermediateThrowEvent id="i"/>`, 's>i i>e')]],
  ['EXT.116', [process(`${S}${T}${E}<intermediateThrowEvent id="i"/>`, 's>t t>e t>i')], []],
  ['EXT.122', [process(`${S}${E}<intermediateCatchEvent id="i"><compensateEventDefinition id="d"/></intermediateCatchEvent>`, 's>i i>e')], []],
  ['EXT.135', [process(`${S}<exclusiveGateway id="g"/>${E}`, 's>g g>e'), process(`${S}<parallelGateway id="g"/>${E}`, 's>g g>e')], [process(`${S}<exclusiveGateway id="g"/>${E}<endEvent id="f"/>`, 's>g g>e g>f')]],
  ['EXT.136', [process(`${S}<eventBasedGateway id="g"/><receiveTask id="r"/>${E}`, 's>g g>r r>e')], []],
  ['EXT.137', [process(`${S}<eventBasedGateway id="g"/><receiveTask id="r"/><intermediateCatchEvent id="i"><timerEventDefinition id="d"/></intermediateCatchEvent>${E}<endEvent id="f"/>`, 's>g g>r? g>i r>e i>f')], [process(`${S}<eventBasedGateway id="g"/><receiveTask id="r"/><intermediateCatchEvent id="i"><timerEventDefinition id="d"/></intermediateCatchEvent>${E}<endEvent id="f"/>`, 's>g g>r g>i r>e i>f')]],
  ['EXT.138', [process(`${S}<eventBasedGateway id="g"/><userTask id="r"/><intermediateCatchEvent id="i"><timerEventDefinition id="d"/></intermediateCatchEvent>${E}<endEvent id="f"/>`, 's>g g>r g>i r>e i>f')], []],
  ['EXT.139', [process(`${S}<eventBasedGateway id="g"/><receiveTask id="r"/><intermediateCatchEvent id="i"><messageEventDefinition id="d"/></intermediateCatchEvent>${E}<endEvent id="f"/>`, 's>g g>r g>i r>e i>f')], []],
  ['EXT.140', [process(`${S}<eventBasedGateway id="g"/><receiveTask id="r"/><boundaryEvent id="b" attachedToRef="r"><timerEventDefinition id="d2"/></boundaryEvent><intermediateCatchEvent id="i"><timerEventDefinition id="d"/></intermediateCatchEvent>${E}<endEvent id="f"/><endEvent id="h"/>`, 's>g g>r g>i r>e i>f b>h')], []],
  ['EXT.141', [process(`${S}<eventBasedGateway id="g"/><receiveTask id="r"/><intermediateCatchEvent id="i"><timerEventDefinition id="d"/></intermediateCatchEvent>${E}${T}`, 's>g g>r g>i r>e i>t t>r')], []],
  ['EXT.142', [process(`${S}<eventBasedGateway id="g" instantiate="true"/><receiveTask id="r"/><receiveTask id="q"/>${E}<endEvent id="f"/>`, 's>g g>r g>q r>e q>f')], [process(`<eventBasedGateway id="g" instantiate="true"/><receiveTask id="r"/><receiveTask id="q"/>${E}<endEvent id="f"/>`, 'g>r g>q r>e q>f')]],
  ['EXT.143', [process(`${S}${T}${E}<boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition id="d"/></boundaryEvent>`, 's>t t>e'), process(`${S}${T}${E}<boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition id="d"/></boundaryEvent>`, 's>t t>e').replace('</process>', '<textAnnotation id="n"/><association id="a" sourceRef="b" targetRef="n"/></process>')], []],
  ['EXT.144', [file(`<process id="P">${level(`${S}${T}${E}<task id="u"/><boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition id="d"/></boundaryEvent>`, 's>t t>e s>u u>e')}<association id="a" sourceRef="b" targetRef="u"/></process>`), file(`<process id="P">${level(`${S}${T}${E}<endEvent id="f"/><callActivity id="u" isForCompensation="true"/><boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition id="d"/></boundaryEvent>`, 's>t t>e')}<association id="a" sourceRef="b" targetRef="u"/></process>`)], [file(`<process id="P">${level(`${S}${T}${E}${sub('subProcess', 'u', '<task id="it"/>', 'isForCompensation="true"')}<boundaryEvent id="b" attachedToRef="t"><compensateEventDefinition id="d"/></boundaryEvent>`, 's>t t>e')}<association id="a" sourceRef="b" targetRef="u"/></process>`)]],
  ['EXT.146', ['timerEventDefinition', 'conditionalEventDefinition', 'linkEventDefinition name="x"'].map((d) => process(`${S}<endEvent id="e"><${d} id="d"/></endEvent>`, 's>e')), ['messageEventDefinition', 'escalationEventDefinition', 'errorEventDefinition', 'compensateEventDefinition', 'signalEventDefinition', 'terminateEventDefinition'].map((d) => process(`${S}<endEvent id="e"><${d} id="d"/></endEvent>`, 's>e'))],
  ['EXT.148', [process(`${S}<intermediateCatchEvent id="i"/>${E}`, 's>i i>e'), process(`${S}<intermediateCatchEvent id="i"><errorEventDefinition id="d"/></intermediateCatchEvent>${E}`, 's>i i>e'), process(`${S}<intermediateCatchEvent id="i"><escalationEventDefinition id="d"/></intermediateCatchEvent>${E}`, 's>i i>e')], ['messageEventDefinition', 'timerEventDefinition', 'signalEventDefinition', 'conditionalEventDefinition'].map((d) => process(`${S}<intermediateCatchEvent id="i"><${d} id="d"/></intermediateCatchEvent>${E}`, 's>i i>e'))],
  ['EXT.149', ['timerEventDefinition', 'errorEventDefinition', 'terminateEventDefinition', 'cancelEventDefinition', 'conditionalEventDefinition'].map((d) => process(`${S}<intermediateThrowEvent id="i"><${d} id="d"/></intermediateThrowEvent>${E}`, 's>i i>e')), ['messageEventDefinition', 'escalationEventDefinition', 'compensateEventDefinition', 'signalEventDefinition'].map((d) => process(`${S}<intermediateThrowEvent id="i"><${d} id="d"/></intermediateThrowEvent>${E}`, 's>i i>e'))],
  ['EXT.150', [process(`${S}${T}<task id="u"/>${E}`, 's>t t>e u>e'), sTe(sub('subProcess', 't', level('<startEvent id="is"/><task id="it"/><callActivity id="iu"/><endEvent id="ie"/>', 'is>it it>ie iu>ie')))], [process(`${S}${T}<task id="u" isForCompensation="true"/>${E}`, 's>t t>e')]],
  ['EXT.151', [process(`${S}${T}<task id="u"/>${E}`, 's>t t>e s>u')], [process(`${S}${T}<task id="u"/>`, 's>t s>u')]],
  ['EXT.152', [process(`${S}${sub('subProcess', 'u', level('<startEvent id="is"/><task id="it"/><endEvent id="ie"/>', 'is>it it>ie'))}${E}`, 's>u u>e s>it')], []],
  ['EXT.011', [executable(`${S}<endEvent id="e"><escalationEventDefinition id="d" escalationRef="x"/></endEvent>`, 's>e', '<escalation id="x"/>'), executable(`${S}<intermediateThrowEvent id="i"><escalationEventDefinition id="d"/></intermediateThrowEvent>${E}`, 's>i i>e')], [executable(`${S}<endEvent id="e"><escalationEventDefinition id="d" escalationRef="x"/></endEvent>`, 's>e', '<escalation id="x" escalationCode="1"/>'), process(`${S}<endEvent id="e"><escalationEventDefinition id="d"/></endEvent>`, 's>e')]],
  ['EXT.012', [executable(`${S}<exclusiveGateway id="g"/>${E}<endEvent id="f"/>`, 's>g g>e? g>f')], [executable(`${S}<exclusiveGateway id="g"/>${E}<endEvent id="f"/>`, 's>g g>e? g>f').replace('<conditionExpression>', '<conditionExpression xsi:type="tFormalExpression">'), process(`${S}<exclusiveGateway id="g"/>${E}<endEvent id="f"/>`, 's>g g>e? g>f')]],
  ['EXT.024', [executable(S + E, 's>e').replace('<sequenceFlow', '<sequenceFlow isImmediate="false"')], [process(S + E, 's>e').replace('<sequenceFlow', '<sequenceFlow isImmediate="false"'), executable(S + E, 's>e').replace('<sequenceFlow', '<sequenceFlow isImmediate="true"')]],
  ['EXT.067', [executable(`${S}<task id="t"><multiInstanceLoopCharacteristics/></task>${E}`, 's>t t>e')], [executable(`${S}<task id="t"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">3</loopCardinality></multiInstanceLoopCharacteristics></task>${E}`, 's>t t>e'), process(`${S}<task id="t"><multiInstanceLoopCharacteristics/></task>${E}`, 's>t t>e')]],
  ['EXT.123', [executable(`<startEvent id="s"><conditionalEventDefinition id="d"><condition>x</condition></conditionalEventDefinition></startEvent>${E}`, 's>e')], [executable(`<startEvent id="s"><conditionalEventDefinition id="d"><condition xsi:type="tFormalExpression">x</condition></conditionalEventDefinition></startEvent>${E}`, 's>e')]],
  ['EXT.127', [executable(`<startEvent id="s"><messageEventDefinition id="d"/></startEvent>${E}`, 's>e')], [process(`<startEvent id="s"><messageEventDefinition id="d"/></startEvent>${E}`, 's>e')]],
  ['EXT.117', [process(`${S}<intermediateThrowEvent id="i"><linkEventDefinition id="d" name="x"/></intermediateThrowEvent>${E}`, 's>i i>e')], []],
  ['EXT.118', [process(`${S}<intermediateThrowEvent id="i"><linkEventDefinition id="d" name="x"/></intermediateThrowEvent>`, 's>i')], [process(`${S}<intermediateThrowEvent id="i"><linkEventDefinition id="d" name="x"><target>d2</target></linkEventDefinition></intermediateThrowEvent><intermediateCatchEvent id="j"><linkEventDefinition id="d2" name="x"><source>d</source></linkEventDefinition></intermediateCatchEvent>${E}`, 's>i j>e')]],
  ['EXT.119', [withPools('<messageFlow id="M" sourceRef="t2" targetRef="th"/>', '<intermediateThrowEvent id="th"/>')], []],
  ['EXT.013', [file(`<process id="P">${level(`${S}<exclusiveGateway id="g"/>${E}<endEvent id="f"/>`, 's>g g>e? g>f').replace('<conditionExpression>x</conditionExpression>', '<conditionExpression xsi:type="tFormalExpression"/>')}</process>`)].map(asExecutable), [file(`<process id="P">${level(`${S}<exclusiveGateway id="g"/>${E}<endEvent id="f"/>`, 's>g g>e? g>f').replace('<conditionExpression>x</conditionExpression>', '<conditionExpression xsi:type="tFormalExpression"/>')}</process>`)]],
];

describe('constraints of the standard', () => {
  for (const [constraint, wrong, right] of CASES) {
    it(`${constraint} is found where it is broken, and nowhere else`, () => {
      for (const text of wrong) assert.ok(broken(text).includes(constraint), `not found in ${text}; found ${broken(text).join(' ')}`);
      for (const text of right) assert.ok(!broken(text).includes(constraint), `wrongly found in ${text}`);
    });
  }

  it('count what is imported', () => {
    const other = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="O" targetNamespace="urn:other"><globalTask id="G"/><process id="Q">${level('<startEvent id="q"/>', '')}</process></definitions>`;
    const importing = (content: string): string => file(`<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="other.bpmn" namespace="urn:other"/>${content}`).replace('<definitions', '<definitions xmlns:o="urn:other"');
    const found = (text: string, imported = other): string[] => validateText(text, { rules: ['prozessatlas:conformance'], resolve: () => imported }).flatMap(({ constraint }) => constraint ?? []);
    const data = '<ioSpecification id="io"><dataInput id="in"/><inputSet id="is"><dataInputRefs>in</dataInputRefs></inputSet><outputSet id="os"/></ioSpecification>';
    const calling = (call: string, more = ''): string => importing(`<process id="P" isExecutable="true">${level(`${S}${call}${E}`, 's>c c>e')}</process>${more}`);
    assert.deepEqual(found(calling(`<callActivity id="c" calledElement="o:G">${data}</callActivity>`)), ['EXT.063']);
    assert.deepEqual(found(calling('<callActivity id="c" calledElement="o:G"/>')), []);
    const triggered = other.replace('<startEvent id="q"/>', '<startEvent id="q"><signalEventDefinition/></startEvent>');
    assert.deepEqual(found(calling('<callActivity id="c" calledElement="o:Q"/>'), triggered), ['EXT.099']);
    // What has the id of the called one here is not meant.
    const namesake = `<process id="Q">${level('<startEvent id="s2"><messageEventDefinition id="m"/></startEvent><endEvent id="e2"/>', 's2>e2')}</process>`;
    assert.deepEqual(found(calling('<callActivity id="c" calledElement="o:Q"/>', namesake)), []);
    assert.deepEqual(found(calling('<intermediateThrowEvent id="c"><escalationEventDefinition id="d" escalationRef="o:X"/></intermediateThrowEvent>')), []);
  });

  it('read an imported file once, however often it is imported and called', () => {
    const imports = '<import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="other.bpmn" namespace="urn:other"/>'.repeat(3);
    const calls = ['a', 'b', 'c'].map((id) => `<callActivity id="${id}" calledElement="o:G"/>`).join('');
    const text = file(`${imports}<process id="P">${calls}</process>`).replace('<definitions', '<definitions xmlns:o="urn:other"');
    const read: string[] = [];
    validateText(text, {
      rules: ['prozessatlas:conformance'],
      resolve: (location) => {
        read.push(location);
        return '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="O" targetNamespace="urn:other"><globalTask id="G"/></definitions>';
      },
    });
    assert.deepEqual(read, ['other.bpmn']);
  });

  it('take labels with line breaks as one line', () => {
    const named = (name: string): string => file(`<process id="P">${level(S + E, 's>e')}<dataObject id="d" name="Big&#10;bill"/><dataObjectReference id="r" name="${name}" dataObjectRef="d"/></process>`);
    assert.deepEqual(broken(named('Big&#10; bill')), []);
    assert.deepEqual(broken(named('Bill')), ['EXT.076']);
  });

  it('are kept by what is right', () => {
    for (const [constraint, , right] of CASES) for (const text of right) assert.ok(broken(text).length <= (constraint === 'EXT.062' ? 2 : 1), `${constraint}: ${broken(text).join(' ')} in ${text}`);
  });
});
