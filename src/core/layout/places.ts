import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Bounds, Point } from '../draw/geometry.js';
import { centerOf, contains, inset, stationAt, union } from '../draw/geometry.js';
import { layOutModel } from '../draw/layout/layout.js';
import type { LayoutHints } from '../draw/layout/process.js';
import type { Placed } from '../draw/scene.js';
import { endsOf, straightLine } from '../draw/scene.js';
import { defaultSize } from '../draw/sizes.js';

/** A new place: the bounds of a shape or the way of an edge, from an origin of its own. */
export type Place = { readonly kind: 'shape'; readonly bounds: Bounds; readonly isExpanded: boolean } | { readonly kind: 'edge'; readonly points: readonly Point[] };

/** What a diagram showed before: its elements, and where its shapes were. */
export interface Before {
  readonly shown: readonly BpmnElement[];
  readonly bounds: ReadonlyMap<BpmnElement, Bounds>;
}

const NOTHING: Before = { shown: [], bounds: new Map() };
const GAP = 40;
/** How far a group reaches around what it holds. */
const AROUND = 20;

/**
 * New places for everything below a root: the flow by the layout of the core, then what that leaves out. A group goes around
 * what it was drawn around, a link goes to the middle of a flow, any other shape stands in a row below.
 *
 * @param root The process, collaboration or sub-process; `undefined` for the whole model.
 */
export function findPlaces(model: BpmnModel, root: BpmnElement | undefined, hints: LayoutHints, before = NOTHING): Map<BpmnElement, Place> {
  const places = new Map<BpmnElement, Place>();
  for (const item of layOutModel(model, root, hints)) places.set(item.element, placeOf(item));
  const rest = [...before.shown, ...artifactsOf(model, root)].filter((element) => !places.has(element));
  placeInRow(rest.filter((element) => isShape(element) && !element.is('bpmn:Group')), places, hints);
  for (const group of rest.filter((element) => element.is('bpmn:Group'))) {
    const members = membersOf(group, before.bounds).flatMap((element) => boundsIn(places, element) ?? []);
    if (members.length > 0) places.set(group, { kind: 'shape', bounds: inset(union(members), -AROUND), isExpanded: false });
    else placeInRow([group], places, hints);
  }
  for (const link of rest.filter((element) => !isShape(element) && !places.has(element))) {
    const [source, target] = endsOf(model, link).map((end) => end && boundsIn(places, end));
    if (source && target) places.set(link, { kind: 'edge', points: straightLine(source, target) });
  }
  return places;
}

/** Moves all places so that the upper left corner of the shapes is at a point. */
export function moveTo(places: Map<BpmnElement, Place>, corner: Point): void {
  const { x, y } = union([...places.values()].map((place) => (place.kind === 'shape' ? place.bounds : undefined)));
  moveBy(places, { x: corner.x - x, y: corner.y - y });
}

/** Moves all places, to whole pixels. */
export function moveBy(places: Map<BpmnElement, Place>, by: Point): void {
  for (const [element, place] of places) {
    if (place.kind === 'edge') places.set(element, { ...place, points: place.points.map((point) => ({ x: Math.round(point.x + by.x), y: Math.round(point.y + by.y) })) });
    else {
      const { bounds } = place;
      const size = { width: Math.round(bounds.width), height: Math.round(bounds.height) };
      places.set(element, { ...place, bounds: { x: Math.round(bounds.x + by.x), y: Math.round(bounds.y + by.y), ...size } });
    }
  }
}

function placeOf(item: Placed): Place {
  return item.kind === 'edge' ? { kind: 'edge', points: item.waypoints } : { kind: 'shape', bounds: item.bounds, isExpanded: item.isExpanded };
}

function isShape(element: BpmnElement): boolean {
  return !['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association', 'bpmn:DataAssociation', 'bpmn:ConversationLink'].some((type) => element.is(type));
}

/** What a collaboration or process holds beside its flow: annotations, groups and their links. */
function artifactsOf(model: BpmnModel, root: BpmnElement | undefined): BpmnElement[] {
  const holders = root ? [root] : [...model.all('bpmn:Collaboration'), ...model.processes];
  const inside = (holder: BpmnElement): readonly BpmnElement[] => {
    const pools = holder.childrenOf('bpmn:Participant').flatMap((participant) => model.target(participant, 'processRef') ?? []);
    return [holder, ...pools.flatMap(inside)];
  };
  return holders.flatMap(inside).flatMap((holder) => holder.childrenOf('bpmn:Artifact')).filter(({ id }) => id !== '');
}

/** What a group was drawn around; in a model without places, nothing. */
function membersOf(group: BpmnElement, bounds: Before['bounds']): BpmnElement[] {
  const own = bounds.get(group);
  if (!own) return [];
  return [...bounds].flatMap(([element, box]) => (element !== group && box.width < own.width && contains(own, centerOf(box)) ? [element] : []));
}

function boundsIn(places: ReadonlyMap<BpmnElement, Place>, element: BpmnElement): Bounds | undefined {
  const place = places.get(element);
  if (place?.kind !== 'edge') return place?.bounds;
  return { ...stationAt(place.points, 0.5), width: 0, height: 0 };
}

function placeInRow(elements: readonly BpmnElement[], places: Map<BpmnElement, Place>, hints: LayoutHints): void {
  const taken = union([...places.values()].map((place) => (place.kind === 'shape' ? place.bounds : undefined)));
  let { x } = taken;
  const y = taken.y + taken.height + GAP;
  for (const element of elements) {
    const size = hints.sizeOf?.(element) ?? defaultSize(element);
    places.set(element, { kind: 'shape', bounds: { x, y, ...size }, isExpanded: false });
    x += size.width + GAP;
  }
}
