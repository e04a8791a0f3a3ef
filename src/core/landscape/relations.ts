import { calleesOf, modelUses } from './calls.js';
import { CycleGraph } from './cycles.js';
import { entriesOf } from './data.js';
import type { LandscapeFile, ProfileFile } from './files.js';
import type { LandscapeIndex } from './landscape-index.js';

/**
 * Who calls whom, and who stands below whom, kept up to date with an index to find cycles. Nodes of calls are paths of
 * profiles; nodes of parents are groups and processes as {@link parentNode} names them.
 */
export class Relations {
  readonly calls = new CycleGraph();
  readonly parents = new CycleGraph();
  private readonly nodesIn = new Map<string, string[]>();

  constructor(private readonly index: LandscapeIndex) {}

  /**
   * Takes changes over.
   *
   * @param paths Files that have changed or whose references lead elsewhere now.
   * @returns Files that lie on other cycles than before.
   */
  update(paths: Iterable<string>): string[] {
    const before = [this.calls.cycles, this.parents.cycles] as const;
    for (const path of paths) this.updateFile(path);
    const after = [this.calls.cycles, this.parents.cycles] as const;
    const touched = new Set<string>();
    for (const i of [0, 1] as const) {
      if (before[i] === after[i]) continue;
      for (const node of new Set([...before[i].keys(), ...after[i].keys()])) {
        if (!sameMembers(before[i].get(node), after[i].get(node))) touched.add(node.split('\0')[0]!);
      }
    }
    return [...touched].flatMap((path) => [path, ...this.modelsOf(path)]);
  }

  private updateFile(path: string): void {
    const file = this.index.file(path);
    if (file?.kind === 'profile') this.updateCalls(file);
    else this.calls.delete(path);
    if (file?.kind === 'model') {
      for (const { as, profile } of modelUses(this.index, path)) if (as === 'model') this.updateCalls(profile);
    }
    this.updateParents(path, file);
  }

  private updateCalls(profile: ProfileFile): void {
    this.calls.set(profile.path, calleesOf(this.index, profile).map((callee) => callee.path).sort());
  }

  private updateParents(path: string, file: LandscapeFile | undefined): void {
    const nodes: string[] = [];
    const add = (id: string, parent: string | null | undefined): void => {
      const node = parentNode(path, id);
      nodes.push(node);
      this.parents.set(node, parent ? [...this.index.definersOf(`id:${parent}`, path)].map((definer) => parentNode(definer, parent)).sort() : []);
    };
    if (file?.kind === 'profile') add(file.id, file.data.parent);
    if (file?.kind === 'landscape') for (const [, { id, parent }] of entriesOf(file.data.tree)) if (id) add(id, parent);
    for (const node of this.nodesIn.get(path) ?? []) if (!nodes.includes(node)) this.parents.delete(node);
    if (nodes.length > 0) this.nodesIn.set(path, nodes);
    else this.nodesIn.delete(path);
  }

  private modelsOf(path: string): string[] {
    const file = this.index.file(path);
    return file?.kind === 'profile' && file.modelPath !== undefined ? [file.modelPath] : [];
  }
}

/** A group or process among the parents: the file that defines it, and its id. */
export function parentNode(path: string, id: string): string {
  return `${path}\0${id}`;
}

/** Lists of members are sorted, and shared by all members of one cycle. */
function sameMembers(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((member, i) => member === b[i]));
}
