import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import type { Bounds, Point } from '../geometry.js';
import type { Placed } from '../scene.js';
import { endsOf } from '../scene.js';
import type { Layout, LayoutHints } from './process.js';
import { layOut, moved } from './process.js';

/** Width of the strip with the name of a pool or lane. */
const STRIP = 30;
const BLACK_BOX = 60;
const POOL_GAP = 60;

/**
 * Places the elements of a model without diagram interchange: pools below each other, flows from left to right.
 * Simple on purpose: it shows what is there, it is no substitute for a drawn diagram.
 *
 * @param root the process or sub-process to show; else the first collaboration, else all processes
 */
export function layOutModel(model: BpmnModel, root: BpmnElement | undefined, hints: LayoutHints = {}): Placed[] {
  const collaboration = root?.is('bpmn:Collaboration') ? root : model.all('bpmn:Collaboration')[0];
  if (root && !root.is('bpmn:Collaboration')) return [...withLanes(model, root, undefined, hints).items];
  if (!collaboration) return stack(model.processes.map((process) => withLanes(model, process, undefined, hints)));
  const pools = collaboration.childrenOf('bpmn:Participant').map((participant) => ({ participant, process: model.target(participant, 'processRef') }));
  const shown = new Set(pools.map(({ process }) => process));
  const free = model.processes.filter((process) => !shown.has(process));
  const layouts = pools.map(({ participant, process }) =>
    (process ? withLanes(model, process, participant, hints) : { items: [], bands: [], width: 300, height: BLACK_BOX, participant }));
  const widest = layouts.reduce((most, { width }) => Math.max(most, width), 300);
  const items = stack([...layouts.map((layout) => inPool(layout, widest)), ...free.map((process) => withLanes(model, process, undefined, hints))]);
  return [...items, ...messageFlows(model, collaboration, items)];
}

interface Part extends Layout {
  readonly participant?: BpmnElement | undefined;
}

/** A process with its lanes drawn, moved to the right to make room for their names. */
function withLanes(model: BpmnModel, process: BpmnElement, participant: BpmnElement | undefined, hints: LayoutHints): Part {
  const lanes = innermost(process);
  const layout = layOut(model, process, lanes, hints);
  if (lanes.length === 0) return { ...layout, participant };
  // What stands below the flow belongs to the last lane: a pool has no room outside its lanes.
  const bands = layout.bands.map(({ y, height }, i) => ({ y, height: i === lanes.length - 1 ? layout.height - y : height }));
  const depth = Math.max(...lanes.map((lane) => lanesAround(lane).length)) + 1;
  const width = layout.width + depth * STRIP;
  const spans = new Map<BpmnElement, { top: number; bottom: number; x: number }>();
  lanes.forEach((lane, i) => {
    const { y, height } = bands[i]!;
    [lane, ...lanesAround(lane)].reverse().forEach((each, level) => {
      const known = spans.get(each);
      if (known) known.bottom = y + height;
      else spans.set(each, { top: y, bottom: y + height, x: level * STRIP });
    });
  });
  const shapes = [...spans].map(([lane, { top, bottom, x }]) => shape(lane, { x, y: top, width: width - x, height: bottom - top }));
  return { ...layout, participant, width, items: [...shapes, ...layout.items.map((item) => moved(item, { x: depth * STRIP, y: 0 }))] };
}

/** The lanes that hold a lane, the nearest first. */
function lanesAround(lane: BpmnElement): BpmnElement[] {
  const around: BpmnElement[] = [];
  for (let outer = lane.closest('bpmn:Lane'); outer; outer = outer.closest('bpmn:Lane')) around.push(outer);
  return around;
}

/** The innermost lanes, from top to bottom. */
function innermost(process: BpmnElement): BpmnElement[] {
  const lanes: BpmnElement[] = [];
  const queue = lanesIn(process).reverse();
  for (let lane = queue.pop(); lane !== undefined; lane = queue.pop()) {
    const inner = lanesIn(lane);
    if (inner.length === 0) lanes.push(lane);
    else for (const each of inner.reverse()) queue.push(each);
  }
  return lanes;
}

function lanesIn(container: BpmnElement): BpmnElement[] {
  return container.childrenOf('bpmn:LaneSet').flatMap((set) => set.childrenOf('bpmn:Lane'));
}

function inPool(part: Part, width: number): Part {
  const pool = shape(part.participant!, { x: 0, y: 0, width: width + STRIP, height: part.height });
  const items = part.items.map((item) => {
    const inside = moved(item, { x: STRIP, y: 0 });
    if (inside.kind !== 'shape' || !inside.element.is('bpmn:Lane')) return inside;
    return { ...inside, bounds: { ...inside.bounds, width: width + STRIP - inside.bounds.x } };
  });
  return { ...part, items: [pool, ...items] };
}

function stack(parts: readonly Layout[]): Placed[] {
  let y = 0;
  return parts.flatMap(({ items, height }) => {
    const placed = items.map((item) => moved(item, { x: 0, y }));
    y += height + POOL_GAP;
    return placed;
  });
}

/** From the edge of one to the edge of the other, across the gap between their pools. */
function messageFlows(model: BpmnModel, collaboration: BpmnElement, items: readonly Placed[]): Placed[] {
  const boxes = new Map<BpmnElement, Bounds>();
  for (const item of items) if (item.kind === 'shape') boxes.set(item.element, item.bounds);
  const flows = collaboration.childrenOf('bpmn:MessageFlow').flatMap((element) => {
    const [source, target] = endsOf(model, element).map((end) => end && boxes.get(end));
    return source && target ? [{ element, source, target }] : [];
  });
  const counts = new Map<Bounds, { all: number; placed: number }>();
  for (const box of flows.flatMap(({ source, target }) => [source, target])) counts.set(box, { all: (counts.get(box)?.all ?? 0) + 1, placed: 0 });
  /** The next of the places that flows share along the side of a box. */
  const place = (box: Bounds): number => {
    const count = counts.get(box)!;
    return box.x + (box.width * ++count.placed) / (count.all + 1);
  };
  return flows.map(({ element, source, target }) =>
    ({ kind: 'edge', element, di: undefined, waypoints: acrossGap(source, target, place), label: undefined }));
}

function acrossGap(source: Bounds, target: Bounds, place: (box: Bounds) => number): Point[] {
  const isDown = source.y <= target.y;
  const fromX = place(source);
  // A black box is as wide as the picture: the flow meets it straight above or below its other end.
  const toX = target.width > 250 ? fromX : place(target);
  const startX = source.width > 250 ? toX : fromX;
  const from = { x: startX, y: isDown ? source.y + source.height : source.y };
  const to = { x: toX, y: isDown ? target.y : target.y + target.height };
  if (from.x === to.x) return [from, to];
  const turn = isDown ? to.y - POOL_GAP / 2 : to.y + POOL_GAP / 2;
  return [from, { x: from.x, y: turn }, { x: to.x, y: turn }, to];
}

function shape(element: BpmnElement, bounds: Bounds): Placed {
  return { kind: 'shape', element, di: undefined, bounds, label: undefined, isExpanded: false };
}
