import { triggers } from '../../../../bpmn/events.js';
import { defineConformanceRule, degree, nameOf } from '../../../conformance.js';

const ALLOWED = new Set(['message', 'timer', 'error', 'escalation', 'compensate', 'conditional', 'signal']);
const ONLY_INTERRUPTING = new Set(['error', 'compensate']);

export const eventSubProcess = defineConformanceRule({
  id: 'bpmn/event-sub-process',
  title: { en: 'An event sub-process is started by exactly one event.', de: 'Ein Ereignis-Teilprozess wird durch genau ein Ereignis ausgelöst.' },
  why: {
    en: 'It stands beside the flow and waits; without one clear trigger it never runs.',
    de: 'Er steht neben dem Ablauf und wartet; ohne einen klaren Auslöser läuft er nie.',
  },
  source: 'BPMN 2.0.2 §10.3.5, §10.5.2',
  messages: {
    'EXT.057': {
      en: 'The event sub-process “{name}” must have no incoming or outgoing sequence flow.',
      de: 'Der Ereignis-Teilprozess „{name}“ darf keine ein- oder ausgehenden Sequenzflüsse haben.',
    },
    'EXT.058': {
      en: 'The event sub-process “{name}” needs exactly one start event.',
      de: 'Der Ereignis-Teilprozess „{name}“ braucht genau ein Startereignis.',
    },
    'EXT.059': {
      en: 'The start event “{name}” of an event sub-process needs a fitting trigger.',
      de: 'Das Startereignis „{name}“ eines Ereignis-Teilprozesses braucht einen passenden Auslöser.',
    },
  },
  check({ model, violates }) {
    return {
      'bpmn:SubProcess': (subProcess) => {
        if (!subProcess.isTrue('triggeredByEvent')) return;
        if (degree(model, subProcess, 'incoming') + degree(model, subProcess, 'outgoing') > 0) {
          violates('EXT.057', subProcess, nameOf(subProcess));
        }
        const starts = subProcess.childrenOf('bpmn:StartEvent');
        if (starts.length !== 1) violates('EXT.058', subProcess, nameOf(subProcess));
        for (const start of starts) {
          const all = triggers(model, start);
          const fits = all.length > 0
            && all.every((trigger) => ALLOWED.has(trigger) && (start.isTrue('isInterrupting') || !ONLY_INTERRUPTING.has(trigger)));
          if (!fits) violates('EXT.059', start, nameOf(start));
        }
      },
    };
  },
});
