import type { Merged, MergedModel } from './merged.js';
import type { MergeNode } from './node.js';
import { spell } from './node.js';
import type { Version } from './records.js';

interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Distance kept between shapes that both sides put in one place, in pixels. */
const GAP = 40;
const CONTAINERS = new Set(['participant', 'lane', 'subProcess', 'transaction', 'adHocSubProcess', 'group', 'boundaryEvent']);

/** Moves the new shapes of theirs down until they cover nothing that is new or has another place in ours, and their edges with them. */
export function makeRoom({ elements }: MergedModel, base: Version, ours: Version): void {
  const shapes = [...elements.values()].filter(({ node }) => node.local === 'BPMNShape' && !CONTAINERS.has(drawnTag(node)));
  const taken = shapes.filter((shape) => isNewPlace(shape)).map(boxOf).filter((box) => box !== undefined);
  if (taken.length === 0) return;
  const shifts = new Map<string, number>();
  for (const shape of shapes) {
    if (ours.get(shape.key)) continue;
    const box = boxOf(shape);
    if (!box) continue;
    const shift = freeShift(box, taken);
    taken.push({ ...box, y: box.y + shift });
    if (shift === 0) continue;
    shape.atoms.set('bounds', shape.atoms.get('bounds')!.map((node) => moved(node, shift)));
    moveLabel(shape.key, shift);
    const drawn = shape.node.attributes.get('bpmnElement');
    if (drawn) shifts.set(drawn, shift);
  }
  if (shifts.size > 0) for (const edge of elements.values()) if (edge.node.local === 'BPMNEdge' && !ours.get(edge.key)) moveEnds(edge);

  function isNewPlace({ key, atoms }: Merged): boolean {
    if (!ours.get(key)) return false;
    const [was, is] = [base.get(key)?.atoms.get('bounds')?.[0], atoms.get('bounds')?.[0]];
    return was === undefined || is === undefined || spell(was) !== spell(is);
  }

  function drawnTag(node: MergeNode): string {
    return elements.get(`#${node.attributes.get('bpmnElement')}`)?.node.local ?? '';
  }

  function moveLabel(shape: string, shift: number): void {
    for (const merged of elements.values()) {
      const bounds = merged.parent === shape ? merged.atoms.get('bounds') : undefined;
      if (bounds) merged.atoms.set('bounds', bounds.map((node) => moved(node, shift)));
    }
  }

  /** The ends follow the shapes they are docked to; what lies between stays. */
  function moveEnds(edge: Merged): void {
    const flow = elements.get(`#${edge.node.attributes.get('bpmnElement')}`)?.node;
    const points = edge.atoms.get('waypoints');
    if (!flow || !points) return;
    const [first, last] = [shifts.get(flow.attributes.get('sourceRef') ?? '') ?? 0, shifts.get(flow.attributes.get('targetRef') ?? '') ?? 0];
    edge.atoms.set('waypoints', points.map((point, index) => (index === 0 ? moved(point, first) : index === points.length - 1 ? moved(point, last) : point)));
  }
}

function boxOf({ atoms }: Merged): Box | undefined {
  const attributes = atoms.get('bounds')?.[0]?.attributes;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes?.get(name))) as [number, number, number, number];
  return [x, y, width, height].every(Number.isFinite) ? { x, y, width, height } : undefined;
}

function freeShift(box: Box, taken: readonly Box[]): number {
  let shift = 0;
  for (let tries = 0; tries <= taken.length; tries++) {
    const hit = taken.find((other) => overlaps({ ...box, y: box.y + shift }, other));
    if (!hit) break;
    shift = hit.y + hit.height + GAP - box.y;
  }
  return shift;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function moved(node: MergeNode, shift: number): MergeNode {
  if (shift === 0) return node;
  return { ...node, attributes: new Map([...node.attributes].map(([name, value]) => [name, name === 'y' ? String(Number(value) + shift) : value])) };
}
