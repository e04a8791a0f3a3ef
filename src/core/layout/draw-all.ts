import type { ModelEditor } from '../bpmn/edit/model-editor.js';
import type { NewElement } from '../bpmn/edit/new-element.js';
import type { BpmnElement } from '../bpmn/element.js';
import type { LayoutHints } from '../draw/layout/process.js';
import type { Place } from './places.js';
import { findPlaces, moveBy } from './places.js';

/** Where a diagram that is drawn anew begins, in pixels. */
export const ORIGIN = { x: 150, y: 80 };

/** A diagram with everything our own layout places, at the end of the file. */
export function drawAll(editor: ModelEditor): void {
  const { model } = editor;
  const shown = model.all('bpmn:Collaboration')[0] ?? model.processes[0];
  if (shown) addDiagram(editor, shown, undefined, {});
}

/**
 * A diagram of one process, collaboration or sub-process, behind those that are there.
 *
 * @param root What is laid out; `undefined` for the whole model.
 */
export function addDiagram(editor: ModelEditor, shown: BpmnElement, root: BpmnElement | undefined, hints: LayoutHints): void {
  const { model } = editor;
  if (!model.definitions || shown.id === '') return;
  const places = findPlaces(model, root, hints);
  moveBy(places, ORIGIN);
  const depictions = [...places].flatMap(([element, place]) => (isNameable(editor, element) ? [depictionOf(editor, element, place)] : []));
  editor.add(model.definitions.xml, {
    tag: 'bpmndi:BPMNDiagram', attributes: { id: editor.newId('Diagram') },
    children: [{ tag: 'bpmndi:BPMNPlane', attributes: { id: editor.newId('Plane'), bpmnElement: shown.id }, children: depictions }],
  });
}

/** Whether a shape can say that it shows this element. */
export function isNameable({ model }: ModelEditor, element: BpmnElement): boolean {
  return element.id !== '' && model.byId(element.id) === element;
}

/** A shape or edge for an element that has none. */
export function depictionOf(editor: ModelEditor, element: BpmnElement, place: Place): NewElement {
  const id = editor.newId(`${element.id}_di`);
  if (place.kind === 'edge') {
    return {
      tag: 'bpmndi:BPMNEdge', attributes: { id, bpmnElement: element.id },
      children: place.points.map(({ x, y }) => ({ tag: 'di:waypoint', attributes: { x, y } })),
    };
  }
  const isBand = element.is('bpmn:Participant') || element.is('bpmn:Lane');
  return {
    tag: 'bpmndi:BPMNShape',
    attributes: { id, bpmnElement: element.id, isHorizontal: isBand ? 'true' : undefined, isExpanded: element.is('bpmn:SubProcess') ? String(place.isExpanded) : undefined },
    children: [{ tag: 'dc:Bounds', attributes: { ...place.bounds } }],
  };
}
