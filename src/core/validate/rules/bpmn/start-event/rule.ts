import type { BpmnElement } from '../../../../bpmn/element.js';
import { triggers } from '../../../../bpmn/events.js';
import { defineConformanceRule, degree, nameOf } from '../../../conformance.js';
import { importedElements } from '../../../imports.js';

const TOP_LEVEL = new Set(['message', 'timer', 'conditional', 'signal']);

export const startEvent = defineConformanceRule({
  id: 'bpmn/start-event',
  title: { en: 'A start event begins its level and nothing leads to it.', de: 'Ein Startereignis eröffnet seine Ebene; nichts führt zu ihm hin.' },
  why: {
    en: 'Readers look for the start first: it tells what sets the process off.',
    de: 'Wer ein Modell liest, sucht zuerst den Start: er sagt, was den Prozess auslöst.',
  },
  source: 'BPMN 2.0.2 §10.5.2',
  messages: {
    'EXT.096': { en: 'A sequence flow leads to the start event “{name}”.', de: 'Zum Startereignis „{name}“ führt ein Sequenzfluss.' },
    'EXT.097': {
      en: '“{name}” has an end event but no start event.',
      de: '„{name}“ hat ein Endereignis, aber kein Startereignis.',
    },
    'EXT.098': {
      en: 'A process cannot be started by “{trigger}” (start event “{name}”).',
      de: '„{trigger}“ kann keinen Prozess auslösen (Startereignis „{name}“).',
    },
    'EXT.099': {
      en: '“{name}” is called by a call activity but has no start event without a trigger.',
      de: '„{name}“ wird von einer Aufrufaktivität aufgerufen, hat aber kein Startereignis ohne Auslöser.',
    },
    'EXT.100': {
      en: 'The start event “{name}” of a sub-process must have no trigger.',
      de: 'Das Startereignis „{name}“ eines Teilprozesses darf keinen Auslöser haben.',
    },
    'EXT.101': { en: 'No sequence flow leaves the start event “{name}”.', de: 'Vom Startereignis „{name}“ geht kein Sequenzfluss aus.' },
  },
  check({ model, context, violates }) {
    const called = new Set<BpmnElement>();
    const mayBeCalled = (element: BpmnElement): boolean => !element.is('bpmn:Process')
      || element.childrenOf('bpmn:StartEvent').some((event) => !event.child('bpmn:EventDefinition') && event.refs('eventDefinitionRef').length === 0);
    const checkLevel = (level: BpmnElement): void => {
      if (level.childrenOf('bpmn:EndEvent').length === 0 || level.childrenOf('bpmn:StartEvent').length > 0) return;
      const starts = [...level.childrenOf('bpmn:ReceiveTask'), ...level.childrenOf('bpmn:EventBasedGateway')];
      if (!starts.some((node) => node.isTrue('instantiate'))) violates('EXT.097', level, nameOf(level));
    };
    return {
      'bpmn:StartEvent': (event) => {
        if (degree(model, event, 'incoming') > 0) violates('EXT.096', event, nameOf(event));
        if (degree(model, event, 'outgoing') === 0) violates('EXT.101', event, nameOf(event));
        const all = triggers(model, event);
        if (event.parent?.is('bpmn:Process')) {
          const foreign = all.find((trigger) => !TOP_LEVEL.has(trigger));
          if (foreign) violates('EXT.098', event, { ...nameOf(event), trigger: foreign });
        } else if (event.parent?.is('bpmn:SubProcess') && !event.parent.isTrue('triggeredByEvent') && all.length > 0) {
          violates('EXT.100', event, nameOf(event));
        }
      },
      'bpmn:Process': checkLevel,
      'bpmn:SubProcess': checkLevel,
      'bpmn:CallActivity': (activity) => {
        const name = activity.get('calledElement') ?? '';
        const imported = importedElements(model, activity, name, context.imports);
        // What is wrong in another file is told where this one calls it.
        for (const process of imported ?? []) if (!mayBeCalled(process)) violates('EXT.099', activity, nameOf(process));
        const process = imported ? undefined : model.resolve(name);
        if (!process || called.has(process)) return;
        called.add(process);
        if (!mayBeCalled(process)) violates('EXT.099', process, nameOf(process));
      },
    };
  },
});
