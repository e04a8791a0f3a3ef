import { boundsOf } from '../bpmn/di.js';
import { writeBounds, writePoints } from '../bpmn/edit/di-writer.js';
import { ModelEditor } from '../bpmn/edit/model-editor.js';
import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Bounds } from '../draw/geometry.js';
import { union } from '../draw/geometry.js';
import type { LayoutHints } from '../draw/layout/process.js';
import { planesOf } from '../draw/planes.js';
import { defaultSize } from '../draw/sizes.js';
import type { Message } from '../messages.js';
import type { TextEdit } from '../text/edits.js';
import { addDiagram, depictionOf, drawAll, isNameable, ORIGIN } from './draw-all.js';
import { findPlaces, moveTo } from './places.js';

/** Sizes beyond these are mistakes or hidden shapes. */
const SMALLEST = 16;
const LARGEST = 600;
const FARTHEST = 1e5;

const NOT_BPMN: Message = { en: 'This is no readable BPMN model.', de: 'Das ist kein lesbares BPMN-Modell.' };
const NOTHING: Message = { en: 'The model holds no process that could be laid out.', de: 'Das Modell enthält keinen Prozess, der sich anordnen ließe.' };

/** Why a model cannot be laid out, in one sentence; `undefined` when it can. */
export function obstacleOf(model: BpmnModel): Message | undefined {
  if (!model.definitions || model.xml.problems.length > 0) return NOT_BPMN;
  return model.processes.some((process) => process.children.some((child) => child.is('bpmn:FlowNode'))) ? undefined : NOTHING;
}

/**
 * Lays out all diagrams of a model anew. Only diagram interchange changes: elements, ids, the shapes' own ids, colours and
 * sizes stay, what was not drawn gets a shape. Doing it twice changes nothing more. Diagrams of choreographies and
 * conversations stay as they are.
 *
 * @returns Edits of `model.text`; none for a text that holds no process.
 */
export function layOutDiagrams(model: BpmnModel): TextEdit[] {
  const editor = new ModelEditor(model);
  if (!model.definitions) return [];
  const planes = planesOf(model);
  if (planes.length === 0) drawAll(editor);
  const hints = hintsOf(model);
  const drawn = new Set(planes.flatMap(({ depictions }) => depictions.flatMap((di) => model.target(di, 'bpmnElement') ?? [])));
  for (const { root, depictions } of planes) {
    const top = rootOf(model, root, depictions);
    if (top && isFlow(top)) layOutPlane(editor, top, depictions, hints, drawn);
  }
  addInsides(editor, planes.map(({ root }) => root), hints, drawn);
  return editor.finish();
}

/** What a plane is laid out by; pools drawn on the plane of a process mean their collaboration. */
function rootOf(model: BpmnModel, root: BpmnElement | undefined, depictions: readonly BpmnElement[]): BpmnElement | undefined {
  const pool = depictions.map((di) => model.target(di, 'bpmnElement')).find((element) => element?.is('bpmn:Participant'));
  if (pool?.parent?.is('bpmn:Collaboration')) return pool.parent;
  return root ?? model.all('bpmn:Collaboration')[0] ?? model.processes[0];
}

/** Whether the layout knows what to do: it follows sequence flows. */
function isFlow(root: BpmnElement): boolean {
  if (root.is('bpmn:Process') || root.is('bpmn:SubProcess')) return true;
  return root.type.name === 'bpmn:Collaboration' && root.childrenOf('bpmn:ConversationNode').length === 0;
}

function hintsOf(model: BpmnModel): LayoutHints {
  const shapeOf = (element: BpmnElement): BpmnElement | undefined => model.depictionsOf(element).find((di) => di.is('bpmndi:BPMNShape'));
  return {
    isCollapsed: (element) => shapeOf(element)?.isTrue('isExpanded') === false,
    sizeOf(element) {
      const shape = shapeOf(element);
      const bounds = shape && boundsOf(shape);
      if (!bounds || Math.min(bounds.width, bounds.height) < SMALLEST || Math.max(bounds.width, bounds.height) > LARGEST) return undefined;
      const size = { width: Math.round(bounds.width), height: Math.round(bounds.height) };
      // The usual size was nobody's choice: the layout widens it where the label needs room.
      const usual = defaultSize(element);
      return size.width === usual.width && size.height === usual.height ? undefined : size;
    },
  };
}

function layOutPlane(editor: ModelEditor, root: BpmnElement, depictions: readonly BpmnElement[], hints: LayoutHints, drawn: Set<BpmnElement>): void {
  const { model } = editor;
  const bounds = new Map<BpmnElement, Bounds>();
  const shown = new Map(depictions.flatMap((di) => {
    const element = model.target(di, 'bpmnElement');
    const box = element && boundsOf(di);
    if (box && isNear(box)) bounds.set(element, box);
    return element && element !== root ? [[di, element] as const] : [];
  }));
  const places = findPlaces(model, root, hints, { shown: [...shown.values()], bounds });
  const here = new Set(shown.values());
  for (const element of [...places.keys()]) if (!here.has(element) && (drawn.has(element) || !isNameable(editor, element))) places.delete(element);
  moveTo(places, cornerOf([...bounds.values()]));
  for (const [di, element] of shown) {
    const place = places.get(element);
    if (place?.kind === 'edge' && di.is('bpmndi:BPMNEdge')) writePoints(editor, di, place.points);
    else if (place?.kind === 'shape' && di.is('bpmndi:BPMNShape')) {
      const box = di.child('dc:Bounds');
      if (box) writeBounds(editor, box, place.bounds);
      else editor.add(di.xml, { tag: 'dc:Bounds', attributes: { ...place.bounds } });
      if (di.get('isHorizontal') === 'false') editor.set(di.xml, 'isHorizontal', 'true');
    } else continue;
    // Without a place of its own, every tool puts a label where it belongs.
    const label = di.child('bpmndi:BPMNLabel')?.child('dc:Bounds');
    if (label) editor.remove(label.xml);
  }
  const plane = depictions[0]?.parent ?? model.all('bpmndi:BPMNPlane').find((each) => model.target(each, 'bpmnElement') === root);
  for (const [element, place] of places) {
    if (here.has(element) || !plane) continue;
    drawn.add(element);
    editor.add(plane.xml, depictionOf(editor, element, place));
  }
}

/** Diagrams for the insides of collapsed sub-processes that no diagram shows. */
function addInsides(editor: ModelEditor, roots: readonly (BpmnElement | undefined)[], hints: LayoutHints, drawn: ReadonlySet<BpmnElement>): void {
  for (const inside of editor.model.all('bpmn:SubProcess')) {
    const isHidden = drawn.has(inside) && hints.isCollapsed?.(inside) === true && !roots.includes(inside);
    if (isHidden && inside.children.some((child) => child.is('bpmn:FlowNode'))) addDiagram(editor, inside, inside, hints);
  }
}

function isNear({ x, y }: Bounds): boolean {
  return Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST;
}

function cornerOf(boxes: readonly Bounds[]): { x: number; y: number } {
  if (boxes.length === 0) return ORIGIN;
  const { x, y } = union(boxes);
  return { x: Math.round(x), y: Math.round(y) };
}
