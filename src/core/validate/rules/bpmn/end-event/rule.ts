import type { BpmnElement } from '../../../../bpmn/element.js';
import { triggers } from '../../../../bpmn/events.js';
import { defineConformanceRule, degree, nameOf } from '../../../conformance.js';

const RESULTS = new Set(['message', 'escalation', 'error', 'cancel', 'compensate', 'signal', 'terminate']);

export const endEvent = defineConformanceRule({
  id: 'bpmn/end-event',
  title: { en: 'An end event closes its level and nothing leaves it.', de: 'Ein Endereignis schließt seine Ebene ab; nichts geht von ihm aus.' },
  why: {
    en: 'The end events tell the possible results of a process.',
    de: 'Die Endereignisse nennen die möglichen Ergebnisse eines Prozesses.',
  },
  source: 'BPMN 2.0.2 §10.5.3',
  messages: {
    'EXT.104': { en: 'A sequence flow leaves the end event “{name}”.', de: 'Vom Endereignis „{name}“ geht ein Sequenzfluss aus.' },
    'EXT.105': { en: '“{name}” has a start event but no end event.', de: '„{name}“ hat ein Startereignis, aber kein Endereignis.' },
    'EXT.106': {
      en: 'The cancel end event “{name}” only makes sense inside a transaction.',
      de: 'Das Abbruch-Endereignis „{name}“ ist nur in einer Transaktion sinnvoll.',
    },
    'EXT.107': { en: 'No sequence flow leads to the end event “{name}”.', de: 'Zum Endereignis „{name}“ führt kein Sequenzfluss.' },
    'EXT.146': {
      en: 'An end event cannot have the result “{trigger}” (“{name}”).',
      de: 'Ein Endereignis kann nicht „{trigger}“ als Ergebnis haben („{name}“).',
    },
  },
  check({ model, violates }) {
    const checkLevel = (level: BpmnElement): void => {
      if (level.childrenOf('bpmn:StartEvent').length > 0 && level.childrenOf('bpmn:EndEvent').length === 0) {
        violates('EXT.105', level, nameOf(level));
      }
    };
    return {
      'bpmn:EndEvent': (event) => {
        if (degree(model, event, 'outgoing') > 0) violates('EXT.104', event, nameOf(event));
        if (degree(model, event, 'incoming') === 0) violates('EXT.107', event, nameOf(event));
        const all = triggers(model, event);
        if (all.includes('cancel') && !event.parent?.is('bpmn:Transaction')) violates('EXT.106', event, nameOf(event));
        const foreign = all.find((trigger) => !RESULTS.has(trigger));
        if (foreign) violates('EXT.146', event, { ...nameOf(event), trigger: foreign });
      },
      'bpmn:Process': checkLevel,
      'bpmn:SubProcess': checkLevel,
    };
  },
});
