import type { Element } from 'bpmn-js/lib/model/Types';
import type DiagramCanvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type EditorActions from 'diagram-js/lib/features/editor-actions/EditorActions';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import { say } from '../../shared/l10n.js';
import type { Canvas } from '../canvas.js';
import { texts } from '../texts.js';
import { nameWithType, waysFrom } from './names.js';
import type { Direction } from './neighbours.js';
import { middleOf, nearest, neighbour } from './neighbours.js';

const ARROWS: Readonly<Record<string, Direction>> = { ArrowRight: 'forward', ArrowLeft: 'back', ArrowUp: 'up', ArrowDown: 'down' };
/** Before bpmn-js, whose arrow keys move what is selected. */
const PRIORITY = 3000;

/** What the keys of the diagram need of the editor around it. */
export interface TravelHost {
  announce(text: string): void;
  /** Offers what can be done with what is selected. */
  openMenu(): void;
}

/**
 * Ways through the diagram without a mouse: Alt and an arrow key go from element to element, Enter tells what can be
 * done, F2 renames. What is reached is selected, brought into view and told.
 */
export class Travel {
  /** Where the last element was that had been selected; from there it goes on when it is deleted. */
  private last: { readonly x: number; readonly y: number } | undefined;

  constructor(private readonly canvas: Canvas, private readonly host: TravelHost) {
    const svg = this.surface.getContainer().querySelector('svg')!;
    for (const [name, value] of Object.entries({ 'role': 'application', 'aria-label': say(texts.diagram), 'aria-description': say(texts.keys) })) svg.setAttribute(name, value);
    canvas.on<{ keyEvent: KeyboardEvent }>('keyboard.keydown', ({ keyEvent }) => this.pressed(keyEvent), PRIORITY);
    canvas.on<{ newSelection: readonly Element[] }>('selection.changed', ({ newSelection: [first] }) => { if (first) this.last = middleOf(first); });
  }

  /** @returns true when the key is taken. */
  private pressed(event: KeyboardEvent): true | undefined {
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return undefined;
    const direction = altKey ? ARROWS[key] : undefined;
    const isMenu = !altKey && (key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shiftKey));
    if (direction) this.go(direction, shiftKey);
    else if (isMenu && this.selection.get().length > 0) this.host.openMenu();
    else if (key === 'F2' && !altKey && !shiftKey) this.canvas.service<EditorActions>('editorActions').trigger('directEditing', undefined);
    else return undefined;
    event.stopPropagation(); // VS Code goes back and forward with these keys
    return true;
  }

  /** @param stopsAtFlow Whether a flow is a place of its own. */
  private go(direction: Direction, stopsAtFlow: boolean): void {
    const [selected] = this.selection.get() as Element[];
    const from = (selected as { readonly labelTarget?: Element } | undefined)?.labelTarget ?? selected;
    const flow = stopsAtFlow && from ? { forward: from.outgoing?.[0], back: from.incoming?.[0], up: undefined, down: undefined }[direction] : undefined;
    const next = flow ?? (from ? neighbour(from, direction, from.waypoints ? this.flowsBeside(from) : this.nodes) : this.start);
    if (!next) return this.host.announce(say(texts.noWay));
    this.surface.scrollToElement(next.id, 80);
    this.selection.select(this.registry.get(next.id));
    this.host.announce(`${nameWithType(next as Element)}. ${waysFrom(next as Element)}`.trim());
  }

  /** Where a walk begins: where something was selected last, else at the start event, else on the upper left. */
  private get start(): Element | undefined {
    const { nodes } = this;
    return (this.last ? nearest(this.last, nodes) : nodes.find(({ type }) => type === 'bpmn:StartEvent') ?? nearest({ x: 0, y: 0 }, nodes)) as Element | undefined;
  }

  /** Everything with a place on the plane that is seen, except what lies around all the rest. */
  private get nodes(): Element[] {
    const root = this.surface.getRootElement();
    return this.registry.filter((element) => {
      const { type, waypoints, labelTarget } = element as Element;
      return !waypoints && !labelTarget && type !== 'bpmn:Participant' && type !== 'bpmn:Lane' && element !== root && this.surface.findRoot(element as Element) === root;
    }) as Element[];
  }

  private flowsBeside({ source }: Element): Element[] {
    return (source?.outgoing ?? []) as Element[];
  }

  private get surface(): DiagramCanvas {
    return this.canvas.service('canvas');
  }

  private get registry(): ElementRegistry {
    return this.canvas.service('elementRegistry');
  }

  private get selection(): Selection {
    return this.canvas.service('selection');
  }
}
