import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';

/** A surface that can be drawn: a diagram of the file, or the inside of a collapsed sub-process. */
export interface Plane {
  /** The id of the BPMNDiagram, else of its plane or of what it shows; unique in the file. */
  readonly id: string;
  /** The name of the diagram, else of what it shows. */
  readonly name: string;
  /** The process, collaboration, choreography or sub-process it shows. */
  readonly root: BpmnElement | undefined;
  /** Its BPMNShapes and BPMNEdges. */
  readonly depictions: readonly BpmnElement[];
}

/**
 * The planes of a file in the order of the file. What older files draw inside a collapsed sub-process of the same diagram
 * is moved to the plane of that sub-process, as bpmn-js does.
 */
export function planesOf(model: BpmnModel): Plane[] {
  const planes = new Map<BpmnElement | string, { id: string; name: string; root: BpmnElement | undefined; depictions: BpmnElement[] }>();
  const ids = new Set<string>();
  const hidden: { within: BpmnElement; di: BpmnElement }[] = [];
  for (const diagram of model.all('bpmndi:BPMNDiagram')) {
    const surface = diagram.child('bpmndi:BPMNPlane');
    if (!surface) continue;
    const root = model.target(surface, 'bpmnElement');
    const depictions = surface.children.filter((child) => child.is('bpmndi:BPMNShape') || child.is('bpmndi:BPMNEdge'));
    const { shown, insideCollapsed } = split(model, depictions, root);
    for (const each of insideCollapsed) hidden.push(each);
    const id = [diagram.id, surface.id, root?.id].find((each) => each && !ids.has(each)) ?? String(planes.size + 1);
    ids.add(id);
    const plane = { id, name: diagram.name || nameOf(model, root), root, depictions: shown };
    planes.set(root && !planes.has(root) ? root : id, plane);
  }
  for (const { within, di } of hidden) {
    let plane = planes.get(within);
    if (!plane) planes.set(within, (plane = { id: within.id, name: within.name, root: within, depictions: [] }));
    plane.depictions.push(di);
  }
  return [...planes.values()];
}

/**
 * The plane somebody asks for: by position (0 is the first), by the id of a diagram, or by the id of the element it shows.
 * Without a wish the first one that shows more than a sub-process.
 */
export function choosePlane(planes: readonly Plane[], wanted: number | string | undefined): Plane | undefined {
  if (wanted === undefined) return planes.find(({ root }) => !root?.is('bpmn:SubProcess')) ?? planes[0];
  if (typeof wanted === 'number') return planes[wanted];
  return planes.find(({ id }) => id === wanted) ?? planes.find(({ root }) => root?.id === wanted);
}

function split(model: BpmnModel, depictions: readonly BpmnElement[], root: BpmnElement | undefined) {
  const collapsed = new Set<BpmnElement>();
  for (const di of depictions) {
    const element = model.target(di, 'bpmnElement');
    if (element?.is('bpmn:SubProcess') && element !== root && !di.isTrue('isExpanded')) collapsed.add(element);
  }
  const shown: BpmnElement[] = [];
  const insideCollapsed: { within: BpmnElement; di: BpmnElement }[] = [];
  for (const di of depictions) {
    const element = model.target(di, 'bpmnElement');
    const within = collapsed.size > 0 && element ? collapsedAround(element, collapsed) : undefined;
    if (within) insideCollapsed.push({ within, di });
    else shown.push(di);
  }
  return { shown, insideCollapsed };
}

/** The nearest collapsed sub-process that hides an element; a data association is where its activity is. */
function collapsedAround(element: BpmnElement, collapsed: ReadonlySet<BpmnElement>): BpmnElement | undefined {
  let container = element.is('bpmn:DataAssociation') ? element.parent?.parent : element.parent;
  while (container && !collapsed.has(container)) container = container.parent;
  return container;
}

function nameOf(model: BpmnModel, root: BpmnElement | undefined): string {
  if (!root || root.name !== '' || !root.is('bpmn:Collaboration')) return root?.name ?? '';
  const participants = root.childrenOf('bpmn:Participant').filter((participant) => model.target(participant, 'processRef'));
  return participants.map(({ name }) => name).filter((name) => name !== '').join(', ');
}
