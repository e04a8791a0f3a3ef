import { encodeText } from '../../draw/escape.js';
import { wrapText } from '../../draw/text/wrap.js';
import type { Lang } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { callersOf, calleesOf } from '../calls.js';
import { entryName } from '../catalog.js';
import type { IsoDate } from '../dates.js';
import { daysBetween, today } from '../dates.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { summaryOf } from '../overview.js';
import { treeOf } from '../tree/tree.js';
import type { ColourClass, Colouring } from './colouring.js';
import { colourClass, colourings } from './colouring.js';
import type { Band, Card, Tile } from './layout.js';
import { layOutMap } from './layout.js';
import type { MapPalette } from './palette.js';
import { palettes } from './palette.js';

export interface MapOptions {
  /** German when absent. */
  readonly lang?: Lang;
  readonly theme?: 'light' | 'dark';
  /** What the cards are coloured by; their status when absent. */
  readonly colourBy?: Colouring;
  /** The day that decides what is overdue; the current one when absent. */
  readonly today?: IsoDate;
  /** Problems of a process by the path of its profile, where somebody has looked for them. */
  readonly problems?: (path: string) => { readonly errors: number; readonly warnings: number };
}

const TEXTS = {
  title: { en: 'Process landscape', de: 'Prozesslandkarte' },
  description: { en: '{count} processes in bands and groups, coloured by: {by}.', de: '{count} Prozesse in Bändern und Gruppen, gefärbt nach: {by}.' },
  outside: { en: 'other unit', de: 'andere Stelle' },
  noProfile: { en: 'without a profile', de: 'ohne Steckbrief' },
  empty: { en: 'There are no processes yet.', de: 'Es gibt noch keine Prozesse.' },
} as const;

const LEGEND = 40;
const FONT = 'Arial, Arimo, Liberation Sans, Helvetica, sans-serif';

/**
 * The landscape as people hang it on the wall, as an SVG document without scripts, styles or links. Every process is a group
 * of the class `process` with `data-path`, `data-process-id`, `data-class` (of the colouring), `data-calls` and `data-called-by` (paths).
 */
export function drawLandscape(index: LandscapeIndex, options: MapOptions = {}): string {
  return new MapDrawing(index, options).svg();
}

class MapDrawing {
  private readonly lang: Lang;
  private readonly by: Colouring;
  private readonly day: IsoDate;
  private readonly palette: MapPalette;
  private readonly classes = new Map<string, ColourClass>();
  private processes = 0;

  constructor(private readonly index: LandscapeIndex, private readonly options: MapOptions) {
    this.lang = options.lang ?? 'de';
    this.by = options.colourBy ?? 'status';
    this.day = options.today ?? today();
    this.palette = palettes[options.theme ?? 'light'];
  }

