import type { Lang } from '../../messages.js';
import { isSnapshot, namedModels } from '../calls.js';
import { entryName } from '../catalog.js';
import type { LandscapeFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { Landscape } from '../link-graph.js';
import { inOrder } from '../order.js';
import { nameOf } from '../paths.js';
import { bandNodes } from './bands.js';
import { folderNodes, valueNodes } from './groupings.js';
import type { Grouping, TreeNode } from './node.js';
import { processNode } from './node.js';

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
  if (known?.key === key && (known.version === index.version || isShownAlike(known.files, index))) {
    known.version = index.version;
    return known.tree;
  }
  const tree = makeTree(index, options);
  latest.set(index, { key, version: index.version, files: [...index.all()], tree });
  return tree;
}

/** The tree made last: after a change the side bar and the map ask for the same one. */
const latest = new WeakMap<LandscapeIndex, { readonly key: string; version: number; readonly files: readonly LandscapeFile[]; readonly tree: readonly TreeNode[] }>();

/** Whether a tree of these files is that of the index as well: most changes are of something that no tree shows. */
function isShownAlike(files: readonly LandscapeFile[], index: LandscapeIndex): boolean {
  let position = 0;
  for (const file of index.all()) {
    const before = files[position++];
    if (before !== file && (!before || shownOf(before) !== shownOf(file))) return false;
  }
  return position === files.length;
}

/** What a tree takes from a file, comparable; what is made of the process itself is up to the view. */
function shownOf(file: LandscapeFile): unknown {
  switch (file.kind) {
    case 'model': case 'text': case 'review': return `${file.kind} ${file.path}`;
    case 'profile': {
      const { path, id, name, modelPath, data: { number, type, parent, status, owner, orgUnits, legalBases, systems, variants, governance } } = file;
      return JSON.stringify([path, id, name, modelPath, number, type, parent, status, owner, orgUnits, legalBases, systems, variants, governance?.released]);
    }
    default: return file;
  }
}

function makeTree(index: LandscapeIndex, options: TreeOptions): readonly TreeNode[] {
  const trees = index.landscapes.map((landscape) => ({ landscape, children: treeOfLandscape(index, landscape, options) }));
  if (trees.length === 1) return trees[0]!.children;
  return trees.map(({ landscape, children }) => {
    const root = index.rootOf(landscape);
    const label = root?.data.name ?? (root?.data.organisation ? entryName(index, root.data.organisation, root.path) : nameOf(landscape.folder));
    return { kind: 'landscape', key: `landscape:${landscape.folder}`, label, folder: landscape.folder, path: root?.path, children };
  });
}

const NO_PROFILE = { en: 'Models without a profile', de: 'Modelle ohne Steckbrief' };

function treeOfLandscape(index: LandscapeIndex, landscape: Landscape, { lang, groupBy }: TreeOptions): TreeNode[] {
  const profiles = inOrder([...index.profiles(landscape)].map((profile) => ({ profile, number: profile.data.number, name: profile.name }))).map(({ profile }) => profile);
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
