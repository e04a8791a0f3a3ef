import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import { ADD_END, addEnd, openNodes } from '../../fixes/add-event.js';
import type { Remedy } from '../../fixes/fix.js';

export const endEventRequired = defineLintRule({
  meta: {
    id: 'end-event-required',
    severity: 'error',
    title: { en: 'Every process and sub-process ends with an end event.', de: 'Jeder Prozess und Teilprozess endet mit einem Endereignis.' },
    why: {
      en: 'Without an end event the results of the process stay in the dark.',
      de: 'Ohne Endereignis bleibt offen, mit welchem Ergebnis der Prozess endet.',
    },
    source: 'bpmnlint end-event-required; 7PMG G3',
    conventions: ['K06'],
    fixes: { add: ADD_END },
    messages: {
      process: { en: 'The process has no end event.', de: 'Dem Prozess fehlt ein Endereignis.' },
      subProcess: { en: 'The sub-process has no end event.', de: 'Dem Teilprozess fehlt ein Endereignis.' },
    },
  },
  create(context, linted) {
    const { model, report } = context;
    const hasEnd = (scope: BpmnElement): boolean => linted.held(scope, 'flowElements').some((element) => element.is('bpmn:EndEvent'));
    /** Where paths are open, the first of them is completed; the others are findings of their own. */
    const fixes = (scope: BpmnElement): Remedy[] => openNodes(model, scope, 'outgoing').slice(0, 1).flatMap((node) => addEnd(context, node));
    return {
      'bpmn:Process': (element) => { if (!hasEnd(element)) report({ message: 'process', element, fixes: fixes(element) }); },
      'bpmn:SubProcess': (element) => {
        if (!element.is('bpmn:AdHocSubProcess') && !hasEnd(element)) report({ message: 'subProcess', element, fixes: fixes(element) });
      },
    };
  },
});
