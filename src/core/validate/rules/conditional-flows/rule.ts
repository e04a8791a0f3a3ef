import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const conditionalFlows = defineLintRule({
  meta: {
    id: 'conditional-flows',
    severity: 'error',
    title: {
      en: 'Where one outgoing flow has a condition or is the default, every other one has a condition.',
      de: 'Hat ein ausgehender Fluss eine Bedingung oder ist er der Standard, haben alle anderen eine Bedingung.',
    },
    why: {
      en: 'A flow without a condition beside others is always taken; mostly the condition was forgotten.',
      de: 'Ein Fluss ohne Bedingung neben anderen wird immer genommen; meist wurde die Bedingung vergessen.',
    },
    source: 'bpmnlint conditional-flows',
    messages: {
      missing: {
        en: 'The flow has no condition, unlike others that leave the same element.',
        de: 'Dem Fluss fehlt die Bedingung, die andere Flüsse aus demselben Element haben.',
      },
    },
  },
  create({ report }, linted) {
    const hasCondition = (flow: BpmnElement): boolean => linted.held(flow, 'conditionExpression').length > 0;
    return {
      'bpmn:FlowNode': (element) => {
        const outgoing = linted.outgoing(element);
        if (outgoing.length === 0) return;
        const byDefault = linted.target(element, 'default');
        if (!byDefault && !outgoing.some(hasCondition)) return;
        for (const flow of outgoing) {
          if (flow !== byDefault && !hasCondition(flow)) report({ message: 'missing', element: flow });
        }
      },
    };
  },
});
