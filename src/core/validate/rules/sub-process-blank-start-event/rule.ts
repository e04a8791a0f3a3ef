import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const subProcessBlankStartEvent = defineLintRule({
  meta: {
    id: 'sub-process-blank-start-event',
    severity: 'error',
    title: {
      en: 'A sub-process starts with a blank start event.',
      de: 'Ein Teilprozess beginnt mit einem Blanko-Startereignis.',
    },
    why: {
      en: 'A sub-process starts when a flow reaches it; a trigger of its own would never be awaited.',
      de: 'Ein Teilprozess beginnt, wenn ein Fluss ihn erreicht; auf einen eigenen Auslöser wird nie gewartet.',
    },
    source: 'BPMN 2.0.2 §10.5.2; bpmnlint sub-process-blank-start-event',
    messages: {
      typed: {
        en: 'The start event of a sub-process must not have a trigger.',
        de: 'Das Startereignis eines Teilprozesses darf keinen Auslöser haben.',
      },
    },
  },
  create({ report }, linted) {
    return {
      'bpmn:StartEvent': (element) => {
        if (!element.parent?.is('bpmn:SubProcess') || element.parent.isTrue('triggeredByEvent')) return;
        if (linted.held(element, 'eventDefinitions').length > 0) report({ message: 'typed', element });
      },
    };
  },
});
