import { own } from '../own.js';
import type { YamlChange } from './edit.js';
import type { YamlPath, YamlValue } from './tree.js';

/** Whether two values say the same; the order of keys does not count. */
export function equalValues(a: YamlValue | undefined, b: YamlValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => equalValues(item, b[i]));
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equalValues(a[key], b[key]));
}

/**
 * The smaller changes that make one map or list into another one.
 *
 * @returns `undefined` when the value can only be replaced as a whole.
 */
export function differences(from: YamlValue, to: YamlValue, path: YamlPath): YamlChange[] | undefined {
  if (equalValues(from, to)) return [];
  if (from === null || to === null || typeof from !== 'object' || typeof to !== 'object') return undefined;
  if (Array.isArray(from) !== Array.isArray(to)) return undefined;
  if (Array.isArray(from) && Array.isArray(to)) return listDifferences(from, to, path);
  const before = from as { [key: string]: YamlValue };
  const after = to as { [key: string]: YamlValue };
  const kept = Object.keys(before).filter((key) => Object.hasOwn(after, key));
  if (kept.length === 0) return undefined;
  return [
    ...Object.keys(before).filter((key) => !Object.hasOwn(after, key)).map((key): YamlChange => ({ op: 'remove', path: [...path, key] })),
    ...Object.keys(after).filter((key) => !equalValues(own(before, key), after[key])).map((key): YamlChange => ({ op: 'set', path: [...path, key], value: after[key]! })),
  ];
}

/** What is alike at both ends stays; of the rest, items are changed in place, then added or taken away at its end. */
function listDifferences(from: readonly YamlValue[], to: readonly YamlValue[], path: YamlPath): YamlChange[] | undefined {
  let head = 0;
  while (head < from.length && head < to.length && equalValues(from[head], to[head])) head++;
  let tail = 0;
  while (tail < from.length - head && tail < to.length - head && equalValues(from[from.length - 1 - tail], to[to.length - 1 - tail])) tail++;
  const before = from.length - head - tail;
  const after = to.length - head - tail;
  // Several items may only be added at the end: positions are those of the text as it was.
  if (from.length === 0 || to.length === 0 || (after - before > 1 && tail > 0) || before - after > 1) return undefined;
  const changes: YamlChange[] = [];
  for (let i = 0; i < Math.min(before, after); i++) changes.push({ op: 'set', path: [...path, head + i], value: to[head + i]! });
  for (let i = before; i < after; i++) {
    changes.push(tail > 0 ? { op: 'insert', path: [...path, head + i], value: to[head + i]! } : { op: 'append', path, value: to[head + i]! });
  }
  for (let i = after; i < before; i++) changes.push({ op: 'remove', path: [...path, head + i] });
  return changes;
}

/**
 * Changes that are all told in terms of one value, in an order in which each still finds its place: what is inside a value
 * before the value itself, later items of a list before earlier ones.
 */
export function fromTheEnd(changes: readonly YamlChange[]): readonly YamlChange[] {
  return changes.map((change, i) => ({ change, i })).sort((a, b) => {
    const { change: left } = a;
    const { change: right } = b;
    for (let depth = 0; depth < Math.min(left.path.length, right.path.length); depth++) {
      const [one, other] = [left.path[depth]!, right.path[depth]!];
      if (one === other) continue;
      if (typeof one === 'number' && typeof other === 'number') return other - one;
      return String(one) < String(other) ? -1 : 1;
    }
    if (left.path.length !== right.path.length) return right.path.length - left.path.length;
    // Of several items that come to stand before one, the last one is the nearest to it.
    if (left.op === 'insert' || right.op === 'insert') return left.op !== right.op ? (left.op === 'insert' ? 1 : -1) : b.i - a.i;
    return a.i - b.i;
  }).map(({ change }) => change);
}

/**
 * What a change makes of plain data; the data itself stays.
 *
 * @returns `undefined` when the place does not exist any more, as after a change before this one.
 */
export function applyToValue(value: YamlValue, change: YamlChange): YamlValue | undefined {
  const copy = structuredCopy(value);
  const holder: { root: YamlValue } = { root: copy };
  const steps = ['root', ...change.path];
  const last = steps.pop()!;
  let at: Record<string | number, YamlValue> = holder;
  for (const step of steps) {
    let next = own(at, String(step)) ?? null;
    if (next === null) {
      if (change.op === 'remove') return copy;
      next = at[step] = {};
    }
    if (typeof next !== 'object') return undefined;
    at = next as Record<string | number, YamlValue>;
  }
  switch (change.op) {
    case 'set': at[last] = change.value; break;
    case 'append': at[last] = [...((own(at, String(last)) as YamlValue[] | null | undefined) ?? []), change.value]; break;
    case 'insert': if (!Array.isArray(at)) return undefined; at.splice(Number(last), 0, change.value); break;
    case 'remove': if (Array.isArray(at)) at.splice(Number(last), 1); else delete at[last]; break;
    case 'move': if (!Array.isArray(at)) return undefined; at.splice(change.to, 0, ...at.splice(Number(last), 1)); break;
    case 'rename': at[change.key] = at[last]!; delete at[last]; break;
  }
  return holder.root;
}

function structuredCopy(value: YamlValue): YamlValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(structuredCopy);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, structuredCopy(inner)]));
}
