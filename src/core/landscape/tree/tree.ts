import type { Lang } from '../../messages.js';
import { isSnapshot, namedModels } from '../calls.js';
import { entryName } from '../catalog.js';
import type { ProfileFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { Landscape } from '../link-graph.js';
import { inOrder } from '../order.js';
import { nameOf } from '../paths.js';
import { bandNodes } from './bands.js';
import { folderNodes, valueNodes } from './groupings.js';
import type { Grouping, TreeNode } from './node.js';
import { processNode } from './node.js';
import { numbered, treeAfter, type Tree } from './tree-after.js';

export interface TreeOptions {
  readonly lang: Lang;
  /** Bands and groups when absent; folders where there is no `landscape.yaml`. */
  readonly groupBy?: Grouping;
}

/**
 * The processes as a tree. One landscape starts with its groups, several start with a node each; models that no profile
 * names stand in a node of their folder at the end. What a process is made of (model, variants, calls) is up to the view.
 */
export function treeOf(index: LandscapeIndex, options: TreeOptions): readonly TreeNode[] {
  const key = `${options.lang} ${options.groupBy ?? ''}`;
  const known = latest.get(index);
  if (known?.key === key && known.version === index.version) return known.tree.nodes;
  const tree = (known?.key === key ? treeAfter(known.tree, index, options) : undefined) ?? makeTree(index, options);
  latest.set(index, { key, version: index.version, tree });
  return tree.nodes;
}

/** The tree made last: after a change the side bar and the map ask for the same one. */
const latest = new WeakMap<LandscapeIndex, { readonly key: string; readonly version: number; readonly tree: Tree }>();

function makeTree(index: LandscapeIndex, options: TreeOptions): Tree {
  const trees = index.landscapes.map((landscape) => {
    const profiles = inOrder([...index.profiles(landscape)].map(numbered)).map(({ profile }) => profile);
    return { landscape, profiles, children: treeOfLandscape(index, landscape, profiles, options) };
  });
  const nodes = trees.length === 1 ? trees[0]!.children : trees.map(({ landscape, children }): TreeNode => {
    const root = index.rootOf(landscape);
    const label = root?.data.name ?? (root?.data.organisation ? entryName(index, root.data.organisation, root.path) : nameOf(landscape.folder));
    return { kind: 'landscape', key: `landscape:${landscape.folder}`, label, folder: landscape.folder, path: root?.path, children };
  });
  return { nodes, files: [...index.all()], profiles: trees.map(({ profiles }) => profiles) };
}

const NO_PROFILE = { en: 'Models without a profile', de: 'Modelle ohne Steckbrief' };

/** @param profiles Those of the landscape in the order in which they are to stand. */
function treeOfLandscape(index: LandscapeIndex, landscape: Landscape, profiles: readonly ProfileFile[], { lang, groupBy }: TreeOptions): TreeNode[] {
  const named = namedModels(index);
  const free = [...index.models(landscape)].map((model) => model.path).filter((path) => !isSnapshot(path) && !named.has(path)).sort();
  const grouping = groupBy ?? (index.rootOf(landscape) ? 'band' : 'folder');
  if (grouping === 'folder') return folderNodes([...profiles.map((profile) => processNode(profile, [])), ...free.map(modelNode)]);
  const nodes = grouping === 'band' ? bandNodes(index, landscape, profiles, lang) : valueNodes(index, landscape, profiles, grouping, lang);
  if (free.length === 0) return nodes;
  return [...nodes, { kind: 'group', key: `${landscape.folder}:free`, id: '', path: undefined, label: NO_PROFILE[lang], children: free.map(modelNode) }];
}

function modelNode(path: string): TreeNode & { readonly kind: 'model' } {
  return { kind: 'model', key: `model:${path}`, path, label: nameOf(path), children: [] };
}
