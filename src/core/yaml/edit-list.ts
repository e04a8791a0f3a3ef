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

/** Takes an item away, with the comment behind it; comments above it stay. */
export function removeItem(text: string, slot: Slot): TextEdit[] {
  const { node, position, slot: holder } = slot.parent!;
  const list = node as YamlList;
  const item = list.items[position]!;
  if (list.items.length === 1) return replaceValue(text, holder, []);
  const next = list.items[position + 1];
  if (holder.inFlow || list.flow) {
    return [next ? { start: item.start, end: next.start, text: '' } : { start: list.items[position - 1]!.end, end: item.end, text: '' }];
  }
  const { start, end, shared } = linesOf(text, list, item);
  return shared ? [{ start, end: dashOf(text, list, next!), text: '' }] : [wholeLines(text, start, end)];
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
