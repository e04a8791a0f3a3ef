import type { LandscapeFile, ProfileFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { standsBefore } from '../order.js';
import type { Grouping, TreeNode } from './node.js';
import { processNode } from './node.js';

/** A tree and what it was made from. */
export interface Tree {
  readonly nodes: readonly TreeNode[];
  /** As in the index. */
  readonly files: readonly LandscapeFile[];
  /** Those of each landscape, in the order in which they stand. */
  readonly profiles: readonly (readonly ProfileFile[])[];
}

/**
 * A tree after a change of the index; nodes that show the same are the same objects. Most changes are of something that no
 * tree shows, or of the row of one process.
 *
 * @returns `undefined` when the tree has to be made anew
 */
export function treeAfter(tree: Tree, index: LandscapeIndex, { groupBy }: { readonly groupBy?: Grouping }): Tree | undefined {
  const files = [...index.all()];
  if (files.length !== tree.files.length) return undefined;
  const changed = new Map<ProfileFile, ProfileFile>();
  for (const [i, file] of files.entries()) {
    const before = tree.files[i]!;
    if (before === file) continue;
    if (before.kind === 'profile' && file.kind === 'profile' && placeOf(before, groupBy) === placeOf(file, groupBy)) changed.set(before, file);
    else if (before.kind === 'profile' || shownOf(before) !== shownOf(file)) return undefined;
  }
  const profiles = tree.profiles.map((list) => list.map((profile) => changed.get(profile) ?? profile));
  if (![...changed.values()].every((profile) => keepsItsPlace(profile, profiles))) return undefined;
  const byPath = new Map([...changed.values()].map((profile) => [profile.path, profile]));
  return { nodes: byPath.size === 0 ? tree.nodes : withProcesses(tree.nodes, byPath), files, profiles };
}

/** What {@link standsBefore} asks for. */
export function numbered(profile: ProfileFile): { readonly profile: ProfileFile; readonly number: string | null | undefined; readonly name: string } {
  return { profile, number: profile.data.number, name: profile.name };
}

/** What a tree takes from a file that is not a profile, comparable. */
function shownOf(file: LandscapeFile): unknown {
  return file.kind === 'model' || file.kind === 'text' || file.kind === 'review' ? `${file.kind} ${file.path}` : file;
}

/** What decides where a process stands, and which models stand by themselves, comparable; its order by name is {@link keepsItsPlace}'s. */
function placeOf({ path, id, modelPath, data }: ProfileFile, groupBy: Grouping | undefined): string {
  const { number, type, parent, status, owner, orgUnits, legalBases, systems, variants, governance } = data;
  return JSON.stringify([path, id, modelPath, number, type, parent, orgUnits, legalBases, systems, variants, governance?.released,
    groupBy === 'status' && status, groupBy === 'owner' && owner]);
}

function keepsItsPlace(profile: ProfileFile, profiles: readonly (readonly ProfileFile[])[]): boolean {
  const list = profiles.find((one) => one.includes(profile));
  if (!list) return false;
  const at = list.indexOf(profile);
  const [before, after] = [list[at - 1], list[at + 1]];
  return (!before || standsBefore(numbered(before), numbered(profile))) && (!after || standsBefore(numbered(profile), numbered(after)));
}

function withProcesses(nodes: readonly TreeNode[], profiles: ReadonlyMap<string, ProfileFile>): readonly TreeNode[] {
  let isChanged = false;
  const after = nodes.map((node): TreeNode => {
    const profile = node.kind === 'process' ? profiles.get(node.path) : undefined;
    const children = node.children.length > 0 ? withProcesses(node.children, profiles) : node.children;
    if (!profile && children === node.children) return node;
    isChanged = true;
    return profile ? { ...processNode(profile, children), key: node.key } : { ...node, children };
  });
  return isChanged ? after : nodes;
}
