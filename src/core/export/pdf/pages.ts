import type { Bounds } from '../../draw/geometry.js';

export type Paper = 'A4' | 'A3';
/** One page per diagram, several pages to be put together, or whatever can be read. */
export type Paging = 'fit' | 'tile' | 'auto';

/** Width and height in points, upright. */
const PAPERS: Readonly<Record<Paper, readonly [number, number]>> = { A4: [595.28, 841.89], A3: [841.89, 1190.55] };

const MARGIN = 36;
const HEADER = 44;
const FOOTER = 24;
/** Points per pixel: a diagram is printed in its own size at most. */
const FULL_SIZE = 0.75;
/** Below this scale labels of 12 pixels are smaller than 5 points: then several pages are better. */
const SMALLEST = 0.42;
/** Scale of a diagram on several pages. */
const TILED = 0.55;
/** What neighbouring pages share, in points. */
const OVERLAP = 14;
/** A diagram that would need more pages than this is fitted on as many. */
const MOST_PAGES = 60;

/** A sheet of paper and the part of the diagram on it. */
export interface PageLayout {
  readonly width: number;
  readonly height: number;
  /** Where the diagram goes, in points from the upper left corner. */
  readonly area: Bounds;
  /** Points per pixel. */
  readonly scale: number;
  /** The upper left corner of the visible part of the diagram, in pixels. */
  readonly from: { readonly x: number; readonly y: number };
  /** Row and column of a page of several, from 1; `undefined` for a single page. */
  readonly tile: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number } | undefined;
}

/** Divides a diagram among pages; across or upright, whichever shows it larger. */
export function layOutPages(view: Bounds, paper: Paper, paging: Paging): PageLayout[] {
  const [short, long] = PAPERS[paper];
  const sheets = [sheet(long, short), sheet(short, long)];
  const best = sheets.map((each) => ({ ...each, scale: fit(view, each.area) })).sort((a, b) => b.scale - a.scale)[0]!;
  if (paging === 'fit' || (paging === 'auto' && best.scale >= SMALLEST)) {
    const slack = best.area.width / best.scale - view.width;
    return [{ ...best, from: { x: view.x - slack / 2, y: view.y }, tile: undefined }];
  }
  return tiles(view, sheets);
}

function sheet(width: number, height: number) {
  return { width, height, area: { x: MARGIN, y: MARGIN + HEADER, width: width - 2 * MARGIN, height: height - 2 * MARGIN - HEADER - FOOTER } };
}

function fit(view: Bounds, area: Bounds): number {
  return Math.min(area.width / Math.max(view.width, 1), area.height / Math.max(view.height, 1), FULL_SIZE);
}

function tiles(view: Bounds, sheets: readonly ReturnType<typeof sheet>[]): PageLayout[] {
  for (let scale = TILED; ; scale *= 0.8) {
    const options = sheets.map((each) => ({
      ...each,
      columns: parts(view.width * scale, each.area.width),
      rows: parts(view.height * scale, each.area.height),
    })).sort((a, b) => a.columns * a.rows - b.columns * b.rows);
    const { width, height, area, columns, rows } = options[0]!;
    if (columns * rows > MOST_PAGES) continue;
    return Array.from({ length: columns * rows }, (_, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      const from = { x: view.x + (column * (area.width - OVERLAP)) / scale, y: view.y + (row * (area.height - OVERLAP)) / scale };
      const tile = columns * rows === 1 ? undefined : { row: row + 1, column: column + 1, rows, columns };
      return { width, height, area, scale, from, tile };
    });
  }
}

function parts(length: number, space: number): number {
  return Math.max(1, Math.ceil((length - OVERLAP) / (space - OVERLAP)));
}
