import { normalisedName } from '../../src/core/landscape/names.js';

/** A card of the map. */
export interface MapCard {
  readonly element: SVGGElement;
  readonly path: string;
  /** Name, class and number, as screen readers say it. */
  readonly name: string;
  readonly colourClass: string;
  readonly colourLabel: string;
  readonly calls: readonly string[];
  readonly calledBy: readonly string[];
  /** Middle of the card, in the map's own pixels. */
  readonly x: number;
  readonly y: number;
  /** For search: the name without what people spell differently, the id and the group. */
  readonly text: string;
}

/** The cards of a drawn map, in the order of reading. */
export function cardsOf(svg: SVGSVGElement): MapCard[] {
  return [...svg.querySelectorAll<SVGGElement>('g.process, g.interface, g.model')].map((element) => {
    const { path = '', processId = '', calls = '', calledBy = '', class: colourClass = '', classLabel: colourLabel = '' } = element.dataset as Record<string, string | undefined>;
    const name = element.querySelector('title')?.textContent ?? '';
    const group = element.closest('g.group')?.querySelector('title')?.textContent ?? '';
    const box = element.querySelector('rect.card');
    const size = (attribute: string): number => Number(box?.getAttribute(attribute) ?? 0);
    return {
      element, path, name, colourClass, colourLabel, calls: lines(calls), calledBy: lines(calledBy),
      x: size('x') + size('width') / 2, y: size('y') + size('height') / 2, text: normalisedName(`${name} ${processId} ${group}`),
    };
  });
}

/** The nearest card in a direction; one straight ahead counts more than one aside. */
export function neighbour(cards: readonly MapCard[], from: MapCard, key: string): MapCard | undefined {
  const dx = Number(key === 'ArrowRight') - Number(key === 'ArrowLeft');
  const dy = Number(key === 'ArrowDown') - Number(key === 'ArrowUp');
  if (dx === 0 && dy === 0) return undefined;
  let best: MapCard | undefined;
  let bestCost = Infinity;
  for (const card of cards) {
    const ahead = (card.x - from.x) * dx + (card.y - from.y) * dy;
    const aside = Math.abs((card.x - from.x) * dy) + Math.abs((card.y - from.y) * dx);
    const cost = ahead + 3 * aside;
    if (ahead > 1 && cost < bestCost) [best, bestCost] = [card, cost];
  }
  return best;
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
