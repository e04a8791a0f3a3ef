import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Bounds, Point } from './geometry.js';
import { centerOf, contains, Extent } from './geometry.js';
import { defaultSize } from './sizes.js';

/** A shape at its place. */
export interface PlacedShape {
  readonly kind: 'shape';
  readonly element: BpmnElement;
  /** The BPMNShape; `undefined` when the place comes from our own layout. */
  readonly di: BpmnElement | undefined;
  readonly bounds: Bounds;
  /** Where the file wants the external label. */
  readonly label: Bounds | undefined;
  /** Whether a sub-process shows what it holds. */
  readonly isExpanded: boolean;
}

/** A flow, association or link at its place. */
export interface PlacedEdge {
  readonly kind: 'edge';
  readonly element: BpmnElement;
  readonly di: BpmnElement | undefined;
  /** Two or more. */
  readonly waypoints: readonly Point[];
  readonly label: Bounds | undefined;
}

export type Placed = PlacedShape | PlacedEdge;

/** What stands on one plane. */
export interface Scene {
  readonly items: readonly Placed[];
  /** How many shapes had no usable place and stand in a row below. */
  readonly misplaced: number;
  /** Whether the file gives no places at all and ours are shown. */
  readonly isLaidOut: boolean;
}

/** Coordinates beyond this are mistakes; a picture of that size could not be shown. */
const FARTHEST = 1e6;
const ROW_GAP = 30;
const NO_SIZE = { width: 0, height: 0 };

/** Places what the depictions of a plane show; what depicts nothing, or an element for the second time, is left out. */
export function readScene(model: BpmnModel, depictions: readonly BpmnElement[]): Scene {
  const shapes: PlacedShape[] = [];
  const lost: BpmnElement[] = [];
  const edges: BpmnElement[] = [];
  const seen = new Set<BpmnElement>();
  for (const di of depictions) {
    const element = model.target(di, 'bpmnElement');
    // A choreography shows the same participant once per task.
    const isBand = di.get('participantBandKind') !== undefined;
    if (!element || (seen.has(element) && !isBand)) continue;
    seen.add(element);
    if (di.is('bpmndi:BPMNEdge')) edges.push(di);
    else {
      const bounds = boundsOf(di.child('dc:Bounds'), element);
      if (bounds) shapes.push(shape(element, di, bounds));
      else lost.push(di);
    }
  }
  for (const shape of inRowBelow(model, shapes, lost)) shapes.push(shape);
  const boxes = new Map(shapes.map(({ element, bounds }) => [element, bounds]));
  const drawn = edges.map((di) => edge(model, di, boxes)).filter((each) => each !== undefined);
  return { items: [...shapes.map((each) => withContents(each, shapes)), ...drawn], misplaced: lost.length, isLaidOut: false };
}

/** A call activity is expanded when the file says so and there is something inside; some tools call all of them expanded. */
function withContents(shape: PlacedShape, shapes: readonly PlacedShape[]): PlacedShape {
  if (!shape.isExpanded || !shape.element.is('bpmn:CallActivity')) return shape;
  const isFilled = shapes.some(({ element, bounds }) => element.is('bpmn:Activity') && element !== shape.element && contains(shape.bounds, centerOf(bounds)));
  return isFilled ? shape : { ...shape, isExpanded: false };
}

function shape(element: BpmnElement, di: BpmnElement, bounds: Bounds): PlacedShape {
  return { kind: 'shape', element, di, bounds, label: labelBounds(di), isExpanded: di.isTrue('isExpanded') };
}

/** What has no usable coordinates is shown all the same: at its usual size, below everything else. */
function inRowBelow(model: BpmnModel, placed: readonly PlacedShape[], lost: readonly BpmnElement[]): PlacedShape[] {
  const extent = new Extent();
  for (const { bounds } of placed) extent.box(bounds);
  let x = extent.bounds?.x ?? 0;
  const y = extent.bounds ? extent.bounds.y + extent.bounds.height + 2 * ROW_GAP : 0;
  return lost.map((di) => {
    const element = model.target(di, 'bpmnElement')!;
    const size = defaultSize(element);
    const result = shape(element, di, { x, y, ...size });
    x += size.width + ROW_GAP;
    return result;
  });
}

function edge(model: BpmnModel, di: BpmnElement, boxes: ReadonlyMap<BpmnElement, Bounds>): PlacedEdge | undefined {
  const element = model.target(di, 'bpmnElement')!;
  let waypoints = di.held('waypoint').map(pointOf).filter((point) => point !== undefined);
  if (waypoints.length < 2) {
    const [source, target] = endsOf(model, element).map((end) => end && boxes.get(end));
    if (!source || !target) return undefined;
    waypoints = straightLine(source, target);
  }
  return { kind: 'edge', element, di, waypoints, label: labelBounds(di) };
}

/** The elements that a flow, association or link connects. */
export function endsOf(model: BpmnModel, edge: BpmnElement): [source: BpmnElement | undefined, target: BpmnElement | undefined] {
  if (edge.is('bpmn:DataInputAssociation')) return [model.target(edge, 'sourceRef'), edge.parent];
  if (edge.is('bpmn:DataOutputAssociation')) return [edge.parent, model.target(edge, 'targetRef')];
  return [model.target(edge, 'sourceRef'), model.target(edge, 'targetRef')];
}

/** From border to border along the line between the middles. */
export function straightLine(source: Bounds, target: Bounds): [Point, Point] {
  const from = { x: source.x + source.width / 2, y: source.y + source.height / 2 };
  const to = { x: target.x + target.width / 2, y: target.y + target.height / 2 };
  return [borderPoint(source, from, to), borderPoint(target, to, from)];
}

function borderPoint(bounds: Bounds, middle: Point, towards: Point): Point {
  const dx = towards.x - middle.x;
  const dy = towards.y - middle.y;
  const share = Math.min(dx === 0 ? Infinity : bounds.width / 2 / Math.abs(dx), dy === 0 ? Infinity : bounds.height / 2 / Math.abs(dy));
  return share < 1 ? { x: middle.x + dx * share, y: middle.y + dy * share } : middle;
}

function labelBounds(di: BpmnElement): Bounds | undefined {
  const bounds = di.child('bpmndi:BPMNLabel')?.child('dc:Bounds');
  const place = bounds && pointOf(bounds);
  return place && { ...place, width: Math.max(coordinate(bounds, 'width') ?? 0, 0), height: Math.max(coordinate(bounds, 'height') ?? 0, 0) };
}

/** The bounds a file gives; a width or height that is no size gives way to the usual one. Some tools hide pools by drawing them without size. */
function boundsOf(bounds: BpmnElement | undefined, element: BpmnElement): Bounds | undefined {
  const place = bounds && pointOf(bounds);
  if (!place) return undefined;
  const size = element.is('bpmn:Participant') || element.is('bpmn:Lane') ? NO_SIZE : defaultSize(element);
  const width = coordinate(bounds, 'width') ?? 0;
  const height = coordinate(bounds, 'height') ?? 0;
  return { ...place, width: width > 0 ? width : size.width, height: height > 0 ? height : size.height };
}

function pointOf(element: BpmnElement): Point | undefined {
  const x = coordinate(element, 'x');
  const y = coordinate(element, 'y');
  return x === undefined || y === undefined ? undefined : { x, y };
}

function coordinate(element: BpmnElement, attribute: string): number | undefined {
  const text = element.get(attribute)?.trim();
  const value = text ? Number(text) : NaN;
  return Math.abs(value) <= FARTHEST ? value : undefined;
}
