import type { Lang } from '../messages.js';
import type { Change, ChangeLayer } from '../diff/change.js';
import { diffBpmn } from '../diff/diff.js';
import { diffYaml } from '../diff/yaml.js';
import { isModel } from '../landscape/kinds.js';
import { isMergeableBpmn } from '../merge/merge.js';
import { isMergeableYaml } from '../merge/yaml.js';

/** The comparison of one file, ready for a report. */
export interface FileDiff {
  readonly path: string;
  /** Whether it is a model, else YAML of a landscape. */
  readonly isModel: boolean;
  /** Whether a version has mistakes, so that something may only seem to be gone. */
  readonly isBroken: boolean;
  /** Text of the earlier version; `undefined` where the file is new. */
  readonly before: string | undefined;
  /** Text of the later version; `undefined` where the file was removed. */
  readonly after: string | undefined;
  readonly changes: readonly Change[];
}

/** Whether a file is one whose content can be compared: a model, or YAML of a landscape. */
export function isComparable(path: string): boolean {
  return isModel(path) || /\.ya?ml$/i.test(path);
}

/**
 * Compares two versions of one file by what it is: a model by elements, YAML by keys.
 *
 * @param asModel What it is, where its name does not tell.
 */
export function diffFile(path: string, before: string | undefined, after: string | undefined, lang: Lang, asModel = isModel(path)): FileDiff {
  const [compare, isReadable] = asModel ? [diffBpmn, isMergeableBpmn] : [diffYaml, isMergeableYaml];
  const { changes } = compare(before ?? '', after ?? '', { lang });
  const isBroken = changes.length > 0 && [before, after].some((text) => text && !isReadable(text));
  return { path, isModel: asModel, isBroken, before, after, changes };
}

/** How many changes there are in each layer. */
export function countLayers(changes: readonly Change[]): Record<ChangeLayer, number> {
  const counts: Record<ChangeLayer, number> = { semantic: 0, technical: 0, layout: 0, format: 0 };
  for (const { layer } of changes) counts[layer]++;
  return counts;
}

/** Changes of one layer, those of a group together under its name; ungrouped ones under the empty name. */
export function groupChanges(changes: readonly Change[], layer: ChangeLayer): Map<string, Change[]> {
  const groups = new Map<string, Change[]>([['', []]]);
  for (const change of changes) {
    if (change.layer !== layer) continue;
    const name = change.group ?? '';
    const known = groups.get(name);
    if (known) known.push(change);
    else groups.set(name, [change]);
  }
  if (groups.get('')!.length === 0) groups.delete('');
  return groups;
}
