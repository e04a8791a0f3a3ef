import type { Bounds } from '../di.js';
import { boundsOf } from '../di.js';
import type { BpmnElement } from '../element.js';
import type { BpmnModel } from '../model.js';
import { writeBounds, writePoints } from './di-writer.js';
import type { ModelEditor } from './model-editor.js';
import type { NewElement } from './new-element.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Shape {
  readonly element: BpmnElement | undefined;
  readonly di: BpmnElement | undefined;
  bounds: Bounds;
  label: Bounds | undefined;
}

interface Edge {
  readonly element: BpmnElement | undefined;
  readonly di: BpmnElement;
  points: readonly Point[];
  label: Bounds | undefined;
}

/** How much room is kept around a new shape, in pixels. */
const MARGIN = 12;
const GAP = 50;
/** How far from its wish a place is looked for, and in what steps. */
const FAR = 160;
const STEP = 10;

/** One diagram of a model while it is changed: where everything is now, and what has to be written at the end. */
export class PlaneEditor {
  private readonly shapes: Shape[] = [];
  private readonly edges: Edge[] = [];

  constructor(private readonly model: BpmnModel, private readonly editor: ModelEditor, readonly plane: BpmnElement) {
    for (const di of plane.children) {
      const element = model.target(di, 'bpmnElement');
      if (di.is('bpmndi:BPMNEdge')) this.edges.push({ element, di, points: pointsOf(di), label: labelOf(di) });
      else if (di.is('bpmndi:BPMNShape')) {
        const bounds = boundsOf(di);
        if (bounds) this.shapes.push({ element, di, bounds, label: labelOf(di) });
      }
    }
  }

  /** Where an element is drawn; `undefined` when it is not. */
  boundsOf(element: BpmnElement): Bounds | undefined {
    return this.shapes.find((shape) => shape.element === element)?.bounds;
  }

  pointsOf(flow: BpmnElement): readonly Point[] | undefined {
    return this.edges.find((edge) => edge.element === flow)?.points;
  }

  setPoints(flow: BpmnElement, points: readonly Point[]): void {
    const edge = this.edges.find((each) => each.element === flow);
    if (edge) edge.points = points;
  }

  /** @param label The text that will stand below the shape. */
  addShape(id: string, bounds: Bounds, label = '', attributes: Readonly<Record<string, string>> = {}): void {
    this.shapes.push({ element: undefined, di: undefined, bounds, label: undefined });
    this.append({
      tag: 'bpmndi:BPMNShape', attributes: { id: this.editor.newId(`${id}_di`), bpmnElement: id, ...attributes },
      children: [
        { tag: 'dc:Bounds', attributes: { ...bounds } },
        ...(label === '' ? [] : [{ tag: 'bpmndi:BPMNLabel', children: [{ tag: 'dc:Bounds', attributes: { ...belowOf(bounds, label) } }] }]),
      ],
    });
  }

  /** The first of several ways that leads through no shape; the first one where all do. */
  clearest(ways: readonly (readonly Point[])[]): readonly Point[] {
    const boxes = this.shapes.filter((shape) => !this.isFrame(shape)).map(({ bounds }) => grown(bounds, -3));
    return ways.find((way) => !way.some((point, i) => i > 0 && boxes.some((box) => crosses(way[i - 1]!, point, box)))) ?? ways[0]!;
  }

  addEdge(id: string, points: readonly Point[]): void {
    this.append({
      tag: 'bpmndi:BPMNEdge', attributes: { id: this.editor.newId(`${id}_di`), bpmnElement: id },
      children: points.map(({ x, y }) => ({ tag: 'di:waypoint', attributes: { x, y } })),
    });
  }

  /**
   * A place for a new shape that overlaps nothing: the nearest one to the wish, else the wish itself after everything from
   * `cut` on was moved to the right.
   *
   * @param wish Where it would best be.
   * @param beside The element it belongs to; the new shape stays in what that one lies in.
   */
  placeNear(wish: Bounds, beside: BpmnElement, cut: number): Bounds {
    const frames = this.framesAround(beside);
    const free = this.isFree(wish, frames) ? wish : this.search(wish, frames);
    if (free) return free;
    this.makeSpace(cut, wish.width + GAP);
    return this.isFree(wish, this.framesAround(beside)) ? wish : this.search(wish, this.framesAround(beside)) ?? wish;
  }

  /**
   * Whether a new shape beside an element would overlap nothing and stay in what that one lies in.
   *
   * @param ignored Flows that will take another way.
   */
  isFreeAt(place: Bounds, beside: BpmnElement, ignored: readonly BpmnElement[] = []): boolean {
    return this.isFree(place, this.framesAround(beside), ignored);
  }

