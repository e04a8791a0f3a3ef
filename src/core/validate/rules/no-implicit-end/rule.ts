import type { BpmnElement } from '../../../bpmn/element.js';
import { grouped } from '../../../grouped.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import type { LintedDocument } from '../../bpmnlint/linted-document.js';
import { ADD_END, addEnd } from '../../fixes/add-event.js';

export const noImplicitEnd = defineLintRule({
  meta: {
    id: 'no-implicit-end',
    severity: 'error',
    title: { en: 'A path ends at an end event.', de: 'Ein Weg endet an einem Endereignis.' },
    why: {
      en: 'Where a path just stops, nobody knows whether it is finished or unfinished.',
      de: 'Wo ein Weg einfach aufhört, weiß niemand, ob er fertig ist oder ob etwas fehlt.',
    },
    source: 'bpmnlint no-implicit-end',
    notes: [{
      en: 'bpmnlint crashes on a compensation boundary event when an association of the process has no source.',
      de: 'bpmnlint stürzt bei einem angehefteten Kompensationsereignis ab, wenn eine Assoziation des Prozesses keine Quelle hat.',
    }],
    conventions: ['K20'],
    fixes: { add: ADD_END },
    messages: {
      implicit: { en: 'The path stops here without an end event.', de: 'Der Weg hört hier ohne Endereignis auf.' },
    },
  },
  create(context, linted) {
    let associated: ReadonlyMap<BpmnElement | undefined, readonly BpmnElement[]> | undefined;
    /** Whether an association in the process starts at the element, as one to a compensating activity does. */
    const isAssociated = (element: BpmnElement): boolean => {
      associated ??= grouped(context.model.all('bpmn:Association').filter((association) => linted.reads(association)), (association) => linted.target(association, 'sourceRef'));
      const process = element.closest('bpmn:Process');
      return associated.get(element)?.some(({ parent }) => parent === process) === true;
    };
    const check = (element: BpmnElement): void => {
      if (linted.outgoing(element).length === 0 && !mayEnd(element, linted, isAssociated)) context.report({ message: 'implicit', element, fixes: addEnd(context, element) });
    };
    return { 'bpmn:Event': check, 'bpmn:Activity': check, 'bpmn:Gateway': check };
  },
});

/** Elements that need no outgoing flow. */
function mayEnd(element: BpmnElement, linted: LintedDocument, isAssociated: (element: BpmnElement) => boolean): boolean {
  if (element.is('bpmn:EndEvent') || element.isTrue('triggeredByEvent') || element.isTrue('isForCompensation')) return true;
  if (element.parent?.is('bpmn:AdHocSubProcess')) return true;
  if (element.is('bpmn:IntermediateThrowEvent')) return linted.holdsOnly(element, 'bpmn:LinkEventDefinition');
  return element.is('bpmn:BoundaryEvent') && linted.holdsOnly(element, 'bpmn:CompensateEventDefinition') && isAssociated(element);
}
