import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import type Modeling from 'bpmn-js/lib/features/modeling/Modeling';
import type DiagramCanvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';
import type { PopupMenuEntries } from 'diagram-js/lib/features/popup-menu/PopupMenuProvider';
import type Rules from 'diagram-js/lib/features/rules/Rules';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { say } from '../../shared/l10n.js';
import type { Canvas } from '../canvas.js';
import { texts } from '../texts.js';
import { nameWithType } from './names.js';

const ACTIONS = 'prozessatlas-actions';
const TARGETS = 'prozessatlas-targets';
const WIDTH = 320;

type Handler = (event: Event, target: Element | Element[]) => void;
type PadActions = Readonly<Record<string, { readonly className?: string; readonly title?: string; readonly action: Handler | { readonly click?: Handler } }>>;

/**
 * What the pad beside an element offers to the mouse, as a menu for the keyboard; connecting asks for the other end in a
 * menu as well.
 */
export class ActionMenu {
  constructor(private readonly canvas: Canvas) {
    this.menu.registerProvider(ACTIONS, { getPopupMenuEntries: (target) => this.actionsOf(target as Element | Element[]) });
    this.menu.registerProvider(TARGETS, { getPopupMenuEntries: (target) => this.targetsOf(target as Element) });
  }

  /** Opens the menu of what is selected. */
  open(): void {
    const selected = this.canvas.service<Selection>('selection').get() as Element[];
    this.show(ACTIONS, selected.length === 1 ? selected[0]! : selected, say(texts.actions));
  }

  private actionsOf(target: Element | Element[]): PopupMenuEntries {
    const entries = this.canvas.service<ContextPad>('contextPad').getEntries(target) as unknown as PadActions;
    return Object.fromEntries(Object.entries(entries).flatMap(([id, { className, title, action }]) => {
      const click = typeof action === 'function' ? action : action.click;
      if (!click || !title) return [];
      const act = (): void => {
        this.menu.close();
        this.canvas.focus();
        if (id === 'connect' && !Array.isArray(target)) this.show(TARGETS, target, title);
        else click(this.clickOn(target), target);
      };
      return [[id, { label: title, ...(className !== undefined && { className }), action: act }]];
    }));
  }

  /** Everything that an element may be connected to. */
  private targetsOf(source: Element): PopupMenuEntries {
    const rules = this.canvas.service<Rules>('rules');
    const surface = this.canvas.service<DiagramCanvas>('canvas');
    const root = surface.getRootElement();
    return Object.fromEntries(this.canvas.service<ElementRegistry>('elementRegistry').getAll().flatMap((each) => {
      const target = each as Element;
      if (target === source || target.labelTarget || target.waypoints || each === root || surface.findRoot(target) !== root) return [];
      const allowed: unknown = rules.allowed('connection.create', { source, target });
      if (!allowed) return [];
      const connect = (): void => {
        this.menu.close();
        this.canvas.focus();
        this.canvas.service<Modeling>('modeling').connect(source, target, allowed as never);
      };
      return [[target.id, { label: nameWithType(target), action: connect }]];
    }));
  }

  private show(provider: string, target: Element | Element[], title: string): void {
    if (this.menu.isEmpty(target, provider)) return;
    const { clientX: x, clientY: y } = this.clickOn(target);
    this.menu.open(target, provider, { x, y }, { title, width: WIDTH, search: true });
  }

  /** Actions made for the mouse ask where it is: at the lower right of what is selected. */
  private clickOn(target: Element | Element[]): MouseEvent {
    const surface = this.canvas.service<DiagramCanvas>('canvas');
    const { left, top } = surface.getContainer().getBoundingClientRect();
    const { x, y, width, height } = surface.getAbsoluteBBox((Array.isArray(target) ? target.at(-1)! : target) as Shape);
    return new MouseEvent('click', { clientX: left + x + width, clientY: top + y + height });
  }

  private get menu(): PopupMenu {
    return this.canvas.service('popupMenu');
  }
}
