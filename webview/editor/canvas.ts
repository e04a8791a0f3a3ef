import Modeler from 'bpmn-js/lib/Modeler';
import type DiagramCanvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EventBus from 'diagram-js/lib/core/EventBus';
import type Dragging from 'diagram-js/lib/features/dragging/Dragging';
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type DirectEditing from 'diagram-js-direct-editing/lib/DirectEditing';
import colorPickerModule from 'bpmn-js-color-picker';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import gridModule from 'diagram-js-grid';
import minimapModule from 'diagram-js-minimap';
import atlas from '../../schemas/atlas.json';
import { say } from '../shared/l10n.js';
import { editGateModule } from './edit-gate.js';
import type { GuardedCommandStack } from './guarded-command-stack.js';
import { BEFORE_COMMAND, guardedCommandStackModule } from './guarded-command-stack.js';
import { changePropertiesModule } from './properties/change-properties.js';
import { keepDiagramIdsModule } from './keep-diagram-ids.js';
import { quietRootModule } from './quiet-root.js';
import { singleLayoutModule } from './single-layout.js';
import { texts } from './texts.js';
import { themedColours, themedLabelsModule } from './theme.js';
import { translateModule } from './translate.js';
import type { ViewState } from './view.js';
import { View } from './view.js';

export type StackTrigger = 'execute' | 'undo' | 'redo' | 'clear';

interface DiagramObject {
  readonly name?: string;
  readonly plane?: {
    readonly bpmnElement?: { readonly id: string; readonly name?: string; $instanceOf(type: string): boolean };
    readonly planeElement?: readonly { readonly bpmnElement?: { readonly id: string } }[];
  };
}

/** The drawing surface: bpmn-js with the texts, colours and limits of this editor. */
export class Canvas {
  readonly view: View;
  private readonly modeler: Modeler;
  private readonly bus: EventBus;
  private readonly commandStack: GuardedCommandStack;
  private hasDiagram = false;
  private editable = false;
  private drawing = false;
  /** Position of the drawn diagram in the file. */
  private diagram: number;
  private readonly typing: (() => void)[] = [];

  /** @param firstView What the user saw when the editor was hidden or closed. */
  constructor(private readonly container: HTMLElement, private readonly firstView: ViewState | undefined) {
    this.diagram = firstView?.diagram ?? 0;
    this.modeler = new Modeler({
      container,
      bpmnRenderer: themedColours,
      moddleExtensions: { atlas },
      additionalModules: [guardedCommandStackModule, editGateModule, keepDiagramIdsModule, quietRootModule, singleLayoutModule, changePropertiesModule, translateModule, themedLabelsModule, colorPickerModule, CreateAppendAnythingModule, minimapModule, gridModule],
    });
    this.bus = this.service('eventBus');
    this.commandStack = this.service('commandStack');
    this.view = new View(this.service('canvas'), this.service('elementRegistry'), this.service('selection'));
    new ResizeObserver(() => { if (this.hasDiagram) this.view.resized(); }).observe(container);
  }

  /** A service of the diagram by its name in bpmn-js. */
  service<T>(name: string): T {
    return this.modeler.get<T>(name);
  }

  /** @param priority Listeners of a higher one come first; 1000 by default. What returns `false` is the last one. */
  on<T>(event: string | string[], listener: (event: T) => unknown, priority = 1000): void {
    this.bus.on(event, priority, listener);
  }

  onBeforeCommand(listener: () => void): void {
    this.bus.on(BEFORE_COMMAND, listener);
  }

  onCommandStackChanged(listener: (trigger: StackTrigger) => void): void {
    this.bus.on('commandStack.changed', ({ trigger }: { trigger: StackTrigger }) => listener(trigger));
  }

  /** Undo and redo belong to VS Code; whatever asks the canvas for them ends up here. */
  onUndoRedo(listener: (action: 'undo' | 'redo') => void): void {
    const actions = this.service<EditorActions>('editorActions');
    for (const action of ['undo', 'redo'] as const) {
      actions.unregister(action);
      actions.register({ [action]: () => listener(action) });
    }
  }

  /**
   * Draws a text; viewport, selection and the open sub-process stay where they were.
   * Rejects when the text cannot be drawn; the canvas is empty then.
   */
  async draw(text: string): Promise<void> {
    const view = this.viewState ?? this.firstView;
    this.drawing = true;
    this.applyLimits();
    this.finishLabel(); // fields beside the canvas keep what is typed there
    this.hasDiagram = false;
    this.view.measure();
    try {
      await this.modeler.importXML(text);
      await this.openDiagram();
      this.hasDiagram = true;
      this.view.restore(view);
    } finally {
      this.drawing = false;
      this.applyLimits();
    }
  }

