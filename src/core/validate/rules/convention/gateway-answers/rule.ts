import { plainLabel } from '../../../../labels/words.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

export const gatewayAnswers = defineRule({
  meta: {
    id: 'convention/gateway-answers',
    severity: 'warning',
    title: { en: 'The ways out of a decision are labelled with distinct answers.', de: 'Die Wege aus einer Entscheidung tragen verschiedene Antworten.' },
    why: {
      en: 'Without an answer nobody knows which way to take; the same answer twice is no decision.',
      de: 'Ohne Antwort ist offen, welcher Weg gilt; zweimal dieselbe Antwort ist keine Entscheidung.',
    },
    source: 'Method & Style (Silver); bpmnlint label-required',
    conventions: ['K13'],
    messages: {
      missing: { en: 'This way out of “{name}” has no answer.', de: 'Diesem Weg aus „{name}“ fehlt die Antwort.' },
      twice: { en: 'The answer “{label}” stands at two ways out of “{name}”.', de: 'Die Antwort „{label}“ steht an zwei Wegen aus „{name}“.' },
    },
  },
  create({ model, report }) {
    return {
      'bpmn:ExclusiveGateway': (gateway) => {
        const flows = model.flows.outgoing(gateway);
        if (flows.length < 2) return;
        const seen = new Set<string>();
        for (const flow of flows) {
          const label = plainLabel(flow.name);
          if (label === '') {
            const isDefault = model.target(gateway, 'default') === flow;
            if (!isDefault) report({ message: 'missing', params: nameOf(gateway), element: flow });
          } else if (seen.has(label.toLowerCase())) {
            report({ message: 'twice', params: { ...nameOf(gateway), label }, element: flow, attribute: 'name' });
          }
          seen.add(label.toLowerCase());
        }
      },
    };
  },
});
