import { normalisedName } from '../../src/core/landscape/names.js';
import { say } from '../shared/l10n.js';
import type { MapCard } from './cards.js';
import { cardsOf, neighbour } from './cards.js';
import { drawLinks } from './links.js';
import { texts } from './texts.js';

const MIN_ZOOM = 0.15;
const MAX_ZOOM = 4;

/** What the view tells the page. */
export interface MapListener {
  open(path: string, what: 'model' | 'profile'): void;
  selected(card: MapCard | undefined, all: ReadonlyMap<string, MapCard>): void;
  /** Called after drawing and filtering. */
  shown(count: number, cards: readonly MapCard[]): void;
}

/** The drawn map: zoom, selection, keyboard and what is searched for, kept while the map is drawn anew. */
export class MapView {
  private svg: SVGSVGElement | undefined;
  private cards: readonly MapCard[] = [];
  private byPath: ReadonlyMap<string, MapCard> = new Map();
  private current: string | undefined;
  private words: readonly string[] = [];
  private only = '';
  /** `undefined` fits the width. */
  private zoom: number | undefined;

  constructor(private readonly container: HTMLElement, private readonly listener: MapListener) {
    container.addEventListener('click', (event) => this.clicked(event));
    container.addEventListener('mouseover', (event) => {
      const card = this.cardAt(event);
      if (card) listener.selected(card, this.byPath);
    });
    container.addEventListener('mouseleave', () => listener.selected(this.byPath.get(this.current ?? ''), this.byPath));
    container.addEventListener('dblclick', () => { if (this.current !== undefined) listener.open(this.current, 'model'); });
    container.addEventListener('keydown', (event) => this.pressed(event));
    container.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.offsetX);
    }, { passive: false });
    new ResizeObserver(() => { if (this.zoom === undefined) this.applyZoom(); }).observe(container);
  }

  show(source: string): void {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml').documentElement;
    if (!(parsed instanceof SVGSVGElement)) return;
    const hadFocus = this.container.contains(document.activeElement);
    this.svg = document.importNode(parsed, true);
    this.svg.setAttribute('role', 'group');
    this.svg.setAttribute('aria-label', say(texts.map));
    this.svg.removeAttribute('aria-labelledby');
    this.svg.querySelectorAll(':scope > title, :scope > desc').forEach((element) => element.remove());
    this.container.replaceChildren(this.svg);
    this.cards = cardsOf(this.svg);
    this.byPath = new Map(this.cards.map((card) => [card.path, card]));
    for (const { element, name } of this.cards) {
      element.querySelector('title')?.remove(); // the name is said by the label, and hovering shows the details
      element.setAttribute('role', 'button');
      // What is read aloud starts with what is seen (WCAG 2.5.3); a name that was cut follows in full.
      const seen = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
      element.setAttribute('aria-label', seen.includes('…') ? `${seen} ${name}` : seen);
      element.setAttribute('tabindex', '-1');
    }
    this.applyZoom();
    this.filter();
    const card = this.byPath.get(this.current ?? '') ?? this.cards[0];
    card?.element.setAttribute('tabindex', '0');
    if (this.current !== undefined) this.select(this.current, hadFocus);
  }

  /** Shows only cards with all words, of one class of the colouring (`''` for all). */
  setFilter(query: string, only: string): void {
    this.words = query.split(/\s+/).map(normalisedName).filter((word) => word !== '');
    this.only = only;
    this.filter();
  }

  select(path: string | undefined, focus = true): void {
    const card = path === undefined ? undefined : this.byPath.get(path);
    for (const { element } of this.cards) {
      element.classList.toggle('selected', element === card?.element);
      element.setAttribute('tabindex', element === card?.element ? '0' : '-1');
    }
    this.current = card?.path;
    if (this.svg) drawLinks(this.svg, card, this.byPath);
    if (card && focus) {
      card.element.focus({ preventScroll: true });
      card.element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    if (!card) this.cards[0]?.element.setAttribute('tabindex', '0');
    this.listener.selected(card, this.byPath);
  }

  zoomBy(factor: number, x = this.container.clientWidth / 2): void {
    const before = this.scale;
    this.zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, before * factor));
    const left = (this.container.scrollLeft + x) * (this.zoom / before) - x;
    const top = this.container.scrollTop * (this.zoom / before);
    this.applyZoom();
    this.container.scrollTo(left, top);
  }

  fit(): void {
    this.zoom = undefined;
    this.applyZoom();
  }

  private get scale(): number {
    const width = this.svg?.viewBox.baseVal.width ?? 1;
    return this.zoom ?? Math.max(MIN_ZOOM, (this.container.clientWidth - 4) / width);
  }

  private applyZoom(): void {
    if (!this.svg) return;
    const { width, height } = this.svg.viewBox.baseVal;
    this.svg.style.width = `${width * this.scale}px`;
    this.svg.style.height = `${height * this.scale}px`;
  }

  private filter(): void {
    let count = 0;
    for (const { element, text, colourClass } of this.cards) {
      const fits = this.words.every((word) => text.includes(word)) && (this.only === '' || colourClass === this.only);
      element.classList.toggle('faded', !fits);
      element.setAttribute('aria-hidden', String(!fits));
      if (fits) count++;
    }
    this.listener.shown(count, this.cards);
  }

  private clicked(event: MouseEvent): void {
    this.select(this.cardAt(event)?.path, true);
  }

  private cardAt(event: MouseEvent): MapCard | undefined {
    const target = event.target instanceof Element ? event.target.closest<SVGGElement>('g.process, g.model') : null;
    return this.byPath.get(target?.dataset['path'] ?? '');
  }

  private pressed(event: KeyboardEvent): void {
    const visible = this.cards.filter(({ element, path }) => !element.classList.contains('faded') && path !== '');
    const focused = visible.find(({ element }) => element === document.activeElement);
    if (!focused) return;
    const next = event.key === 'Home' ? visible[0] : event.key === 'End' ? visible.at(-1) : neighbour(visible, focused, event.key);
    if (next) this.select(next.path);
    else if (event.key === 'Enter' || event.key === ' ') this.listener.open(focused.path, 'model');
    else if (event.key === 'F2') this.listener.open(focused.path, 'profile');
    else if (event.key === 'Escape') this.select(undefined, false);
    else return;
    event.preventDefault();
  }
}
