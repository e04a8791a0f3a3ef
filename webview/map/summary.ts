import { encodeText } from '../../src/core/draw/escape.js';
import { wrapText } from '../../src/core/draw/text/wrap.js';
import type { Hue } from '../../src/core/landscape/map/colouring.js';
import type { MapPalette } from '../../src/core/landscape/map/palette.js';
import type { SceneCard } from '../../src/core/landscape/map/scene.js';
import { say } from '../shared/l10n.js';
import type { PictureTile } from './picture.js';
import { texts } from './texts.js';

/** Size of the letters on the screen, in pixels. */
const LETTERS = 13;

/** A group seen from far away: its name, how many processes it has, and their classes as a bar. */
export function summarySvg({ key, title, x, y, width, height, cards }: PictureTile, found: readonly SceneCard[], scale: number, palette: MapPalette): string {
  const size = Math.min(LETTERS / scale, height / 3);
  const pad = Math.min(size * 0.6, width / 10);
  const count = found.length !== cards.length ? say(texts.foundOf, { found: found.length, count: cards.length }) : say(texts.countOf, { count: cards.length });
  const line = (width - 2 * pad) * 0.85; // letters of other fonts are wider than Arial's
  const room = Math.floor((height - pad * 2 - size * 0.7) / (size * 1.2));
  const lines = room < 2 ? wrapText(`${title}, ${count}`, size, line) : [...wrapText(title, size, line).slice(0, room - 1), { text: count }];
  const spans = lines.slice(0, Math.max(1, room)).map(({ text }, i) => `<tspan x="${x + pad}" y="${y + pad + size * 0.9 + i * size * 1.2}">${encodeText(text)} </tspan>`).join('');
  const bar = { y: y + height - pad - size * 0.5, height: size * 0.5, width: width - 2 * pad };
  const hues = new Map<Hue, number>();
  for (const { colour } of found) hues.set(colour.hue, (hues.get(colour.hue) ?? 0) + 1);
  let at = x + pad;
  const parts = [...hues].map(([hue, number]) => {
    const [fill, edge] = palette.hues[hue];
    const part = `<rect x="${at}" y="${bar.y}" width="${(number / Math.max(1, cards.length)) * bar.width}" height="${bar.height}" fill="${hue === 'none' ? fill : edge}" stroke="${edge}" vector-effect="non-scaling-stroke"/>`;
    at += (number / Math.max(1, cards.length)) * bar.width;
    return part;
  });
  return `<g class="summary${found.length === 0 ? ' faded' : ''}" data-key="${encodeText(key)}"><rect class="card" x="${x}" y="${y}" width="${width}" height="${height}" fill="${palette.tile}" stroke="${palette.line}" vector-effect="non-scaling-stroke"/>`
    + `<text font-size="${size}" fill="${palette.text}">${spans}</text>${parts.join('')}</g>`;
}
