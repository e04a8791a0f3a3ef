import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const eventSubProcessTypedStartEvent = defineLintRule({
  meta: {
    id: 'event-sub-process-typed-start-event',
    severity: 'error',
    title: {
      en: 'An event sub-process starts with an event that says what triggers it.',
      de: 'Ein Ereignis-Teilprozess beginnt mit einem Ereignis, das seinen Auslöser nennt.',
    },
    why: {
      en: 'No flow leads into an event sub-process; a blank start event leaves open when it runs.',
      de: 'In einen Ereignis-Teilprozess führt kein Fluss; ein Blanko-Startereignis lässt offen, wann er läuft.',
    },
    source: 'BPMN 2.0.2 §10.5.2; bpmnlint event-sub-process-typed-start-event',
    messages: {
      blank: {
        en: 'The start event of an event sub-process needs a trigger.',
        de: 'Das Startereignis eines Ereignis-Teilprozesses braucht einen Auslöser.',
      },
    },
  },
  create({ report }, linted) {
    return {
      'bpmn:StartEvent': (element) => {
        if (!element.parent?.is('bpmn:SubProcess') || !element.parent.isTrue('triggeredByEvent')) return;
        if (linted.held(element, 'eventDefinitions').length === 0) report({ message: 'blank', element });
      },
    };
  },
});
