import type { ProcessType } from '../terms.js';
import type { TreeNode } from '../tree/node.js';

/** Measures of the map, in pixels. */
export const CARD = { width: 176, height: 66, gap: 8 } as const;
const TILE = { padding: 10, header: 30, gap: 14 } as const;
const BAND = { padding: 14, header: 34, gap: 18, plinth: 12 } as const;
/** The gable of the house: how high it is, and how far its eaves and the plinth reach beyond the walls. */
export const HOUSE = { gable: 76, eaves: 16, plinth: BAND.plinth } as const;
/** How wide the map is at least: an A3 page in landscape with readable cards. */
const WIDTH = 1640;
/** A sheet of paper in landscape is this much wider than high. */
const SHEET = 1.35;

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type CardNode = TreeNode & { readonly kind: 'process' | 'interface' | 'model' };
export interface Card extends Box { readonly node: CardNode }
export interface Tile extends Box { readonly key: string; readonly title: string; readonly chain: boolean; readonly cards: readonly Card[] }
/** `roof`: management under the gable · `chain`: core processes as an arrow · `base`: support that carries them · `plain`: all else. */
export type BandShape = 'roof' | 'chain' | 'base' | 'plain';
export interface Band extends Box { readonly key: string; readonly title: string; readonly shape: BandShape; readonly tiles: readonly Tile[] }
export interface MapLayout { readonly width: number; readonly height: number; readonly bands: readonly Band[] }

/** A group that is drawn, with the cards of the groups in it that are none themselves. */
interface Content { readonly key: string; readonly title: string; readonly cards: readonly CardNode[] }

const SHAPES: Readonly<Record<ProcessType, BandShape>> = { management: 'roof', core: 'chain', support: 'base' };

/**
 * Places the tree of a landscape as a house: the bands as roof, value chain and base, in them groups as tiles, in these
 * processes as cards. Follows from the tree alone, so nothing has to be stored and a change moves as little as possible. A
 * larger landscape becomes wider, to keep the shape of a sheet of paper.
 */
export function layOutMap(tree: readonly TreeNode[]): MapLayout {
  const bands = tree.flatMap(bandsOf).map((node) => ({ node, contents: contentsOf(node, '') })).filter(({ contents }) => contents.length > 0);
  for (let width = WIDTH; ; width = Math.ceil(width * 1.2)) {
    const { height, bands: placed } = placeBands(bands, width);
    if (height <= width / SHEET || width > 40 * WIDTH) return { width, height, bands: placed.map((band) => ({ ...band, tiles: band.tiles.map(withCards) })) };
  }
}

function placeBands(bands: readonly { readonly node: TreeNode; readonly contents: readonly Content[] }[], width: number): { height: number; bands: PlacedBand[] } {
  const placed: PlacedBand[] = [];
  let y = 0;
  for (const { node, contents } of bands) {
    const shape = node.kind === 'band' ? SHAPES[node.type] : 'plain';
    const top = shape === 'roof' ? HOUSE.gable : 0;
    // A band that is its own only group says its name once.
    const named = contents.length > 1 || contents[0]!.title !== node.label;
    const header = named ? BAND.header : BAND.padding;
    const { tiles, height: inner } = placeTiles(contents, y + top + header, shape === 'chain', width);
    const height = top + header + inner + BAND.padding + (shape === 'base' ? BAND.plinth : 0);
    placed.push({ key: node.key, title: named ? node.label : '', shape, x: 0, y, width, height, tiles });
    y += height + BAND.gap;
  }
  return { height: Math.max(y - BAND.gap, 0), bands: placed };
}

/** Several landscapes stand one below the other, each with its bands. */
function bandsOf(node: TreeNode): TreeNode[] {
  if (node.kind !== 'landscape') return [node];
  return node.children.map((band) => ({ ...band, key: `${node.key}/${band.key}`, label: `${node.label}: ${band.label}` }));
}

function contentsOf(node: TreeNode, above: string): Content[] {
  const title = above === '' ? node.label : `${above} › ${node.label}`;
  const cards = node.children.flatMap((child) => (child.kind === 'group' ? [] : cardsOf(child)));
  const groups = node.children.flatMap((child) => (child.kind === 'group' ? contentsOf(child, node.kind === 'band' ? '' : title) : []));
  return cards.length > 0 || groups.length === 0 && node.kind === 'group' ? [{ key: node.key, title, cards }, ...groups] : groups;
}

