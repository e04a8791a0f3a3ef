import type { Box } from '../../src/core/landscape/map/layout.js';
import { CARD } from '../../src/core/landscape/map/layout.js';
import type { MapPalette } from '../../src/core/landscape/map/palette.js';
import type { SceneCard } from '../../src/core/landscape/map/scene.js';
import { CardFilter, neighbour } from './cards.js';
import { cardElement, pictureElement, summaryElement, tileElement } from './elements.js';
import { drawLinks, markPaths } from './links.js';
import type { Picture, PictureTile } from './picture.js';
import { READABLE, Viewport } from './viewport.js';

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
  private readonly rendered = new Map<string, SVGGElement>();
  /** The elements of the cards that are there, by the key of the card. */
  private readonly elements = new Map<string, SVGGElement>();
  private readonly filter = new CardFilter();
  private current: string | undefined;
  private hits = new Set<string>();
  /** From far away nobody can read a card: the groups are shown with their numbers instead. */
  private isOverview = false;
  private readonly viewport: Viewport;

  constructor(private readonly container: HTMLElement, private readonly listener: MapListener) {
    this.viewport = new Viewport(container, () => this.applyZoom());
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
      this.viewport.zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.clientX - left, y: event.clientY - top });
    }, { passive: false });
    new ResizeObserver(() => { if (this.viewport.isFitting) this.applyZoom(); else this.renderSoon(); }).observe(container);
  }

  /** Shows another picture; places keep their scale when it is of the same size. */
  show(picture: Picture, palette: MapPalette): void {
    const hadFocus = this.container.contains(document.activeElement);
    this.viewport.show(picture);
    this.palette = palette;
    this.take(picture);
    const svg = pictureElement(picture);
    this.svg = svg;
    this.rendered.clear();
    this.elements.clear();
    this.container.replaceChildren(svg);
    this.applyZoom();
    this.applyFilter();
    if (this.current !== undefined) this.select(this.byKey.has(this.current) ? this.current : undefined, hadFocus);
    else if (hadFocus) this.container.querySelector<SVGGElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }

  /** Takes over cards that look different now, in a picture that is otherwise the same. */
  update(picture: Picture, changed: readonly SceneCard[]): void {
    this.take(picture);
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

  zoomBy(factor: number): void {
    this.viewport.zoomBy(factor);
  }

  fitWidth(): void {
    this.viewport.fitWidth();
  }

  fitAll(): void {
    this.viewport.fitAll();
  }

  private take(picture: Picture): void {
    this.picture = picture;
    this.cards = picture.tiles.flatMap(({ cards }) => cards);
    this.byKey = new Map(this.cards.map((card) => [card.key, card]));
  }

  private applyZoom(): void {
    if (!this.svg || !this.picture) return;
    const { width, height } = this.picture.view;
    const { scale } = this.viewport;
    this.svg.style.width = `${width * scale}px`;
    this.svg.style.height = `${height * scale}px`;
    const overview = scale < READABLE && !this.picture.hasEdges;
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
    this.elements.clear();
  }

  private frame = 0;

  private renderSoon(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.render());
  }

  /** Puts the cards there that can be seen, and takes others away; from far away the groups. */
  private render(): void {
    if (!this.svg || !this.picture || !this.palette) return;
    const isInSight = this.viewport.sight();
    const layer = this.svg.querySelector('g.tiles')!;
    for (const tile of this.picture.tiles) {
      const isSeen = isInSight(tile);
      let group = this.rendered.get(tile.key);
      if (isSeen && !group) {
        group = this.isOverview ? this.summaryOf(tile) : tileElement(tile);
        this.rendered.set(tile.key, group);
        layer.append(group);
      }
      if (group && !this.isOverview) this.renderCards(tile, group, isInSight);
      if (!isSeen && group && !group.contains(document.activeElement)) {
        group.remove();
        this.rendered.delete(tile.key);
      }
    }
    this.keepReachable();
  }

  /** The cards of a tile that can be seen, in the order of reading. */
  private renderCards(tile: PictureTile, group: SVGGElement, isInSight: (box: Box) => boolean): void {
    let last: SVGGElement | undefined;
    for (const card of tile.cards) {
      let element = this.elements.get(card.key);
      if (isInSight({ x: card.x, y: card.y, ...CARD })) {
        if (!element) group.insertBefore((element = this.cardElement(card)), last ? last.nextSibling : group.firstChild);
      } else if (element && element !== document.activeElement) {
        element.remove();
        this.elements.delete(card.key);
        continue;
      }
      last = element ?? last;
    }
  }

  /** Exactly one thing on the map is reached with Tab: what is selected, else the first one. */
  private keepReachable(): void {
    const all = this.container.querySelectorAll('[tabindex]');
    if ([...all].some((element) => element.getAttribute('tabindex') === '0')) return;
    all[0]?.setAttribute('tabindex', '0');
  }

  private cardElement(card: SceneCard): SVGGElement {
    const element = cardElement(card, this.palette!, card.key === this.current);
    this.elements.set(card.key, element);
    this.fade(element, card);
    return element;
  }

  private summaryOf(tile: PictureTile): SVGGElement {
    return summaryElement(tile, tile.cards.filter(({ key }) => this.hits.has(key)), this.viewport.scale, this.palette!);
  }

  private applyFilter(): void {
    this.hits = new Set(this.picture?.tiles.flatMap(({ cards, title }) => cards.filter((card) => this.filter.fits(card, title)).map(({ key }) => key)));
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
    if (element.ariaHidden === String(!fits)) return; // writing the same again would cost the browser a look at each card
    element.classList.toggle('faded', !fits);
    element.setAttribute('aria-hidden', String(!fits));
  }

  private elementOf(key: string | undefined): SVGGElement | undefined {
    return key === undefined ? undefined : this.elements.get(key);
  }

  /** Scrolls and, from far away, zooms so that a card can be read. */
  private bringIntoView({ x, y }: SceneCard): void {
    if (this.isOverview) this.viewport.zoomTo(0.8);
    this.viewport.bringIntoView({ x, y, ...CARD });
    this.render();
  }

  private zoomToTile(tile: PictureTile): void {
    this.viewport.zoomToBox(tile);
    this.render();
    const first = tile.cards.find(({ key }) => this.hits.has(key));
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
