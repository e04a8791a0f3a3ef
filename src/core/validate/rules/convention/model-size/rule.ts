import type { BpmnElement } from '../../../../bpmn/element.js';
import type { BpmnModel } from '../../../../bpmn/model.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

/** Limits above which a model is reported. */
export interface SizeOptions {
  /** Flow nodes of a process with all its levels; 50 when absent. */
  readonly elements?: number;
  /** Activities on one level; 10 when absent. */
  readonly activities?: number;
}

export const modelSize = defineRule<'elements' | 'activities', SizeOptions>({
  meta: {
    id: 'convention/model-size',
    severity: 'warning',
    title: { en: 'A model stays small enough to be read.', de: 'Ein Modell bleibt so klein, dass man es lesen kann.' },
    why: {
      en: 'Above fifty elements most models hold errors, and nobody reads them; sub-processes and called processes help.',
      de: 'Über fünfzig Elementen enthalten die meisten Modelle Fehler, und niemand liest sie; Teilprozesse und Aufrufe helfen.',
    },
    source: '7PMG G7 (Mendling, Reijers, van der Aalst 2010); Method & Style (Silver)',
    conventions: ['K19'],
    options: {
      elements: { type: 'number', description: { en: 'flow nodes of a process with all its levels; 50 when absent', de: 'Flussknoten eines Prozesses auf allen Ebenen; sonst 50' } },
      activities: { type: 'number', description: { en: 'activities on one level; 10 when absent', de: 'Aktivitäten auf einer Ebene; sonst 10' } },
    },
    messages: {
      elements: { en: '“{name}” has {count} elements; more than {limit} are hard to read: split it into called processes.', de: '„{name}“ hat {count} Elemente; über {limit} liest das kaum jemand: in aufgerufene Prozesse aufteilen.' },
      activities: { en: '“{name}” has {count} activities on one level; up to {limit} are easy to read.', de: '„{name}“ hat {count} Aktivitäten auf einer Ebene; gut lesbar sind bis zu {limit}.' },
    },
  },
  create({ model, options, report }) {
    const { elements = 50, activities = 10 } = options ?? {};
    const checkLevel = (level: BpmnElement): void => {
      const count = level.childrenOf('bpmn:Activity').length;
      if (count > activities) report({ message: 'activities', params: { ...nameOf(level), count, limit: activities }, element: level });
    };
    return {
      'bpmn:Process': (process) => {
        checkLevel(process);
        const count = model.derive(nodesOfProcesses).get(process) ?? 0;
        if (count > elements) report({ message: 'elements', params: { ...nameOf(process), count, limit: elements }, element: process });
      },
      'bpmn:SubProcess': checkLevel,
    };
  },
});

/** The number of flow nodes in each process, at any depth. */
function nodesOfProcesses({ elements }: BpmnModel): ReadonlyMap<BpmnElement, number> {
  const processOf = new Map<BpmnElement, BpmnElement>();
  const counts = new Map<BpmnElement, number>();
  for (const element of elements) { // parents come before what they hold
    const process = element.is('bpmn:Process') ? element : element.parent && processOf.get(element.parent);
    if (!process) continue;
    processOf.set(element, process);
    if (element.is('bpmn:FlowNode')) counts.set(process, (counts.get(process) ?? 0) + 1);
  }
  return counts;
}
