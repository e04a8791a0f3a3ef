import type { ViewNode } from './nodes.js';

/** The tree as it is now. */
export interface TreeState {
  /** Those of the top without a node. */
  childrenOf(node: ViewNode | undefined): readonly ViewNode[];
  /** What a row of a node shows, comparable. */
  lookOf(node: ViewNode): string;
  /** Whether the row of a node may look different though the node is the same. */
  isAffected(node: ViewNode): boolean;
}

/** What a tree view has been given, row by row: after a change it has to ask again only for what looks different. */
export class ShownNodes {
  /** Children as they were given, by the key of their parent. */
  private readonly children = new Map<string, readonly ViewNode[]>();
  private readonly looks = new Map<string, string>();
  /** By key: the view keeps asking with the nodes it was given first. */
  private readonly latest = new Map<string, ViewNode>();

  /** The node as it is now. */
  current(node: ViewNode): ViewNode {
    return this.latest.get(node.key) ?? node;
  }

  /** Children were given to the view, which forgets everything it had below their parent. */
  giveChildren(parent: ViewNode | undefined, children: readonly ViewNode[]): void {
    this.forget(parent);
    this.children.set(keyOf(parent), children);
    for (const child of children) this.latest.set(child.key, child);
  }

  giveLook(node: ViewNode, look: string): void {
    this.looks.set(node.key, look);
  }

  /** The nodes to ask for again, with all that is below them; `undefined` stands for the whole tree. */
  outdated(now: TreeState): readonly (ViewNode | undefined)[] {
    const found: (ViewNode | undefined)[] = [];
    this.compare(undefined, now, found);
    return found;
  }

  private compare(parent: ViewNode | undefined, now: TreeState, found: (ViewNode | undefined)[]): void {
    const before = this.children.get(keyOf(parent));
    if (!before) return; // still closed
    const after = now.childrenOf(parent && this.current(parent));
    if (before.length !== after.length || before.some(({ key }, i) => key !== after[i]!.key)) {
      found.push(parent);
      return;
    }
    for (const [i, node] of after.entries()) {
      const given = before[i]!;
      const mayDiffer = this.current(given) !== node || now.isAffected(node);
      this.latest.set(node.key, node);
      if (mayDiffer && now.lookOf(node) !== this.looks.get(node.key)) found.push(given);
      else this.compare(given, now, found);
    }
  }

  private forget(parent: ViewNode | undefined): void {
    const key = keyOf(parent);
    for (const child of this.children.get(key) ?? []) {
      this.looks.delete(child.key);
      this.latest.delete(child.key);
      this.forget(child);
    }
    this.children.delete(key);
  }
}

function keyOf(parent: ViewNode | undefined): string {
  return parent?.key ?? '';
}