  /** The diagrams of the file by their position in it, without those that sub-processes open into, and which one is drawn. */
  get diagrams(): { readonly names: readonly { readonly index: number; readonly name: string }[]; readonly chosen: number } {
    const names = this.diagramObjects.flatMap(({ name, plane }, index) => {
      const drawn = plane?.bpmnElement;
      return drawn?.$instanceOf('bpmn:SubProcess') ? [] : [{ index, name: name || drawn?.name || `${say(texts.diagram)} ${index + 1}` }];
    });
    return { names, chosen: this.diagram };
  }

  /** How many shapes and lines the drawn diagram has in the file, and how many of them are not to be seen: their element is missing, or unknown to bpmn-js. */
  get undrawn(): { readonly missing: number; readonly total: number } {
    const registry = this.service<ElementRegistry>('elementRegistry');
    const inFile = this.diagramObjects[this.diagram]?.plane?.planeElement ?? [];
    return { missing: inFile.filter(({ bpmnElement }) => !bpmnElement || !registry.get(bpmnElement.id)).length, total: inFile.length };
  }

  /** The diagram of the file to be drawn from the next {@link draw} on. */
  chooseDiagram(index: number): void {
    this.diagram = index;
  }

  /** The diagram that shows an element, also inside of a sub-process that opens; `undefined` for the one that is drawn and for none. */
  diagramWith(elementId: string, passed: ReadonlySet<string> = new Set()): number | undefined {
    for (const [index, { plane }] of this.diagramObjects.entries()) {
      if (!plane?.planeElement?.some(({ bpmnElement }) => bpmnElement?.id === elementId)) continue;
      const drawn = plane.bpmnElement;
      if (!drawn?.$instanceOf('bpmn:SubProcess')) return index === this.diagram ? undefined : index;
      if (!passed.has(drawn.id)) return this.diagramWith(drawn.id, new Set([...passed, drawn.id]));
    }
    return undefined;
  }

  /** The text was drawn with its first diagram; another one may have been chosen. */
  private async openDiagram(): Promise<void> {
    const chosen = this.diagramObjects[this.diagram];
    if (this.diagram > 0 && chosen) await this.modeler.open(chosen as never);
    else this.diagram = 0;
  }

  private get diagramObjects(): readonly DiagramObject[] {
    return (this.modeler.getDefinitions() as { readonly diagrams?: readonly DiagramObject[] } | undefined)?.diagrams ?? [];
  }

  /** What the serialiser makes of the model at the moment of the call. */
  async serialise(): Promise<string> {
    const { xml } = await this.modeler.saveXML({ format: true });
    if (xml === undefined) throw new Error('The model could not be serialised.');
    return xml;
  }

  /** Steps through the command stack: forward for positive counts, back for negative ones. */
  step(count: number): void {
    this.commandStack.isOpen = true;
    try {
      for (let i = 0; i < count; i++) this.commandStack.redo();
      for (let i = 0; i > count; i--) this.commandStack.undo();
    } finally {
      this.applyLimits();
    }
  }

  /** Whether the user may change the model. */
  get isEditable(): boolean {
    return this.editable;
  }

  setEditable(editable: boolean): void {
    this.editable = editable;
    this.applyLimits();
  }

  /** Whether the user is dragging or typing. */
  get isInUse(): boolean {
    return this.service<DirectEditing>('directEditing').isActive() || this.service<Dragging>('dragging').context() !== null;
  }

  /** The label of an element; empty when it has none or is not drawn. */
  nameOf(elementId: string): string {
    const element = this.service<ElementRegistry>('elementRegistry').get(elementId) as { readonly businessObject?: { readonly name?: string; readonly text?: string } } | undefined;
    return element?.businessObject?.name ?? element?.businessObject?.text ?? '';
  }

  /** Id of what is drawn: the process, the collaboration, or the sub-process that was opened. */
  get rootId(): string {
    const root = this.service<DiagramCanvas>('canvas').getRootElement() as { readonly businessObject?: { readonly id?: string } };
    return root.businessObject?.id ?? '';
  }

  /** Gives the keyboard to the diagram. */
  focus(): void {
    this.service<DiagramCanvas>('canvas').focus();
  }

  /** Lets another place where texts are typed take part in {@link finishTyping}. */
  onFinishTyping(listener: () => void): void {
    this.typing.push(listener);
  }

  /** Takes over what is being typed as if the user had pressed Enter. */
  finishTyping(): void {
    for (const finish of this.typing) finish();
    this.finishLabel();
  }

  private finishLabel(): void {
    const directEditing = this.service<DirectEditing>('directEditing');
    if (directEditing.isActive()) directEditing.complete();
  }

  /** The present view, to be restored later. */
  get viewState(): ViewState | undefined {
    return this.hasDiagram ? { ...this.view.read(), ...(this.diagram > 0 && { diagram: this.diagram }) } : undefined;
  }

  private applyLimits(): void {
    const open = this.editable && !this.drawing;
    this.commandStack.isOpen = open;
    this.container.classList.toggle('read-only', !this.editable);
    if (!this.editable && this.service<DirectEditing>('directEditing').isActive()) this.service<DirectEditing>('directEditing').cancel();
  }
}
