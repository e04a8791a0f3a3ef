import type { BpmnElement } from '../../../../bpmn/element.js';
import { itemDefinition } from '../../../../bpmn/items.js';
import { defineConformanceRule, isExecutable, nameOf } from '../../../conformance.js';

export const dataTypes = defineConformanceRule({
  id: 'bpmn/data-types',
  title: { en: 'Data and its item definition agree on whether it is a collection.', de: 'Daten und ihre Itemdefinition stimmen darin überein, ob sie eine Liste sind.' },
  why: { en: 'Otherwise an engine passes one item where a list is expected.', de: 'Sonst übergibt eine Engine ein Element, wo eine Liste erwartet wird.' },
  source: 'BPMN 2.0.2 §10.4.1 (table 10.51)',
  messages: {
    'EXT.020': {
      en: 'isCollection of “{name}” differs from that of its item definition.',
      de: 'isCollection von „{name}“ weicht von der zugehörigen Itemdefinition ab.',
    },
  },
  check({ model, violates }) {
    const check = (data: BpmnElement): void => {
      const item = itemDefinition(model, data);
      if (item?.is('bpmn:ItemDefinition') && isExecutable(model, data) && data.isTrue('isCollection') !== item.isTrue('isCollection')) {
        violates('EXT.020', data, nameOf(data));
      }
    };
    return {
      'bpmn:DataObject': check,
      'bpmn:DataInput': (data) => { if (data.property?.name !== 'inputDataItem') check(data); },
      'bpmn:DataOutput': (data) => { if (data.property?.name !== 'outputDataItem') check(data); },
    };
  },
});
