import { withDecimalsOf } from '../../xml/fragment.js';
import type { XmlElement } from '../../xml/tree.js';
import type { Bounds } from '../di.js';
import type { BpmnElement } from '../element.js';
import type { ModelEditor } from './model-editor.js';

/** Gives `dc:Bounds` other numbers, as the file writes its numbers; what is the same stays as it is written. */
export function writeBounds(editor: ModelEditor, element: BpmnElement | undefined, bounds: Bounds): void {
  if (element) for (const name of ['x', 'y', 'width', 'height'] as const) writeNumber(editor, element.xml, name, bounds[name]);
}

/** Gives an edge other waypoints: those that are there are used first. */
export function writePoints(editor: ModelEditor, edge: BpmnElement, points: readonly { readonly x: number; readonly y: number }[]): void {
  const written = edge.xml.elements.filter(({ local }) => local === 'waypoint');
  points.forEach(({ x, y }, i) => {
    const waypoint = written[i];
    if (waypoint) {
      writeNumber(editor, waypoint, 'x', x);
      writeNumber(editor, waypoint, 'y', y);
    } else editor.add(edge.xml, { tag: 'di:waypoint', attributes: { x, y } });
  });
  for (const waypoint of written.slice(points.length)) editor.remove(waypoint);
}

function writeNumber(editor: ModelEditor, element: XmlElement, name: string, value: number): void {
  const raw = element.value(name) ?? '';
  if (raw === '' || Number(raw) !== value) editor.set(element, name, withDecimalsOf(raw, String(value)));
}
