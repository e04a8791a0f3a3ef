import type { MapCard } from './cards.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Draws the calls of one card as curves to the cards it calls and from those that call it, above everything else. */
export function drawLinks(svg: SVGSVGElement, card: MapCard | undefined, byPath: ReadonlyMap<string, MapCard>): void {
  svg.querySelector('g.links')?.remove();
  if (!card) return;
  const layer = document.createElementNS(SVG, 'g');
  layer.setAttribute('class', 'links');
  layer.setAttribute('aria-hidden', 'true');
  const curve = (from: MapCard, to: MapCard, kind: string): void => {
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
  for (const path of card.calls) {
    const other = byPath.get(path);
    if (other) curve(card, other, 'calls');
  }
  for (const path of card.calledBy) {
    const other = byPath.get(path);
    if (other) curve(other, card, 'called-by');
  }
  svg.append(layer);
}
