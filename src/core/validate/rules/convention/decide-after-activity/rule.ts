import type { BpmnElement } from '../../../../bpmn/element.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

export const decideAfterActivity = defineRule({
  meta: {
    id: 'convention/decide-after-activity',
    severity: 'info',
    title: { en: 'A decision follows the step in which it is made.', de: 'Eine Verzweigung folgt auf den Schritt, in dem entschieden wird.' },
    why: {
      en: 'A gateway decides nothing by itself. The step before it tells who finds out, and how.',
      de: 'Ein Gateway entscheidet nichts. Der Schritt davor sagt, wer etwas feststellt und wie.',
    },
    source: 'Modelling conventions of TU Braunschweig',
    conventions: ['K14'],
    messages: {
      event: { en: '“{name}” follows an event; a step is missing in which this is decided.', de: '„{name}“ folgt auf ein Ereignis; es fehlt der Schritt, in dem entschieden wird.' },
    },
  },
  create({ model, report }) {
    const check = (gateway: BpmnElement): void => {
      if (model.flows.outgoing(gateway).length < 2) return;
      const sources = model.flows.incoming(gateway).map((flow) => model.target(flow, 'sourceRef'));
      if (sources.length > 0 && sources.every((source) => source?.is('bpmn:Event'))) report({ message: 'event', params: nameOf(gateway), element: gateway });
    };
    return { 'bpmn:ExclusiveGateway': check, 'bpmn:InclusiveGateway': check };
  },
});
