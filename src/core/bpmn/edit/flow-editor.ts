import type { Bounds } from '../di.js';
import type { BpmnElement } from '../element.js';
import type { BpmnModel } from '../model.js';
import { ModelEditor } from './model-editor.js';
import type { Point } from './plane-editor.js';
import { centerOf, connect, PlaneEditor } from './plane-editor.js';

type List = 'incoming' | 'outgoing';
type End = 'sourceRef' | 'targetRef';

/** An event or gateway to be put beside a node. */
export interface NewNode {
  readonly tag: string;
  readonly stem: string;
  readonly name?: string;
  readonly size: { readonly width: number; readonly height: number };
}

const GAP = 50;

/** Changes of the flow of a model, each with the lists of its nodes and with its drawing. */
export class FlowEditor {
  readonly editor: ModelEditor;
  /** Whether nodes were added. */
  hasNewNodes = false;
  private readonly planes = new Map<BpmnElement, PlaneEditor>();

  constructor(readonly model: BpmnModel) {
    this.editor = new ModelEditor(model);
  }

  /** The edits, in the text as the model has it. To be called once. */
  finish(): ReturnType<ModelEditor['finish']> {
    for (const plane of this.planes.values()) plane.finish();
    return this.editor.finish();
  }

  /** The diagrams that show an element, to be changed. */
  planesOf(element: BpmnElement): PlaneEditor[] {
    return this.model.depictionsOf(element).flatMap(({ parent }) => (parent?.is('bpmndi:BPMNPlane') ? [this.planeEditor(parent)] : []));
  }

  planeEditor(plane: BpmnElement): PlaneEditor {
    let known = this.planes.get(plane);
    if (!known) this.planes.set(plane, (known = new PlaneEditor(this.model, this.editor, plane)));
    return known;
  }

  /** Takes a flow out of the list of a node. */
  unlist(node: BpmnElement | undefined, list: List, flow: BpmnElement): void {
    for (const reference of node?.refs(list) ?? []) if (reference.xml && this.model.targetOf(reference) === flow) this.editor.remove(reference.xml);
  }

  list(node: BpmnElement, list: List, flowId: string): void {
    this.editor.add(node.xml, { tag: `bpmn:${list}`, text: flowId });
  }

  /** Lets a flow begin or end at another node; `listed` when that node has it in its list already. */
  retarget(flow: BpmnElement, end: End, id: string, node: BpmnElement | undefined): void {
    const list = listAt(end);
    this.moveEnd(flow, end, id);
    this.unlist(this.model.target(flow, end), list, flow);
    if (node && !this.model.targets(node, list).includes(flow)) this.list(node, list, flow.id);
  }

  /** A new flow between two nodes of one scope, in the lists of both and in the diagrams that show both. */
  addFlow(source: BpmnElement, target: BpmnElement, name?: string): void {
    const id = this.editor.newId('Flow');
    const last = source.parent!.childrenOf('bpmn:SequenceFlow').at(-1) ?? source;
    this.editor.addBehind(last.xml, { tag: 'bpmn:sequenceFlow', attributes: { id, name, sourceRef: source.id, targetRef: target.id } });
    this.list(source, 'outgoing', id);
    this.list(target, 'incoming', id);
    for (const plane of this.planesOf(source)) {
      const [from, to] = [plane.boundsOf(source), plane.boundsOf(target)];
      if (from && to) plane.addEdge(id, this.wayBetween(source, from, to));
    }
  }

  /** Draws a flow anew from where its source is to where its target is, given the node at an end that changed. */
  redraw(flow: BpmnElement, ends: { readonly source?: BpmnElement; readonly target?: BpmnElement } = {}): void {
    const source = ends.source ?? this.model.target(flow, 'sourceRef');
    const target = ends.target ?? this.model.target(flow, 'targetRef');
    for (const plane of source && target ? this.planesOf(flow) : []) {
      const [from, to] = [plane.boundsOf(source!), plane.boundsOf(target!)];
      if (from && to) plane.setPoints(flow, this.wayBetween(source!, from, to));
    }
  }

