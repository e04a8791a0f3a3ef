import { encodeText } from '../../src/core/draw/escape.js';
import { cardName, cardSvg } from '../../src/core/landscape/map/draw-landscape.js';
import type { MapPalette } from '../../src/core/landscape/map/palette.js';
import type { SceneCard } from '../../src/core/landscape/map/scene.js';
import { say } from '../shared/l10n.js';
import type { Picture, PictureTile } from './picture.js';
import { summarySvg } from './summary.js';
import { texts } from './texts.js';

/** The picture without its cards; they go into the layer `g.tiles`. */
export function pictureElement({ view: { x, y, width, height }, frame }: Picture): SVGSVGElement {
  const svg = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" role="group" aria-label="${encodeText(say(texts.map))}" font-family="Arial, Arimo, Liberation Sans, Helvetica, sans-serif">`
    + `<rect class="background" x="${x}" y="${y}" width="${width}" height="${height}"/>${frame}<g class="tiles"/></svg>`);
  svg.querySelectorAll('.group > title').forEach((element) => element.remove());
  return svg;
}

/** The place of a group's cards. */
export function tileElement(tile: PictureTile): SVGGElement {
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  group.dataset['tile'] = tile.key;
  return group;
}

/** A card as a button. */
export function cardElement(card: SceneCard, palette: MapPalette, isSelected: boolean): SVGGElement {
  const element = parseGroup(cardSvg(card, palette));
  element.querySelector('title')?.remove(); // the name is said by the label, and hovering shows the profile
  // What is read aloud starts with what is seen (WCAG 2.5.3); a name that was cut follows in full.
  const seen = textIn(element);
  asButton(element, seen.includes('…') ? `${seen} ${cardName(card)}` : seen, isSelected);
  element.classList.toggle('selected', isSelected);
  return element;
}

/** A group in place of its cards, for scales at which nobody can read them. */
export function summaryElement(tile: PictureTile, found: readonly SceneCard[], scale: number, palette: MapPalette): SVGGElement {
  const element = parseGroup(summarySvg(tile, found, scale, palette));
  asButton(element, textIn(element), false);
  return element;
}

function asButton(element: SVGGElement, label: string, isReachable: boolean): void {
  element.setAttribute('role', 'button');
  element.setAttribute('aria-label', label);
  element.setAttribute('tabindex', isReachable ? '0' : '-1');
}

function textIn(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function parseGroup(markup: string): SVGGElement {
  return parseSvg(`<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`).firstElementChild as SVGGElement;
}

function parseSvg(source: string): SVGSVGElement {
  return document.importNode(new DOMParser().parseFromString(source, 'image/svg+xml').documentElement, true) as unknown as SVGSVGElement;
}
