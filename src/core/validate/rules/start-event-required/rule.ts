import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import { ADD_START, addStart, openNodes } from '../../fixes/add-event.js';
import type { Remedy } from '../../fixes/fix.js';

export const startEventRequired = defineLintRule({
  meta: {
    id: 'start-event-required',
    severity: 'error',
    title: { en: 'Every process and sub-process begins with a start event.', de: 'Jeder Prozess und Teilprozess beginnt mit einem Startereignis.' },
    why: {
      en: 'Without a start event nobody sees what sets the process off and where reading begins.',
      de: 'Ohne Startereignis ist nicht zu sehen, was den Prozess auslöst und wo das Lesen beginnt.',
    },
    source: 'bpmnlint start-event-required; 7PMG G3',
    conventions: ['K05'],
    fixes: { add: ADD_START },
    messages: {
      process: { en: 'The process has no start event.', de: 'Dem Prozess fehlt ein Startereignis.' },
      subProcess: { en: 'The sub-process has no start event.', de: 'Dem Teilprozess fehlt ein Startereignis.' },
    },
  },
  create(context, linted) {
    const { model, report } = context;
    const hasStart = (scope: BpmnElement): boolean => linted.held(scope, 'flowElements').some((element) => element.is('bpmn:StartEvent'));
    /** Where paths are open, the first of them is completed; the others are findings of their own. */
    const fixes = (scope: BpmnElement): Remedy[] => openNodes(model, scope, 'incoming').slice(0, 1).flatMap((node) => addStart(context, node));
    return {
      'bpmn:Process': (element) => { if (!hasStart(element)) report({ message: 'process', element, fixes: fixes(element) }); },
      'bpmn:SubProcess': (element) => {
        if (!element.is('bpmn:AdHocSubProcess') && !hasStart(element)) report({ message: 'subProcess', element, fixes: fixes(element) });
      },
    };
  },
});
