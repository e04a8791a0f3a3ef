import type { YamlValue } from './tree.js';

/** What tells the entries of a list apart, the first that all of them have: `- { ref: law:aufenthg-5, role: decision }`. */
const KEYS = ['id', 'ref', 'file', 'lang', 'date', 'version'] as const;

type YamlMap = { [key: string]: YamlValue };

/** Whether a value has keys. */
export function isMap(value: YamlValue | undefined): value is YamlMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The entries of several versions of one list by what tells them apart, so that they can be compared one by one.
 *
 * @returns `undefined` where the entries have no such key, or share one.
 */
export function keyedEntries(...lists: readonly (readonly YamlValue[])[]): Map<string, YamlValue>[] | undefined {
  const all = lists.flat();
  if (all.every((entry) => typeof entry === 'string')) return uniquely(lists, (entry) => entry as string);
  const key = KEYS.find((name) => all.every((entry) => isMap(entry) && typeof entry[name] === 'string'));
  return key && uniquely(lists, (entry) => (entry as YamlMap)[key] as string);
}

function uniquely(lists: readonly (readonly YamlValue[])[], keyOf: (entry: YamlValue) => string): Map<string, YamlValue>[] | undefined {
  const keyed = lists.map((list) => new Map(list.map((entry) => [keyOf(entry), entry])));
  return keyed.every((map, index) => map.size === lists[index]!.length) ? keyed : undefined;
}
