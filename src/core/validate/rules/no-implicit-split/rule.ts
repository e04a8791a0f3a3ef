import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const noImplicitSplit = defineLintRule({
  meta: {
    id: 'no-implicit-split',
    severity: 'error',
    title: { en: 'Flows split at a gateway, not at an activity or event.', de: 'Flüsse teilen sich an einem Gateway, nicht an einer Aktivität oder einem Ereignis.' },
    why: {
      en: 'Several flows out of a task all run at once, which few readers expect. A gateway says it in plain sight.',
      de: 'Mehrere Flüsse aus einer Aufgabe laufen alle gleichzeitig los; das erwarten nur wenige. Ein Gateway zeigt es offen.',
    },
    source: 'bpmnlint no-implicit-split',
    conventions: ['K16'],
    fixes: { split: { title: { en: 'Split the flows at a parallel gateway', de: 'Flüsse an einem parallelen Gateway teilen' }, isSafe: true } },
    messages: {
      split: {
        en: '{count} flows leave here without a gateway; all of them are taken at once.',
        de: '{count} Flüsse gehen hier ohne Gateway ab; alle werden gleichzeitig durchlaufen.',
      },
    },
  },
  create({ model, report }, linted) {
    const check = (element: BpmnElement): void => {
      const outgoing = linted.outgoing(element);
      if (outgoing.length < 2) return;
      const byDefault = linted.target(element, 'default');
      const unconditional = outgoing.filter((flow) => flow !== byDefault && linted.held(flow, 'conditionExpression').length === 0);
      if (unconditional.length < 2) return;
      // Beside flows with conditions a gateway for the others would leave a split at the element.
      const isAll = unconditional.length === outgoing.length && model.flows.outgoing(element).length === outgoing.length
        && new Set(outgoing.map((flow) => linted.target(flow, 'targetRef'))).size === outgoing.length;
      report({
        message: 'split', params: { count: unconditional.length }, element,
        fixes: isAll && element.id !== '' ? [{ fix: 'split', change: (flow) => flow.insertGateway(element, 'sourceRef', outgoing, 'bpmn:parallelGateway') }] : [],
      });
    };
    return { 'bpmn:Activity': check, 'bpmn:Event': check };
  },
});
