import type { BpmnElement } from '../../../../bpmn/element.js';
import { triggers } from '../../../../bpmn/events.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

export const waitingDeadline = defineRule({
  meta: {
    id: 'convention/waiting-deadline',
    severity: 'warning',
    title: { en: 'Waiting for somebody outside has a deadline.', de: 'Das Warten auf Außenstehende hat eine Frist.' },
    why: {
      en: 'Without a timer a case rests for ever when nothing comes.',
      de: 'Ohne Frist bleibt ein Vorgang liegen, wenn nichts kommt.',
    },
    source: 'Own convention',
    conventions: ['K29'],
    messages: {
      noTimer: { en: '“{name}” waits for an answer from outside without a deadline: add a timer.', de: '„{name}“ wartet ohne Frist auf eine Antwort von außen: Zeitereignis ergänzen.' },
    },
  },
  create({ model, report }) {
    const isBlackBox = (element: BpmnElement | undefined): boolean => element?.is('bpmn:Participant') === true && model.target(element, 'processRef') === undefined;
    const isTimer = (node: BpmnElement | undefined): boolean => node !== undefined && triggers(model, node).includes('timer');
    const hasAlternative = (node: BpmnElement): boolean => model.flows.incoming(node).some((flow) => {
      const gateway = model.target(flow, 'sourceRef');
      return gateway?.is('bpmn:EventBasedGateway') === true
        && model.flows.outgoing(gateway).some((other) => isTimer(model.target(other, 'targetRef')));
    });
    const isGuarded = (node: BpmnElement): boolean => {
      if (model.flows.boundaryEvents(node).some(isTimer)) return true;
      const { parent } = node;
      return parent?.is('bpmn:SubProcess') === true && isGuarded(parent);
    };
    return {
      'bpmn:MessageFlow': (flow) => {
        const waiting = model.target(flow, 'targetRef');
        if (!isBlackBox(model.target(flow, 'sourceRef')) || !waiting) return;
        if (!waiting.is('bpmn:IntermediateCatchEvent') && !waiting.is('bpmn:ReceiveTask')) return;
        if (!hasAlternative(waiting) && !isGuarded(waiting)) report({ message: 'noTimer', params: nameOf(waiting), element: waiting });
      },
    };
  },
});
