import { defineConformanceRule, degree, nameOf } from '../../../conformance.js';

export const sequenceFlowCondition = defineConformanceRule({
  id: 'bpmn/sequence-flow-condition',
  title: { en: 'Conditions and default flows leave a way out.', de: 'Bedingungen und Standardflüsse lassen einen Ausweg.' },
  why: {
    en: 'If the only way on has a condition that fails, the process stops without anybody noticing.',
    de: 'Ist der einzige Weg an eine Bedingung geknüpft, die nicht zutrifft, bleibt der Prozess unbemerkt stehen.',
  },
  source: 'BPMN 2.0.2 §8.3.13, §10.3',
  messages: {
    'EXT.025': {
      en: 'The conditional flow is the only one that leaves “{name}”; a second one without condition is needed.',
      de: 'Der bedingte Fluss ist der einzige, der „{name}“ verlässt; es braucht einen zweiten ohne Bedingung.',
    },
    'EXT.026': {
      en: 'The default flow “{flow}” does not leave “{name}”.',
      de: 'Der Standardfluss „{flow}“ geht nicht von „{name}“ aus.',
    },
  },
  check({ model, violates }) {
    return {
      'bpmn:SequenceFlow': (flow) => {
        const source = model.target(flow, 'sourceRef');
        if (!source?.is('bpmn:Activity') || flow.held('conditionExpression').length === 0) return;
        if (degree(model, source, 'outgoing') === 1) violates('EXT.025', flow, nameOf(source));
      },
      'bpmn:FlowNode': (node) => {
        const [reference] = node.refs('default');
        if (!reference) return;
        const flow = model.resolve(reference.value);
        if (!flow || model.target(flow, 'sourceRef') !== node) violates('EXT.026', node, { ...nameOf(node), flow: reference.value });
      },
    };
  },
});
