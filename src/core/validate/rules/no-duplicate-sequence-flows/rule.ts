import type { BpmnElement } from '../../../bpmn/element.js';
import type { BpmnModel } from '../../../bpmn/model.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import type { Remedy } from '../../fixes/fix.js';

export const noDuplicateSequenceFlows = defineLintRule({
  meta: {
    id: 'no-duplicate-sequence-flows',
    severity: 'error',
    title: {
      en: 'At most one flow leads from one element to another.',
      de: 'Von einem Element zu einem anderen führt höchstens ein Fluss.',
    },
    why: {
      en: 'The second flow lies hidden under the first and runs its target twice.',
      de: 'Der zweite Fluss liegt unsichtbar unter dem ersten und lässt sein Ziel zweimal laufen.',
    },
    source: 'bpmnlint no-duplicate-sequence-flows',
    notes: [{
      en: 'bpmnlint crashes when two flows without ids have no ends.',
      de: 'bpmnlint stürzt ab, wenn zwei Flüsse ohne ID keine Enden haben.',
    }],
    conventions: ['K20'],
    fixes: { remove: { title: { en: 'Remove this flow', de: 'Diesen Fluss entfernen' }, isSafe: true } },
    messages: {
      flow: {
        en: 'Another flow connects the same two elements.',
        de: 'Ein anderer Fluss verbindet dieselben beiden Elemente.',
      },
      source: {
        en: 'Two flows from here lead to the same element.',
        de: 'Zwei Flüsse führen von hier zum selben Element.',
      },
      target: { en: 'Two flows from the same element end here.', de: 'Zwei Flüsse vom selben Element enden hier.' },
    },
  },
  create({ model, report }, linted) {
    const first = new Map<string, BpmnElement>();
    const reported = { source: new Set<BpmnElement>(), target: new Set<BpmnElement>() };
    return {
      'bpmn:SequenceFlow': (flow) => {
        const source = linted.target(flow, 'sourceRef');
        const target = linted.target(flow, 'targetRef');
        const condition = linted.held(flow, 'conditionExpression').at(-1);
        const [from, to] = [(source ?? flow).id, (target ?? flow).id];
        const key = `${from.length} ${to.length} ${from}${to}${condition ? ` ${condition.body}` : ''}`;
        if (!first.has(key)) {
          first.set(key, flow);
          return;
        }
        report({ message: 'flow', element: flow, fixes: removalOf(model, flow, first.get(key)!) });
        // A flow without ends is its own key and cannot come twice.
        for (const [end, element] of [['source', source], ['target', target]] as const) {
          if (!element || reported[end].has(element)) continue;
          reported[end].add(element);
          report({ message: end, element });
        }
      },
    };
  },
});

/** The second flow goes; its name stays where the first has none. With two names somebody has to choose. */
function removalOf(model: BpmnModel, flow: BpmnElement, first: BpmnElement): Remedy[] {
  const source = model.target(flow, 'sourceRef');
  if (!source || flow.id === '' || (flow.name !== '' && first.name !== '' && flow.name !== first.name)) return [];
  return [{
    fix: 'remove',
    change: (editor) => {
      editor.removeFlow(flow);
      if (flow.name !== '' && first.name === '') editor.editor.set(first.xml, 'name', flow.name);
    },
  }];
}
