import type DiagramCanvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { ElementLike, RootLike } from 'diagram-js/lib/model/Types';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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
/** Below this scale labels say nothing any more. */
const SMALLEST = 0.3;

/** The visible part of the diagram, the open sub-process and the selection. */
export class View {
  /** The visible part as it was set to show everything; the user has not moved it as long as it is the present one. */
  private whole: Box | undefined;
  /** An element that somebody wanted to see before the text that holds it was drawn. */
  private awaited: string | undefined;

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
      ...(!this.showsWhole && { viewbox: { x, y, width, height } }),
      selected: selected.map(({ id }) => id),
    };
  }

  /** Restores what is still there of a view; without one the whole diagram is shown. */
  restore(view: ViewState | undefined): void {
    const root = view && this.surface.getRootElements().find(({ id }) => id === view.root);
    if (root && root !== this.surface.getRootElement()) this.surface.setRootElement(root);
    if (root && view?.viewbox) this.surface.viewbox(view.viewbox);
    else this.showWhole();
    this.selection.select((view?.selected ?? []).map((id) => this.registry.get(id)).filter((element) => element !== undefined));
    if (this.awaited !== undefined) this.reveal(this.awaited);
  }

  /** A diagram shown as a whole stays so when the window changes; a part the user chose stays where it is. */
  resized(): void {
    const showedWhole = this.showsWhole;
    this.surface.resized();
    if (showedWhole) this.showWhole();
  }

  /** The whole diagram beside the palette, never enlarged; a very large one from its upper left corner. */
  showWhole(): void {
    const { inner, outer } = this.surface.viewbox();
    if (inner.width === 0 || outer.width === 0) return;
    const left = this.paletteEnd() + MARGIN;
    const free = { width: outer.width - left - MARGIN, height: outer.height - 2 * MARGIN };
    const scale = Math.max(SMALLEST, Math.min(1, free.width / inner.width, free.height / inner.height));
    const spare = { x: Math.max(0, free.width - inner.width * scale), y: Math.max(0, free.height - inner.height * scale) };
    this.surface.viewbox({
      x: inner.x - (left + spare.x / 2) / scale,
      y: inner.y - (MARGIN + spare.y / 2) / scale,
      width: outer.width / scale,
      height: outer.height / scale,
    });
    this.whole = this.surface.viewbox();
  }

  /** Where the palette ends, in screen pixels from the left: in a low window it has two columns. */
  private paletteEnd(): number {
    const container = this.surface.getContainer();
    const palette = container.querySelector('.djs-palette');
    return palette ? palette.getBoundingClientRect().right - container.getBoundingClientRect().left : 0;
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
    return (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(present[side] - whole[side]) < 0.5);
  }
}
