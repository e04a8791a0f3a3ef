import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const labelRequired = defineLintRule({
  meta: {
    id: 'label-required',
    severity: 'error',
    title: { en: 'What a reader has to understand carries a label.', de: 'Was Lesende verstehen müssen, ist beschriftet.' },
    why: {
      en: 'A diagram is read by its words. A task, an event or a decision without a label leaves the reader guessing.',
      de: 'Ein Diagramm wird über seine Wörter gelesen. Eine Aufgabe, ein Ereignis oder eine Entscheidung ohne Beschriftung lässt raten.',
    },
    source: 'bpmnlint label-required; 7PMG G6',
    conventions: ['K06', 'K13'],
    messages: {
      activity: { en: 'This step has no label.', de: 'Dieser Schritt ist nicht beschriftet.' },
      event: { en: 'This event has no label.', de: 'Dieses Ereignis ist nicht beschriftet.' },
      gateway: { en: 'This split has no label.', de: 'Diese Verzweigung ist nicht beschriftet.' },
      flow: { en: 'This conditional flow has no label.', de: 'Dieser bedingte Fluss ist nicht beschriftet.' },
      pool: { en: 'This pool has no label.', de: 'Dieser Pool ist nicht beschriftet.' },
      lane: { en: 'This lane has no label.', de: 'Diese Lane ist nicht beschriftet.' },
    },
  },
  create({ report }, linted) {
    const require = (message: 'activity' | 'event' | 'gateway' | 'flow' | 'pool' | 'lane') => (element: BpmnElement): void => {
      if (element.name.trim() === '') report({ message, element, attribute: 'name' });
    };
    const gateway = require('gateway');
    const flow = require('flow');
    const activity = require('activity');
    return {
      'bpmn:Event': require('event'),
      'bpmn:Participant': require('pool'),
      'bpmn:Lane': require('lane'),
      // An expanded sub-process explains itself by what it holds.
      'bpmn:Activity': (element) => { if (!element.is('bpmn:SubProcess')) activity(element); },
      'bpmn:ChoreographyActivity': activity,
      // Parallel and event-based gateways ask nothing.
      'bpmn:Gateway': (element) => {
        if (linted.outgoing(element).length > 1 && !element.is('bpmn:ParallelGateway') && !element.is('bpmn:EventBasedGateway')) gateway(element);
      },
      'bpmn:SequenceFlow': (element) => { if (linted.held(element, 'conditionExpression').length > 0) flow(element); },
    };
  },
});
