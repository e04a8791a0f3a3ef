import type { BpmnElement } from '../../../../bpmn/element.js';
import { triggers } from '../../../../bpmn/events.js';
import { defineConformanceRule, degree, nameOf } from '../../../conformance.js';

const CATCHABLE = new Set(['message', 'timer', 'conditional', 'link', 'signal']);
const THROWABLE = new Set(['message', 'escalation', 'compensate', 'link', 'signal']);

export const intermediateEvent = defineConformanceRule({
  id: 'bpmn/intermediate-event',
  title: { en: 'An intermediate event stands in the flow and has a fitting trigger.', de: 'Ein Zwischenereignis steht im Fluss und hat einen passenden Auslöser.' },
  why: {
    en: 'It tells what the process waits for or what it announces; a trigger that cannot occur there says neither.',
    de: 'Es sagt, worauf der Prozess wartet oder was er mitteilt; ein dort unmöglicher Auslöser sagt keines von beiden.',
  },
  source: 'BPMN 2.0.2 §10.5.4',
  messages: {
    'EXT.115': { en: 'No sequence flow leads to the intermediate event “{name}”.', de: 'Zum Zwischenereignis „{name}“ führt kein Sequenzfluss.' },
    'EXT.116': { en: 'No sequence flow leaves the intermediate event “{name}”.', de: 'Vom Zwischenereignis „{name}“ geht kein Sequenzfluss aus.' },
    'EXT.122': {
      en: '“{name}” cannot wait for a compensation in the normal flow.',
      de: '„{name}“ kann im normalen Ablauf nicht auf eine Kompensation warten.',
    },
    'EXT.148': {
      en: 'The catching event “{name}” needs a trigger: message, timer, conditional, link or signal.',
      de: 'Das empfangende Zwischenereignis „{name}“ braucht einen Auslöser: Nachricht, Zeit, Bedingung, Link oder Signal.',
    },
    'EXT.149': {
      en: 'The throwing event “{name}” can only be blank or throw a message, escalation, compensation, link or signal.',
      de: 'Das sendende Zwischenereignis „{name}“ kann nur blanko sein oder Nachricht, Eskalation, Kompensation, Link oder Signal auslösen.',
    },
  },
  check({ model, violates }) {
    const checkFlows = (event: BpmnElement, all: readonly string[], linkless: 'incoming' | 'outgoing'): void => {
      const isLink = all.includes('link');
      if (degree(model, event, 'incoming') === 0 && !(isLink && linkless === 'incoming')) violates('EXT.115', event, nameOf(event));
      if (degree(model, event, 'outgoing') === 0 && !(isLink && linkless === 'outgoing')) violates('EXT.116', event, nameOf(event));
    };
    return {
      'bpmn:IntermediateCatchEvent': (event) => {
        const all = triggers(model, event);
        checkFlows(event, all, 'incoming');
        if (all.includes('compensate')) violates('EXT.122', event, nameOf(event));
        if (all.length === 0 || all.some((trigger) => !CATCHABLE.has(trigger))) violates('EXT.148', event, nameOf(event));
      },
      'bpmn:IntermediateThrowEvent': (event) => {
        const all = triggers(model, event);
        checkFlows(event, all, 'outgoing');
        if (all.some((trigger) => !THROWABLE.has(trigger))) violates('EXT.149', event, nameOf(event));
      },
    };
  },
});
