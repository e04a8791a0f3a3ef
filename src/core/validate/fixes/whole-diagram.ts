import type { ModelEditor } from '../../bpmn/edit/model-editor.js';
import type { NewElement } from '../../bpmn/edit/new-element.js';
import { layOutModel } from '../../draw/layout/layout.js';

/** Left and upper edge of a diagram that is drawn anew, in pixels. */
const ORIGIN = { x: 150, y: 80 };

/** A diagram with everything our own layout places, at the end of the file. */
export function drawAll(editor: ModelEditor): void {
  const { model } = editor;
  const { definitions } = model;
  const shown = model.all('bpmn:Collaboration')[0] ?? model.processes[0];
  if (!definitions || !shown || shown.id === '') return;
  const items = layOutModel(model, undefined).filter(({ element }) => element.id !== '' && model.byId(element.id) === element);
  const round = (value: number): number => Math.round(value);
  const depictions = items.map((item): NewElement => {
    const id = editor.newId(`${item.element.id}_di`);
    if (item.kind === 'edge') {
      return {
        tag: 'bpmndi:BPMNEdge', attributes: { id, bpmnElement: item.element.id },
        children: item.waypoints.map(({ x, y }) => ({ tag: 'di:waypoint', attributes: { x: round(x + ORIGIN.x), y: round(y + ORIGIN.y) } })),
      };
    }
    const isBand = item.element.is('bpmn:Participant') || item.element.is('bpmn:Lane');
    const { x, y, width, height } = item.bounds;
    return {
      tag: 'bpmndi:BPMNShape',
      attributes: { id, bpmnElement: item.element.id, isHorizontal: isBand ? 'true' : undefined, isExpanded: item.element.is('bpmn:SubProcess') ? String(item.isExpanded) : undefined },
      children: [{ tag: 'dc:Bounds', attributes: { x: round(x + ORIGIN.x), y: round(y + ORIGIN.y), width: round(width), height: round(height) } }],
    };
  });
  editor.add(definitions.xml, {
    tag: 'bpmndi:BPMNDiagram', attributes: { id: editor.newId('Diagram') },
    children: [{ tag: 'bpmndi:BPMNPlane', attributes: { id: editor.newId('Plane'), bpmnElement: shown.id }, children: depictions }],
  });
}