  /** A flow back runs around below, and one from a gateway may leave it at its top or bottom. */
  private wayBetween(source: BpmnElement, from: Bounds, to: Bounds): readonly Point[] {
    if (source.is('bpmn:BoundaryEvent')) return downwards(from, to);
    if (to.x + to.width <= from.x) return around(from, to);
    return source.is('bpmn:Gateway') ? throughGateway(from, to, true) : connect(from, to);
  }

  /** Some files say at the edge, too, between which shapes it runs; what is drawn there follows from the flow. */
  private moveEnd(flow: BpmnElement, end: End, id: string): void {
    this.editor.set(flow.xml, end, id);
    for (const depiction of this.model.depictionsOf(flow)) this.editor.set(depiction.xml, end === 'sourceRef' ? 'sourceElement' : 'targetElement', undefined);
  }

  /** Takes a flow away, from its nodes' lists and from all diagrams. */
  removeFlow(flow: BpmnElement): void {
    for (const end of ['sourceRef', 'targetRef'] as const) {
      const node = this.model.target(flow, end);
      this.unlist(node, listAt(end), flow);
      if (node && this.model.target(node, 'default') === flow) this.editor.set(node.xml, 'default', undefined);
    }
    this.removeDrawn(flow);
  }

  /** Takes an element away, from its lane and from all diagrams. */
  removeDrawn(element: BpmnElement): void {
    this.editor.remove(element.xml);
    for (const depiction of this.model.depictionsOf(element)) this.editor.remove(depiction.xml);
    for (const lane of this.model.all('bpmn:Lane')) {
      for (const reference of lane.refs('flowNodeRef')) if (reference.xml && this.model.targetOf(reference) === element) this.editor.remove(reference.xml);
    }
  }

  /** Adds a node to the scope and lane of another one, without flows and without a shape. */
  addNode(beside: BpmnElement, { tag, stem, name }: NewNode, incoming: readonly string[], outgoing: readonly string[]): string {
    const id = this.editor.newId(stem);
    this.hasNewNodes = true;
    this.editor.addBehind(beside.xml, {
      tag, attributes: { id, name },
      children: [
        ...incoming.map((text) => ({ tag: 'bpmn:incoming', text })),
        ...outgoing.map((text) => ({ tag: 'bpmn:outgoing', text })),
      ],
    });
    for (const lane of this.model.all('bpmn:Lane')) {
      if (this.model.targets(lane, 'flowNodeRef').includes(beside)) this.editor.add(lane.xml, { tag: 'bpmn:flowNodeRef', text: id });
    }
    return id;
  }

  /** Puts a start event before a node or an end event behind it. */
  addEvent(node: BpmnElement, kind: 'start' | 'end', name: string): void {
    const isStart = kind === 'start';
    const event: NewNode = { tag: isStart ? 'bpmn:startEvent' : 'bpmn:endEvent', stem: isStart ? 'Event_Start' : 'Event_End', name, size: { width: 36, height: 36 } };
    const flowId = this.editor.newId('Flow');
    const eventId = this.addNode(node, event, isStart ? [] : [flowId], isStart ? [flowId] : []);
    const scope = node.parent!;
    const sibling = scope.childrenOf('bpmn:SequenceFlow').at(-1) ?? node;
    this.editor.addBehind(sibling.xml, {
      tag: 'bpmn:sequenceFlow', attributes: { id: flowId, sourceRef: isStart ? eventId : node.id, targetRef: isStart ? node.id : eventId },
    });
    this.list(node, isStart ? 'incoming' : 'outgoing', flowId);
    for (const plane of this.planesOf(node)) {
      const own = plane.boundsOf(node);
      if (!own) continue;
      const isAttached = this.model.target(node, 'attachedToRef') !== undefined;
      const wish = besides(own, event.size, isStart ? 'left' : isAttached ? 'below' : 'right');
      const cut = isStart ? own.x : own.x + own.width;
      // Left of the first node there may be no room: it moves to the right, and the event takes its place.
      const place = isStart && !plane.isFreeAt(wish, node) ? plane.placeInstead(node, event.size, GAP) : plane.placeNear(wish, node, cut);
      plane.addShape(eventId, place, name);
      const now = plane.boundsOf(node)!;
      plane.addEdge(flowId, isStart ? connect(place, now) : isAttached ? downwards(now, place) : connect(now, place));
    }
  }

