import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import type { Bounds, Point } from '../geometry.js';
import type { Placed } from '../scene.js';
import { endsOf, straightLine } from '../scene.js';
import { defaultSize } from '../sizes.js';
import type { Size } from '../sizes.js';
import { INSIDE } from '../text/block.js';
import { textWidth } from '../text/metrics.js';
import { wrapText } from '../text/wrap.js';
import { arrange } from './grid.js';
import { Measures } from './measures.js';

/** What a process or sub-process looks like when it is laid out from its flows; measured from its upper left corner. */
export interface Layout extends Size {
  readonly items: readonly Placed[];
  /** Upper edge and height of each lane. */
  readonly bands: readonly { readonly y: number; readonly height: number }[];
}

/** What a diagram that is there already says about the shapes of a new layout. */
export interface LayoutHints {
  /** Whether a sub-process is drawn without what it holds. */
  isCollapsed?(element: BpmnElement): boolean;
  /** The size a shape has; `undefined` for the usual one. */
  sizeOf?(element: BpmnElement): Size | undefined;
}

const PADDING = 30;
/** Room for the name of an expanded sub-process. */
const TITLE = 20;
const DATA_GAP = 20;
/** What a label needs at its sides, how many lines leave room for markers, and how wide that may make a task. */
const LABEL_PADDING = 14;
const MOST_LINES = 3;
const MOST_WIDTH = 200;
const LONGEST_LABEL = 200;
/** Sub-processes nested deeper are drawn collapsed. */
const DEEPEST = 40;

/** Lays out what a process or sub-process holds: nodes in columns from left to right, lanes as bands, data and annotations below. */
export function layOut(model: BpmnModel, container: BpmnElement, lanes: readonly BpmnElement[], hints: LayoutHints = {}, depth = 0): Layout {
  const nodes = container.childrenOf('bpmn:FlowNode').filter((node) => !node.is('bpmn:BoundaryEvent') || !hostOf(model, node, container));
  const index = new Map(nodes.map((node, i) => [node, i]));
  const inner = nodes.map((node) => innerLayout(model, node, hints, depth));
  const sizes = nodes.map((node, i) => (inner[i] ? grown(inner[i]) : hints.sizeOf?.(node) ?? roomy(node)));
  const flows = container.childrenOf('bpmn:SequenceFlow').flatMap((flow) => {
    const [source, target] = endsOf(model, flow);
    const host = source && (hostOf(model, source, container) ?? source);
    const [from, to] = [host, target].map((end) => (end ? index.get(end) : undefined));
    return from === undefined || to === undefined ? [] : [{ flow, source: source!, from, to, isBelow: host !== source }];
  });
  const bandOf = new Map(lanes.flatMap((lane, band) => model.targets(lane, 'flowNodeRef').map((node) => [node, band] as const)));
  const grid = arrange({ count: nodes.length, links: flows.map(({ from, to }) => [from, to] as const) }, {
    band: (node) => bandOf.get(nodes[node]!) ?? 0,
    startsBelow: (link) => flows[link]!.isBelow,
  });
  const measures = new Measures(grid, sizes, Math.max(lanes.length, 1), PADDING);
  const boxes = new Map<BpmnElement, Bounds>();
  const items: Placed[] = [];
  const put = (element: BpmnElement, bounds: Bounds, isExpanded = false): void => {
    boxes.set(element, bounds);
    items.push({ kind: 'shape', element, di: undefined, bounds, label: undefined, isExpanded });
  };
  nodes.forEach((node, i) => {
    const box = shifted(measures.box(i), { x: PADDING, y: 0 });
    put(node, box, inner[i] !== undefined);
    for (const item of inner[i]?.items ?? []) items.push(moved(item, { x: box.x, y: box.y + TITLE }));
    placeOnBorder(model.flows.boundaryEvents(node), box, put);
  });
  flows.forEach(({ flow, source, to, isBelow }, link) => {
    const box = boxes.get(source)!;
    const start = isBelow ? { x: box.x + box.width / 2, y: box.y + box.height } : { x: box.x + box.width, y: box.y + box.height / 2 };
    const way = measures.way(link, { x: start.x - PADDING, y: start.y }, to, isBelow).map((point) => ({ x: point.x + PADDING, y: point.y }));
    items.push({ kind: 'edge', element: flow, di: undefined, waypoints: way, label: undefined });
  });
  const width = measures.width + 2 * PADDING;
  const below = placeBelow(model, container, hints, measures.height, boxes, put);
  return { items: items.concat(linkData(model, container, boxes)), bands: measures.bands, width: Math.max(width, below.width), height: below.height };
}

