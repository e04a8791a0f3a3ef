import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import type { LintedDocument } from '../../bpmnlint/linted-document.js';

export const superfluousLabel = defineLintRule({
  meta: {
    id: 'superfluous-label',
    severity: 'warning',
    title: {
      en: 'A flow is labelled only where there is a choice.',
      de: 'Ein Fluss ist nur dort beschriftet, wo es eine Wahl gibt.',
    },
    why: {
      en: 'A label on any other flow looks like a condition that nobody checks.',
      de: 'Eine Beschriftung an einem anderen Fluss sieht aus wie eine Bedingung, die niemand prüft.',
    },
    source: 'bpmnlint superfluous-label',
    fixes: { remove: { title: { en: 'Remove the label', de: 'Beschriftung entfernen' }, isSafe: false } },
    messages: {
      superfluous: {
        en: 'The flow is labelled although nothing is decided here.',
        de: 'Der Fluss ist beschriftet, obwohl hier nichts entschieden wird.',
      },
    },
  },
  create({ report }, linted) {
    return {
      'bpmn:SequenceFlow': (flow) => {
        if (flow.name.trim() === '' || linted.held(flow, 'conditionExpression').length > 0) return;
        const source = linted.target(flow, 'sourceRef');
        if (source && (isDecision(source, linted) || linted.target(source, 'default') === flow)) return;
        report({
          message: 'superfluous', element: flow, attribute: 'name',
          fixes: [{ fix: 'remove', change: ({ editor }) => editor.set(flow.xml, 'name', undefined) }],
        });
      },
    };
  },
});

function isDecision(node: BpmnElement, linted: LintedDocument): boolean {
  return (node.is('bpmn:ExclusiveGateway') || node.is('bpmn:InclusiveGateway')) && linted.outgoing(node).length > 1;
}
