import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import type { LintedDocument } from '../../bpmnlint/linted-document.js';

export const noDisconnected = defineLintRule({
  meta: {
    id: 'no-disconnected',
    severity: 'error',
    title: { en: 'Every step is connected.', de: 'Jeder Schritt ist verbunden.' },
    why: {
      en: 'An element without any flow takes no part in the process; mostly a flow only seems to touch it.',
      de: 'Ein Element ohne Fluss nimmt am Prozess nicht teil; meist scheint ein Fluss es nur zu berühren.',
    },
    source: 'bpmnlint no-disconnected',
    conventions: ['K20'],
    messages: {
      disconnected: { en: 'No sequence flow leads to or from this element.', de: 'Kein Sequenzfluss führt zu diesem Element oder von ihm weg.' },
    },
  },
  create({ report }, linted) {
    const check = (element: BpmnElement): void => {
      if (linted.incoming(element).length > 0 || linted.outgoing(element).length > 0) return;
      if (!standsAlone(element, linted)) report({ message: 'disconnected', element });
    };
    return { 'bpmn:Task': check, 'bpmn:Gateway': check, 'bpmn:SubProcess': check, 'bpmn:Event': check };
  },
});

/** Elements that no sequence flow needs to reach: event sub-processes, ad-hoc content and compensation. */
function standsAlone(element: BpmnElement, linted: LintedDocument): boolean {
  if (element.isTrue('triggeredByEvent') || element.isTrue('isForCompensation')) return true;
  if (element.parent?.is('bpmn:AdHocSubProcess')) return true;
  const definitions = linted.held(element, 'eventDefinitions');
  return element.is('bpmn:BoundaryEvent') && definitions.length === 1 && definitions[0]!.is('bpmn:CompensateEventDefinition');
}
