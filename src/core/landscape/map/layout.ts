import type { ProcessType } from '../terms.js';
import type { TreeNode } from '../tree/node.js';

/** Measures of the map, in pixels. */
export const CARD = { width: 176, height: 66, gap: 8 } as const;
const TILE = { padding: 10, header: 30, gap: 14, columns: 4 } as const;
const BAND = { padding: 14, header: 34, gap: 18 } as const;
/** How wide the map is at most: an A3 page in landscape with readable cards. */
const WIDTH = 1640;

export interface Box { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type CardNode = TreeNode & { readonly kind: 'process' | 'interface' | 'model' };
export interface Card extends Box { readonly node: CardNode }
export interface Tile extends Box { readonly key: string; readonly title: string; readonly chain: boolean; readonly cards: readonly Card[] }
export interface Band extends Box { readonly key: string; readonly title: string; readonly type: ProcessType | undefined; readonly tiles: readonly Tile[] }
export interface MapLayout { readonly width: number; readonly height: number; readonly bands: readonly Band[] }

/** A group that is drawn, with the cards of the groups in it that are none themselves. */
interface Content { readonly key: string; readonly title: string; readonly cards: readonly CardNode[] }

/**
 * Places the tree of a landscape: bands one below the other, in them groups as tiles, in these processes as cards. Follows from
 * the tree alone, so nothing has to be stored and a change moves as little as possible.
 */
export function layOutMap(tree: readonly TreeNode[]): MapLayout {
  const bands: Band[] = [];
  let y = 0;
  for (const node of tree.flatMap(bandsOf)) {
    const contents = contentsOf(node, '');
    if (contents.length === 0) continue;
    const type = node.kind === 'band' ? node.type : undefined;
    const { tiles, height } = placeTiles(contents, y + BAND.header, type === 'core');
    bands.push({ key: node.key, title: node.label, type, x: 0, y, width: WIDTH, height: BAND.header + height + BAND.padding, tiles });
    y += BAND.header + height + BAND.padding + BAND.gap;
  }
  return { width: WIDTH, height: Math.max(y - BAND.gap, 0), bands };
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

/** Tiles in rows; each row is as high as its highest tile. */
function placeTiles(contents: readonly Content[], top: number, chain: boolean): { tiles: Tile[]; height: number } {
  const tiles: Tile[] = [];
  let [x, y, rowHeight]: [number, number, number] = [BAND.padding, top, 0];
  for (const { key, title, cards } of contents) {
    const columns = Math.min(TILE.columns, Math.max(1, Math.ceil(Math.sqrt(cards.length))));
    const rows = Math.ceil(cards.length / columns);
    const width = TILE.padding * 2 + columns * CARD.width + (columns - 1) * CARD.gap;
    const height = TILE.header + TILE.padding + Math.max(rows * (CARD.height + CARD.gap) - CARD.gap, 0) + TILE.padding;
    if (x > BAND.padding && x + width > WIDTH - BAND.padding) [x, y, rowHeight] = [BAND.padding, y + rowHeight + TILE.gap, 0];
    tiles.push({ key, title, chain, x, y, width, height, cards: placeCards(cards, columns, x + TILE.padding, y + TILE.header + TILE.padding) });
    x += width + TILE.gap;
    rowHeight = Math.max(rowHeight, height);
  }
  return { tiles, height: y + rowHeight - top };
}

function placeCards(nodes: readonly CardNode[], columns: number, left: number, top: number): Card[] {
  return nodes.map((node, i) => ({
    node, width: CARD.width, height: CARD.height,
    x: left + (i % columns) * (CARD.width + CARD.gap), y: top + Math.floor(i / columns) * (CARD.height + CARD.gap),
  }));
}