  /**
   * Puts a gateway between a node and some of its flows; the node keeps one flow to or from the gateway.
   *
   * @param end Which end of the flows is at the node.
   */
  insertGateway(node: BpmnElement, end: End, flows: readonly BpmnElement[], tag: string): void {
    const splits = end === 'sourceRef';
    const flowId = this.editor.newId('Flow');
    const ids = flows.map(({ id }) => id);
    const gateway: NewNode = { tag, stem: 'Gateway', size: { width: 50, height: 50 } };
    const gatewayId = this.addNode(node, gateway, splits ? [flowId] : ids, splits ? ids : [flowId]);
    for (const flow of flows) {
      this.moveEnd(flow, end, gatewayId);
      this.unlist(node, listAt(end), flow);
    }
    this.list(node, listAt(end), flowId);
    this.editor.addBehind(flows.at(-1)!.xml, {
      tag: 'bpmn:sequenceFlow', attributes: { id: flowId, sourceRef: splits ? node.id : gatewayId, targetRef: splits ? gatewayId : node.id },
    });
    for (const plane of this.planesOf(node)) {
      const own = plane.boundsOf(node);
      if (!own) continue;
      const wish = besides(own, gateway.size, splits ? 'right' : 'left');
      const isFree = plane.isFreeAt(wish, node, flows);
      if (!isFree && splits) plane.makeSpace(own.x + own.width, gateway.size.width + GAP);
      const place = isFree || splits ? wish : plane.placeInstead(node, gateway.size, GAP);
      plane.addShape(gatewayId, place);
      const now = plane.boundsOf(node)!;
      plane.addEdge(flowId, splits ? connect(now, place) : connect(place, now));
      for (const flow of flows) {
        const other = this.model.target(flow, splits ? 'targetRef' : 'sourceRef');
        const there = other && other !== node ? plane.boundsOf(other) : undefined;
        const points = plane.pointsOf(flow);
        if (!points) continue;
        const direct = splits ? connect(place, there ?? now) : connect(there ?? now, place);
        plane.setPoints(flow, there ? plane.clearest([throughGateway(place, there, splits), direct, ...upTo(points, place, splits)]) : direct);
      }
    }
  }

  /** Joins the two flows at a node into one and takes the node away. The flow into it is kept unless only the other has a condition. */
  dissolve(node: BpmnElement, first: BpmnElement, second: BpmnElement): void {
    const source = this.model.target(first, 'sourceRef')!;
    const target = this.model.target(second, 'targetRef')!;
    const keepsSecond = second.child('bpmn:Expression') !== undefined || (second.name !== '' && first.name === '');
    const [kept, gone] = keepsSecond ? [second, first] : [first, second];
    const [end, other] = keepsSecond ? ['sourceRef', source] as const : ['targetRef', target] as const;
    this.moveEnd(kept, end, other.id);
    const reference = other.refs(listAt(end)).find((each) => each.xml && this.model.targetOf(each) === gone);
    if (reference?.xml) this.editor.setText(reference.xml, kept.id);
    else this.list(other, listAt(end), kept.id);
    if (this.model.target(source, 'default') === gone) this.editor.set(source.xml, 'default', kept.id);
    for (const plane of this.planesOf(kept)) {
      const [before, behind] = [plane.pointsOf(first) ?? [], plane.pointsOf(second) ?? []];
      const box = plane.boundsOf(node);
      if (before.length > 1 && behind.length > 1 && box) plane.setPoints(kept, withoutDetours([...before.slice(0, -1), centerOf(box), ...behind.slice(1)]));
    }
    this.removeDrawn(gone);
    this.removeDrawn(node);
  }
}

