import type { BpmnElement } from '../../../../bpmn/element.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

export const blackBoxPool = defineRule({
  meta: {
    id: 'convention/black-box-pool',
    severity: 'info',
    title: { en: 'One pool is your own organisation; outside parties are black boxes.', de: 'Ein Pool gehört der eigenen Organisation; Außenstehende sind zugeklappte Pools.' },
    why: {
      en: 'How others work inside is their business; what counts is what is exchanged with them.',
      de: 'Wie andere intern arbeiten, ist deren Sache; wichtig ist, was mit ihnen ausgetauscht wird.',
    },
    source: 'Modelling conventions of TU Braunschweig; eCH-0074',
    conventions: ['K01'],
    messages: {
      second: { en: '“{name}” is a second pool with steps inside; draw outside parties as empty pools.', de: '„{name}“ ist ein zweiter Pool mit eigenen Schritten; Außenstehende als leere Pools zeichnen.' },
    },
  },
  create({ model, report }) {
    const size = (pool: BpmnElement): number => model.target(pool, 'processRef')?.childrenOf('bpmn:FlowNode').length ?? 0;
    return {
      'bpmn:Collaboration': (collaboration) => {
        const open = collaboration.childrenOf('bpmn:Participant').filter((pool) => size(pool) > 0).sort((a, b) => size(b) - size(a));
        for (const pool of open.slice(1)) report({ message: 'second', params: nameOf(pool), element: pool, attribute: 'name' });
      },
    };
  },
});
