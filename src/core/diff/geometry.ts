import type { BpmnElement } from '../bpmn/element.js';
import type { XmlElement } from '../xml/tree.js';

function numbers(xml: XmlElement | undefined, names: readonly string[]): string | undefined {
  if (!xml) return undefined;
  return names.map((name) => number(xml.value(name) ?? '0')).join(' ');
}

/** Numbers are compared as numbers: `100.0` is `100`. */
function number(raw: string): string {
  const value = Number(raw);
  return raw.trim() === '' || Number.isNaN(value) ? raw : String(value);
}

/** `x y width height`, or `undefined` for what has none. */
export function boundsOf(depiction: BpmnElement): string | undefined {
  return numbers(depiction.xml.elements.find((child) => child.local === 'Bounds'), ['x', 'y', 'width', 'height']);
}

export function waypointsOf(depiction: BpmnElement): string | undefined {
  const points = depiction.xml.elements.filter((child) => child.local === 'waypoint').map((point) => numbers(point, ['x', 'y']));
  return points.length > 0 ? points.join(', ') : undefined;
}

/** Tools write empty labels as they please: only a placed one is a difference. */
export function labelOf(depiction: BpmnElement): string | undefined {
  const label = depiction.child('bpmndi:BPMNLabel');
  return label && boundsOf(label);
}

/** Whether a label kept its place beside what it labels: it went along with the shape or the whole path. */
export function movedAlong(a: BpmnElement, b: BpmnElement): boolean {
  const [was, is] = [coordinates(labelOf(a)), coordinates(labelOf(b))];
  const shift = shiftOf(a, b);
  return shift !== undefined && was.length > 0 && was.every((value, i) => isClose(value + (shift[i] ?? 0), is[i]));
}

/** How far a shape's corner, or a path with all its points, was moved. */
function shiftOf(a: BpmnElement, b: BpmnElement): [dx: number, dy: number] | undefined {
  const points = (depiction: BpmnElement): number[] => {
    const way = waypointsOf(depiction);
    return way === undefined ? coordinates(boundsOf(depiction)).slice(0, 2) : coordinates(way);
  };
  const [was, is] = [points(a), points(b)];
  if (was.length < 2 || was.length !== is.length) return undefined;
  const shift: [number, number] = [is[0]! - was[0]!, is[1]! - was[1]!];
  return was.every((value, i) => isClose(value + shift[i % 2]!, is[i])) ? shift : undefined;
}

function isClose(a: number, b: number | undefined): boolean {
  return b !== undefined && Math.abs(a - b) < 0.001;
}

function coordinates(text: string | undefined): number[] {
  return text === undefined ? [] : text.split(/[ ,]+/).map(Number);
}
