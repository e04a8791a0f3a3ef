import { encodeText } from '../../src/core/draw/escape.js';
import { cardName, cardSvg } from '../../src/core/landscape/map/draw-landscape.js';
import { CARD } from '../../src/core/landscape/map/layout.js';
import type { MapPalette } from '../../src/core/landscape/map/palette.js';
import type { SceneCard } from '../../src/core/landscape/map/scene.js';
import { say } from '../shared/l10n.js';
import { CardFilter, neighbour } from './cards.js';
import { drawLinks, markPaths } from './links.js';
import type { Picture, PictureTile } from './picture.js';
import { summarySvg } from './summary.js';
import { texts } from './texts.js';

const MIN_ZOOM = 0.02;
const MAX_ZOOM = 4;
/** Below this scale nobody can read a card: the groups are shown with their numbers instead. */
const READABLE = 0.38;
/** How far around what is seen cards are kept, in pixels of the screen. */
const AROUND = 400;

/** What the view tells the page. */
export interface MapListener {
  open(path: string, what: 'model' | 'profile'): void;
  selected(card: SceneCard | undefined): void;
  /** `undefined` when the pointer leaves the cards. */
  pointed(card: SceneCard | undefined, at: { readonly x: number; readonly y: number }): void;
  /** Called after drawing and filtering. */
  shown(count: number, total: number): void;
}

/** The drawn map: zoom, selection, keyboard and filter, kept while it is drawn anew. Only cards that can be seen are there. */
export class MapView {
  private svg: SVGSVGElement | undefined;
  private picture: Picture | undefined;
  private palette: MapPalette | undefined;
  private cards: readonly SceneCard[] = [];
  private byKey: ReadonlyMap<string, SceneCard> = new Map();
  private tileOf = new Map<string, PictureTile>();
  private readonly rendered = new Map<string, SVGGElement>();
  private readonly filter = new CardFilter();
  private current: string | undefined;
  private hits = new Set<string>();
  /** `undefined` fits the width, or the whole map when it would be unreadable anyway. */
  private zoom: number | undefined;
  private isOverview = false;

