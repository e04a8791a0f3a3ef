import { cardName } from '../../src/core/landscape/map/draw-landscape.js';
import type { SceneCard } from '../../src/core/landscape/map/scene.js';
import type { Fact } from '../../src/protocol/map.js';
import { button, h } from '../shared/dom.js';
import { say } from '../shared/l10n.js';
import { texts } from './texts.js';

/** How long the pointer rests on a card before its profile is shown, in milliseconds. */
const REST = 350;

/** How many callers or called processes are named. */
const MOST_NAMES = 8;

/** What the details ask of the page. */
export interface DetailsPage {
  nameOf(key: string): string | undefined;
  ask(path: string): void;
  open(path: string, what: 'model' | 'profile'): void;
  showCalls(key: string): void;
}

/** The profile of the selected card below the map, and of the one pointed at beside it. */
export class Details {
  private readonly known = new Map<string, readonly Fact[]>();
  private selected: SceneCard | undefined;
  private hovered: SceneCard | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private at = { x: 0, y: 0 };

  constructor(private readonly bar: HTMLElement, private readonly bubble: HTMLElement, private readonly page: DetailsPage) {}

  select(card: SceneCard | undefined): void {
    this.selected = card;
    this.hideBubble();
    if (card && card.kind === 'process' && !this.known.has(card.path)) this.page.ask(card.path);
    this.fillBar();
  }

  point(card: SceneCard | undefined, at: { readonly x: number; readonly y: number }): void {
    if (card?.key === this.hovered?.key) return;
    this.hovered = card;
    this.at = { ...at };
    this.bubble.hidden = true;
    clearTimeout(this.timer);
    if (card?.kind !== 'process') return;
    this.timer = setTimeout(() => {
      if (this.known.has(card.path)) this.fillBubble();
      else this.page.ask(card.path);
    }, REST);
  }

  answer(path: string, facts: readonly Fact[]): void {
    this.known.set(path, facts);
    if (this.selected?.path === path) this.fillBar();
    if (this.hovered?.path === path) this.fillBubble();
  }

  /** Everything may have changed. */
  forget(): void {
    this.known.clear();
    this.hideBubble();
  }

  private hideBubble(): void {
    this.hovered = undefined;
    clearTimeout(this.timer);
    this.bubble.hidden = true;
  }

  private fillBubble(): void {
    const card = this.hovered;
    if (!card) return;
    this.bubble.replaceChildren(h('strong', {}, cardName(card)), h('dl', {}, ...(this.known.get(card.path) ?? []).flatMap(([title, value]) => [h('dt', {}, title), h('dd', {}, value)])));
    this.bubble.hidden = false;
    const { width, height } = this.bubble.getBoundingClientRect();
    this.bubble.style.left = `${Math.max(4, Math.min(this.at.x + 16, window.innerWidth - width - 8))}px`;
    this.bubble.style.top = `${Math.max(4, Math.min(this.at.y + 16, window.innerHeight - height - 8))}px`;
  }

  private fillBar(): void {
    const { selected: card, page } = this;
    if (!card) return this.bar.replaceChildren();
    const names = (keys: readonly string[]): string => {
      const shown = keys.slice(0, MOST_NAMES).map((key) => page.nameOf(key)).filter((name) => name !== undefined);
      if (keys.length > MOST_NAMES) shown.push(say(texts.more, { count: keys.length - MOST_NAMES }));
      return shown.join(' · ') || say(texts.nothing);
    };
    const facts = (this.known.get(card.path) ?? []).slice(1, 2); // the card itself says its status
    this.bar.replaceChildren(
      h('strong', {}, cardName(card)),
      ...facts.map(([title, value]) => h('span', {}, `${title}: ${value}`)),
      ...(card.kind === 'process' ? [h('span', {}, say(texts.calls, { names: names(card.calls) })), h('span', {}, say(texts.calledBy, { names: names(card.calledBy) }))] : []),
      h('span', { class: 'buttons' },
        ...(card.calls.length + card.calledBy.length > 0 ? [button(say(texts.showCalls), () => page.showCalls(card.key))] : []),
        button(say(texts.openModel), () => page.open(card.path, 'model')),
        ...(card.kind === 'process' ? [button(say(texts.openProfile), () => page.open(card.path, 'profile'))] : [])),
    );
  }
}