/** Data and annotations stand in a row below the flow, each as near as it can be to the step it is linked with. */
function placeBelow(model: BpmnModel, container: BpmnElement, hints: LayoutHints, top: number, boxes: ReadonlyMap<BpmnElement, Bounds>, put: (element: BpmnElement, bounds: Bounds) => void): Size {
  const io = container.child('bpmn:InputOutputSpecification');
  const steps = new Map(linksOf(model, container).flatMap(([, source, target]) => [[source, target], [target, source]]));
  const middle = (element: BpmnElement): number => {
    const box = boxes.get(steps.get(element) ?? element);
    return box ? box.x + box.width / 2 : 0;
  };
  const notes = [
    ...(io?.childrenOf('bpmn:DataInput') ?? []), ...(io?.childrenOf('bpmn:DataOutput') ?? []),
    ...container.children.filter((child) => child.is('bpmn:DataObjectReference') || child.is('bpmn:DataStoreReference') || child.is('bpmn:TextAnnotation')),
  ].map((element) => ({ element, wish: middle(element) })).sort((a, b) => a.wish - b.wish);
  let x = PADDING;
  let lowest = 0;
  for (const { element, wish } of notes) {
    const size = hints.sizeOf?.(element) ?? defaultSize(element);
    const width = Math.max(size.width, 70);
    x = Math.max(x, wish - width / 2);
    put(element, { x: x + (width - size.width) / 2, y: top + DATA_GAP, ...size });
    x += width + DATA_GAP;
    lowest = Math.max(lowest, size.height);
  }
  return { width: x + PADDING, height: notes.length === 0 ? top : top + DATA_GAP + lowest + 2 * PADDING };
}

function linksOf(model: BpmnModel, container: BpmnElement): [link: BpmnElement, source: BpmnElement, target: BpmnElement][] {
  const links = [...container.childrenOf('bpmn:Association'), ...container.children.flatMap((child) => child.childrenOf('bpmn:DataAssociation'))];
  return links.flatMap((link): [BpmnElement, BpmnElement, BpmnElement][] => {
    const [source, target] = endsOf(model, link);
    return source && target ? [[link, source, target]] : [];
  });
}

function linkData(model: BpmnModel, container: BpmnElement, boxes: ReadonlyMap<BpmnElement, Bounds>): Placed[] {
  return linksOf(model, container).flatMap(([element, ...ends]): Placed[] => {
    const [source, target] = ends.map((end) => boxes.get(end));
    return source && target ? [{ kind: 'edge', element, di: undefined, waypoints: straightLine(source, target), label: undefined }] : [];
  });
}

/** Events on the lower edge of their activity, from right to left. */
function placeOnBorder(events: readonly BpmnElement[], host: Bounds, put: (element: BpmnElement, bounds: Bounds) => void): void {
  events.forEach((event, i) => {
    const size = defaultSize(event);
    const step = Math.min(size.width + 6, host.width / events.length);
    put(event, { x: host.x + host.width - 10 - size.width - i * step, y: host.y + host.height - size.height / 2, ...size });
  });
}

function innerLayout(model: BpmnModel, node: BpmnElement, hints: LayoutHints, depth: number): Layout | undefined {
  const isFilled = node.is('bpmn:SubProcess') && depth < DEEPEST && node.children.some((child) => child.is('bpmn:FlowNode'));
  return isFilled && !hints.isCollapsed?.(node) ? layOut(model, node, [], hints, depth + 1) : undefined;
}

/** The usual size, and wider for an activity whose label would be broken within a word or cover its markers. */
function roomy(node: BpmnElement): Size {
  const size = defaultSize(node);
  const label = node.is('bpmn:Activity') ? (node.xml.value('name') ?? '').slice(0, LONGEST_LABEL) : '';
  const longest = Math.max(...label.split(/\s+|(?<=-)/).map((word) => textWidth(word, INSIDE)));
  let width = Math.min(Math.max(size.width, Math.ceil(longest) + LABEL_PADDING), MOST_WIDTH);
  while (width < MOST_WIDTH && wrapText(label, INSIDE, width - LABEL_PADDING).length > MOST_LINES) width = Math.min(width + 20, MOST_WIDTH);
  return { ...size, width };
}

function grown({ width, height }: Size): Size {
  return { width: Math.max(width, 140), height: height + TITLE };
}

function hostOf(model: BpmnModel, node: BpmnElement, container: BpmnElement): BpmnElement | undefined {
  if (!node.is('bpmn:BoundaryEvent')) return undefined;
  const host = model.target(node, 'attachedToRef');
  return host && host.parent === container && !host.is('bpmn:BoundaryEvent') ? host : undefined;
}

/** A shape or an edge at another place. */
export function moved(item: Placed, by: Point): Placed {
  if (item.kind === 'shape') return { ...item, bounds: shifted(item.bounds, by) };
  return { ...item, waypoints: item.waypoints.map(({ x, y }) => ({ x: x + by.x, y: y + by.y })) };
}

function shifted({ x, y, width, height }: Bounds, by: Point): Bounds {
  return { x: x + by.x, y: y + by.y, width, height };
}
