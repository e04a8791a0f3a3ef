import { calledElement } from '../bpmn/calls.js';
import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Placed } from './scene.js';

/**
 * The items in the order in which they are painted: what holds others before what it holds, and inside each holder
 * lanes, then nodes, then events on their borders, then flows.
 */
export function paintOrder(model: BpmnModel, items: readonly Placed[]): Placed[] {
  const placed = new Set(items.filter(({ kind }) => kind === 'shape').map(({ element }) => element));
  const frames = framesOf(model, placed);
  const held = new Map<BpmnElement | undefined, Placed[]>();
  for (const item of items) {
    const holder = item.element.is('bpmn:DataAssociation') ? undefined : holderOf(item.element, placed, frames);
    const siblings = held.get(holder);
    if (siblings) siblings.push(item);
    else held.set(holder, [item]);
  }
  const ordered: Placed[] = [];
  const stack = topDown(held.get(undefined));
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    ordered.push(item);
    // A choreography shows a participant several times; what it holds comes once.
    const inner = held.get(item.element);
    held.delete(item.element);
    for (const each of topDown(inner)) stack.push(each);
  }
  return ordered;
}

/** The shape that stands around a process: its pool, or an expanded call activity that shows what it calls. */
function framesOf(model: BpmnModel, placed: ReadonlySet<BpmnElement>): Map<BpmnElement, BpmnElement> {
  const frames = new Map<BpmnElement, BpmnElement>();
  for (const element of placed) {
    const process = element.is('bpmn:Participant') ? model.target(element, 'processRef') : calledElement(element, model);
    if (process && !frames.has(process)) frames.set(process, element);
  }
  return frames;
}

/** The nearest shape around an element: the sub-process, lane or pool that holds it. */
function holderOf(element: BpmnElement, placed: ReadonlySet<BpmnElement>, frames: ReadonlyMap<BpmnElement, BpmnElement>): BpmnElement | undefined {
  for (let parent = element.parent; parent; parent = parent.parent) {
    if (placed.has(parent)) return parent;
    const frame = frames.get(parent);
    if (frame && frame !== element) return frame;
  }
  return undefined;
}

/** Siblings sorted for a stack: what is painted first is last. */
function topDown(siblings: readonly Placed[] | undefined): Placed[] {
  if (!siblings) return [];
  return [...siblings].sort((a, b) => rank(b) - rank(a) || b.element.xml.start - a.element.xml.start);
}

function rank({ kind, element, di }: Placed): number {
  if (kind === 'edge') return element.is('bpmn:Association') || element.is('bpmn:DataAssociation') ? 5 : 4;
  if (di?.get('participantBandKind') !== undefined) return 2;
  if (element.is('bpmn:Lane') || element.is('bpmn:Participant')) return 0;
  if (element.is('bpmn:BoundaryEvent')) return 3;
  return element.is('bpmn:Artifact') ? 2 : 1;
}
