import type { Box } from '../../src/core/landscape/map/layout.js';
import type { Picture } from './picture.js';

const MIN_ZOOM = 0.02;
const MAX_ZOOM = 4;
/** Below this scale nobody can read a card. */
export const READABLE = 0.38;
/** How far around what is seen things are kept, in pixels of the screen. */
const AROUND = 400;

type Point = { readonly x: number; readonly y: number };
const CORNER: Point = { x: 0, y: 0 };

/** What a scrolling container shows of a picture. Places and sizes are those of the picture unless said otherwise. */
export class Viewport {
  private picture: Pick<Picture, 'view' | 'hasEdges'> = { view: { x: 0, y: 0, width: 1, height: 1 }, hasEdges: false };
  /** `undefined` fits the width, or the whole map when it would be unreadable anyway. */
  private zoom: number | undefined;

  /** @param onZoomed Called after every change of the scale, before anything is scrolled to its new place. */
  constructor(private readonly container: HTMLElement, private readonly onZoomed: () => void) {}

  /** Takes over the size of another picture; the scale stays when it is one of the same kind. */
  show(picture: Picture): void {
    if (this.picture.hasEdges !== picture.hasEdges) this.zoom = undefined;
    this.picture = picture;
  }

  get scale(): number {
    if (this.zoom !== undefined) return this.zoom;
    const { view: { width, height }, hasEdges } = this.picture;
    const fitting = (this.container.clientWidth - 4) / width;
    const best = fitting < READABLE ? Math.min(fitting, (this.container.clientHeight - 4) / height) : Math.min(fitting, hasEdges ? 1 : fitting);
    return Math.max(MIN_ZOOM, best);
  }

  /** Whether the scale follows the size of the container. */
  get isFitting(): boolean {
    return this.zoom === undefined;
  }

  /** @param at What stays where it is, in pixels of the container; its middle unless given. */
  zoomBy(factor: number, at: Point = { x: this.container.clientWidth / 2, y: this.container.clientHeight / 2 }): void {
    this.zoomTo(this.scale * factor, at);
  }

  zoomTo(scale: number, at: Point = CORNER): void {
    const before = this.scale;
    this.zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, scale));
    const { scrollLeft, scrollTop } = this.container;
    const ratio = this.zoom / before;
    this.onZoomed();
    this.container.scrollTo((scrollLeft + at.x) * ratio - at.x, (scrollTop + at.y) * ratio - at.y);
  }

  fitWidth(): void {
    this.zoom = undefined;
    this.onZoomed();
  }

  fitAll(): void {
    const { width, height } = this.picture.view;
    this.zoomTo(Math.min((this.container.clientWidth - 4) / width, (this.container.clientHeight - 4) / height));
  }

  /** From the department to a group: as large as it can be and still be seen as a whole, where that is readable. */
  zoomToBox({ x, y, width, height }: Box): void {
    const { clientWidth, clientHeight } = this.container;
    this.zoomTo(Math.max(READABLE * 1.4, Math.min(1, (clientWidth - 20) / width, (clientHeight - 20) / height)));
    const { view } = this.picture;
    this.container.scrollTo((x - view.x) * this.scale - 10, (y - view.y) * this.scale - 10);
  }

  /** Scrolls so that a box is in the middle, unless all of it can be seen. */
  bringIntoView({ x, y, width, height }: Box): void {
    const { picture: { view }, scale, container } = this;
    const [left, top] = [(x - view.x) * scale, (y - view.y) * scale];
    const [right, bottom] = [left + width * scale, top + height * scale];
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = container;
    const isSeen = left >= scrollLeft && right <= scrollLeft + clientWidth && top >= scrollTop && bottom <= scrollTop + clientHeight;
    if (!isSeen) container.scrollTo((left + right - clientWidth) / 2, (top + bottom - clientHeight) / 2);
  }

  /** Tells whether boxes are in sight, or so near that they soon may be. */
  sight(): (box: Box) => boolean {
    const { picture: { view }, scale } = this;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.container;
    const left = (scrollLeft - AROUND) / scale + view.x;
    const right = (scrollLeft + clientWidth + AROUND) / scale + view.x;
    const top = (scrollTop - AROUND) / scale + view.y;
    const bottom = (scrollTop + clientHeight + AROUND) / scale + view.y;
    return (box) => box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
  }
}
