import type { BpmnElement } from '../../../../bpmn/element.js';
import { eventDefinitions } from '../../../../bpmn/events.js';
import { targetSets } from '../../../../bpmn/target-sets.js';
import { grouped } from '../../../../grouped.js';
import { defineConformanceRule, degree, nameOf } from '../../../conformance.js';

export const linkEvent = defineConformanceRule({
  id: 'bpmn/link-event',
  title: { en: 'Link events come in pairs on one level.', de: 'Link-Ereignisse treten paarweise auf einer Ebene auf.' },
  why: {
    en: 'A link stands for a line that was not drawn; without its counterpart the flow breaks off.',
    de: 'Ein Link ersetzt eine nicht gezeichnete Linie; ohne Gegenstück reißt der Ablauf ab.',
  },
  source: 'BPMN 2.0.2 §10.5.5 (Link Event)',
  messages: {
    'EXT.117': {
      en: 'The link event “{name}” has both incoming and outgoing sequence flows.',
      de: 'Das Link-Ereignis „{name}“ hat zugleich eingehende und ausgehende Sequenzflüsse.',
    },
    'EXT.118': { en: 'The link “{name}” has no catching counterpart.', de: 'Dem Link „{name}“ fehlt das empfangende Gegenstück.' },
    'EXT.124': { en: 'The catching link “{name}” names no source.', de: 'Der empfangende Link „{name}“ nennt keine Quelle.' },
    'EXT.125': { en: 'The throwing link “{name}” must name exactly one target.', de: 'Der sendende Link „{name}“ muss genau ein Ziel nennen.' },
    'EXT.126': { en: 'The ends of the link “{name}” lie on different levels.', de: 'Die Enden des Links „{name}“ liegen auf verschiedenen Ebenen.' },
  },
  check({ model, violates }) {
    const sources = targetSets(model);
    const links = (event: BpmnElement): BpmnElement[] => eventDefinitions(model, event).filter((definition) => definition.is('bpmn:LinkEventDefinition'));
    const level = (definition: BpmnElement): BpmnElement | undefined => definition.parent?.parent;
    let caught: Map<BpmnElement | undefined, Set<string>> | undefined;
    const catchesByName = (definition: BpmnElement, event: BpmnElement): boolean => {
      caught ??= new Map([...grouped(model.all('bpmn:IntermediateCatchEvent'), ({ parent }) => parent)]
        .map(([level, events]) => [level, new Set(events.flatMap((other) => links(other).map(({ name }) => name)))]));
      return definition.name !== '' && caught.get(event.parent)?.has(definition.name) === true;
    };
    return {
      'bpmn:IntermediateThrowEvent': (event) => {
        for (const definition of links(event)) {
          const targets = model.targets(definition, 'target');
          if (definition.refs('target').length !== 1) violates('EXT.125', definition, nameOf(definition));
          const answered = targets.some((target) => target.is('bpmn:LinkEventDefinition')
            && (target.refs('source').length === 0 || sources(target, 'source').has(definition)));
          if (!answered && !(targets.length === 0 && catchesByName(definition, event))) violates('EXT.118', definition, nameOf(definition));
          if (targets.some((target) => level(target) !== event.parent)) violates('EXT.126', definition, nameOf(definition));
        }
      },
      'bpmn:IntermediateCatchEvent': (event) => {
        for (const definition of links(event)) {
          if (definition.refs('source').length === 0) violates('EXT.124', definition, nameOf(definition));
        }
      },
      'bpmn:Event': (event) => {
        if (links(event).length === 0) return;
        if (degree(model, event, 'incoming') > 0 && degree(model, event, 'outgoing') > 0) violates('EXT.117', event, nameOf(event));
      },
    };
  },
});