function listAt(end: End): List {
  return end === 'sourceRef' ? 'outgoing' : 'incoming';
}

function besides(own: Bounds, { width, height }: NewNode['size'], side: 'left' | 'right' | 'below'): Bounds {
  const { x, y } = centerOf(own);
  switch (side) {
    case 'right': return { x: own.x + own.width + GAP, y: y - height / 2, width, height };
    case 'left': return { x: own.x - GAP - width, y: y - height / 2, width, height };
    case 'below': return { x: x - width / 2 + 40, y: own.y + own.height + 40, width, height };
  }
}

/** Back to something further left: down, below both, and up again. */
function around(from: Bounds, to: Bounds): Point[] {
  const [a, b] = [centerOf(from), centerOf(to)];
  const below = Math.max(from.y + from.height, to.y + to.height) + 20;
  return [{ x: a.x, y: from.y + from.height }, { x: a.x, y: below }, { x: b.x, y: below }, { x: b.x, y: to.y + to.height }];
}

/** From below a boundary event down and to the right. */
function downwards(from: Bounds, to: Bounds): Point[] {
  const a = centerOf(from);
  const b = centerOf(to);
  if (b.y <= from.y + from.height) return connect(from, to);
  const start = { x: a.x, y: from.y + from.height };
  return Math.abs(a.x - b.x) < 1 ? [start, { x: a.x, y: to.y }] : [start, { x: a.x, y: b.y }, { x: to.x, y: b.y }];
}

/** A flow between a gateway and a node that is not level: it leaves the gateway at its top or bottom. */
function throughGateway(gateway: Bounds, node: Bounds, leaves: boolean): Point[] {
  const g = centerOf(gateway);
  const n = centerOf(node);
  const border = leaves ? node.x : node.x + node.width;
  const isAhead = leaves ? border - (gateway.x + gateway.width) >= 10 : gateway.x - border >= 10;
  if (!isAhead) return leaves ? connect(gateway, node) : connect(node, gateway);
  const isLevel = Math.abs(g.y - n.y) < 1;
  const points = isLevel
    ? [{ x: leaves ? gateway.x + gateway.width : gateway.x, y: g.y }, { x: border, y: g.y }]
    : [{ x: g.x, y: n.y > g.y ? gateway.y + gateway.height : gateway.y }, { x: g.x, y: n.y }, { x: border, y: n.y }];
  return leaves ? points : points.reverse();
}

/** The way as it was, up to the gateway that now stands in it; none where it comes from another side. */
function upTo(points: readonly Point[], gateway: Bounds, leaves: boolean): Point[][] {
  const [last, before] = leaves ? [points[0], points[1]] : [points.at(-1), points.at(-2)];
  const { y } = centerOf(gateway);
  const x = leaves ? gateway.x + gateway.width : gateway.x;
  if (!last || !before || points.length < 3 || Math.abs(last.y - y) > 1 || Math.abs(before.y - y) > 1 || (leaves ? before.x <= x : before.x >= x)) return [];
  return [leaves ? [{ x, y }, ...points.slice(1)] : [...points.slice(0, -1), { x, y }]];
}

/** Leaves out points on the straight line between their neighbours. */
function withoutDetours(points: readonly Point[]): Point[] {
  return points.filter((point, i) => {
    const before = points[i - 1];
    const next = points[i + 1];
    if (!before || !next) return true;
    return Math.abs((next.x - before.x) * (point.y - before.y) - (next.y - before.y) * (point.x - before.x)) > 1;
  });
}
