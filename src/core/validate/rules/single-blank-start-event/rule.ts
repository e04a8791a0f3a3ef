import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const singleBlankStartEvent = defineLintRule({
  meta: {
    id: 'single-blank-start-event',
    severity: 'error',
    title: {
      en: 'A process or sub-process has one blank start event at most.',
      de: 'Ein Prozess oder Teilprozess hat höchstens ein Blanko-Startereignis.',
    },
    why: {
      en: 'Two start events without a trigger leave open which of them begins.',
      de: 'Zwei Startereignisse ohne Auslöser lassen offen, welches beginnt.',
    },
    source: 'bpmnlint single-blank-start-event; 7PMG G3',
    conventions: ['K05'],
    messages: {
      process: {
        en: 'The process has {count} blank start events.',
        de: 'Der Prozess hat {count} Blanko-Startereignisse.',
      },
      subProcess: {
        en: 'The sub-process has {count} blank start events.',
        de: 'Der Teilprozess hat {count} Blanko-Startereignisse.',
      },
    },
  },
  create({ report }, linted) {
    return {
      'bpmn:FlowElementsContainer': (scope) => {
        const blank = linted.held(scope, 'flowElements')
          .filter((element) => element.is('bpmn:StartEvent') && linted.held(element, 'eventDefinitions').length === 0);
        if (blank.length > 1) report({ message: scope.is('bpmn:SubProcess') ? 'subProcess' : 'process', params: { count: blank.length }, element: scope });
      },
    };
  },
});
