import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const superfluousGateway = defineLintRule({
  meta: {
    id: 'superfluous-gateway',
    severity: 'warning',
    title: { en: 'A gateway joins or splits something.', de: 'Ein Gateway führt etwas zusammen oder teilt etwas.' },
    why: {
      en: 'A gateway with one way in and one way out only costs the reader time.',
      de: 'Ein Gateway mit einem Eingang und einem Ausgang kostet nur Lesezeit.',
    },
    source: 'bpmnlint superfluous-gateway',
    messages: {
      superfluous: {
        en: 'The gateway has one way in and one way out: it is not needed.',
        de: 'Das Gateway hat einen Eingang und einen Ausgang: es wird nicht gebraucht.',
      },
    },
  },
  create({ report }, linted) {
    return {
      'bpmn:Gateway': (element) => {
        if (linted.incoming(element).length === 1 && linted.outgoing(element).length === 1) report({ message: 'superfluous', element });
      },
    };
  },
});
