import Modeler from 'bpmn-js/lib/Modeler';

/** What a page offers: opens a text in bpmn-js, makes each edit on the state as opened, and tells what it would save. */
export interface CanvasEdits {
  edit(text: string): Promise<{ name: string; before: string; after: string }[]>;
}

interface Shape { readonly id: string; readonly type: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly waypoints?: unknown; readonly labelTarget?: unknown; readonly outgoing: readonly unknown[]; readonly parent: Shape; readonly businessObject: { readonly name?: string; readonly di?: unknown } }
interface Modeling {
  updateLabel(shape: Shape, text: string): void;
  moveElements(shapes: readonly Shape[], delta: { x: number; y: number }): void;
  appendShape(source: Shape, shape: { type: string }, position: { x: number; y: number }): void;
  connect(source: Shape, target: Shape): void;
  removeElements(shapes: readonly Shape[]): void;
  resizeShape(shape: Shape, bounds: { x: number; y: number; width: number; height: number }): void;
  setColor(shapes: readonly Shape[], colours: { fill: string; stroke: string }): void;
  addLane(shape: Shape, place: 'bottom'): void;
}

const modeler = new Modeler({ container: '#canvas' });
const service = <T>(name: string): T => modeler.get(name) as T;

/** One of many, never the first or last alone. */
const middle = <T>(of: readonly T[]): T | undefined => of[of.length >> 1];

const EDITS: Readonly<Record<string, (modeling: Modeling, tasks: readonly Shape[], all: readonly Shape[]) => boolean>> = {
  rename: (modeling, tasks) => on(tasks.filter(({ businessObject }) => businessObject.name && !/\n/.test(businessObject.name)), (task) => modeling.updateLabel(task, `${task.businessObject.name} und ablegen`)),
  move: (modeling, tasks) => on(tasks, (task) => modeling.moveElements([task], { x: 20, y: 10 })),
  append: (modeling, tasks) => on(tasks, (task) => modeling.appendShape(task, { type: 'bpmn:UserTask' }, { x: task.x + 250, y: task.y + 40 })),
  connect: (modeling, tasks) => on(tasks, (task) => {
    const target = tasks.find((other) => other !== task && other.parent === task.parent);
    if (target) modeling.connect(task, target);
  }),
  delete: (modeling, tasks) => on(tasks, (task) => modeling.removeElements([task])),
  replace: (_modeling, tasks) => on(tasks.filter(({ type }) => type === 'bpmn:Task'), (task) => void service<{ replaceElement(of: Shape, by: { type: string }): void }>('bpmnReplace').replaceElement(task, { type: 'bpmn:UserTask' })),
  resize: (modeling, tasks) => on(tasks, (task) => modeling.resizeShape(task, { x: task.x, y: task.y, width: task.width + 20, height: task.height + 10 })),
  colour: (modeling, tasks) => on(tasks, (task) => modeling.setColor([task], { fill: '#bbdefb', stroke: '#0d4372' })),
  lane: (modeling, _tasks, all) => on(all.filter(({ type }) => type === 'bpmn:Participant'), (pool) => modeling.addLane(pool, 'bottom')),
};

function on(shapes: readonly Shape[], edit: (shape: Shape) => void): boolean {
  const shape = middle(shapes);
  if (shape) edit(shape);
  return shape !== undefined;
}

async function written(): Promise<string> {
  return (await modeler.saveXML({ format: true })).xml!;
}

async function edit(text: string): ReturnType<CanvasEdits['edit']> {
  const found: Awaited<ReturnType<CanvasEdits['edit']>> = [];
  for (const [name, make] of Object.entries(EDITS)) {
    try {
      // Opened anew each time: bpmn-js cannot take back everything it can do.
      await modeler.importXML(text);
      const before = await written();
      const all = service<{ filter(test: (shape: Shape) => boolean): Shape[] }>('elementRegistry').filter(({ labelTarget }) => !labelTarget);
      const tasks = all.filter(({ type, waypoints }) => /Task$/.test(type) && !waypoints);
      if (make(service('modeling'), tasks, all)) found.push({ name, before, after: await written() });
    } catch {
      // bpmn-js cannot open this file, or not edit it: some place things where its rules put nothing.
    }
  }
  return found;
}

(window as unknown as CanvasEdits).edit = edit;
