import type { TextEdit } from '../text/edits.js';
import { lineBreakOf, replaceValue } from './edit-value.js';
import { pairLines, renderFlow, renderScalar } from './render.js';
import type { Slot } from './slots.js';
import { columnOf, lineEndOf, lineStartOf } from './slots.js';
import type { YamlMap, YamlValue } from './tree.js';

/**
 * Adds a pair to a map.
 *
 * @param order Keys in the order in which they usually stand; the pair goes behind the last one that comes before it, or at the end.
 */
export function insertPair(text: string, slot: Slot, key: string, value: YamlValue, order?: readonly string[]): TextEdit[] {
  const map = slot.node as YamlMap;
  const { pairs } = map;
  const before = predecessor(map, key, order);
  if (slot.inFlow || map.flow) {
    const added = `${renderScalar(key, true)}: ${renderFlow(value)}`;
    if (pairs.length === 0) return [{ start: map.start, end: map.end, text: `{ ${added} }` }];
    if (before < 0) return [{ start: pairs[0]!.key.start, end: pairs[0]!.key.start, text: `${added}, ` }];
    const end = behindPair(text, map, before);
    return [{ start: end, end, text: `, ${added}` }];
  }
  if (pairs.length === 0) return replaceValue(text, slot, { [key]: value });
  const first = pairs[0]!;
  const pad = ' '.repeat(columnOf(text, first.key.start));
  const lineBreak = lineBreakOf(text);
  const lines = pairLines(key, value, slot.depth);
  if (before < 0) return [{ start: first.key.start, end: first.key.start, text: joined(lines, pad, lineBreak) + lineBreak + pad }];
  const end = lineEndOf(text, behindPair(text, map, before));
  return [{ start: end, end, text: lineBreak + pad + joined(lines, pad, lineBreak) }];
}

/** Takes a pair away, with the comment behind it; comments above it stay. */
export function removePair(text: string, slot: Slot): TextEdit[] {
  const map = slot.parent!.node as YamlMap;
  const { position, slot: holder } = slot.parent!;
  const pair = map.pairs[position]!;
  if (map.pairs.length === 1) return replaceValue(text, holder, {});
  const next = map.pairs[position + 1];
  if (holder.inFlow || map.flow) {
    if (next) return [{ start: pair.key.start, end: next.key.start, text: '' }];
    return [{ start: behindPair(text, map, position - 1), end: behindPair(text, map, position), text: '' }];
  }
  const start = lineStartOf(text, pair.key.start);
  // The first pair of an item shares its line with the dash.
  if (text.slice(start, pair.key.start).trim() !== '') return [{ start: pair.key.start, end: next!.key.start, text: '' }];
  return [wholeLines(text, start, lineEndOf(text, behindPair(text, map, position)))];
}

/** Gives a pair another key. */
export function renameKey(slot: Slot, key: string): TextEdit[] {
  const { node, position } = slot.parent!;
  const { start, end } = (node as YamlMap).pairs[position]!.key;
  return [{ start, end, text: renderScalar(key, slot.inFlow) }];
}

/** The lines from one line start to a line end, with one of the line breaks around them. */
export function wholeLines(text: string, start: number, lineEnd: number): TextEdit {
  const after = /^\r?\n/.exec(text.slice(lineEnd, lineEnd + 2))?.[0].length ?? 0;
  if (after > 0) return { start, end: lineEnd + after, text: '' };
  const before = /\r?\n$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end: lineEnd, text: '' };
}

/** Where a pair ends: behind its value, or behind the colon when there is none. */
function behindPair(text: string, map: YamlMap, position: number): number {
  const { key, value } = map.pairs[position]!;
  if (value.end > value.start) return value.end;
  const colon = /^\s*:/.exec(text.slice(key.end));
  return key.end + (colon?.[0].length ?? 0);
}

function predecessor(map: YamlMap, key: string, order: readonly string[] | undefined): number {
  const rank = order?.indexOf(key) ?? -1;
  if (!order || rank < 0) return map.pairs.length - 1;
  let found = -1;
  map.pairs.forEach((pair, i) => {
    const other = order.indexOf(String(pair.key.value));
    if (other >= 0 && other < rank) found = i;
  });
  return found;
}

function joined(lines: readonly string[], pad: string, lineBreak: string): string {
  return lines.map((line, i) => (i === 0 || line === '' ? line : pad + line)).join(lineBreak);
}
