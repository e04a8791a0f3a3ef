import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const adHocSubProcess = defineLintRule({
  meta: {
    id: 'ad-hoc-sub-process',
    severity: 'error',
    title: {
      en: 'An ad-hoc sub-process has neither start nor end events.',
      de: 'Ein Ad-hoc-Teilprozess hat weder Start- noch Endereignisse.',
    },
    why: {
      en: 'Its activities run in any order; a start or end event would claim one.',
      de: 'Seine Aktivitäten laufen in beliebiger Reihenfolge; ein Start- oder Endereignis behauptet eine.',
    },
    source: 'BPMN 2.0.2 §13.3.5; bpmnlint ad-hoc-sub-process',
    messages: {
      start: {
        en: 'An ad-hoc sub-process must not hold a start event.',
        de: 'Ein Ad-hoc-Teilprozess darf kein Startereignis enthalten.',
      },
      end: {
        en: 'An ad-hoc sub-process must not hold an end event.',
        de: 'Ein Ad-hoc-Teilprozess darf kein Endereignis enthalten.',
      },
    },
  },
  create({ report }) {
    const check = (message: 'start' | 'end') => (element: BpmnElement): void => {
      if (element.parent?.is('bpmn:AdHocSubProcess')) report({ message, element });
    };
    return { 'bpmn:StartEvent': check('start'), 'bpmn:EndEvent': check('end') };
  },
});
