import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type { Element } from 'bpmn-js/lib/model/Types';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type DiagramCanvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { termOfType } from '../../../src/core/bpmn/terms.js';
import type { Choice } from '../../../src/core/landscape/choices.js';
import { button, h } from '../../shared/dom.js';
import { keepFocus } from '../../shared/focus.js';
import { say } from '../../shared/l10n.js';
import type { Canvas } from '../canvas.js';
import { CHANGE_PROPERTIES } from './change-properties.js';
import type { PropertiesContext, Section } from './context.js';
import { commit } from './inputs.js';
import type { Create, Moddle } from './moddle.js';
import { call, message, repetition } from './sections/activities.js';
import { callers } from './sections/callers.js';
import { dataState } from './sections/data.js';
import { documentation } from './sections/documentation.js';
import { eventDetails } from './sections/events.js';
import { comment, documents, laws, systems, times } from './sections/facts.js';
import { flow } from './sections/flows.js';
import { general } from './sections/general.js';
import { poolProcess } from './sections/pools.js';
import { role } from './sections/roles.js';
import { texts } from './texts.js';

/** What the panel shows of an element, from what everybody needs to what is rare. */
const SECTIONS: readonly Section[] = [
  general, role, poolProcess, call, eventDetails, flow, documentation, laws, documents, systems, times, message, repetition, dataState, comment, callers,
];

/** What the panel needs of the editor around it. */
export interface PropertiesHost {
  createEntry(prefix: string, name: string): Promise<string | undefined>;
  openEntry(id: string): void;
  openProcess(id: string): void;
  showCallers(): void;
  close(): void;
  /** Gives the keyboard back to the canvas. */
  leave(): void;
}

/** The properties of the selected element, or of the whole process, beside the canvas. Every change is a command of the canvas. */
export class PropertiesPanel {
  private readonly title = h('h2', {});
  private readonly body = h('div', { class: 'properties-body' });
  private choices: Readonly<Record<string, readonly Choice[]>> = {};
  /** Groups the user has folded. */
  private readonly folded = new Set<string>();
  private waiting = false;
  /** Whether the mouse is down on a button of the panel. */
  private pressed = false;
  /** Id of the element that is shown. */
  private drawn: string | undefined;

  constructor(private readonly aside: HTMLElement, private readonly canvas: Canvas, private readonly host: PropertiesHost) {
    const close = button(say(texts.close), () => host.close(), '');
    close.className = 'symbol codicon codicon-close';
    aside.replaceChildren(h('header', {}, this.title, close), this.body);
    this.body.addEventListener('toggle', (event) => this.rememberFolding(event.target), { capture: true });
    // Keys of the diagram such as Delete must not reach it from here.
    for (const type of ['keydown', 'keyup', 'keypress'] as const) {
      aside.addEventListener(type, (event) => {
        if (event.key === 'Escape' && type === 'keydown') host.leave();
        if (!event.ctrlKey && !event.metaKey && event.key !== 'F1') event.stopPropagation();
      });
    }
    // A button that is drawn anew between pressing and releasing would not be clicked.
    aside.addEventListener('pointerdown', ({ target }) => { this.pressed = target instanceof Element && target.closest('button') !== null; });
    window.addEventListener('pointerup', () => setTimeout(() => {
      if (!this.pressed) return;
      this.pressed = false;
      this.update();
    }));
    canvas.on(['selection.changed', 'root.set', 'import.done', 'elements.changed', 'commandStack.changed'], () => this.update());
  }

  /** Takes over what the landscape offers now. */
  offer(choices: Readonly<Record<string, readonly Choice[]>>): void {
    this.choices = choices;
    this.update();
  }

  /** Draws the panel soon, once for many changes; a panel that is not seen costs nothing. */
  update(): void {
    if (this.waiting || this.aside.hidden) return;
    this.waiting = true;
    requestAnimationFrame(() => {
      this.waiting = false;
      if (this.aside.hidden || this.pressed) return;
      // What is being typed belongs to its element: it never goes over to another one.
      if (this.subject?.id === this.drawn) keepFocus(() => this.draw());
      else this.draw();
    });
  }

