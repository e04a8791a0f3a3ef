import type { BpmnElement } from '../../../../bpmn/element.js';
import { triggers } from '../../../../bpmn/events.js';
import { grouped } from '../../../../grouped.js';
import { defineConformanceRule, degree, nameOf } from '../../../conformance.js';

const NEVER = new Set(['link', 'terminate']);
const ONLY_INTERRUPTING = new Set(['error', 'cancel', 'compensate']);

export const boundaryEvent = defineConformanceRule({
  id: 'bpmn/boundary-event',
  title: { en: 'A boundary event tells what may happen meanwhile and how to go on then.', de: 'Ein angeheftetes Ereignis sagt, was dazwischenkommen kann und was dann geschieht.' },
  why: {
    en: 'Without a trigger or a way on nobody knows when it happens or what to do.',
    de: 'Ohne Auslöser oder weiterführenden Fluss ist offen, wann es eintritt und was zu tun ist.',
  },
  source: 'BPMN 2.0.2 §10.5.4, §10.7',
  messages: {
    'EXT.110': {
      en: 'The boundary event “{name}” has no trigger, or one that is not allowed here.',
      de: 'Das angeheftete Ereignis „{name}“ hat keinen oder einen hier nicht zulässigen Auslöser.',
    },
    'EXT.111': {
      en: 'The cancel event “{name}” must be attached to a transaction.',
      de: 'Das Abbruchereignis „{name}“ muss an einer Transaktion hängen.',
    },
    'EXT.112': { en: 'A sequence flow leads to the boundary event “{name}”.', de: 'Zum angehefteten Ereignis „{name}“ führt ein Sequenzfluss.' },
    'EXT.113': {
      en: 'No sequence flow leaves the boundary event “{name}”.',
      de: 'Vom angehefteten Ereignis „{name}“ geht kein Sequenzfluss aus.',
    },
    'EXT.114': {
      en: 'A compensation event has an association instead of a sequence flow (“{name}”).',
      de: 'Ein Kompensationsereignis hat statt eines Sequenzflusses eine Assoziation („{name}“).',
    },
    'EXT.143': {
      en: 'The compensation event “{name}” is not linked to a compensation activity.',
      de: 'Das Kompensationsereignis „{name}“ ist mit keiner Kompensationsaktivität verbunden.',
    },
    'EXT.144': {
      en: '“{activity}” compensates (“{name}”) and must be a task or sub-process marked for compensation.',
      de: '„{activity}“ macht etwas rückgängig („{name}“) und muss eine als Kompensation gekennzeichnete Aufgabe oder ein solcher Teilprozess sein.',
    },
  },
  check({ model, violates }) {
    let bySource: Map<BpmnElement | undefined, BpmnElement[]> | undefined;
    const associationsFrom = (event: BpmnElement): readonly BpmnElement[] => {
      bySource ??= grouped(model.all('bpmn:Association'), (association) => model.target(association, 'sourceRef'));
      return bySource.get(event) ?? [];
    };
    const checkCompensation = (event: BpmnElement): void => {
      // Notes are tied to events by associations, too.
      const targets = associationsFrom(event)
        .map((association) => model.target(association, 'targetRef'))
        .filter((target) => !target?.is('bpmn:Artifact'));
      if (targets.length === 0) violates('EXT.143', event, nameOf(event));
      for (const activity of targets) {
        const compensates = activity && (activity.is('bpmn:Task') || activity.is('bpmn:SubProcess')) && activity.isTrue('isForCompensation');
        if (!compensates) violates('EXT.144', event, { ...nameOf(event), activity: activity ? nameOf(activity).name! : '?' });
      }
    };
    return {
      'bpmn:BoundaryEvent': (event) => {
        const all = triggers(model, event);
        const interrupts = event.isTrue('cancelActivity');
        const isAllowed = all.length > 0 && all.every((trigger) => !NEVER.has(trigger) && (interrupts || !ONLY_INTERRUPTING.has(trigger)));
        const compensates = all.includes('compensate');
        const leaves = degree(model, event, 'outgoing') > 0;
        if (!isAllowed) violates('EXT.110', event, nameOf(event));
        if (all.includes('cancel') && !model.target(event, 'attachedToRef')?.is('bpmn:Transaction')) violates('EXT.111', event, nameOf(event));
        if (degree(model, event, 'incoming') > 0) violates('EXT.112', event, nameOf(event));
        if (compensates && leaves) violates('EXT.114', event, nameOf(event));
        if (!compensates && !leaves) violates('EXT.113', event, nameOf(event));
        if (compensates) checkCompensation(event);
      },
    };
  },
});
