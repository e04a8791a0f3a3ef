import { nameOf } from '../../../conformance.js';
import { correctList } from '../../../fixes/correct-list.js';
import { defineRule } from '../../../rule.js';

export const flowListMismatch = defineRule({
  meta: {
    id: 'bpmn/flow-list-mismatch',
    severity: 'warning',
    title: {
      en: 'A node lists only the sequence flows that really enter or leave it.',
      de: 'Ein Knoten führt nur Sequenzflüsse auf, die wirklich zu ihm oder von ihm führen.',
    },
    why: {
      en: 'Tools that read the lists see another process than tools that read the flows.',
      de: 'Werkzeuge, die die Listen lesen, sehen einen anderen Prozess als solche, die die Flüsse lesen.',
    },
    source: 'BPMN 2.0.2 §8.3.13',
    fixes: { correct: { title: { en: 'Correct the list of “{name}”', de: 'Liste von „{name}“ berichtigen' }, isSafe: true } },
    messages: {
      mismatch: {
        en: '“{name}” lists “{flow}” as {list}, but the flow says otherwise.',
        de: '„{name}“ führt „{flow}“ als „{list}“ auf; der Fluss selbst sagt etwas anderes.',
      },
    },
  },
  create({ model, report }) {
    return {
      'bpmn:FlowNode': (node) => {
        for (const [list, end] of [['incoming', 'targetRef'], ['outgoing', 'sourceRef']] as const) {
          for (const { value, start, end: stop, xml } of node.refs(list)) {
            const flow = model.resolve(value);
            if (!flow || model.target(flow, end) === node) continue;
            const line = xml && { start: xml.start, end: xml.end };
            report({
              message: 'mismatch', params: { ...nameOf(node), flow: value, list }, element: node, range: line ?? { start, end: stop },
              // Where the flow itself leads nowhere, that is to be mended.
              fixes: !model.target(flow, end) ? [] : [{ fix: 'correct', params: nameOf(node), change: (editor) => correctList(editor, node, list) }],
            });
          }
        }
      },
    };
  },
});
