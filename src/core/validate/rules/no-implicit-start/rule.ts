import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import type { LintedDocument } from '../../bpmnlint/linted-document.js';
import { ADD_START, addStart } from '../../fixes/add-event.js';

export const noImplicitStart = defineLintRule({
  meta: {
    id: 'no-implicit-start',
    severity: 'error',
    title: { en: 'A path begins at a start event.', de: 'Ein Weg beginnt an einem Startereignis.' },
    why: {
      en: 'A step without an incoming flow starts together with the process, which nobody sees.',
      de: 'Ein Schritt ohne eingehenden Fluss startet zusammen mit dem Prozess; das sieht niemand.',
    },
    source: 'bpmnlint no-implicit-start',
    conventions: ['K20'],
    fixes: { add: ADD_START },
    messages: {
      implicit: { en: 'The path begins here without a start event.', de: 'Der Weg beginnt hier ohne Startereignis.' },
    },
  },
  create(context, linted) {
    const check = (element: BpmnElement): void => {
      if (linted.incoming(element).length === 0 && !mayStart(element, linted)) context.report({ message: 'implicit', element, fixes: addStart(context, element) });
    };
    return { 'bpmn:Event': check, 'bpmn:Activity': check, 'bpmn:Gateway': check };
  },
});

/** Elements that need no incoming flow. */
function mayStart(element: BpmnElement, linted: LintedDocument): boolean {
  if (element.is('bpmn:StartEvent') || element.is('bpmn:BoundaryEvent')) return true;
  if (element.isTrue('triggeredByEvent') || element.isTrue('isForCompensation')) return true;
  if (element.parent?.is('bpmn:AdHocSubProcess')) return true;
  return element.is('bpmn:IntermediateCatchEvent') && linted.holdsOnly(element, 'bpmn:LinkEventDefinition');
}
