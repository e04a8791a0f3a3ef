import type { BpmnElement } from '../../../../bpmn/element.js';
import { defineConformanceRule, nameOf } from '../../../conformance.js';

export const sequenceFlow = defineConformanceRule({
  id: 'bpmn/sequence-flow',
  title: {
    en: 'A sequence flow connects activities, gateways and events of one level.',
    de: 'Ein Sequenzfluss verbindet Aktivitäten, Gateways und Ereignisse einer Ebene.',
  },
  why: {
    en: 'A flow to anything else, or across the border of a sub-process, has no meaning: nobody knows how the process goes on.',
    de: 'Ein Fluss zu etwas anderem oder über den Rand eines Teilprozesses hat keine Bedeutung: niemand weiß, wie es weitergeht.',
  },
  source: 'BPMN 2.0.2 §7.6.1, §8.3.13',
  messages: {
    'EXT.006': {
      en: 'A sequence flow must not end at an artifact ({name}).',
      de: 'Ein Sequenzfluss darf nicht an einem Artefakt enden ({name}).',
    },
    'EXT.007': {
      en: 'A sequence flow must not start at an artifact ({name}).',
      de: 'Ein Sequenzfluss darf nicht an einem Artefakt beginnen ({name}).',
    },
    'EXT.021': {
      en: '“{name}” cannot be the source of a sequence flow in a process.',
      de: '„{name}“ kann in einem Prozess nicht Quelle eines Sequenzflusses sein.',
    },
    'EXT.022': {
      en: '“{name}” cannot be the target of a sequence flow in a process.',
      de: '„{name}“ kann in einem Prozess nicht Ziel eines Sequenzflusses sein.',
    },
    'EXT.028': {
      en: 'The sequence flow crosses the border of a process or sub-process: its ends lie on different levels.',
      de: 'Der Sequenzfluss überschreitet den Rand eines Prozesses oder Teilprozesses: seine Enden liegen auf verschiedenen Ebenen.',
    },
    'EXT.152': {
      en: 'The sequence flow crosses the border of a sub-process.',
      de: 'Der Sequenzfluss überschreitet den Rand eines Teilprozesses.',
    },
  },
  check({ model, violates }) {
    const mayConnect = (node: BpmnElement): boolean =>
      (node.is('bpmn:Activity') || node.is('bpmn:Gateway') || node.is('bpmn:Event'))
      && !(node.is('bpmn:SubProcess') && node.isTrue('triggeredByEvent'));
    return {
      'bpmn:SequenceFlow': (flow) => {
        const source = model.target(flow, 'sourceRef');
        const target = model.target(flow, 'targetRef');
        if (source?.is('bpmn:Artifact')) violates('EXT.007', flow, nameOf(source));
        if (target?.is('bpmn:Artifact')) violates('EXT.006', flow, nameOf(target));
        if (flow.closest('bpmn:Process')) {
          if (source && !mayConnect(source)) violates('EXT.021', source, nameOf(source));
          if (target && !mayConnect(target)) violates('EXT.022', target, nameOf(target));
        }
        if (source?.is('bpmn:FlowNode') && target?.is('bpmn:FlowNode') && source.parent !== target.parent) {
          violates('EXT.028', flow);
          if (source.parent?.is('bpmn:SubProcess') || target.parent?.is('bpmn:SubProcess')) violates('EXT.152', flow);
        }
      },
    };
  },
});