  /** Moves an element and everything right of it, so that a new shape fits in where it was, and tells the place of that one. */
  placeInstead(element: BpmnElement, { width, height }: { readonly width: number; readonly height: number }, gap: number): Bounds {
    const { x, y } = this.boundsOf(element)!;
    const middle = y + this.boundsOf(element)!.height / 2;
    this.makeSpace(x, width + gap);
    return { x, y: middle - height / 2, width, height };
  }

  /**
   * Moves everything that begins behind a line away from it; pools, lanes and sub-processes across it get larger.
   *
   * @param axis `x`: to the right, `y`: down.
   */
  makeSpace(cut: number, by: number, axis: 'x' | 'y' = 'x'): void {
    const size = axis === 'x' ? 'width' : 'height';
    const isMoved = new Map<BpmnElement, boolean>();
    for (const shape of this.shapes) {
      const moves = this.anchorOf(shape)[axis] >= cut;
      if (shape.element) isMoved.set(shape.element, moves);
      if (moves) {
        shape.bounds = { ...shape.bounds, [axis]: shape.bounds[axis] + by };
        shape.label = shape.label && { ...shape.label, [axis]: shape.label[axis] + by };
      } else if (this.isFrame(shape) && shape.bounds[axis] + shape.bounds[size] > cut) {
        shape.bounds = { ...shape.bounds, [size]: shape.bounds[size] + by };
      }
    }
    for (const edge of this.edges) {
      const ends = ['sourceRef', 'targetRef'].map((end) => edge.element && this.model.target(edge.element, end));
      edge.points = edge.points.map((point, i, all) => {
        const end = i === 0 ? ends[0] : i === all.length - 1 ? ends[1] : undefined;
        const moves = (end && !this.isFrameOf(end) ? isMoved.get(end) : undefined) ?? point[axis] >= cut;
        return moves ? { ...point, [axis]: point[axis] + by } : point;
      });
      if (edge.label && edge.label[axis] + edge.label[size] / 2 >= cut) edge.label = { ...edge.label, [axis]: edge.label[axis] + by };
    }
  }

  /** Gives an element other bounds; its label and the events at its border come along. */
  place(element: BpmnElement, bounds: Bounds): void {
    const from = this.boundsOf(element);
    if (!from) return;
    const by = { x: bounds.x - from.x, y: bounds.y - from.y };
    for (const shape of this.shapes) {
      const comesAlong = shape.element === element || (shape.element && this.model.target(shape.element, 'attachedToRef') === element);
      if (!comesAlong) continue;
      shape.bounds = shape.element === element ? bounds : { ...shape.bounds, x: shape.bounds.x + by.x, y: shape.bounds.y + by.y };
      shape.label = shape.label && { ...shape.label, x: shape.label.x + by.x, y: shape.label.y + by.y };
    }
  }

  /** A free place for an element inside a frame, as near to where it is as can be; `undefined` where the frame is full. */
  placeInside(element: BpmnElement, frame: Bounds): Bounds | undefined {
    const own = this.boundsOf(element)!;
    const middle = frame.y + (frame.height - own.height) / 2;
    const wish = { ...own, y: Math.round(middle) };
    const frames = [...this.shapes.filter((shape) => this.isFrame(shape) && contains(shape.bounds, frame)).map(({ bounds }) => bounds)];
    const ignored = this.edges.flatMap(({ element: edge }) => (edge && ['sourceRef', 'targetRef'].some((end) => this.model.target(edge, end) === element) ? [edge] : []));
    return this.isFree(wish, frames, ignored) ? wish : this.search(wish, frames, ignored);
  }

  /** Writes what was moved. To be called once, at the end. */
  finish(): void {
    for (const { di, bounds, label } of this.shapes) {
      if (!di) continue;
      writeBounds(this.editor, di.child('dc:Bounds'), bounds);
      if (label) writeBounds(this.editor, di.child('bpmndi:BPMNLabel')?.child('dc:Bounds'), label);
    }
    for (const { di, points, label } of this.edges) {
      writePoints(this.editor, di, points);
      if (label) writeBounds(this.editor, di.child('bpmndi:BPMNLabel')?.child('dc:Bounds'), label);
    }
  }

  private append(element: NewElement): void {
    this.editor.add(this.plane.xml, element);
  }

  /** A boundary event moves with its host. */
  private anchorOf(shape: Shape): Bounds {
    const host = shape.element && this.model.target(shape.element, 'attachedToRef');
    return (host && this.boundsOf(host)) ?? shape.bounds;
  }

  private isFrame({ element, di }: Shape): boolean {
    if (!element) return false;
    return element.is('bpmn:Participant') || element.is('bpmn:Lane') || element.is('bpmn:Group') || (element.is('bpmn:SubProcess') && di?.isTrue('isExpanded') === true);
  }

