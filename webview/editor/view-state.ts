import type DiagramCanvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import type { ElementLike, RootLike } from 'diagram-js/lib/model/Types';
import type { Canvas } from './canvas.js';

/** What the user looks at: survives drawing a changed text, hiding the editor and closing the window. */
export interface ViewState {
  /** Id of the plane: of the diagram itself or of a sub-process that was opened. */
  readonly root: string;
  /** The visible part of the diagram, in diagram coordinates. */
  readonly viewbox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly selected: readonly string[];
}

export function readView(canvas: Canvas): ViewState {
  const surface = canvas.service<DiagramCanvas>('canvas');
  const { x, y, width, height } = surface.viewbox();
  const selected: ElementLike[] = canvas.service<Selection>('selection').get();
  return { root: surface.getRootElement().id, viewbox: { x, y, width, height }, selected: selected.map(({ id }) => id) };
}

/** Restores what is still there of a view; without one the whole diagram is shown, never enlarged. */
export function restoreView(canvas: Canvas, view: ViewState | undefined): void {
  const surface = canvas.service<DiagramCanvas>('canvas');
  const registry = canvas.service<ElementRegistry>('elementRegistry');
  const root = view && registry.get(view.root);
  if (!view || !root || !isRoot(surface, root)) {
    if (surface.zoom('fit-viewport') > 1) surface.zoom(1);
    centre(surface);
    return;
  }
  surface.setRootElement(root);
  surface.viewbox(view.viewbox);
  canvas.service<Selection>('selection').select(view.selected.map((id) => registry.get(id)).filter((element) => element !== undefined));
}

function isRoot(surface: DiagramCanvas, element: ElementLike): element is RootLike {
  return surface.getRootElements().some((root) => root === element);
}

function centre(surface: DiagramCanvas): void {
  const { inner, outer, scale } = surface.viewbox();
  const width = outer.width / scale;
  const height = outer.height / scale;
  surface.viewbox({ x: inner.x + inner.width / 2 - width / 2, y: inner.y + inner.height / 2 - height / 2, width, height });
}
