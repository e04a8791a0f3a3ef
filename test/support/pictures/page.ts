// Runs in the browser: opens a file in bpmn-js and in our drawing, and measures both on the screen.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { drawBpmn } from '../../../src/core/index.js';
import type { Comparison, Difference } from './comparison.js';

interface Box { left: number; top: number; right: number; bottom: number }

/** The parts of bpmn-js and its elements that are used here. */
interface BpmnJsElement {
  readonly id: string;
  readonly type: string;
  readonly parent?: BpmnJsElement;
  readonly waypoints?: readonly { x: number; y: number }[];
  readonly labelTarget?: BpmnJsElement;
  readonly businessObject: { readonly id: string };
}
interface Registry { getAll(): BpmnJsElement[]; getGraphics(element: BpmnJsElement): SVGGElement }
interface Canvas {
  getRootElements(): BpmnJsElement[]; findRoot(element: BpmnJsElement): BpmnJsElement | undefined;
  setRootElement(root: BpmnJsElement): void; getActiveLayer(): SVGGElement;
}

const TOLERANCE = 2;
/** Room for the logo, in pixels. */
const LOGO = 60;
/** Shares of the length of a line at which both lines are compared. */
const STATIONS = [0, 0.25, 0.5, 0.75, 1];

const viewer = new NavigatedViewer({ container: '#theirs' });

async function compare(text: string): Promise<Comparison> {
  try {
    await viewer.importXML(text);
  } catch (error) {
    return { opened: false, reason: String(error), elements: 0, differences: [] };
  }
  const registry = viewer.get<Registry>('elementRegistry');
  const canvas = viewer.get<Canvas>('canvas');
  const differences: Difference[] = [];
  let elements = 0;
  for (const [index, root] of canvas.getRootElements().entries()) {
    const mine = registry.getAll().filter((element) => element.parent && canvas.findRoot(element) === root);
    if (mine.length === 0) continue;
    canvas.setRootElement(root);
    const holder = document.querySelector('#ours')!;
    holder.innerHTML = drawBpmn(text, index === 0 ? {} : { diagram: root.businessObject.id });
    const ours = new Picture(holder.querySelector('svg')!);
    const theirs = canvas.getActiveLayer();
    const shift = firstShift(mine, registry, theirs, ours);
    for (const element of mine) {
      elements++;
      const gfx = registry.getGraphics(element);
      const found = element.labelTarget
        ? compareText(gfx, theirs, ours.label(element.labelTarget.id), ours, shift)
        : element.waypoints ? compareLines(gfx, ours.element(element.id), shift) : compareShape(gfx, theirs, ours.element(element.id), ours, shift);
      if (found) differences.push({ id: element.id, type: element.labelTarget ? `label of ${element.labelTarget.type}` : element.type, ...found });
    }
  }
  return { opened: true, reason: '', elements, differences };
}

/** Our drawing in the document. */
class Picture {
  private readonly elements = new Map<string, Element>();
  private readonly labels = new Map<string, Element>();

  constructor(readonly svg: SVGSVGElement) {
    for (const group of svg.querySelectorAll('g')) {
      const id = group.getAttribute('data-element-id');
      const labelled = group.getAttribute('data-label-of');
      if (id !== null) this.elements.set(id, group);
      if (labelled !== null) this.labels.set(labelled, group);
    }
  }

  element(id: string): Element | undefined { return this.elements.get(id); }
  label(id: string): Element | undefined { return this.labels.get(id); }
}

/** bpmn-js moves the contents of some sub-processes to another place: the first shape tells by how much. */
function firstShift(elements: readonly BpmnJsElement[], registry: Registry, theirs: SVGGElement, ours: Picture): { x: number; y: number } {
  const shape = elements.find((element) => !element.waypoints && !element.labelTarget && ours.element(element.id));
  if (!shape) return { x: 0, y: 0 };
  const a = outline(registry.getGraphics(shape), theirs);
  const b = outline(ours.element(shape.id)!, ours.svg);
  const shift = { x: Math.round(a.left - b.left), y: Math.round(a.top - b.top) };
  return Math.abs(shift.x) <= TOLERANCE && Math.abs(shift.y) <= TOLERANCE ? { x: 0, y: 0 } : shift;
}

type Found = Omit<Difference, 'id' | 'type'> | undefined;

function compareShape(gfx: Element, theirs: SVGGraphicsElement, group: Element | undefined, ours: Picture, shift: { x: number; y: number }): Found {
  if (!group) return { what: 'missing' };
  const shape = deviation(outline(gfx, theirs), moved(outline(group, ours.svg), shift));
  if (shape > TOLERANCE) return { what: 'outline', by: shape };
  return gfx.querySelector('text.djs-label') ? compareText(gfx, theirs, group, ours, shift) : undefined;
}

function compareLines(gfx: Element, group: Element | undefined, shift: { x: number; y: number }): Found {
  if (!group) return { what: 'missing' };
  const [a, b] = [gfx, group].map((element) => element.querySelector<SVGPathElement>('.djs-visual > path, :scope > path')!);
  let worst = 0;
  for (const station of STATIONS) {
    const [p, q] = [a!, b!].map((path) => path.getPointAtLength(path.getTotalLength() * station));
    worst = Math.max(worst, Math.hypot(p!.x - q!.x - shift.x, p!.y - q!.y - shift.y));
  }
  return worst > TOLERANCE ? { what: 'line', by: worst } : undefined;
}

