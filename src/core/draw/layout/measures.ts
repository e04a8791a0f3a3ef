import type { Bounds, Point } from '../geometry.js';
import type { Size } from '../sizes.js';
import type { Cell, Grid } from './grid.js';

const COLUMN_GAP = 50;
const ROW_GAP = 40;
/** Rows and columns that only links pass. */
const EMPTY = 30;
/** Links that go around run below the last row, side by side. */
const DETOUR = { below: 20, apart: 5, ways: 3 };

/** Where the cells of a grid are, in pixels from its upper left corner. */
export class Measures {
  private readonly columns: number[] = [];
  private readonly widths: number[] = [];
  private readonly rows: number[][] = [];
  private readonly heights: number[][] = [];
  readonly width: number;
  readonly height: number;
  /** Per lane: its upper edge and its height. */
  readonly bands: readonly { readonly y: number; readonly height: number }[];

  constructor(private readonly grid: Grid, private readonly sizes: readonly Size[], bandCount: number, bandPadding: number) {
    for (let band = 0; band < bandCount; band++) this.heights[band] = [];
    const reserve = ({ column, band, row }: Cell, size: Size): void => {
      this.widths[column] = Math.max(this.widths[column] ?? EMPTY, size.width);
      const heights = (this.heights[band] ??= []);
      heights[row] = Math.max(heights[row] ?? EMPTY, size.height);
    };
    grid.cells.forEach((cell, node) => reserve(cell, sizes[node]!));
    for (const route of grid.routes) for (const cell of route ?? []) reserve(cell, { width: EMPTY, height: EMPTY });
    let x = 0;
    this.widths.forEach((width, column) => {
      this.columns[column] = x;
      x += width + COLUMN_GAP;
    });
    this.width = Math.max(x - COLUMN_GAP, 0);
    let y = 0;
    this.bands = this.heights.map((heights, band) => {
      const top = y;
      y += bandPadding;
      this.rows[band] = [];
      for (let row = 0; row < heights.length; row++) {
        const height = (heights[row] ??= EMPTY);
        this.rows[band]![row] = y;
        y += height + (row < heights.length - 1 ? ROW_GAP : 0);
      }
      y = Math.max(y + bandPadding, top + 2 * bandPadding + EMPTY);
      return { y: top, height: y - top };
    });
    this.height = y;
  }

  /** The box of a node, in the middle of its cell. */
  box(node: number): Bounds {
    const cell = this.grid.cells[node]!;
    const size = this.sizes[node]!;
    return { x: this.columns[cell.column]! + (this.widths[cell.column]! - size.width) / 2, y: this.middle(cell) - size.height / 2, ...size };
  }

  /**
   * The way of a link: horizontally through its cells, vertically in the gaps between the columns.
   *
   * @param start where it leaves its source; on the right side unless `downwards`
   */
  way(link: number, start: Point, target: number, downwards: boolean): Point[] {
    const end = this.box(target);
    const cells = this.grid.routes[link];
    if (!cells) return this.detour(link, start, downwards, end);
    const points: Point[] = [start];
    let y = start.y;
    for (const cell of [...cells, this.grid.cells[target]!]) {
      const next = this.middle(cell);
      if (next === y) continue;
      const x = downwards && points.length === 1 && next > y ? start.x : this.columns[cell.column]! - COLUMN_GAP / 2;
      if (downwards && points.length === 1 && next <= y) points.push({ x: start.x, y: (y += ROW_GAP / 2) });
      points.push({ x, y }, { x, y: next });
      y = next;
    }
    points.push({ x: end.x, y: end.y + end.height / 2 });
    return points;
  }

  /** Around everything: down, along below, and up again to the target. */
  private detour(link: number, start: Point, downwards: boolean, end: Bounds): Point[] {
    const below = this.height - DETOUR.below + (link % DETOUR.ways) * DETOUR.apart;
    const out = downwards ? start.x : start.x + COLUMN_GAP / 4;
    const into = end.x + end.width / 2;
    const points = downwards ? [start] : [start, { x: out, y: start.y }];
    return [...points, { x: out, y: below }, { x: into, y: below }, { x: into, y: end.y + end.height }];
  }

  private middle({ band, row }: Cell): number {
    return this.rows[band]![row]! + this.heights[band]![row]! / 2;
  }
}
