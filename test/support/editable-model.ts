import { BpmnModdle } from 'bpmn-moddle';

/** A moddle element, as far as the edits need it. */
export interface ModdleElement {
  readonly $type: string;
  $parent?: ModdleElement;
  readonly $attrs: Record<string, string>;
  readonly $instanceOf: (type: string) => boolean;
  readonly get: (name: string) => unknown;
  readonly set: (name: string, value: unknown) => void;
  readonly id?: string;
}

/** One for all models: setting up the types costs as much as reading a file. */
const moddle = new BpmnModdle();

/** A model as bpmn-moddle holds it, to be edited like a user of a modelling tool would. */
export class EditableModel {
  private readonly depictions = new Map<ModdleElement, ModdleElement[]>();
  private number = 0;

  private constructor(readonly definitions: ModdleElement) {}

  /** Reads a text; `undefined` when bpmn-moddle cannot. */
  static async read(text: string): Promise<EditableModel | undefined> {
    try {
      const { rootElement } = await moddle.fromXML(text);
      return new EditableModel(rootElement as ModdleElement);
    } catch {
      return undefined;
    }
  }

  async write(): Promise<string> {
    const { warn } = console;
    console.warn = () => {}; // one stack trace for every attribute that the serialiser leaves out
    try {
      return (await moddle.toXML(this.definitions, { format: true })).xml;
    } finally {
      console.warn = warn;
    }
  }

  /** All elements below the definitions that are of a type, diagrams included. */
  all(type: string): ModdleElement[] {
    const found: ModdleElement[] = [];
    const visit = (element: ModdleElement): void => {
      if (element.$instanceOf?.(type)) found.push(element);
      for (const child of contained(element)) visit(child);
    };
    visit(this.definitions);
    return found;
  }

  create(type: string, attributes: Record<string, unknown> = {}, parent?: ModdleElement): ModdleElement {
    const element = moddle.create(type, attributes) as ModdleElement;
    if (parent) element.$parent = parent;
    return element;
  }

  createAny(name: string, uri: string, attributes: Record<string, unknown>): ModdleElement {
    return moddle.createAny(name, uri, attributes) as ModdleElement;
  }

  newId(stem: string): string {
    return `${stem}_new${++this.number}`;
  }

  /** The shapes and edges that draw an element. */
  depictionsOf(element: ModdleElement): ModdleElement[] {
    if (this.depictions.size === 0) {
      for (const depiction of this.all('di:DiagramElement')) {
        const drawn = depiction.get('bpmnElement') as ModdleElement | undefined;
        if (drawn) this.depictions.set(drawn, [...(this.depictions.get(drawn) ?? []), depiction]);
      }
    }
    return this.depictions.get(element) ?? [];
  }

  forgetDepictions(): void {
    this.depictions.clear();
  }
}

/** The children of an element that its type contains. */
export function contained(element: ModdleElement): ModdleElement[] {
  const descriptor = (element as unknown as { $descriptor?: { properties: Property[] } }).$descriptor;
  if (!descriptor?.properties) return [];
  return descriptor.properties
    .filter((property) => !property.isAttr && !property.isReference && !property.isVirtual && !property.isBody)
    .flatMap((property) => (property.isMany ? element.get(property.name) as unknown[] : [element.get(property.name)]))
    .filter((child): child is ModdleElement => typeof child === 'object' && child !== null && '$type' in child);
}

interface Property { name: string; isAttr?: boolean; isReference?: boolean; isVirtual?: boolean; isBody?: boolean; isMany?: boolean }

/** Changes a model; returns false when there is nothing to do it on. */
export type ModelEdit = (model: EditableModel, pick: Pick) => boolean;

/** Chooses one of several, the same one for the same seed. */
export type Pick = <T>(from: readonly T[]) => T | undefined;

/** A generator of choices that depend on nothing but the seed. */
export function picker(seed: number): Pick {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  return (from) => from[Math.floor(next() * from.length)];
}

/** The elements a property holds, to be changed in place. */
export const list = (element: ModdleElement, property: string): ModdleElement[] => element.get(property) as ModdleElement[];
export const remove = (from: ModdleElement[] | undefined, element: ModdleElement): void => {
  const index = from?.indexOf(element) ?? -1;
  if (index >= 0) from!.splice(index, 1);
};

export function addShape(model: EditableModel, element: ModdleElement, near: ModdleElement): void {
  const plane = model.depictionsOf(near)[0]?.$parent ?? model.all('bpmndi:BPMNPlane')[0];
  if (!plane) return;
  const shape = model.create('bpmndi:BPMNShape', { id: `${element.id}_di`, bpmnElement: element }, plane);
  shape.set('bounds', model.create('dc:Bounds', { x: 100, y: 200, width: 100, height: 80 }, shape));
  list(plane, 'planeElement').push(shape);
  model.forgetDepictions();
}

export function addFlow(model: EditableModel, source: ModdleElement, target: ModdleElement): ModdleElement {
  const parent = source.$parent!;
  const flow = model.create('bpmn:SequenceFlow', { id: model.newId('Flow'), sourceRef: source, targetRef: target }, parent);
  list(parent, 'flowElements').push(flow);
  list(source, 'outgoing').push(flow);
  list(target, 'incoming').push(flow);
  const plane = model.depictionsOf(source)[0]?.$parent ?? model.all('bpmndi:BPMNPlane')[0];
  if (plane) {
    const edge = model.create('bpmndi:BPMNEdge', { id: `${flow.id}_di`, bpmnElement: flow }, plane);
    for (const x of [10, 60]) list(edge, 'waypoint').push(model.create('dc:Point', { x, y: 20 }, edge));
    list(plane, 'planeElement').push(edge);
    model.forgetDepictions();
  }
  return flow;
}

export function deleteFlow(model: EditableModel, flow: ModdleElement): void {
  remove(flow.get('sourceRef') ? list(flow.get('sourceRef') as ModdleElement, 'outgoing') : undefined, flow);
  remove(flow.get('targetRef') ? list(flow.get('targetRef') as ModdleElement, 'incoming') : undefined, flow);
  for (const gateway of model.all('bpmn:FlowNode')) {
    remove(list(gateway, 'incoming'), flow);
    remove(list(gateway, 'outgoing'), flow);
    if (hasProperty(gateway, 'default') && gateway.get('default') === flow) gateway.set('default', undefined);
  }
  remove(list(flow.$parent!, 'flowElements'), flow);
  deleteDepictions(model, flow);
}

export function deleteDepictions(model: EditableModel, element: ModdleElement): void {
  for (const depiction of model.depictionsOf(element)) if (depiction.$parent?.$type === 'bpmndi:BPMNPlane') remove(list(depiction.$parent, 'planeElement'), depiction);
  model.forgetDepictions();
}

export function hasProperty(element: ModdleElement, name: string): boolean {
  return (element as unknown as { $descriptor: { propertiesByName: Record<string, unknown> } }).$descriptor.propertiesByName[name] !== undefined;
}

/** Nodes that stand in a container, so that flows can be drawn between them. */
export const placedNodes = (model: EditableModel): ModdleElement[] => model.all('bpmn:FlowNode').filter((node) => node.$parent?.$instanceOf('bpmn:FlowElementsContainer'));
export const plainNodes = (model: EditableModel): ModdleElement[] => {
  const hosts = new Set(model.all('bpmn:BoundaryEvent').map((event) => event.get('attachedToRef')));
  return placedNodes(model).filter((node) => !node.$instanceOf('bpmn:SubProcess') && !hosts.has(node));
};