function compareText(gfx: Element, theirs: SVGGraphicsElement, group: Element | undefined, ours: Picture, shift: { x: number; y: number }): Found {
  const a = gfx.querySelector<SVGGraphicsElement>('text.djs-label');
  const b = group?.querySelector<SVGGraphicsElement>(':scope > text');
  const [left, right] = [a, b].map(linesOf);
  if (left === '' && right === '') return undefined;
  if (!a || !b) return { what: 'label missing', texts: [left!, right!] };
  // bpmn-js keeps the blank at which a line was broken; it is not seen and does not count when the line is placed.
  for (const line of a.querySelectorAll('tspan')) line.textContent = line.textContent?.trimEnd() ?? '';
  const by = deviation(boxOf(a, theirs), moved(boxOf(b, ours.svg), shift));
  return by > TOLERANCE ? { what: 'label', by, texts: [left!, right!] } : undefined;
}

function linesOf(text: Element | null | undefined): string {
  return [...text?.querySelectorAll('tspan') ?? []].map((line) => line.textContent?.trim() ?? '').filter((line) => line !== '').join(' | ');
}

/** The box of the first thing drawn for a shape, without its line width. */
function outline(group: Element, root: SVGGraphicsElement): Box {
  const visual = group.querySelector(':scope > .djs-visual') ?? group;
  const first = [...visual.children].find((child): child is SVGGraphicsElement => child instanceof SVGGraphicsElement)!;
  return boxOf(first, root);
}

/** The box of a drawn thing in the coordinates of the diagram. */
function boxOf(element: SVGGraphicsElement, root: SVGGraphicsElement): Box {
  const matrix = root.getScreenCTM()!.inverse().multiply(element.getScreenCTM()!);
  const { x, y, width, height } = element.getBBox();
  const corners = [[x, y], [x + width, y + height]].map(([px, py]) => new DOMPoint(px, py).matrixTransform(matrix));
  return {
    left: Math.min(...corners.map((corner) => corner.x)), right: Math.max(...corners.map((corner) => corner.x)),
    top: Math.min(...corners.map((corner) => corner.y)), bottom: Math.max(...corners.map((corner) => corner.y)),
  };
}

function moved({ left, top, right, bottom }: Box, { x, y }: { x: number; y: number }): Box {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

function deviation(a: Box, b: Box): number {
  return Math.max(Math.abs(a.left - b.left), Math.abs(a.right - b.right), Math.abs(a.top - b.top), Math.abs(a.bottom - b.bottom));
}

/** Milliseconds until bpmn-js has imported a text and written it as SVG; nothing for a file it does not open. */
async function time(text: string): Promise<number | undefined> {
  const started = performance.now();
  try {
    await viewer.importXML(text);
  } catch {
    return undefined;
  }
  await viewer.saveSVG();
  return performance.now() - started;
}

/** Shows the main diagram of both, each in a frame of the same size, and returns that size. */
async function show(text: string): Promise<{ width: number; height: number }> {
  await viewer.importXML(text);
  const holder = document.querySelector<HTMLElement>('#ours')!;
  holder.innerHTML = drawBpmn(text);
  const { x, y, width, height } = holder.querySelector('svg')!.viewBox.baseVal;
  const theirs = document.querySelector<HTMLElement>('#theirs')!;
  const frame = { width: Math.ceil(width), height: Math.ceil(height) };
  theirs.style.width = `${frame.width}px`;
  // The logo of bpmn.io stays visible below the diagram.
  theirs.style.height = `${frame.height + LOGO}px`;
  const canvas = viewer.get<Canvas & { resized(): void; viewbox(box: object): void }>('canvas');
  canvas.resized();
  canvas.viewbox({ x, y, width: frame.width, height: frame.height + LOGO });
  return frame;
}

/**
 * How much two pictures differ: the share of their inked pixels that have no counterpart within two pixels in the other one.
 *
 * @param images as data URLs
 */
async function difference(images: readonly string[]): Promise<number> {
  const [a, b] = await Promise.all(images.map(inkOf));
  return Math.max(unmatched(a!, b!), unmatched(b!, a!));
}

interface Ink { readonly width: number; readonly height: number; readonly isInk: Uint8Array }

async function inkOf(image: string): Promise<Ink> {
  const bitmap = await createImageBitmap(await (await fetch(image)).blob());
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, isInk: Uint8Array.from({ length: width * height }, (_, i) => (data[4 * i]! + data[4 * i + 1]! + data[4 * i + 2]! < 480 ? 1 : 0)) };
}

function unmatched({ width, height, isInk }: Ink, other: Ink): number {
  let inked = 0;
  let alone = 0;
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      if (isInk[y * width + x] === 0) continue;
      inked++;
      let isMatched = false;
      for (let dy = -2; dy <= 2 && !isMatched; dy++) {
        for (let dx = -2; dx <= 2 && !isMatched; dx++) isMatched = other.isInk[(y + dy) * other.width + x + dx] === 1;
      }
      if (!isMatched) alone++;
    }
  }
  return inked === 0 ? 0 : alone / inked;
}

Object.assign(window, { compare, time, show, difference });