  private isFrameOf(element: BpmnElement): boolean {
    return this.shapes.some((shape) => shape.element === element && this.isFrame(shape));
  }

  /** Pools, lanes and sub-processes that an element lies in. */
  private framesAround(element: BpmnElement): Bounds[] {
    const own = this.boundsOf(element);
    const center = own && centerOf(own);
    return this.shapes.filter((shape) => shape.element !== element && this.isFrame(shape) && center && contains(shape.bounds, { ...center, width: 0, height: 0 })).map(({ bounds }) => bounds);
  }

  private isFree(bounds: Bounds, frames: readonly Bounds[], ignored: readonly BpmnElement[] = []): boolean {
    const around = grown(bounds, MARGIN);
    return frames.every((frame) => contains(frame, grown(bounds, 4)))
      && !this.shapes.some((shape) => touches(shape.bounds, around) && !frames.includes(shape.bounds) && !shape.element?.is('bpmn:Group') && !(this.isFrame(shape) && contains(shape.bounds, around)))
      && !this.edges.some(({ element, points }) => !(element && ignored.includes(element)) && points.some((point, i) => i > 0 && crosses(points[i - 1]!, point, grown(bounds, 3))));
  }

  private search(wish: Bounds, frames: readonly Bounds[], ignored: readonly BpmnElement[] = []): Bounds | undefined {
    let best: Bounds | undefined;
    let nearest = Infinity;
    for (let dx = 0; dx <= FAR; dx += STEP) {
      for (let dy = -FAR; dy <= FAR; dy += STEP) {
        const distance = dx + Math.abs(dy) * 1.5;
        if (distance >= nearest) continue;
        const place = { ...wish, x: wish.x + dx, y: wish.y + dy };
        if (this.isFree(place, frames, ignored)) [best, nearest] = [place, distance];
      }
    }
    return best;
  }
}

/** A way between two shapes with right angles: out at the right, in at the left; straight where they are level. */
export function connect(from: Bounds, to: Bounds): Point[] {
  const a = centerOf(from);
  const b = centerOf(to);
  const start = { x: from.x + from.width, y: a.y };
  const end = { x: to.x, y: b.y };
  if (end.x - start.x >= 10) {
    if (Math.abs(a.y - b.y) < 1) return [start, { x: end.x, y: a.y }];
    const middle = Math.round((start.x + end.x) / 2);
    return [start, { x: middle, y: a.y }, { x: middle, y: b.y }, end];
  }
  const isBelow = b.y > a.y;
  const leaves = { x: a.x, y: isBelow ? from.y + from.height : from.y };
  const enters = { x: b.x, y: isBelow ? to.y : to.y + to.height };
  if (Math.abs(a.x - b.x) < 1) return [leaves, { x: a.x, y: enters.y }];
  const level = Math.round((leaves.y + enters.y) / 2);
  return [leaves, { x: a.x, y: level }, { x: b.x, y: level }, enters];
}

/** Where a text of this length stands below a shape, as wide as tools make it. */
function belowOf({ x, y, width, height }: Bounds, label: string): Bounds {
  return { x: x + width / 2 - 45, y: y + height + 7, width: 90, height: 14 * Math.max(1, Math.ceil(label.length / 15)) };
}

/** The middle of a box. */
export function centerOf({ x, y, width, height }: Bounds): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function pointsOf(edge: BpmnElement): Point[] {
  return edge.xml.elements.filter(({ local }) => local === 'waypoint').map((point) => ({ x: Number(point.value('x')), y: Number(point.value('y')) }));
}

function labelOf(depiction: BpmnElement): Bounds | undefined {
  const label = depiction.child('bpmndi:BPMNLabel');
  return label && boundsOf(label);
}

function grown({ x, y, width, height }: Bounds, by: number): Bounds {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function touches(a: Bounds, b: Bounds): boolean {
  return a.x + a.width >= b.x && b.x + b.width >= a.x && a.y + a.height >= b.y && b.y + b.height >= a.y;
}

function contains(outer: Bounds, inner: Bounds): boolean {
  return inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

/** Whether the straight line between two points passes through a box (Liang–Barsky). */
function crosses(from: Point, to: Point, box: Bounds): boolean {
  let enter = 0;
  let leave = 1;
  for (const [start, delta, low, high] of [[from.x, to.x - from.x, box.x, box.x + box.width], [from.y, to.y - from.y, box.y, box.y + box.height]] as const) {
    if (delta === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [one, other] = [(low - start) / delta, (high - start) / delta];
    enter = Math.max(enter, Math.min(one, other));
    leave = Math.min(leave, Math.max(one, other));
  }
  return enter <= leave;
}
