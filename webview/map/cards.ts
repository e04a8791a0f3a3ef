import { CARD } from '../../src/core/landscape/map/layout.js';
import type { SceneCard } from '../../src/core/landscape/map/scene.js';
import { normalisedName } from '../../src/core/landscape/names.js';

/** The nearest card in a direction; one straight ahead counts more than one aside. */
export function neighbour<T extends { readonly x: number; readonly y: number }>(cards: readonly T[], from: T, key: string): T | undefined {
  const dx = Number(key === 'ArrowRight') - Number(key === 'ArrowLeft');
  const dy = Number(key === 'ArrowDown') - Number(key === 'ArrowUp');
  if (dx === 0 && dy === 0) return undefined;
  let best: T | undefined;
  let bestCost = Infinity;
  for (const card of cards) {
    const ahead = (card.x - from.x) * dx + (card.y - from.y) * dy;
    const aside = Math.abs((card.x - from.x) * dy) + Math.abs((card.y - from.y) * dx);
    const cost = ahead + 3 * aside;
    if (ahead > 1 && cost < bestCost) [best, bestCost] = [card, cost];
  }
  return best;
}

/** Which cards a reader wants to see: all words in name, number, id or group, and one class of the colouring. */
export class CardFilter {
  private readonly texts = new WeakMap<SceneCard, string>();
  private words: readonly string[] = [];
  private only = '';

  set(query: string, only: string): void {
    this.words = query.split(/\s+/).map(normalisedName).filter((word) => word !== '');
    this.only = only;
  }

  fits(card: SceneCard, group: string): boolean {
    if (this.only !== '' && card.colour.key !== this.only) return false;
    if (this.words.length === 0) return true;
    let text = this.texts.get(card);
    if (text === undefined) this.texts.set(card, (text = normalisedName(`${card.label} ${card.number} ${card.id} ${card.colour.label} ${group}`)));
    return this.words.every((word) => text.includes(word));
  }
}

/** The middle of a card. */
export function middleOf({ x, y }: SceneCard): { x: number; y: number } {
  return { x: x + CARD.width / 2, y: y + CARD.height / 2 };
}
