import type { Drawing, DrawingPart, Primitive } from '../../draw/display.js';
import { encodeText } from '../../draw/escape.js';
import { polygon } from '../../draw/path.js';
import { primitiveSvg } from '../../draw/svg.js';
import { withBreaks } from '../../draw/text/compounds.js';
import { wrapText } from '../../draw/text/wrap.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { CARD, HOUSE } from './layout.js';
import type { MapPalette } from './palette.js';
import { palettes } from './palette.js';
import type { MapScene, SceneBand, SceneCard, SceneOptions, SceneTile } from './scene.js';
import { MapScenes } from './scene.js';

export interface MapOptions extends SceneOptions {
  readonly theme?: 'light' | 'dark';
}

const EMPTY = { en: 'There are no processes yet.', de: 'Es gibt noch keine Prozesse.' } as const;
const LEGEND = 44;
const MARGIN = 20;
const FONT = 'Arial, Arimo, Liberation Sans, Helvetica, sans-serif';

/**
 * The landscape as people hang it on the wall, as an SVG document without scripts, styles or links. Every process is a group
 * of the class `process` with `data-key`, `data-path`, `data-process-id`, `data-class` and `data-class-label` (of the colouring).
 */
export function drawLandscape(index: LandscapeIndex, options: MapOptions = {}): string {
  return sceneSvg(new MapScenes(index, options).scene(), palettes[options.theme ?? 'light']);
}

/** A scene as an SVG document. */
export function sceneSvg(scene: MapScene, palette: MapPalette): string {
  const { x, y, width, height } = viewOf(scene);
  const cards = scene.bands.flatMap((band) => band.tiles.flatMap((tile) => tile.cards.map((card) => cardSvg(card, palette)))).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" role="img"`
    + ` aria-labelledby="map-title map-desc" lang="${scene.lang}" font-family="${FONT}">\n<title id="map-title">${encodeText(scene.title)}</title>\n<desc id="map-desc">${encodeText(scene.description)}</desc>\n`
    + `<rect class="background" x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.background}"/>\n${frameSvg(scene, palette)}${cards}\n`
    + `<g class="legend">${legend(scene, palette).map(primitiveSvg).join('')}</g>\n</svg>\n`;
}

/** What the cards stand in: bands and tiles. */
export function frameSvg(scene: MapScene, palette: MapPalette): string {
  const bands = scene.bands.map((band, i) => `<g class="band ${band.shape}" data-key="${encodeText(band.key)}">${bandPrimitives(scene, band, i, palette).map(primitiveSvg).join('')}${
    band.tiles.map((tile) => `<g class="group" data-key="${encodeText(tile.key)}"><title>${encodeText(tile.title)}</title>${tilePrimitives(tile, palette).map(primitiveSvg).join('')}</g>`).join('')}</g>\n`);
  return bands.join('') || primitiveSvg(line(20, 40, EMPTY[scene.lang], 16, palette.muted));
}

/** A card of a process or interface, with what scripts need to know of it as data attributes. */
export function cardSvg(card: SceneCard, palette: MapPalette): string {
  const { key, kind, path, id, colour } = card;
  const facts = kind === 'process' ? ` data-process-id="${encodeText(id)}" data-class="${colour.key}" data-class-label="${encodeText(colour.label)}"` : '';
  return `<g class="${kind}" data-key="${encodeText(key)}" data-path="${encodeText(path)}"${facts}><title>${encodeText(cardName(card))}</title>${cardPrimitives(card, palette).map(primitiveSvg).join('')}</g>`;
}

/** What the colours say in words, with the name in full. */
export function cardName({ label, number, colour }: SceneCard): string {
  return [label, colour.label, number].filter((part) => part !== '').join(', ');
}

/** A scene for the writer of PDF. */
export function sceneDrawing(scene: MapScene, palette: MapPalette): Drawing {
  const part = (elementId: string, title: string, primitives: readonly Primitive[]): DrawingPart => ({ kind: 'shape', elementId, elementType: '', title, primitives });
  return {
    view: viewOf(scene), title: scene.title, description: scene.description, background: undefined,
    parts: [
      ...scene.bands.flatMap((band, i) => [part(band.key, band.title, bandPrimitives(scene, band, i, palette)), ...band.tiles.flatMap((tile) => [
        part(tile.key, tile.title, tilePrimitives(tile, palette)), ...tile.cards.map((card) => part(card.key, cardName(card), cardPrimitives(card, palette))),
      ])]),
      part('legend', '', legend(scene, palette)),
    ],
  };
}

function viewOf({ width, height }: MapScene): { x: number; y: number; width: number; height: number } {
  return { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: Math.max(height, 60) + LEGEND + 2 * MARGIN };
}

