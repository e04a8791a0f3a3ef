import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const startEventRequired = defineLintRule({
  meta: {
    id: 'start-event-required',
    severity: 'error',
    title: { en: 'A process and a sub-process begin with a start event.', de: 'Ein Prozess und ein Teilprozess beginnen mit einem Startereignis.' },
    why: {
      en: 'Without a start event nobody sees what sets the process off and where reading begins.',
      de: 'Ohne Startereignis ist nicht zu sehen, was den Prozess auslöst und wo das Lesen beginnt.',
    },
    source: 'bpmnlint start-event-required; 7PMG G3',
    conventions: ['K05'],
    messages: {
      process: { en: 'The process has no start event.', de: 'Dem Prozess fehlt ein Startereignis.' },
      subProcess: { en: 'The sub-process has no start event.', de: 'Dem Teilprozess fehlt ein Startereignis.' },
    },
  },
  create({ report }, linted) {
    const hasStart = (scope: BpmnElement): boolean => linted.held(scope, 'flowElements').some((element) => element.is('bpmn:StartEvent'));
    return {
      'bpmn:Process': (element) => { if (!hasStart(element)) report({ message: 'process', element }); },
      'bpmn:SubProcess': (element) => {
        if (!element.is('bpmn:AdHocSubProcess') && !hasStart(element)) report({ message: 'subProcess', element });
      },
    };
  },
});
