import type { Lang } from '../messages.js';
import { formatMessage } from '../messages.js';
import { own } from '../own.js';
import { editYaml } from '../yaml/edit.js';
import { isMap, keyedEntries } from '../yaml/keyed.js';
import { equalValues } from '../yaml/operations.js';
import { readYaml } from '../yaml/read.js';
import type { YamlValue } from '../yaml/tree.js';
import { toValue } from '../yaml/value.js';
import type { Conflict, MergeDecision } from './conflict.js';
import { conflictMessages, sideMessages, unreadable } from './conflict.js';
import { pathInWords, yamlValueInWords } from '../diff/yaml-words.js';
import type { MergeOptions, MergeResult } from './merge.js';

/**
 * Combines two changed versions of a YAML file of a landscape by key; entries of lists go by their id or reference.
 * The text of ours stays with its comments and order; where both sides changed one value, ours stands.
 *
 * @returns Never throws. A side that cannot be read as YAML is a conflict, and the text is the other one's.
 */
export function mergeYaml(base: string, ours: string, theirs: string, { lang = 'en', decisions = [] }: MergeOptions = {}): MergeResult {
  if (ours === theirs || base === theirs) return { text: ours, conflicts: [] };
  if (base === ours) return { text: theirs, conflicts: [] };
  const whole = decisions.find(({ kind }) => kind === 'unreadable');
  if (whole) return { text: whole.take === 'theirs' ? theirs : ours, conflicts: [] };
  const [was, here, there] = [base, ours, theirs].map(readValue);
  if (here === undefined) return { text: there === undefined ? ours : theirs, conflicts: [unreadable('ours', 'YAML', lang)] };
  if (there === undefined) return { text: ours, conflicts: [unreadable('theirs', 'YAML', lang)] };
  const merger = new ValueMerger(lang, isMap(here) && typeof here.id === 'string' ? here.id : '', decisions);
  const merged = merger.merge([], was, here, there);
  const result = merged === undefined ? undefined : editYaml(ours, [{ op: 'set', path: [], value: merged }]);
  if (result === undefined || 'refused' in result) return { text: ours, conflicts: [...merger.conflicts, unreadable('theirs', 'YAML', lang)] };
  return { text: result.text, conflicts: merger.conflicts };
}

/** Whether a text can be merged by keys: YAML without problems. */
export function isMergeableYaml(text: string): boolean {
  return readValue(text) !== undefined;
}

function readValue(text: string): YamlValue | undefined {
  const { root, problems } = readYaml(text);
  return problems.length > 0 ? undefined : toValue(root);
}

class ValueMerger {
  readonly conflicts: Conflict[] = [];

  constructor(private readonly lang: Lang, private readonly id: string, private readonly decisions: readonly MergeDecision[]) {}

  merge(path: readonly string[], was: YamlValue | undefined, here: YamlValue | undefined, there: YamlValue | undefined): YamlValue | undefined {
    if (equalValues(here, there) || equalValues(was, there)) return here;
    if (equalValues(was, here)) return there;
    if (isMap(here) && isMap(there)) return this.mergeMaps(path, isMap(was) ? was : {}, here, there);
    if (Array.isArray(here) && Array.isArray(there)) {
      const keyed = keyedEntries(Array.isArray(was) ? was : [], here, there);
      if (keyed) return this.mergeLists(path, keyed as [Map<string, YamlValue>, Map<string, YamlValue>, Map<string, YamlValue>]);
    }
    const decision = this.decisions.find(({ property }) => property === path.join('.'));
    if (decision) return decision.take === 'theirs' ? there : here;
    this.conflict(path, was, here, there);
    return here;
  }

  private mergeMaps(path: readonly string[], was: { [key: string]: YamlValue }, here: { [key: string]: YamlValue }, there: { [key: string]: YamlValue }): YamlValue {
    const merged: { [key: string]: YamlValue } = {};
    for (const key of new Set([...Object.keys(here), ...Object.keys(there)])) {
      const value = this.merge([...path, key], own(was, key), own(here, key), own(there, key));
      if (value !== undefined) merged[key] = value;
    }
    return merged;
  }

  private mergeLists(path: readonly string[], [was, here, there]: readonly [Map<string, YamlValue>, Map<string, YamlValue>, Map<string, YamlValue>]): YamlValue {
    const merged: YamlValue[] = [];
    for (const key of new Set([...here.keys(), ...there.keys()])) {
      const value = this.merge([...path, key], was.get(key), here.get(key), there.get(key));
      if (value !== undefined) merged.push(value);
    }
    return merged;
  }

  private conflict(path: readonly string[], was: YamlValue | undefined, here: YamlValue | undefined, there: YamlValue | undefined): void {
    const property = path.join('.');
    const isRemoval = here === undefined || there === undefined;
    const code = !isRemoval ? 'edit-edit' : here === undefined ? 'removed-here' : 'removed-there';
    const [ours, theirs] = [shown(here), shown(there)];
    const inWords = pathInWords(path, this.lang);
    const [ourWords, theirWords] = [here, there].map((value) => (value === undefined ? sideMessages.removed[this.lang] : quoted(yamlValueInWords(path, value, this.lang) || shown(value), this.lang))) as [string, string];
    this.conflicts.push({
      elementId: this.id, elementType: 'yaml', property, kind: isRemoval ? 'delete-edit' : 'edit-edit',
      ...(was !== undefined && { base: shown(was) }), ...(here !== undefined && { ours }), ...(there !== undefined && { theirs }),
      oursInWords: ourWords, theirsInWords: theirWords,
      message: formatMessage(conflictMessages[code], this.lang, { name: isRemoval ? inWords : this.id, property: inWords, ours: ourWords, theirs: theirWords }),
    });
  }
}

function quoted(value: string, lang: Lang): string {
  return lang === 'de' ? `„${value}“` : `“${value}”`;
}

function shown(value: YamlValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
