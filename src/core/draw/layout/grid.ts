import { assignColumns } from './columns.js';
import type { Graph } from './columns.js';

export interface Cell {
  readonly column: number;
  /** The lane, from top to bottom. */
  readonly band: number;
  /** The row inside the lane. */
  readonly row: number;
}

export interface Grid {
  readonly cells: readonly Cell[];
  /** Per link the free cells it passes on its way; `undefined` when it leads back or too far and goes around everything. */
  readonly routes: readonly (readonly Cell[] | undefined)[];
}

export interface GridOptions {
  /** The lane of a node. */
  band(node: number): number;
  /** Whether a link starts below its node, as from an event on the border. */
  startsBelow(link: number): boolean;
}

/** Links across more columns go around: reserving a cell in each would cost too much. */
const LONGEST_ROUTE = 24;

/** What takes a cell: a node, or a link that passes through. */
interface Slot {
  readonly band: number;
  readonly order: number;
  readonly before: { readonly slot: Slot; readonly below: boolean }[];
  row: number;
}

/** Gives every node a cell of its own: the row of its uppermost predecessor where that is free, else the next one below. */
export function arrange(graph: Graph, { band, startsBelow }: GridOptions): Grid {
  const { of, isBack } = assignColumns(graph);
  const columns: Slot[][] = [];
  const add = (column: number, slot: Slot): Slot => {
    (columns[column] ??= []).push(slot);
    return slot;
  };
  const slots = of.map((column, node) => add(column, { band: band(node), order: node, before: [], row: 0 }));
  const passed = graph.links.map(([from, to], link) => {
    if (isBack[link] || of[to]! - of[from]! > LONGEST_ROUTE) return undefined;
    const cells: { column: number; slot: Slot }[] = [];
    let previous = { slot: slots[from]!, below: startsBelow(link) };
    for (let column = of[from]! + 1; column < of[to]!; column++) {
      const slot = add(column, { band: band(to), order: graph.count + link, before: [previous], row: 0 });
      cells.push({ column, slot });
      previous = { slot, below: false };
    }
    slots[to]!.before.push(previous);
    return cells;
  });
  for (const column of columns) assignRows(column ?? []);
  return {
    cells: slots.map(({ band: lane, row }, node) => ({ column: of[node]!, band: lane, row })),
    routes: passed.map((cells) => cells?.map(({ column, slot }) => ({ column, band: slot.band, row: slot.row }))),
  };
}

function assignRows(slots: readonly Slot[]): void {
  const wishes = slots.map((slot) => ({ slot, row: wishedRow(slot) }));
  wishes.sort((a, b) => a.slot.band - b.slot.band || a.row - b.row || a.slot.order - b.slot.order);
  const next = new Map<number, number>();
  for (const { slot, row } of wishes) {
    slot.row = Math.max(row, next.get(slot.band) ?? 0);
    next.set(slot.band, slot.row + 1);
  }
}

function wishedRow({ band, before }: Slot): number {
  let wished = Infinity;
  for (const { slot, below } of before) if (slot.band === band) wished = Math.min(wished, slot.row + (below ? 1 : 0));
  return wished === Infinity ? 0 : wished;
}
