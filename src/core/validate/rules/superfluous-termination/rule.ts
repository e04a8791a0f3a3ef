import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import type { LintedDocument } from '../../bpmnlint/linted-document.js';

export const superfluousTermination = defineLintRule({
  meta: {
    id: 'superfluous-termination',
    severity: 'warning',
    title: {
      en: 'A terminating end event ends other paths, too.',
      de: 'Ein terminierendes Endereignis beendet auch andere Wege.',
    },
    why: {
      en: 'Where there is only one end, nothing is left to terminate and a blank end event says the same.',
      de: 'Gibt es nur ein Ende, ist nichts mehr zu beenden; ein Blanko-Endereignis sagt dasselbe.',
    },
    source: 'bpmnlint superfluous-termination',
    fixes: { blank: { title: { en: 'Make it a blank end event', de: 'Zum Blanko-Endereignis machen' }, isSafe: true } },
    messages: {
      superfluous: { en: 'There is nothing else to terminate here.', de: 'Hier gibt es nichts weiter zu beenden.' },
    },
  },
  create({ report }, linted) {
    const check = (scope: BpmnElement): void => {
      const ends = linted.held(scope, 'flowElements').filter((element) => element.is('bpmn:FlowNode') && linted.outgoing(element).length === 0);
      const terminating = ends.filter((end) => terminates(end, linted));
      if (terminating.length !== 1) return;
      const [element] = terminating;
      if (ends.every((end) => end === element || interrupts(end, linted))) report({
        message: 'superfluous', element: element!,
        fixes: [{
          fix: 'blank',
          change: ({ editor }) => { for (const definition of element!.childrenOf('bpmn:TerminateEventDefinition')) editor.remove(definition.xml); },
        }],
      });
    };
    return { 'bpmn:Process': check, 'bpmn:SubProcess': check };
  },
});

function terminates(element: BpmnElement, linted: LintedDocument): boolean {
  return element.is('bpmn:EndEvent') && linted.held(element, 'eventDefinitions').some((definition) => definition.is('bpmn:TerminateEventDefinition'));
}

/** Whether an event sub-process stops what runs beside it. */
function interrupts(element: BpmnElement, linted: LintedDocument): boolean {
  return element.isTrue('triggeredByEvent')
    && linted.held(element, 'flowElements').some((start) => start.is('bpmn:StartEvent') && start.isTrue('isInterrupting'));
}