  /** Gives the focus to the first field. */
  focus(): void {
    this.draw();
    this.body.querySelector<HTMLElement>('textarea, input')?.focus();
  }

  /** What is being typed counts as done. */
  finishTyping(): void {
    const { activeElement } = document;
    const isText = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement;
    if (isText && this.aside.contains(activeElement) && activeElement.getAttribute('role') !== 'combobox') commit(activeElement);
  }

  private draw(): void {
    const { subject, selected } = this;
    this.drawn = subject?.id;
    if (!subject) {
      this.title.textContent = say(texts.properties);
      this.body.replaceChildren(...(selected.length > 1 ? [h('p', { class: 'hint' }, say(texts.several, { count: selected.length }))] : []));
      return;
    }
    const context = this.contextOf(subject);
    const { object } = context;
    this.title.textContent = say(selected.length > 0 ? termOfType(object.$type, (type) => object.$instanceOf(type)) : texts.whole);
    this.body.replaceChildren(...(selected.length > 0 ? [] : [h('p', { class: 'hint' }, say(texts.selectOne))]), ...SECTIONS.map((section) => section(context)).filter((part) => part !== undefined));
    for (const group of this.body.querySelectorAll('details')) if (this.folded.has(group.dataset['group']!)) group.open = false;
  }

  private get selected(): readonly Element[] {
    return this.canvas.service<Selection>('selection').get() as Element[];
  }

  /** What the panel is about; nothing while several elements are selected. */
  private get subject(): Element | undefined {
    const [element, ...others] = this.selected;
    if (!element) return this.root;
    return others.length > 0 ? undefined : (element as { readonly labelTarget?: Element }).labelTarget ?? element;
  }

  /** The process as a whole; on the plane of a sub-process that sub-process. */
  private get root(): Element | undefined {
    const root = this.canvas.service<DiagramCanvas>('canvas').getRootElement() as Element;
    const object = root.businessObject as Moddle | undefined;
    return object && (this.registry.get(object.id ?? '') as Element | undefined ?? root);
  }

  private contextOf(element: Element): PropertiesContext {
    const commandStack = this.canvas.service<CommandStack>('commandStack');
    const object = element.businessObject as Moddle;
    const isWhole = element === this.canvas.service<DiagramCanvas>('canvas').getRootElement();
    const change: PropertiesContext['change'] = (field, changes, label) => commandStack.execute(CHANGE_PROPERTIES, { element, field, changes, label });
    const { create } = this.canvas.service<{ readonly create: Create }>('bpmnFactory');
    return {
      editable: this.canvas.isEditable, element, object, change,
      choices: (prefix) => this.choices[prefix] ?? [],
      create: create.bind(this.canvas.service('bpmnFactory')),
      rename: (label) => (isWhole ? change(say(texts.name), [{ of: object, set: { name: label || undefined } }]) : this.canvas.service<Modeling>('modeling').updateLabel(element, label)),
      update: (target, properties) => this.canvas.service<Modeling>('modeling').updateProperties(target, { ...properties }),
      isTaken: (id) => this.canvas.service<{ readonly ids: { assigned(id: string): unknown } }>('moddle').ids.assigned(id) !== false,
      createEntry: (prefix, name) => this.host.createEntry(prefix, name),
      openEntry: (id) => this.host.openEntry(id),
      openProcess: (id) => this.host.openProcess(id),
      showCallers: () => this.host.showCallers(),
    };
  }

  private get registry(): ElementRegistry {
    return this.canvas.service('elementRegistry');
  }

  private rememberFolding(target: EventTarget | null): void {
    if (!(target instanceof HTMLDetailsElement) || target.dataset['group'] === undefined) return;
    if (target.open) this.folded.delete(target.dataset['group']);
    else this.folded.add(target.dataset['group']);
  }
}