function bandPrimitives(scene: MapScene, band: SceneBand, position: number, { band: fill, line: edge, text, muted }: MapPalette): Primitive[] {
  const { x, y, width, height, shape, title } = band;
  const [right, bottom, wall] = [x + width, y + height, y + (shape === 'roof' ? HOUSE.gable : 0)];
  const { eaves, plinth } = HOUSE;
  const outlines: Readonly<Record<SceneBand['shape'], readonly (readonly [number, number])[]>> = {
    roof: [[x - eaves, wall], [x + width / 2, y], [right + eaves, wall], [right, wall], [right, bottom], [x, bottom], [x, wall]],
    chain: [[x, y], [right - 4, y], [right + eaves, y + height / 2], [right - 4, bottom], [x, bottom]],
    base: [[x, y], [right, y], [right, bottom - plinth], [right + eaves, bottom - plinth], [right + eaves, bottom], [x - eaves, bottom], [x - eaves, bottom - plinth], [x, bottom - plinth]],
    plain: [[x, y], [right, y], [right, bottom], [x, bottom]],
  };
  return [
    { kind: 'path', segments: polygon(outlines[shape].map(([px, py]) => ({ x: px, y: py }))), fill, stroke: edge, strokeOpacity: shape === 'plain' ? 0 : 0.45 },
    ...(shape === 'roof' && position === 0 ? [line(x + width / 2, y + HOUSE.gable - 16, fitted(scene.title, 24, width * 0.45), 24, text, 'middle')] : []),
    ...(title === '' ? [] : [line(x + 14, wall + 23, fitted(title, 16, width - 30), 16, shape === 'plain' ? muted : text)]),
  ];
}

function tilePrimitives({ x, y, width, height, chain, title }: SceneTile, { tile, line: edge, text }: MapPalette): Primitive[] {
  // Groups of the value chain carry an arrow that leads on to the next one.
  const tip = chain ? [{ x: x + width - 10, y }, { x: x + width, y: y + 15 }, { x: x + width - 10, y: y + 30 }] : [{ x: x + width, y }, { x: x + width, y: y + 30 }];
  return [
    { kind: 'rect', x, y, width, height, radius: 4, fill: tile, stroke: edge, strokeOpacity: 0.5 },
    { kind: 'path', segments: polygon([{ x, y }, ...tip, { x, y: y + 30 }]), fill: edge, fillOpacity: 0.22 },
    line(x + 10, y + 20, fitted(title, 13.5, width - 34), 13.5, text),
  ];
}

function cardPrimitives({ x, y, label, number, colour, isDashed }: SceneCard, { hues, text, muted }: MapPalette): Primitive[] {
  const { width, height } = CARD;
  const [fill, edge] = hues[colour.hue];
  const lines = wrapText(withBreaks(label, 11.5, width - 30), 11.5, width - 30).map((each) => each.text);
  const shown = lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]!.slice(0, -1)}…`] : lines;
  return [
    { kind: 'rect', x, y, width, height, radius: 3, fill, stroke: edge, ...(isDashed && { dash: [4, 3] }) },
    { kind: 'rect', x, y, width: 5, height, fill: edge },
    { kind: 'text', anchor: 'start', size: 11.5, fill: text, rightToLeft: false, lines: shown.map((each, i) => ({ text: i < shown.length - 1 ? `${each} ` : each, x: x + 12, y: y + 15 + i * 13.8 })) },
    line(x + 12, y + height - 6, fitted(colour.label, 9.5, width - 34 - number.length * 5), 9.5, muted),
    ...(number === '' ? [] : [line(x + width - 6, y + height - 6, number, 9.5, muted, 'end')]),
  ];
}

function legend({ legend: classes, height }: MapScene, { hues, text }: MapPalette): Primitive[] {
  let x = 0;
  const y = Math.max(height, 60) + LEGEND;
  return classes.flatMap(({ label, hue, count }): Primitive[] => {
    const [fill, edge] = hues[hue];
    const words = `${label} (${count})`;
    const at = x;
    x += 56 + words.length * 7;
    return [{ kind: 'rect', x: at, y: y - 22, width: 18, height: 14, radius: 2, fill, stroke: edge }, line(at + 25, y - 10, words, 12, text)];
  });
}

/** A line that fits a width: cut behind a word, with a mark, where it does not. */
function fitted(words: string, size: number, width: number): string {
  const [first] = wrapText(words, size, width);
  return first === undefined || first.text.length >= words.length ? words : `${first.text}…`;
}

function line(x: number, y: number, text: string, size: number, fill: string, anchor: 'start' | 'middle' | 'end' = 'start'): Primitive {
  return { kind: 'text', anchor, size, fill, rightToLeft: false, lines: [{ text, x, y }] };
}
