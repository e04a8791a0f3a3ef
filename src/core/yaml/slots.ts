import type { YamlList, YamlMap, YamlNode, YamlPath } from './tree.js';
import { pairOf } from './tree.js';

/** A value with what is around it: enough to write another value in its place. */
export interface Slot {
  readonly node: YamlNode;
  /** Behind the colon or the dash that the value belongs to; 0 for the root. */
  readonly from: number;
  /** Whether braces or brackets are around it. */
  readonly inFlow: boolean;
  /** Column in which the lines of a block value start. */
  readonly indent: number;
  readonly depth: number;
  readonly parent: { readonly node: YamlMap | YamlList; readonly slot: Slot; readonly position: number } | undefined;
}

/** Why an edit is not made; the text stays as it is. */
export type Refusal = 'alias' | 'broken' | 'not-found' | 'overlap' | 'not-verified';

/** How far a path leads: the slot at its end, or the last one on the way and the steps that are missing. */
export interface Descent {
  readonly slot: Slot;
  readonly missing: YamlPath;
}

/**
 * Follows a path from the root.
 *
 * @returns `alias` when the path leads through an alias: what stands there is written elsewhere and used more than once.
 */
export function descend(text: string, root: YamlNode, path: YamlPath): Descent | 'alias' {
  let slot: Slot = { node: root, from: root.start, inFlow: false, indent: columnOf(text, root.start), depth: 0, parent: undefined };
  for (let i = 0; i < path.length; i++) {
    const next = childSlot(text, slot, path[i]!);
    if (!next) return { slot, missing: path.slice(i) };
    if (next.node.kind === 'alias' && i < path.length - 1) return 'alias';
    slot = next;
  }
  return { slot, missing: [] };
}

/** The slot of one value inside a map or list. */
function childSlot(text: string, slot: Slot, step: string | number): Slot | undefined {
  const { node } = slot;
  const depth = slot.depth + 1;
  if (node.kind === 'map' && typeof step === 'string') {
    const pair = pairOf(node, step);
    if (!pair) return undefined;
    const inFlow = slot.inFlow || node.flow;
    const from = text.indexOf(':', pair.key.end) + 1;
    return { node: pair.value, from, inFlow, indent: columnOf(text, pair.key.start) + 2, depth, parent: { node, slot, position: node.pairs.indexOf(pair) } };
  }
  if (node.kind === 'list' && typeof step === 'number') {
    const item = node.items[step];
    if (!item) return undefined;
    const inFlow = slot.inFlow || node.flow;
    const from = inFlow ? item.start : dashOf(text, node, item) + 1;
    return { node: item, from, inFlow, indent: inFlow ? 0 : columnOf(text, from - 1) + 2, depth, parent: { node, slot, position: step } };
  }
  return undefined;
}

/** Where the dash of an item of a block list stands: all dashes of a list stand in one column. */
export function dashOf(text: string, list: YamlList, item: YamlNode): number {
  const column = columnOf(text, list.start);
  for (let line = lineStartOf(text, item.start); line > list.start; line = lineStartOf(text, line - 1)) {
    if (line + column <= item.start && text[line + column] === '-') return line + column;
  }
  return list.start;
}

/** How far a place is from the start of its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStartOf(text, offset);
}

/** Where the line of a place starts. */
export function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line that holds the end of a value ends, before its line end: a comment behind the value is included. */
export function lineEndOf(text: string, end: number): number {
  // The end of a literal lies behind its last line end.
  const inside = end > 0 && text[end - 1] === '\n' ? end - 1 : end;
  const found = text.indexOf('\n', inside);
  const lineEnd = found < 0 ? text.length : found;
  return lineEnd > 0 && text[lineEnd - 1] === '\r' ? lineEnd - 1 : lineEnd;
}
