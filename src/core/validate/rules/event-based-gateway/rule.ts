import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const eventBasedGateway = defineLintRule({
  meta: {
    id: 'event-based-gateway',
    severity: 'error',
    title: {
      en: 'An event-based gateway offers at least two events, without conditions.',
      de: 'Ein ereignisbasiertes Gateway bietet mindestens zwei Ereignisse an, ohne Bedingungen.',
    },
    why: {
      en: 'The first event decides. With one way out there is nothing to decide, and a condition would never be asked.',
      de: 'Das erste Ereignis entscheidet. Bei nur einem Ausgang gibt es nichts zu entscheiden, und eine Bedingung würde nie gefragt.',
    },
    source: 'BPMN 2.0.2 §10.6.6; bpmnlint event-based-gateway',
    messages: {
      tooFew: {
        en: 'An event-based gateway needs at least two outgoing flows.',
        de: 'Ein ereignisbasiertes Gateway braucht mindestens zwei ausgehende Flüsse.',
      },
      condition: {
        en: 'A flow that leaves an event-based gateway must not have a condition.',
        de: 'Ein Fluss aus einem ereignisbasierten Gateway darf keine Bedingung haben.',
      },
    },
  },
  create({ report }, linted) {
    return {
      'bpmn:EventBasedGateway': (element) => {
        const outgoing = linted.outgoing(element);
        if (outgoing.length < 2) report({ message: 'tooFew', element });
        for (const flow of outgoing) {
          if (linted.held(flow, 'conditionExpression').length > 0) report({ message: 'condition', element: flow });
        }
      },
    };
  },
});
