import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const fakeJoin = defineLintRule({
  meta: {
    id: 'fake-join',
    severity: 'warning',
    title: { en: 'Flows join at a gateway, not at an activity or event.', de: 'Flüsse treffen sich an einem Gateway, nicht an einer Aktivität oder einem Ereignis.' },
    why: {
      en: 'Two flows into a task look like a join but start the task twice. A gateway says whether one or all of them are awaited.',
      de: 'Zwei Flüsse in eine Aufgabe sehen wie eine Zusammenführung aus, starten die Aufgabe aber zweimal. Ein Gateway sagt, ob auf einen oder auf alle gewartet wird.',
    },
    source: 'bpmnlint fake-join',
    conventions: ['K16'],
    fixes: { join: { title: { en: 'Join the flows at an exclusive gateway', de: 'Flüsse an einem exklusiven Gateway zusammenführen' }, isSafe: true } },
    messages: {
      join: {
        en: '{count} flows arrive here without a gateway; each of them starts the element again.',
        de: '{count} Flüsse kommen hier ohne Gateway an; jeder von ihnen startet das Element erneut.',
      },
    },
  },
  create({ model, report }, linted) {
    const check = (element: BpmnElement): void => {
      const count = linted.incoming(element).length;
      if (count < 2) return;
      const flows = model.flows.incoming(element);
      report({
        message: 'join', params: { count }, element,
        fixes: flows.length === count && element.id !== '' && new Set(flows.map((flow) => model.target(flow, 'sourceRef'))).size === count
          ? [{ fix: 'join', change: (flow) => flow.insertGateway(element, 'targetRef', flows, 'bpmn:exclusiveGateway') }] : [],
      });
    };
    return { 'bpmn:Activity': check, 'bpmn:Event': check };
  },
});
