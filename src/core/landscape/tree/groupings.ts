import type { Lang } from '../../messages.js';
import { entryName } from '../catalog.js';
import { entriesOf } from '../data.js';
import type { ProfileFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { Landscape } from '../link-graph.js';
import { grouped } from '../../grouped.js';
import { compareNames } from '../order.js';
import { folderOf } from '../paths.js';
import type { Status } from '../terms.js';
import { statuses } from '../terms.js';
import type { Grouping, TreeNode } from './node.js';
import { processNode } from './node.js';

const NOT_SAID = { en: 'Not specified', de: 'Ohne Angabe' };

/** Groupings by something that the profiles say. */
export type ValueGrouping = Exclude<Grouping, 'band' | 'folder'>;

/** One node for each value, with the processes that have it; a process with several values stands in several. */
export function valueNodes(index: LandscapeIndex, { folder }: Landscape, profiles: readonly ProfileFile[], grouping: ValueGrouping, lang: Lang): TreeNode[] {
  const members = grouped(profiles.flatMap((profile) => {
    const values = [...new Set(valuesOf(profile, grouping))];
    return (values.length > 0 ? values : ['']).map((value) => ({ value, profile }));
  }), ({ value }) => value);
  const labelOf = (value: string, from: string): string =>
    value === '' ? NOT_SAID[lang] : grouping === 'status' ? statuses[value as Status][lang] : entryName(index, value, from);
  const order = grouping === 'status' ? Object.keys(statuses) : [];
  return [...members]
    .map(([value, pairs]) => ({ value, label: labelOf(value, pairs[0]!.profile.path), processes: pairs.map(({ profile }) => profile) }))
    .sort((a, b) => Number(a.value === '') - Number(b.value === '') || order.indexOf(a.value) - order.indexOf(b.value) || compareNames(a.label, b.label))
    .map(({ value, label, processes }) => ({
      kind: 'group', key: `${folder}:${grouping}:${value}`, id: value, path: undefined, label,
      children: processes.map((profile) => processNode(profile, [], `${grouping}:${value}`)),
    }));
}

function valuesOf({ data }: ProfileFile, grouping: ValueGrouping): string[] {
  const refs = (list: readonly ({ readonly ref?: string | null } | null)[] | null | undefined): string[] => [...entriesOf(list)].flatMap(([, { ref }]) => ref ?? []);
  switch (grouping) {
    case 'unit': return refs(data.orgUnits);
    case 'status': return [data.status ?? 'planned'];
    case 'owner': return data.owner ? [data.owner] : [];
    case 'law': return refs(data.legalBases);
    case 'system': return refs(data.systems);
  }
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly nodes: TreeNode[];
}

/** Nodes of files under a node for each of their folders. */
export function folderNodes(files: readonly (TreeNode & { readonly path: string })[]): TreeNode[] {
  const top: Folder = { folders: new Map(), nodes: [] };
  for (const file of files) {
    let at = top;
    for (const part of folderOf(file.path).split('/').filter((name) => name !== '')) {
      if (!at.folders.has(part)) at.folders.set(part, { folders: new Map(), nodes: [] });
      at = at.folders.get(part)!;
    }
    at.nodes.push(file);
  }
  return nodesOf(top, '');
}

function nodesOf({ folders, nodes }: Folder, path: string): TreeNode[] {
  const inner = [...folders].sort(([a], [b]) => compareNames(a, b)).map(([name, folder]): TreeNode => {
    const innerPath = path === '' ? name : `${path}/${name}`;
    return { kind: 'group', key: `folder:${innerPath}`, id: innerPath, path: undefined, label: name, children: nodesOf(folder, innerPath) };
  });
  return [...inner, ...nodes];
}
