import type DiagramCanvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { Element, ElementLike, RootLike } from 'diagram-js/lib/model/Types';
import { getBBox, selfAndAllChildren } from 'diagram-js/lib/util/Elements';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a diagram is shown as a whole: its place in diagram coordinates, its scale, and the smallest that was allowed. */
interface Whole {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly smallest: number;
}

/** What the user looks at: survives drawing a changed text, hiding the editor and closing the window. */
export interface ViewState {
  /** Id of the plane: of the diagram itself or of a sub-process that was opened. */
  readonly root: string;
  /** The visible part in diagram coordinates; absent while the diagram is shown as a whole. */
  readonly viewbox?: Box;
  readonly selected: readonly string[];
  /** Position of the diagram in its file; absent for the first one. */
  readonly diagram?: number;
}

/** Screen pixels around a diagram that is shown as a whole, on the left beside the palette. */
const MARGIN = 24;
/** The same on the right, where the tools of a pool or lane appear, unless there is little room. */
const PAD_MARGIN = 84;
const LITTLE_ROOM = 600;
/** Below this scale not even shapes can be told apart: a larger diagram opens at its upper left corner. */
const READABLE = 0.2;
/** Smaller than this nothing is shown, however little room there is. */
const SMALLEST = 0.05;

/** The visible part of the diagram, the open sub-process and the selection. */
export class View {
  /** The visible part as it was set to show everything; the user has not moved it as long as it is the present one. */
  private whole: Whole | undefined;
  /** The smallest scale of a whole diagram that waits until there is room for it: a window may be drawn before it has a size. */
  private waiting: number | undefined;
  /** An element that somebody wanted to see before the text that holds it was drawn. */
  private awaited: string | undefined;
  /** Where the palette ends, in screen pixels from the left, as it was measured last. */
  private left = 0;

  constructor(
    private readonly surface: DiagramCanvas,
    private readonly registry: ElementRegistry,
    private readonly selection: Selection,
  ) {}

  read(): ViewState {
    const { x, y, width, height } = this.surface.viewbox();
    const selected: ElementLike[] = this.selection.get();
    return {
      root: this.surface.getRootElement().id,
      ...(!this.showsWhole && this.waiting === undefined && { viewbox: { x, y, width, height } }),
      selected: selected.map(({ id }) => id),
    };
  }

  /** Restores what is still there of a view; without one the whole diagram is shown. */
  restore(view: ViewState | undefined): void {
    const root = view && this.surface.getRootElements().find(({ id }) => id === view.root);
    if (root && root !== this.surface.getRootElement()) this.surface.setRootElement(root);
    if (root && view?.viewbox) this.surface.viewbox(view.viewbox);
    else this.fit(this.whole?.smallest ?? READABLE);
    this.selection.select((view?.selected ?? []).map((id) => this.registry.get(id)).filter((element) => element !== undefined));
    if (this.awaited !== undefined) this.reveal(this.awaited);
  }

  /** A diagram shown as a whole stays so when the window changes; a part the user chose stays where it is. */
  resized(): void {
    const smallest = this.waiting ?? (this.showsWhole ? this.whole?.smallest : undefined);
    this.surface.resized();
    this.measure();
    if (smallest !== undefined) this.fit(smallest);
  }

  /** Finds out what room there is: to be called before something is drawn, or the browser would lay out the drawing for it. */
  measure(): void {
    const container = this.surface.getContainer();
    const palette = container.querySelector('.djs-palette'); // has two columns in a low window
    this.left = palette ? palette.getBoundingClientRect().right - container.getBoundingClientRect().left : 0;
  }

  /** Shows the whole diagram beside the palette, never enlarged. */
  showWhole(): void {
    this.fit(SMALLEST);
  }

  /** @param smallest A larger diagram is not made smaller, but shown from its upper left corner. */
  private fit(smallest: number): void {
    const outer = this.surface.getSize();
    this.waiting = outer.width === 0 || outer.height === 0 ? smallest : undefined;
    if (this.waiting !== undefined) return;
    const { inner } = this;
    if (inner.width === 0) return;
    const left = this.left + MARGIN;
    const right = outer.width < LITTLE_ROOM ? MARGIN : PAD_MARGIN;
    const free = { width: outer.width - left - right, height: outer.height - 2 * MARGIN };
    const scale = Math.max(smallest, Math.min(1, free.width / inner.width, free.height / inner.height));
    const spare = { x: Math.max(0, free.width - inner.width * scale), y: Math.max(0, free.height - inner.height * scale) };
    this.surface.viewbox({
      x: inner.x - (left + spare.x / 2) / scale,
      y: inner.y - (MARGIN + spare.y / 2) / scale,
      width: outer.width / scale,
      height: outer.height / scale,
    });
    this.whole = { ...this.surface.viewbox(), smallest };
  }

  /** The part of the diagram in which something is drawn. */
  private get inner(): Box {
    const [, ...drawn] = selfAndAllChildren(this.surface.getRootElement() as Element, true);
    const inner = getBBox(drawn);
    return Number.isFinite(inner.width) ? inner : this.surface.viewbox().inner; // nothing is there, or something at no place
  }

  /** Selects an element, opens the sub-process it is in, and brings it into view. */
  reveal(elementId: string): void {
    const element = this.registry.get(elementId);
    this.awaited = element ? undefined : elementId;
    if (!element) return;
    const root: RootLike | undefined = this.surface.findRoot(element);
    if (root && root !== this.surface.getRootElement()) this.surface.setRootElement(root);
    if (element === root) return;
    this.surface.scrollToElement(element, 80);
    this.selection.select(element);
  }

  private get showsWhole(): boolean {
    const { whole } = this;
    if (!whole) return false;
    const present = this.surface.viewbox();
    return (['x', 'y'] as const).every((side) => Math.abs(present[side] - whole[side]) < 0.5) && present.scale === whole.scale;
  }
}
