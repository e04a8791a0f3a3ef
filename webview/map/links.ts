import type { SceneCard } from '../../src/core/landscape/map/scene.js';
import { middleOf } from './cards.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the calls of one card as curves to the cards it calls and from those that call it, above everything else. */
export function drawLinks(svg: SVGSVGElement, card: SceneCard | undefined, byKey: ReadonlyMap<string, SceneCard>): void {
  svg.querySelector('g.links')?.remove();
  if (!card) return;
  const layer = document.createElementNS(SVG, 'g');
  layer.setAttribute('class', 'links');
  layer.setAttribute('aria-hidden', 'true');
  const curve = (fromCard: SceneCard, toCard: SceneCard, kind: string): void => {
    const [from, to] = [middleOf(fromCard), middleOf(toCard)];
    const path = document.createElementNS(SVG, 'path');
    const bend = Math.max(40, Math.abs(to.y - from.y) / 2);
    path.setAttribute('d', `M${from.x} ${from.y}C${from.x} ${from.y + bend} ${to.x} ${to.y - bend} ${to.x} ${to.y}`);
    path.setAttribute('class', kind);
    const end = document.createElementNS(SVG, 'circle');
    end.setAttribute('cx', String(to.x));
    end.setAttribute('cy', String(to.y));
    end.setAttribute('r', '5');
    layer.append(path, end);
  };
  for (const key of card.calls) {
    const other = byKey.get(key);
    if (other) curve(card, other, 'calls');
  }
  for (const key of card.calledBy) {
    const other = byKey.get(key);
    if (other) curve(other, card, 'called-by');
  }
  svg.append(layer);
}

/** Marks the arrows and cards on the ways to and from a card in a picture of calls. */
export function markPaths(svg: SVGSVGElement, key: string | undefined): void {
  const edges = [...svg.querySelectorAll<SVGElement>('.edges path')];
  const reach = (from: 'from' | 'to', to: 'from' | 'to'): Set<string> => {
    const found = new Set(key === undefined ? [] : [key]);
    for (const one of found) for (const edge of edges) if (edge.dataset[from] === one) found.add(edge.dataset[to]!);
    return found;
  };
  const [down, up] = [reach('from', 'to'), reach('to', 'from')];
  for (const edge of edges) {
    const { from = '', to = '' } = edge.dataset;
    edge.classList.toggle('on-path', (down.has(from) && down.has(to)) || (up.has(from) && up.has(to)));
  }
}
