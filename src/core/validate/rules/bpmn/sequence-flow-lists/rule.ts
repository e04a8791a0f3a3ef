import { targetSets } from '../../../../bpmn/target-sets.js';
import { defineConformanceRule } from '../../../conformance.js';

export const sequenceFlowLists = defineConformanceRule({
  id: 'bpmn/sequence-flow-lists',
  title: {
    en: 'The ends of a sequence flow list it as outgoing and incoming.',
    de: 'Die Enden eines Sequenzflusses führen ihn als ausgehenden und eingehenden Fluss auf.',
  },
  why: {
    en: 'Some tools read the flow, others the lists; where they disagree, the process differs from tool to tool.',
    de: 'Manche Werkzeuge lesen den Fluss, andere die Listen; widersprechen sie sich, ist der Prozess in jedem Werkzeug ein anderer.',
  },
  source: 'BPMN 2.0.2 §8.3.13',
  fixes: { list: { title: { en: 'List the flow as {list} of “{name}”', de: 'Fluss bei „{name}“ als „{list}“ aufführen' }, isSafe: true } },
  messages: {
    'EXT.023': {
      en: '“{name}” does not list this sequence flow as {list}.',
      de: '„{name}“ führt diesen Sequenzfluss nicht als „{list}“ auf.',
    },
  },
  check({ model, violates }) {
    const listed = targetSets(model);
    return {
      'bpmn:SequenceFlow': (flow) => {
        for (const [end, list] of [['sourceRef', 'outgoing'], ['targetRef', 'incoming']] as const) {
          const node = model.target(flow, end);
          if (node?.is('bpmn:FlowNode') && listed(node, list).has(flow)) continue;
          const params = { name: flow.refs(end)[0]?.value ?? '?', list };
          violates('EXT.023', flow, params, node?.is('bpmn:FlowNode') && flow.id !== ''
            ? [{ fix: 'list', params, change: (editor) => editor.list(node, list, flow.id) }] : []);
        }
      },
    };
  },
});