  constructor(private readonly container: HTMLElement, private readonly listener: MapListener) {
    container.addEventListener('click', (event) => this.clicked(event));
    container.addEventListener('mousemove', (event) => listener.pointed(this.cardAt(event), { x: event.clientX, y: event.clientY }));
    container.addEventListener('mouseleave', () => listener.pointed(undefined, { x: 0, y: 0 }));
    container.addEventListener('dblclick', (event) => { const card = this.cardAt(event); if (card) listener.open(card.path, 'model'); });
    container.addEventListener('keydown', (event) => this.pressed(event));
    container.addEventListener('scroll', () => this.renderSoon());
    container.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = container.getBoundingClientRect();
      this.zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.clientX - left, y: event.clientY - top });
    }, { passive: false });
    new ResizeObserver(() => { if (this.zoom === undefined) this.applyZoom(); else this.renderSoon(); }).observe(container);
  }

  /** Shows another picture; places keep their scale when it is of the same size. */
  show(picture: Picture, palette: MapPalette): void {
    const hadFocus = this.container.contains(document.activeElement);
    if (this.picture?.hasEdges !== picture.hasEdges) this.zoom = undefined;
    this.picture = picture;
    this.palette = palette;
    this.tileOf.clear();
    for (const tile of picture.tiles) for (const { key } of tile.cards) this.tileOf.set(key, tile);
    this.takeCards();
    const { x, y, width, height } = picture.view;
    const svg = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" role="group" aria-label="${encodeText(say(texts.map))}" font-family="Arial, Arimo, Liberation Sans, Helvetica, sans-serif">`
      + `<rect class="background" x="${x}" y="${y}" width="${width}" height="${height}"/>${picture.frame}<g class="tiles"/></svg>`);
    svg.querySelectorAll('.group > title').forEach((element) => element.remove());
    this.svg = svg;
    this.rendered.clear();
    this.container.replaceChildren(svg);
    this.applyZoom();
    this.applyFilter();
    if (this.current !== undefined) this.select(this.byKey.has(this.current) ? this.current : undefined, hadFocus);
    else if (hadFocus) this.container.querySelector<SVGGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** Takes over cards that look different now, in a picture that is otherwise the same. */
  update(picture: Picture, changed: readonly SceneCard[]): void {
    this.picture = picture;
    this.tileOf.clear();
    for (const tile of picture.tiles) for (const { key } of tile.cards) this.tileOf.set(key, tile);
    this.takeCards();
    for (const card of changed) {
      const old = this.elementOf(card.key);
      if (!old) continue;
      const hadFocus = old === document.activeElement;
      const element = this.cardElement(card);
      old.replaceWith(element);
      if (hadFocus) element.focus({ preventScroll: true });
    }
    this.applyFilter();
    if (this.current !== undefined) this.select(this.current, false);
  }

  /** Shows only cards with all words, of one class of the colouring (`''` for all); the others fade. */
  setFilter(query: string, only: string): void {
    this.filter.set(query, only);
    this.applyFilter();
  }

  select(key: string | undefined, focus = true): void {
    const card = key === undefined ? undefined : this.byKey.get(key);
    const before = this.elementOf(this.current);
    before?.classList.remove('selected');
    before?.setAttribute('tabindex', '-1');
    this.current = card?.key;
    if (card && focus) this.bringIntoView(card);
    const element = this.elementOf(card?.key);
    element?.classList.add('selected');
    element?.setAttribute('tabindex', '0');
    if (this.svg) {
      if (this.picture?.hasEdges) markPaths(this.svg, card?.key);
      else drawLinks(this.svg, this.isOverview ? undefined : card, this.byKey);
    }
    if (focus) element?.focus({ preventScroll: true });
    this.keepReachable();
    this.listener.selected(card);
  }

  zoomBy(factor: number, at = { x: this.container.clientWidth / 2, y: this.container.clientHeight / 2 }): void {
    this.zoomTo(this.scale * factor, at);
  }

  fitWidth(): void {
    this.zoom = undefined;
    this.applyZoom();
  }

  fitAll(): void {
    const { width, height } = this.picture?.view ?? { width: 1, height: 1 };
    this.zoomTo(Math.min((this.container.clientWidth - 4) / width, (this.container.clientHeight - 4) / height), { x: 0, y: 0 });
  }

  private takeCards(): void {
    this.cards = this.picture!.tiles.flatMap(({ cards }) => cards);
    this.byKey = new Map(this.cards.map((card) => [card.key, card]));
  }

  private get scale(): number {
    if (this.zoom !== undefined) return this.zoom;
    const { width, height } = this.picture?.view ?? { width: 1, height: 1 };
    const fitting = (this.container.clientWidth - 4) / width;
    const best = fitting < READABLE ? Math.min(fitting, (this.container.clientHeight - 4) / height) : Math.min(fitting, this.picture?.hasEdges ? 1 : fitting);
    return Math.max(MIN_ZOOM, best);
  }

  private zoomTo(scale: number, at: { readonly x: number; readonly y: number }): void {
    const before = this.scale;
    this.zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, scale));
    const { scrollLeft, scrollTop } = this.container;
    const ratio = this.zoom / before;
    this.applyZoom();
    this.container.scrollTo((scrollLeft + at.x) * ratio - at.x, (scrollTop + at.y) * ratio - at.y);
  }

  private applyZoom(): void {
    if (!this.svg || !this.picture) return;
    const { width, height } = this.picture.view;
    this.svg.style.width = `${width * this.scale}px`;
    this.svg.style.height = `${height * this.scale}px`;
    const overview = this.scale < READABLE && !this.picture.hasEdges;
    if (overview !== this.isOverview) {
      this.isOverview = overview;
      this.clearTiles();
      if (!overview && this.current !== undefined) drawLinks(this.svg, this.byKey.get(this.current), this.byKey);
      else this.svg.querySelector('g.links')?.remove();
    } else if (overview) this.clearTiles(); // their letters grow while the map shrinks
    this.render();
  }

  private clearTiles(): void {
    for (const group of this.rendered.values()) group.remove();
    this.rendered.clear();
  }

  private frame = 0;

  private renderSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.render());
  }

  /** Puts the cards of all tiles there that can be seen, and takes others away. */
  private render(): void {
    if (!this.svg || !this.picture || !this.palette) return;
    const { view, tiles } = this.picture;
    const { scale } = this;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.container;
    const seen = {
      left: (scrollLeft - AROUND) / scale + view.x, right: (scrollLeft + clientWidth + AROUND) / scale + view.x,
      top: (scrollTop - AROUND) / scale + view.y, bottom: (scrollTop + clientHeight + AROUND) / scale + view.y,
    };
    const layer = this.svg.querySelector('g.tiles')!;
    for (const tile of tiles) {
      const isSeen = tile.x < seen.right && tile.x + tile.width > seen.left && tile.y < seen.bottom && tile.y + tile.height > seen.top;
      const known = this.rendered.get(tile.key);
      if (isSeen && !known) {
        const group = this.isOverview ? this.summaryElement(tile, scale) : this.tileElement(tile);
        this.rendered.set(tile.key, group);
        layer.append(group);
      } else if (!isSeen && known && !known.contains(document.activeElement)) {
        known.remove();
        this.rendered.delete(tile.key);
      }
    }
    this.keepReachable();
  }

  /** Exactly one thing on the map is reached with Tab: what is selected, else the first one. */
  private keepReachable(): void {
    const all = this.container.querySelectorAll('[tabindex]');
    if ([...all].some((element) => element.getAttribute('tabindex') === '0')) return;
    all[0]?.setAttribute('tabindex', '0');
  }

  private tileElement(tile: PictureTile): SVGGElement {
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    group.dataset['tile'] = tile.key;
    group.append(...tile.cards.map((card) => this.cardElement(card)));
    return group;
  }

  private cardElement(card: SceneCard): SVGGElement {
    const element = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg">${cardSvg(card, this.palette!)}</svg>`).firstElementChild as SVGGElement;
    element.querySelector('title')?.remove(); // the name is said by the label, and hovering shows the profile
    element.setAttribute('role', 'button');
    // What is read aloud starts with what is seen (WCAG 2.5.3); a name that was cut follows in full.
    const seen = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    element.setAttribute('aria-label', seen.includes('…') ? `${seen} ${cardName(card)}` : seen);
    element.setAttribute('tabindex', card.key === this.current ? '0' : '-1');
    element.classList.toggle('selected', card.key === this.current);
    this.fade(element, card);
    return element;
  }

  private summaryElement(tile: PictureTile, scale: number): SVGGElement {
    const found = tile.cards.filter(({ key }) => this.hits.has(key));
    const element = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg">${summarySvg(tile, found, scale, this.palette!)}</svg>`).firstElementChild as SVGGElement;
    element.setAttribute('role', 'button');
    element.setAttribute('aria-label', (element.textContent ?? '').replace(/\s+/g, ' ').trim());
    element.setAttribute('tabindex', '-1');
    return element;
  }

  private applyFilter(): void {
    const titles = this.tileOf;
    this.hits = new Set(this.cards.filter((card) => this.filter.fits(card, titles.get(card.key)?.title ?? '')).map(({ key }) => key));
    if (this.isOverview) this.clearTiles();
    else for (const card of this.cards) {
      const element = this.elementOf(card.key);
      if (element) this.fade(element, card);
    }
    this.render();
    const processes = this.cards.filter(({ kind }) => kind === 'process'); // what other units do is not counted elsewhere either
    this.listener.shown(processes.filter(({ key }) => this.hits.has(key)).length, processes.length);
  }

  private fade(element: SVGGElement, { key }: SceneCard): void {
    const fits = this.hits.has(key);
    element.classList.toggle('faded', !fits);
    element.setAttribute('aria-hidden', String(!fits));
  }

  private elementOf(key: string | undefined): SVGGElement | undefined {
    const tile = key === undefined ? undefined : this.tileOf.get(key);
    const group = tile && this.rendered.get(tile.key);
    return group && !this.isOverview ? [...group.children].find((element): element is SVGGElement => (element as SVGGElement).dataset['key'] === key) : undefined;
  }

  /** Scrolls and, from far away, zooms so that a card can be read. */
  private bringIntoView({ x, y }: SceneCard): void {
    if (this.isOverview) this.zoomTo(0.8, { x: 0, y: 0 });
    const { view } = this.picture!;
    const { scale, container } = this;
    const [left, top] = [(x - view.x) * scale, (y - view.y) * scale];
    const [right, bottom] = [left + CARD.width * scale, top + CARD.height * scale];
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = container;
    const isSeen = left >= scrollLeft && right <= scrollLeft + clientWidth && top >= scrollTop && bottom <= scrollTop + clientHeight;
    if (!isSeen) container.scrollTo(left - clientWidth / 2 + (CARD.width * scale) / 2, top - clientHeight / 2 + (CARD.height * scale) / 2);
    this.render();
  }

  /** From the department to a group: as large as it can be and still be seen as a whole, where that is readable. */
  private zoomToTile({ x, y, width, height, cards }: PictureTile): void {
    const { clientWidth, clientHeight } = this.container;
    this.zoomTo(Math.max(READABLE * 1.4, Math.min(1, (clientWidth - 20) / width, (clientHeight - 20) / height)), { x: 0, y: 0 });
    const { view } = this.picture!;
    this.container.scrollTo((x - view.x) * this.scale - 10, (y - view.y) * this.scale - 10);
    this.render();
    const first = cards.find(({ key }) => this.hits.has(key));
    if (first) this.select(first.key);
  }

  private clicked(event: MouseEvent): void {
    const card = this.cardAt(event);
    if (card) return this.select(card.key);
    const summary = event.target instanceof Element ? event.target.closest<SVGGElement>('g.summary') : null;
    const group = event.target instanceof Element ? event.target.closest<SVGGElement>('g.group') : null;
    const tile = this.picture?.tiles.find(({ key }) => key === (summary ?? group)?.dataset['key']);
    if (summary && tile) this.zoomToTile(tile);
    else this.select(undefined, false);
  }

  private cardAt(event: MouseEvent): SceneCard | undefined {
    const target = event.target instanceof Element ? event.target.closest<SVGGElement>('g.process, g.model') : null;
    return this.byKey.get(target?.dataset['key'] ?? '');
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const handled = this.zoomKey(event.key) || (this.isOverview ? this.tileKey(event.key) : this.cardKey(event.key));
    if (handled) event.preventDefault();
  }

  private zoomKey(key: string): boolean {
    if (key === '+') this.zoomBy(1.25);
    else if (key === '-') this.zoomBy(1 / 1.25);
    else if (key === '0') this.fitAll();
    else return false;
    return true;
  }

  private tileKey(key: string): boolean {
    const tiles = this.picture!.tiles;
    const focused = tiles.find((tile) => this.rendered.get(tile.key) === document.activeElement);
    if (!focused) return false;
    const next = key === 'Home' ? tiles[0] : key === 'End' ? tiles.at(-1) : neighbour(tiles, focused, key);
    const element = next && this.rendered.get(next.key);
    if (element) {
      document.activeElement?.setAttribute('tabindex', '-1');
      element.setAttribute('tabindex', '0');
      element.focus();
    } else if (key === 'Enter' || key === ' ') this.zoomToTile(focused);
    else return false;
    return true;
  }

  private cardKey(key: string): boolean {
    const visible = this.cards.filter((card) => this.hits.has(card.key) && card.path !== '');
    const focused = visible.find((card) => this.elementOf(card.key) === document.activeElement);
    if (!focused) return false;
    const next = key === 'Home' ? visible[0] : key === 'End' ? visible.at(-1) : neighbour(visible, focused, key);
    if (next) this.select(next.key);
    else if (key === 'Enter' || key === ' ') this.listener.open(focused.path, 'model');
    else if (key === 'F2') this.listener.open(focused.path, 'profile');
    else if (key === 'Escape') this.select(undefined, false);
    else return false;
    return true;
  }
}

function parseSvg(source: string): SVGSVGElement {
  return document.importNode(new DOMParser().parseFromString(source, 'image/svg+xml').documentElement, true) as unknown as SVGSVGElement;
}
