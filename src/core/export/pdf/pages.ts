import type { Bounds } from '../../draw/geometry.js';

export type Paper = 'A4' | 'A3';
/** One page per diagram, its own size on as many pages as it needs, or as few pages as can be read. */
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
/** Scales to choose from for a diagram on several pages: the one with the fewest pages wins. */
const READABLE = [0.55, 0.52, 0.49, 0.46, 0.43];
/** What neighbouring pages share at least, in pixels of the diagram: a task cut by one edge is whole on the next page. */
const OVERLAP = 110;
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
  return tiles(view, sheets, paging === 'tile' ? [FULL_SIZE] : READABLE);
}

function sheet(width: number, height: number) {
  return { width, height, area: { x: MARGIN, y: MARGIN + HEADER, width: width - 2 * MARGIN, height: height - 2 * MARGIN - HEADER - FOOTER } };
}

function fit(view: Bounds, area: Bounds): number {
  return Math.min(area.width / Math.max(view.width, 1), area.height / Math.max(view.height, 1), FULL_SIZE);
}

function tiles(view: Bounds, sheets: readonly ReturnType<typeof sheet>[], wanted: readonly number[]): PageLayout[] {
  for (let smaller = 1; ; smaller *= 0.8) {
    const options = wanted.flatMap((each) => sheets.map(({ width, height, area }) => {
      const scale = each * smaller;
      return { width, height, area, scale, columns: parts(view.width, area.width / scale), rows: parts(view.height, area.height / scale) };
    })).sort((a, b) => a.columns * a.rows - b.columns * b.rows || b.scale - a.scale);
    const { width, height, area, scale, columns, rows } = options[0]!;
    if (columns * rows > MOST_PAGES) continue;
    return Array.from({ length: columns * rows }, (_, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      const from = { x: view.x + column * step(view.width, area.width / scale, columns), y: view.y + row * step(view.height, area.height / scale, rows) };
      const tile = columns * rows === 1 ? undefined : { row: row + 1, column: column + 1, rows, columns };
      return { width, height, area, scale, from, tile };
    });
  }
}

function parts(length: number, space: number): number {
  return length <= space ? 1 : Math.ceil((length - OVERLAP) / (space - OVERLAP));
}

/** From page to page, so that the last one ends where the diagram ends. */
function step(length: number, space: number, count: number): number {
  return count === 1 ? 0 : (length - space) / (count - 1);
}