/** A process and what stands below it in the tree, one after the other. */
function cardsOf(node: TreeNode): CardNode[] {
  const own = node.kind === 'process' || node.kind === 'interface' || node.kind === 'model' ? [node] : [];
  return [...own, ...node.children.flatMap(cardsOf)];
}

/** A tile before it has a place. */
interface Sized { readonly content: Content; columns: number; width: number; height: number }

/** A tile that has its place but no cards yet: they are placed when it is known how wide the map is. */
interface PlacedTile extends Box { readonly content: Content; readonly columns: number; readonly chain: boolean }
type PlacedBand = Omit<Band, 'tiles'> & { readonly tiles: readonly PlacedTile[] };

/** Tiles in rows; those of a row are as high as the highest one, and fill the width together. */
function placeTiles(contents: readonly Content[], top: number, chain: boolean, mapWidth: number): { tiles: PlacedTile[]; height: number } {
  const room = mapWidth - 2 * BAND.padding;
  let y = top;
  const tiles = rowsOf(contents, room).flatMap((row) => {
    spread(row, room);
    let x: number = BAND.padding;
    const height = Math.max(...row.map((each) => each.height));
    const placed = row.map(({ content, columns, width }): PlacedTile => {
      const tile = { content, columns, chain, x, y, width, height };
      x += width + TILE.gap;
      return tile;
    });
    y += height + TILE.gap;
    return placed;
  });
  return { tiles, height: y - TILE.gap - top };
}

function rowsOf(contents: readonly Content[], room: number): Sized[][] {
  const rows: Sized[][] = [];
  for (const content of contents) {
    const count = content.cards.length;
    // As wide as high for a few cards, wider than high for many.
    const wanted = count <= 16 ? Math.ceil(Math.sqrt(count)) : Math.ceil(Math.sqrt(count * 0.6));
    const tile = sized(content, Math.max(1, Math.min(wanted, fitting(room))));
    const row = rows.at(-1);
    if (row && widthOf(row) + TILE.gap + tile.width <= room) row.push(tile);
    else rows.push([tile]);
  }
  return rows;
}

/** Uses the width that a row leaves: more columns where that makes the row lower, then wider tiles. */
function spread(row: Sized[], room: number): void {
  for (;;) {
    const highest = Math.max(...row.map(({ height }) => height));
    const wider = row.map((tile) => (tile.height < highest ? tile : sized(tile.content, nextColumns(tile))));
    if (widthOf(wider) > room || Math.max(...wider.map(({ height }) => height)) >= highest) break;
    row.splice(0, row.length, ...wider);
  }
  const rest = room - widthOf(row);
  for (const tile of row) tile.width += Math.floor(rest / row.length);
}

/** The fewest columns with which a tile has one row of cards less. */
function nextColumns({ content: { cards }, columns }: Sized): number {
  const rows = Math.ceil(cards.length / columns);
  return rows <= 1 ? columns : Math.ceil(cards.length / (rows - 1));
}

function sized(content: Content, columns: number): Sized {
  const rows = Math.ceil(content.cards.length / columns);
  return {
    content, columns,
    width: TILE.padding * 2 + columns * CARD.width + (columns - 1) * CARD.gap,
    height: TILE.header + TILE.padding + Math.max(rows * (CARD.height + CARD.gap) - CARD.gap, 0) + TILE.padding,
  };
}

function widthOf(row: readonly Sized[]): number {
  return row.reduce((sum, { width }) => sum + width, 0) + (row.length - 1) * TILE.gap;
}

function fitting(room: number): number {
  return Math.floor((room - 2 * TILE.padding + CARD.gap) / (CARD.width + CARD.gap));
}

function withCards({ content: { key, title, cards }, columns, ...tile }: PlacedTile): Tile {
  const [left, top] = [tile.x + TILE.padding, tile.y + TILE.header + TILE.padding];
  return { key, title, ...tile, cards: cards.map((node, i) => ({
    node, width: CARD.width, height: CARD.height,
    x: left + (i % columns) * (CARD.width + CARD.gap), y: top + Math.floor(i / columns) * (CARD.height + CARD.gap),
  })) };
}