  svg(): string {
    const layout = layOutMap(treeOf(this.index, { lang: this.lang }));
    const body = layout.bands.map((band) => this.band(band)).join('') || text(20, 40, [TEXTS.empty[this.lang]], 16, this.palette.muted);
    const [width, height] = [layout.width, Math.max(layout.height, 60) + LEGEND];
    const title = TEXTS.title[this.lang];
    const description = formatMessage(TEXTS.description, this.lang, { count: this.processes, by: colourings[this.by][this.lang] });
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width + 40}" height="${height + 40}" viewBox="-20 -20 ${width + 40} ${height + 40}" role="img"`
      + ` aria-labelledby="map-title map-desc" lang="${this.lang}" font-family="${FONT}">\n<title id="map-title">${title}</title>\n<desc id="map-desc">${encodeText(description)}</desc>\n`
      + `<rect class="background" x="-20" y="-20" width="${width + 40}" height="${height + 40}" fill="${this.palette.background}"/>\n${body}${this.legend(height)}</svg>\n`;
  }

  private band({ key, title, x, y, width, height, tiles }: Band): string {
    const { band, text: ink } = this.palette;
    return `<g class="band" data-key="${encodeText(key)}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${band}"/>`
      + `${text(x + 14, y + 23, [title], 16, ink, 'bold')}${tiles.map((tile) => this.tile(tile)).join('')}</g>\n`;
  }

  private tile({ key, title, x, y, width, height, chain, cards }: Tile): string {
    const { tile, line, text: ink } = this.palette;
    // The core band is a chain: its groups carry an arrow that leads on to the next one.
    const head = chain ? `M${x} ${y}h${width - 10}l10 15l-10 15h-${width - 10}z` : `M${x} ${y}h${width}v30h-${width}z`;
    const shown = fitted(title, 13, width - 40);
    return `<g class="group" data-key="${encodeText(key)}"><title>${encodeText(title)}</title><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="${tile}" stroke="${line}" stroke-opacity="0.5"/>`
      + `<path d="${head}" fill="${line}" fill-opacity="0.22"/>${text(x + 10, y + 20, [shown], 13, ink, 'bold')}${cards.map((card) => this.card(card)).join('')}</g>\n`;
  }

  private card(card: Card): string {
    const { node } = card;
    const profile = node.kind === 'process' ? this.index.file(node.path) : undefined;
    if (node.kind !== 'process' || profile?.kind !== 'profile') {
      const note = node.kind === 'interface' ? (node.owner ? entryName(this.index, node.owner, node.path) : TEXTS.outside[this.lang]) : TEXTS.noProfile[this.lang];
      return this.box(card, `class="${node.kind}" data-path="${encodeText(node.kind === 'interface' ? '' : node.path)}"`, node.label, '', { key: '', hue: 'none', label: note }, true);
    }
    this.processes++;
    const summary = summaryOf(this.index, profile, this.day);
    const colour = colourClass(this.by, {
      profile, summary, daysToReview: summary.nextReview === null ? undefined : daysBetween(this.day, summary.nextReview),
      problems: this.options.problems?.(node.path) ?? { errors: 0, warnings: 0 },
    }, this.lang);
    this.classes.set(colour.key, colour);
    const paths = (files: readonly { readonly path: string }[]): string => encodeText(files.map(({ path }) => path).join('\n')).replaceAll('\n', '&#10;');
    const attributes = `class="process" data-path="${encodeText(node.path)}" data-process-id="${encodeText(node.id)}" data-class="${colour.key}" data-class-label="${encodeText(colour.label)}"`
      + ` data-calls="${paths(calleesOf(this.index, profile))}" data-called-by="${paths(callersOf(this.index, profile))}"`;
    return this.box(card, attributes, node.label, node.number ?? '', colour, summary.model === null);
  }

  /** @param dashed Whether there is nothing to open behind it yet. */
  private box({ x, y, width, height }: Card, attributes: string, label: string, number: string, { hue, label: note }: ColourClass, dashed: boolean): string {
    const { hues, text: ink, muted } = this.palette;
    const [fill, edge] = hues[hue];
    const lines = wrapText(label, 11.5, width - 34).map((line) => line.text);
    const shown = lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]!.slice(0, -1)}…`] : lines;
    const shownNote = fitted(note, 9.5, width - 34 - number.length * 5);
    const name = [label, note, number].filter((part) => part !== '').join(', ');
    return `<g ${attributes}><title>${encodeText(name)}</title><rect class="card" x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${fill}" stroke="${edge}"${dashed ? ' stroke-dasharray="4 3"' : ''}/>`
      + `<rect class="edge" x="${x}" y="${y}" width="5" height="${height}" fill="${edge}"/>${text(x + 12, y + 15, shown, 11.5, ink)}`
      + `${text(x + 12, y + height - 6, [shownNote], 9.5, muted)}${number === '' ? '' : text(x + width - 6, y + height - 6, [number], 9.5, muted, undefined, 'end')}</g>`;
  }

  private legend(height: number): string {
    let x = 0;
    const items = [...this.classes.values()].map(({ label, hue }) => {
      const [fill, edge] = this.palette.hues[hue];
      const item = `<rect x="${x}" y="${height - 18}" width="18" height="14" rx="2" fill="${fill}" stroke="${edge}"/>${text(x + 25, height - 6, [label], 12, this.palette.text)}`;
      x += 50 + label.length * 7;
      return item;
    });
    return `<g class="legend">${items.join('')}</g>\n`;
  }
}

/** A line that fits a width: cut behind a word, with a mark, where it does not. */
function fitted(line: string, size: number, width: number): string {
  const [first] = wrapText(line, size, width);
  return first === undefined || first.text.length >= line.length ? line : `${first.text}…`;
}

function text(x: number, y: number, lines: readonly string[], size: number, fill: string, weight?: 'bold', anchor?: 'end'): string {
  const spans = lines.map((line, i) => `<tspan x="${x}" y="${y + i * size * 1.2}">${encodeText(line)}</tspan>`).join(' ');
  return `<text font-size="${size}" fill="${fill}"${weight ? ` font-weight="${weight}"` : ''}${anchor ? ` text-anchor="${anchor}"` : ''}>${spans}</text>`;
}
