import type { BpmnElement } from '../../../../bpmn/element.js';
import { triggers } from '../../../../bpmn/events.js';
import { defineConformanceRule, degree, nameOf } from '../../../conformance.js';

export const unconnectedNode = defineConformanceRule({
  id: 'bpmn/unconnected-node',
  title: { en: 'Between start and end every node is connected.', de: 'Zwischen Start und Ende ist jeder Knoten verbunden.' },
  why: {
    en: 'A node to which nothing leads is a second, hidden start; one that nothing leaves is a hidden end.',
    de: 'Ein Knoten ohne Zugang ist ein zweiter, versteckter Start; einer ohne Ausgang ein verstecktes Ende.',
  },
  source: 'BPMN 2.0.2 §10.5.2, §10.5.3',
  messages: {
    'EXT.150': {
      en: 'No sequence flow leads to “{name}”, although the level has a start event.',
      de: 'Zu „{name}“ führt kein Sequenzfluss, obwohl die Ebene ein Startereignis hat.',
    },
    'EXT.151': {
      en: 'No sequence flow leaves “{name}”, although the level has an end event.',
      de: 'Von „{name}“ geht kein Sequenzfluss aus, obwohl die Ebene ein Endereignis hat.',
    },
  },
  check({ model, violates }) {
    const standsAlone = (node: BpmnElement): boolean =>
      (node.is('bpmn:Activity') && node.isTrue('isForCompensation')) || (node.is('bpmn:SubProcess') && node.isTrue('triggeredByEvent'));
    const isLink = (node: BpmnElement): boolean => node.is('bpmn:Event') && triggers(model, node).includes('link');
    const compensates = (node: BpmnElement): boolean => node.is('bpmn:BoundaryEvent') && triggers(model, node).includes('compensate');
    const checkLevel = (level: BpmnElement): void => {
      const nodes = level.childrenOf('bpmn:FlowNode').filter((node) => !standsAlone(node));
      const hasStart = nodes.some((node) => node.is('bpmn:StartEvent'));
      const hasEnd = nodes.some((node) => node.is('bpmn:EndEvent'));
      for (const node of nodes) {
        const isEntry = node.is('bpmn:StartEvent') || node.is('bpmn:BoundaryEvent') || (node.is('bpmn:CatchEvent') && isLink(node));
        const isExit = node.is('bpmn:EndEvent') || compensates(node) || (node.is('bpmn:ThrowEvent') && isLink(node));
        if (hasStart && !isEntry && degree(model, node, 'incoming') === 0) violates('EXT.150', node, nameOf(node));
        if (hasEnd && !isExit && degree(model, node, 'outgoing') === 0) violates('EXT.151', node, nameOf(node));
      }
    };
    return { 'bpmn:Process': checkLevel, 'bpmn:SubProcess': checkLevel };
  },
});
