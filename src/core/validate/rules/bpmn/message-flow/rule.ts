import type { BpmnElement } from '../../../../bpmn/element.js';
import { triggers } from '../../../../bpmn/events.js';
import { poolOf } from '../../../../bpmn/pools.js';
import { defineConformanceRule, nameOf } from '../../../conformance.js';

export const messageFlow = defineConformanceRule({
  id: 'bpmn/message-flow',
  title: { en: 'A message flow connects two pools.', de: 'Ein Nachrichtenfluss verbindet zwei Pools.' },
  why: {
    en: 'Message flows show who tells whom what. Inside one pool the order of steps is told by sequence flows.',
    de: 'Nachrichtenflüsse zeigen, wer wem was mitteilt. Innerhalb eines Pools sagt der Sequenzfluss, was wann geschieht.',
  },
  source: 'BPMN 2.0.2 §7.6.2, §9.4, §10.5',
  messages: {
    'EXT.008': { en: 'A message flow must not end at an artifact ({name}).', de: 'Ein Nachrichtenfluss darf nicht an einem Artefakt enden ({name}).' },
    'EXT.009': { en: 'A message flow must not start at an artifact ({name}).', de: 'Ein Nachrichtenfluss darf nicht an einem Artefakt beginnen ({name}).' },
    'EXT.031': { en: 'Both ends of the message flow lie in one pool.', de: 'Beide Enden des Nachrichtenflusses liegen im selben Pool.' },
    'EXT.102': { en: 'The start event “{name}” cannot send a message.', de: 'Das Startereignis „{name}“ kann keine Nachricht senden.' },
    'EXT.103': {
      en: 'The start event “{name}” receives a message and so needs a message trigger.',
      de: 'Das Startereignis „{name}“ empfängt eine Nachricht und muss deshalb ein Nachrichten-Startereignis sein.',
    },
    'EXT.108': { en: 'The end event “{name}” cannot receive a message.', de: 'Das Endereignis „{name}“ kann keine Nachricht empfangen.' },
    'EXT.109': {
      en: 'The end event “{name}” sends a message and so needs a message result.',
      de: 'Das Endereignis „{name}“ sendet eine Nachricht und muss deshalb ein Nachrichten-Endereignis sein.',
    },
    'EXT.119': {
      en: '“{name}” does not fit here: a throwing event receives no message, a catching one sends none.',
      de: '„{name}“ passt hier nicht: Ein sendendes Ereignis empfängt keine Nachricht, ein empfangendes sendet keine.',
    },
  },
  check({ model, violates }) {
    const has = (event: BpmnElement): boolean => triggers(model, event).includes('message');
    return {
      'bpmn:MessageFlow': (flow) => {
        const source = model.target(flow, 'sourceRef');
        const target = model.target(flow, 'targetRef');
        if (source?.is('bpmn:Artifact')) violates('EXT.009', flow, nameOf(source));
        if (target?.is('bpmn:Artifact')) violates('EXT.008', flow, nameOf(target));
        if (source && target) {
          const pool = poolOf(model, source);
          if (pool && pool === poolOf(model, target)) violates('EXT.031', flow);
        }
        if (source?.is('bpmn:StartEvent')) violates('EXT.102', flow, nameOf(source));
        else if (source?.is('bpmn:CatchEvent')) violates('EXT.119', flow, nameOf(source));
        if (source?.is('bpmn:EndEvent') && !has(source)) violates('EXT.109', flow, nameOf(source));
        if (target?.is('bpmn:StartEvent') && !has(target)) violates('EXT.103', flow, nameOf(target));
        if (target?.is('bpmn:EndEvent')) violates('EXT.108', flow, nameOf(target));
        else if (target?.is('bpmn:ThrowEvent')) violates('EXT.119', flow, nameOf(target));
      },
    };
  },
});
