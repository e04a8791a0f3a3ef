import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import { DRAW, DRAW_ALL, drawing } from './drawing.js';

export const noBpmndi = defineLintRule({
  meta: {
    id: 'no-bpmndi',
    severity: 'error',
    title: { en: 'Every element that can be drawn is drawn.', de: 'Jedes darstellbare Element ist gezeichnet.' },
    why: {
      en: 'An element without a shape is part of the process, but no reader sees it.',
      de: 'Ein Element ohne Form gehört zum Prozess, aber niemand sieht es.',
    },
    source: 'bpmnlint no-bpmndi; BPMN 2.0.2 §12.2.2',
    notes: [{
      en: 'bpmnlint crashes on a file without root elements and on a diagram without a plane.',
      de: 'bpmnlint stürzt bei einer Datei ohne Wurzelelemente und bei einem Diagramm ohne Zeichenebene ab.',
    }],
    fixes: { draw: DRAW, drawAll: DRAW_ALL },
    messages: {
      missing: { en: 'The element is not drawn: no shape or edge shows it.', de: 'Das Element ist nicht gezeichnet: keine Form oder Kante stellt es dar.' },
    },
  },
  create({ model, report }, linted) {
    /** Ids of what the planes show; '' when a shape shows nothing, which bpmnlint takes for any element without an id. */
    const drawn = new Set<string>();
    const reached = new Set<BpmnElement>();
    const check = (element: BpmnElement): void => {
      if (!drawn.has(element.id)) report({ message: 'missing', element, fixes: drawing(model, element) });
    };
    const checkHeldAs = (property: string) => (element: BpmnElement): void => {
      // A data object is drawn through its references.
      if (element.property?.name === property && element.type.name !== 'bpmn:DataObject' && !isEmptyScope(element.parent!)) check(element);
    };
    const firstLaneSets = new Map<BpmnElement, BpmnElement | undefined>();
    return {
      document() {
        for (const depiction of model.all('di:DiagramElement')) {
          if (depiction.property?.name !== 'planeElement' || !linted.reads(depiction)) continue;
          drawn.add(linted.target(depiction, 'bpmnElement')?.id ?? '');
        }
      },
      'bpmn:FlowElement': checkHeldAs('flowElements'),
      'bpmn:Artifact': checkHeldAs('artifacts'),
      'bpmn:Participant': checkHeldAs('participants'),
      'bpmn:MessageFlow': checkHeldAs('messageFlows'),
      'bpmn:Lane': (element) => {
        const laneSet = element.parent!;
        const holder = laneSet.parent!;
        // Of several lane sets a diagram shows the first.
        if (!firstLaneSets.has(holder)) firstLaneSets.set(holder, linted.held(holder, 'laneSets')[0] ?? linted.held(holder, 'childLaneSet')[0]);
        if (laneSet !== firstLaneSets.get(holder) || isEmptyScope(holder) || (holder.is('bpmn:Lane') && !reached.has(holder))) return;
        reached.add(element);
        check(element);
      },
    };
  },
});

/** What a sub-process without flow elements holds is not looked at. */
function isEmptyScope(scope: BpmnElement): boolean {
  return scope.is('bpmn:SubProcess') && !scope.children.some((child) => child.property?.name === 'flowElements');
}
