import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const noGatewayJoinFork = defineLintRule({
  meta: {
    id: 'no-gateway-join-fork',
    severity: 'error',
    title: { en: 'A gateway joins or splits, not both.', de: 'Ein Gateway führt zusammen oder teilt, nicht beides.' },
    why: {
      en: 'A gateway that does both hides that two different things happen, one after the other.',
      de: 'Ein Gateway, das beides tut, verdeckt, dass zwei verschiedene Dinge nacheinander geschehen.',
    },
    source: 'bpmnlint no-gateway-join-fork',
    conventions: ['K17'],
    messages: {
      both: {
        en: 'The gateway joins and splits; use two gateways.',
        de: 'Das Gateway führt zusammen und teilt; dafür braucht es zwei Gateways.',
      },
    },
  },
  create({ report }, linted) {
    return {
      'bpmn:Gateway': (element) => {
        if (linted.incoming(element).length > 1 && linted.outgoing(element).length > 1) report({ message: 'both', element });
      },
    };
  },
});
