import type { BpmnElement } from '../../../../bpmn/element.js';
import { eventDefinitions } from '../../../../bpmn/events.js';
import { itemDefinition, sameItem } from '../../../../bpmn/items.js';
import { defineConformanceRule, isExecutable, nameOf } from '../../../conformance.js';

const PAYLOAD: Readonly<Record<string, string>> = {
  messageEventDefinition: 'messageRef', signalEventDefinition: 'signalRef', errorEventDefinition: 'errorRef', escalationEventDefinition: 'escalationRef',
};

export const eventData = defineConformanceRule({
  id: 'bpmn/event-data',
  title: { en: 'The data of an event fits what it sends or receives.', de: 'Die Daten eines Ereignisses passen zu dem, was es sendet oder empfängt.' },
  why: { en: 'Otherwise an engine does not know which data belongs to which trigger.', de: 'Sonst weiß eine Engine nicht, welche Daten zu welchem Auslöser gehören.' },
  source: 'BPMN 2.0.2 §10.5.1',
  messages: {
    'EXT.093': {
      en: '“{name}” needs one data input or output for each of its event definitions.',
      de: '„{name}“ braucht für jede Ereignisdefinition genau eine Dateneingabe oder -ausgabe.',
    },
    'EXT.094': {
      en: 'The item definition behind this trigger differs from that of the data at the same position.',
      de: 'Die Itemdefinition hinter diesem Auslöser weicht von den Daten an derselben Stelle ab.',
    },
  },
  check({ model, violates }) {
    const check = (event: BpmnElement, data: readonly BpmnElement[]): void => {
      if (data.length === 0 || !isExecutable(model, event)) return;
      const definitions = eventDefinitions(model, event);
      if (definitions.length === 0) return; // a blank event carries nothing its data would have to fit
      if (definitions.length !== data.length) {
        violates('EXT.093', event, nameOf(event));
        return;
      }
      definitions.forEach((definition, index) => {
        const property = PAYLOAD[definition.type.tag];
        const payload = property && model.target(definition, property);
        if (payload && !sameItem(itemDefinition(model, payload), itemDefinition(model, data[index]!))) violates('EXT.094', definition);
      });
    };
    return {
      'bpmn:ThrowEvent': (event) => check(event, event.childrenOf('bpmn:DataInput')),
      'bpmn:CatchEvent': (event) => check(event, event.childrenOf('bpmn:DataOutput')),
    };
  },
});
