import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const noComplexGateway = defineLintRule({
  meta: {
    id: 'no-complex-gateway',
    severity: 'error',
    title: { en: 'No complex gateway.', de: 'Kein komplexes Gateway.' },
    why: {
      en: 'Hardly any reader knows its rules, and few tools do. Exclusive and parallel gateways say the same in plain sight.',
      de: 'Kaum jemand kennt seine Regeln, auch kaum ein Werkzeug. Exklusive und parallele Gateways sagen dasselbe offen.',
    },
    source: 'bpmnlint no-complex-gateway; 7PMG G5',
    conventions: ['K18'],
    messages: {
      discouraged: { en: 'A complex gateway is hard to follow.', de: 'Ein komplexes Gateway ist schwer nachzuvollziehen.' },
    },
  },
  create({ report }) {
    return { 'bpmn:ComplexGateway': (element) => report({ message: 'discouraged', element }) };
  },
});
