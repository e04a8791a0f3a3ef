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

  /** The cycles that {@link newCycles} was asked about last. */
  private known: readonly [calls: CycleGraph['cycles'], parents: CycleGraph['cycles']];

  constructor(private readonly index: LandscapeIndex) {
    this.known = [this.calls.cycles, this.parents.cycles];
  }

  /** Takes a file over that has changed or whose references lead elsewhere now. */
  update(path: string): void {
    const file = this.index.file(path);
    if (file?.kind === 'profile') this.updateCalls(file);
    else this.calls.delete(path);
    if (file?.kind === 'model') {
      for (const { as, profile } of modelUses(this.index, path)) if (as === 'model') this.updateCalls(profile);
    }
    this.updateParents(path, file);
  }

  /** Files that lie on other cycles than when this was asked last. */
  newCycles(): string[] {
    const before = this.known;
    const after = (this.known = [this.calls.cycles, this.parents.cycles]);
    const touched = new Set<string>();
    for (const i of [0, 1] as const) {
      if (before[i] === after[i]) continue;
      for (const node of new Set([...before[i].keys(), ...after[i].keys()])) {
        if (!sameMembers(before[i].get(node), after[i].get(node))) touched.add(node.split('\0')[0]!);
      }
    }
    return [...touched].flatMap((path) => [path, ...this.modelsOf(path)]);
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
