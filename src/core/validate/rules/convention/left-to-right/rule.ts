import type { BpmnElement } from '../../../../bpmn/element.js';
import { boundsOf } from '../../../../bpmn/di.js';
import { loopFlows } from '../../../../bpmn/loops.js';
import { defineRule } from '../../../rule.js';

export const leftToRight = defineRule({
  meta: {
    id: 'convention/left-to-right',
    severity: 'info',
    title: { en: 'The flow runs from left to right.', de: 'Der Ablauf verläuft von links nach rechts.' },
    why: { en: 'A constant direction lets readers follow without searching.', de: 'Eine feste Richtung erspart das Suchen beim Lesen.' },
    source: 'Modelling conventions of TU Braunschweig',
    conventions: ['K04'],
    messages: {
      backwards: { en: 'This flow leads back to the left although it is no loop.', de: 'Dieser Fluss führt nach links zurück, obwohl er keine Schleife ist.' },
    },
  },
  create({ model, report }) {
    const boundsOfNode = (node: BpmnElement) => {
      const [shape] = model.depictionsOf(node);
      return shape && boundsOf(shape);
    };
    const leadsLeft = (flow: BpmnElement): boolean => {
      const source = model.target(flow, 'sourceRef');
      const target = model.target(flow, 'targetRef');
      const from = source && boundsOfNode(source);
      const to = target && boundsOfNode(target);
      return from !== undefined && to !== undefined && to.x + to.width < from.x;
    };
    const check = (level: BpmnElement): void => {
      const leftwards = level.childrenOf('bpmn:SequenceFlow').filter(leadsLeft);
      const loops = leftwards.length > 0 ? loopFlows(model, level) : undefined;
      for (const flow of leftwards) if (!loops?.has(flow)) report({ message: 'backwards', element: flow });
    };
    return { 'bpmn:Process': check, 'bpmn:SubProcess': check };
  },
});
