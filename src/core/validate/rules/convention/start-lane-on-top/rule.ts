import type { BpmnElement } from '../../../../bpmn/element.js';
import { boundsOf } from '../../../../bpmn/di.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

export const startLaneOnTop = defineRule({
  meta: {
    id: 'convention/start-lane-on-top',
    severity: 'info',
    title: { en: 'The lane in which the process starts is on top.', de: 'Die Lane, in der der Prozess beginnt, liegt oben.' },
    why: { en: 'People read from the top left; the start should be there.', de: 'Gelesen wird von links oben; dort sollte der Start sein.' },
    source: 'Modelling conventions of TU Braunschweig',
    conventions: ['K03'],
    messages: {
      lower: { en: 'The process starts in “{name}”, which is not the top lane.', de: 'Der Prozess beginnt in „{name}“; diese Lane liegt nicht oben.' },
    },
  },
  create({ model, report }) {
    const top = (lane: BpmnElement): number | undefined => {
      for (const shape of model.depictionsOf(lane)) {
        const bounds = boundsOf(shape);
        if (bounds) return shape.get('isHorizontal') === 'false' ? bounds.x : bounds.y;
      }
      return undefined;
    };
    return {
      'bpmn:Process': (process) => {
        const lanes = process.child('bpmn:LaneSet')?.childrenOf('bpmn:Lane') ?? [];
        if (lanes.length < 2) return;
        const starts = process.childrenOf('bpmn:StartEvent').map((start) => outermost(model.flows.lane(start)));
        const placed = lanes.map((lane) => ({ lane, at: top(lane) }));
        if (starts.length === 0 || placed.some(({ at }) => at === undefined)) return;
        const first = placed.reduce((a, b) => (b.at! < a.at! ? b : a)).lane;
        const [start] = starts;
        if (start && !starts.includes(first)) report({ message: 'lower', params: nameOf(start), element: start, attribute: 'name' });
      },
    };
  },
});

function outermost(lane: BpmnElement | undefined): BpmnElement | undefined {
  let outer = lane;
  for (let above = lane?.closest('bpmn:Lane'); above; above = above.closest('bpmn:Lane')) outer = above;
  return outer;
}
