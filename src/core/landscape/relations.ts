import { calleesOf, modelUses } from './calls.js';
import { CycleGraph } from './cycles.js';
import { entriesOf } from './data.js';
import type { LandscapeIndex } from './landscape-index.js';
import { modelPath } from './profiles.js';

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
        if (before[i].get(node)?.join() !== after[i].get(node)?.join()) touched.add(node.split('\0')[0]!);
      }
    }
    return [...touched].flatMap((path) => [path, ...this.modelsOf(path)]);
  }

  private updateFile(path: string): void {
    for (const node of this.nodesIn.get(path) ?? []) this.parents.delete(node);
    this.nodesIn.delete(path);
    const file = this.index.file(path);
    if (file?.kind === 'profile') {
      this.calls.set(path, calleesOf(this.index, file).map((callee) => callee.path).sort());
      this.addParent(path, file.id, file.data.parent);
    } else this.calls.delete(path);
    if (file?.kind === 'landscape') for (const [, { id, parent }] of entriesOf(file.data.tree)) if (id) this.addParent(path, id, parent);
    if (file?.kind !== 'model') return;
    for (const { as, profile } of modelUses(this.index, path)) {
      if (as === 'model') this.calls.set(profile.path, calleesOf(this.index, profile).map((callee) => callee.path).sort());
    }
  }

  private addParent(path: string, id: string, parent: string | null | undefined): void {
    const node = parentNode(path, id);
    const targets = parent ? [...this.index.definersOf(`id:${parent}`, path)].map((definer) => parentNode(definer, parent)).sort() : [];
    this.parents.set(node, targets);
    this.nodesIn.set(path, [...(this.nodesIn.get(path) ?? []), node]);
  }

  private modelsOf(path: string): string[] {
    const file = this.index.file(path);
    const model = file?.kind === 'profile' ? modelPath(file) : undefined;
    return model === undefined ? [] : [model];
  }
}

/** A group or process among the parents: the file that defines it, and its id. */
export function parentNode(path: string, id: string): string {
  return `${path}\0${id}`;
}
