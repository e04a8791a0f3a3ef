import type { TextEdit } from '../text/edits.js';
import { wholeLines } from './edit-map.js';
import { lineBreakOf, replaceValue } from './edit-value.js';
import { itemLines, renderFlow } from './render.js';
import type { Slot } from './slots.js';
import { columnOf, dashOf, lineEndOf, lineStartOf } from './slots.js';
import type { YamlList, YamlNode, YamlValue } from './tree.js';

/** Adds an item at the end of a list, written like the items before it. */
export function appendItem(text: string, slot: Slot, value: YamlValue): TextEdit[] {
  const list = slot.node as YamlList;
  const last = list.items.at(-1);
  if (!last) return replaceValue(text, slot, [value]);
  if (slot.inFlow || list.flow) return [{ start: last.end, end: last.end, text: `, ${renderFlow(value)}` }];
  const end = lineEndOf(text, Math.max(last.end, dashOf(text, list, last) + 1));
  return [{ start: end, end, text: lineBreakOf(text) + itemText(text, slot, value) }];
}

/** Adds an item before another one. */
export function insertItem(text: string, slot: Slot, position: number, value: YamlValue): TextEdit[] {
  const list = slot.node as YamlList;
  const next = list.items[position]!;
  if (slot.inFlow || list.flow) return [{ start: next.start, end: next.start, text: `${renderFlow(value)}, ` }];
  const dash = dashOf(text, list, next);
  const pad = ' '.repeat(columnOf(text, dash));
  return [{ start: dash, end: dash, text: itemText(text, slot, value).slice(pad.length) + lineBreakOf(text) + pad }];
}

/** Takes items away, each with the comment behind it; comments above them stay. */
export function removeItems(text: string, holder: Slot, positions: ReadonlySet<number>): TextEdit[] {
  const list = holder.node as YamlList;
  const { items } = list;
  const goes = [...items.keys()].filter((position) => positions.has(position));
  if (goes.length === items.length) return replaceValue(text, holder, []);
  if (holder.inFlow || list.flow) {
    const lastKept = items.findLastIndex((_, position) => !positions.has(position));
    return goes.map((position) => position < lastKept
      ? { start: items[position]!.start, end: items[position + 1]!.start, text: '' }
      : { start: items[position - 1]!.end, end: items[position]!.end, text: '' });
  }
  const edits: TextEdit[] = [];
  for (const position of goes) {
    const { start, end, shared } = linesOf(text, list, items[position]!);
    // What shares the first line keeps it: the first item that stays moves there.
    const firstKept = items.findIndex((_, other) => !positions.has(other));
    const edit = shared ? { start, end: dashOf(text, list, items[firstKept]!), text: '' } : wholeLines(text, start, end);
    const before = edits.at(-1);
    if (before && edit.start < before.end) edits[edits.length - 1] = { ...before, end: Math.max(before.end, edit.end) };
    else edits.push(edit);
  }
  return edits;
}

/** Moves an item with its comments to another position of its list. */
export function moveItem(text: string, slot: Slot, to: number): TextEdit[] {
  const { node, position: from, slot: holder } = slot.parent!;
  const list = node as YamlList;
  const order = list.items.map((_, i) => i);
  order.splice(Math.max(0, Math.min(to, order.length - 1)), 0, ...order.splice(from, 1));
  const isFlow = holder.inFlow || list.flow;
  // The items keep their places and swap what stands there, so that separators and indentation are not touched.
  const content = (item: YamlNode): { start: number; end: number } =>
    isFlow ? item : { start: dashOf(text, list, item), end: lineEndOf(text, item.end) };
  const edits: TextEdit[] = [];
  order.forEach((source, i) => {
    if (source === i) return;
    const place = content(list.items[i]!);
    const moved = content(list.items[source]!);
    edits.push({ start: place.start, end: place.end, text: text.slice(moved.start, moved.end) });
  });
  return edits;
}

/** The lines of an item; `shared` when its first line starts with something else, such as the dash of an outer list. */
function linesOf(text: string, list: YamlList, item: YamlNode): { start: number; end: number; shared: boolean } {
  const dash = dashOf(text, list, item);
  const start = lineStartOf(text, dash);
  const shared = text.slice(start, dash).trim() !== '';
  return { start: shared ? dash : start, end: lineEndOf(text, Math.max(item.end, dash + 1)), shared };
}

/** An item with its indentation; in braces when its neighbours are. */
function itemText(text: string, slot: Slot, value: YamlValue): string {
  const list = slot.node as YamlList;
  const last = list.items.at(-1)!;
  const pad = ' '.repeat(columnOf(text, list.start));
  const lines = last.kind === 'map' && last.flow ? [`- ${renderFlow(value)}`] : itemLines(value, last.kind === 'map' ? 0 : slot.depth);
  return lines.map((line) => (line === '' ? '' : pad + line)).join(lineBreakOf(text));
}
