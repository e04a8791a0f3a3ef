import type { FlowEditor } from '../../../bpmn/edit/flow-editor.js';
import { centerOf, connect } from '../../../bpmn/edit/plane-editor.js';
import type { BpmnElement } from '../../../bpmn/element.js';
import type { BpmnModel } from '../../../bpmn/model.js';
import { defaultSize } from '../../../draw/sizes.js';
import type { FixMeta, Remedy } from '../../fixes/fix.js';
import { drawAll } from '../../../layout/draw-all.js';

export const DRAW: FixMeta = { title: { en: 'Draw the element beside its neighbour', de: 'Element neben seinem Nachbarn zeichnen' }, isSafe: true };
export const DRAW_ALL: FixMeta = { title: { en: 'Draw the whole diagram', de: 'Ganzes Diagramm zeichnen' }, isSafe: true };

/** A shape or edge for an element that has none; in a file without any diagram a diagram of everything. */
export function drawing(model: BpmnModel, element: BpmnElement): Remedy[] {
  if (element.id === '' || model.byId(element.id) !== element) return [];
  if (model.all('bpmndi:BPMNDiagram').length === 0) return [{ fix: 'drawAll', change: ({ editor }) => drawAll(editor) }];
  const ends = endsOf(model, element);
  if (ends) {
    const plane = commonPlane(model, ends);
    return plane ? [{ fix: 'draw', change: (flow) => drawEdge(flow, element, ends, plane) }] : [];
  }
  const isPlaceable = (element.is('bpmn:FlowNode') && !isFilled(element) && !element.is('bpmn:BoundaryEvent'))
    || element.is('bpmn:DataObjectReference') || element.is('bpmn:DataStoreReference') || element.is('bpmn:TextAnnotation');
  if (!isPlaceable || !element.parent || !model.derive(drawnScopes).has(element.parent)) return [];
  return [{ fix: 'draw', change: (flow) => drawShape(flow, element, neighbourOf(model, element)) }];
}

function isFilled(element: BpmnElement): boolean {
  return element.is('bpmn:SubProcess') && element.children.some((child) => child.is('bpmn:FlowNode'));
}

/** The elements an edge connects; `undefined` for what is drawn as a shape. */
function endsOf(model: BpmnModel, element: BpmnElement): [BpmnElement, BpmnElement] | undefined {
  if (!element.is('bpmn:SequenceFlow') && !element.is('bpmn:Association') && !element.is('bpmn:MessageFlow')) return undefined;
  const [source, target] = [model.target(element, 'sourceRef'), model.target(element, 'targetRef')];
  return source && target ? [source, target] : undefined;
}

function commonPlane(model: BpmnModel, [source, target]: readonly [BpmnElement, BpmnElement]): BpmnElement | undefined {
  const planes = (element: BpmnElement): BpmnElement[] => model.depictionsOf(element).flatMap((di) => (di.is('bpmndi:BPMNShape') && di.parent ? [di.parent] : []));
  const shared = new Set(planes(target));
  return source === target ? undefined : planes(source).find((plane) => shared.has(plane));
}

/** The scopes of which any node is drawn. Worked out once: a file may have thousands of missing shapes. */
function drawnScopes(model: BpmnModel): ReadonlySet<BpmnElement | undefined> {
  return new Set(model.all('bpmn:FlowNode').filter((node) => model.depictionsOf(node).some((di) => di.is('bpmndi:BPMNShape'))).map(({ parent }) => parent));
}

/** A node next to which a new shape is understood: one it is connected with, else another one of its scope. */
function neighbourOf(model: BpmnModel, element: BpmnElement): BpmnElement | undefined {
  const isDrawn = (node: BpmnElement | undefined): node is BpmnElement =>
    node !== undefined && node.parent === element.parent && model.depictionsOf(node).some((di) => di.is('bpmndi:BPMNShape'));
  const connected = [
    ...model.flows.incoming(element).map((flow) => model.target(flow, 'sourceRef')),
    ...model.flows.outgoing(element).map((flow) => model.target(flow, 'targetRef')),
  ];
  return connected.find(isDrawn) ?? element.parent!.children.findLast((child) => child.is('bpmn:FlowNode') && isDrawn(child));
}

function drawShape(flow: FlowEditor, element: BpmnElement, neighbour: BpmnElement | undefined): void {
  if (!neighbour) return;
  const size = defaultSize(element);
  const isBefore = flow.model.flows.outgoing(element).some((out) => flow.model.target(out, 'targetRef') === neighbour);
  for (const plane of flow.planesOf(neighbour)) {
    const own = plane.boundsOf(neighbour);
    if (!own) continue;
    const { y } = centerOf(own);
    const wish = { x: isBefore ? own.x - 50 - size.width : own.x + own.width + 50, y: y - size.height / 2, ...size };
    const place = isBefore && !plane.isFreeAt(wish, neighbour) ? plane.placeInstead(neighbour, size, 50) : plane.placeNear(wish, neighbour, own.x + own.width);
    plane.addShape(element.id, place, '', element.is('bpmn:SubProcess') ? { isExpanded: 'false' } : {});
  }
}

function drawEdge(flow: FlowEditor, element: BpmnElement, [source, target]: readonly [BpmnElement, BpmnElement], plane: BpmnElement): void {
  const editor = flow.planeEditor(plane);
  const from = editor.boundsOf(source);
  const to = editor.boundsOf(target);
  if (from && to) editor.addEdge(element.id, connect(from, to));
}
