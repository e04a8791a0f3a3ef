/** Nodes to look at for one way round. */
const MAX_SEARCH = 300;

/** A directed graph that knows its cycles; they are looked for again only after an edge has changed. */
export class CycleGraph {
  private readonly edges = new Map<string, readonly string[]>();
  private found: Map<string, readonly string[]> | undefined;

  /** Replaces the edges that leave a node. */
  set(node: string, targets: readonly string[]): void {
    const known = this.edges.get(node);
    if (known && known.length === targets.length && known.every((target, i) => target === targets[i])) return;
    this.edges.set(node, targets);
    this.found = undefined;
  }

  /** Takes a node with its edges away. */
  delete(node: string): void {
    if (this.edges.delete(node)) this.found = undefined;
  }

  /** By node: all nodes that lie on cycles with it (its strongly connected component), in a fixed order. */
  get cycles(): ReadonlyMap<string, readonly string[]> {
    return (this.found ??= componentsWithCycles(this.edges));
  }

  /**
   * A shortest way round through an edge, from its target to its source; empty when the edge lies on no cycle. In a tangle
   * of hundreds of nodes a longer way is not looked for: then only the ends are given.
   */
  wayRound(source: string, target: string): string[] {
    const component = this.cycles.get(source);
    if (!component || this.cycles.get(target) !== component) return [];
    const before = new Map<string, string>([[target, '']]);
    const queue = [target];
    for (const node of queue) {
      if (node === source) break;
      if (queue.length > MAX_SEARCH) return [target, source];
      for (const next of this.edges.get(node) ?? []) {
        if (before.has(next)) continue;
        before.set(next, node);
        queue.push(next);
      }
    }
    const way: string[] = [];
    for (let node = source; node !== ''; node = before.get(node) ?? '') way.unshift(node);
    return way;
  }
}

/** Strongly connected components with more than one node or an edge to itself (Tarjan 1972), without recursion. */
function componentsWithCycles(edges: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open = new Set<string>();
  const stack: string[] = [];
  const result = new Map<string, readonly string[]>();

  for (const root of edges.keys()) {
    if (order.has(root)) continue;
    const work: { node: string; next: number }[] = [{ node: root, next: 0 }];
    for (let frame = work.at(-1); frame; frame = work.at(-1)) {
      const { node } = frame;
      if (frame.next === 0) {
        order.set(node, order.size);
        low.set(node, order.get(node)!);
        stack.push(node);
        open.add(node);
      }
      const targets = edges.get(node) ?? [];
      let descended = false;
      while (frame.next < targets.length) {
        const target = targets[frame.next++]!;
        if (!order.has(target)) {
          work.push({ node: target, next: 0 });
          descended = true;
          break;
        }
        if (open.has(target)) low.set(node, Math.min(low.get(node)!, order.get(target)!));
      }
      if (descended) continue;
      if (targets.length === 0) frame.next = 1;
      work.pop();
      const parent = work.at(-1);
      if (parent) low.set(parent.node, Math.min(low.get(parent.node)!, low.get(node)!));
      if (low.get(node) === order.get(node)) close(node, targets);
    }
  }
  return result;

  function close(root: string, targets: readonly string[]): void {
    const members: string[] = [];
    let node: string;
    do {
      node = stack.pop()!;
      open.delete(node);
      members.push(node);
    } while (node !== root);
    if (members.length === 1 && !targets.includes(root)) return;
    members.sort();
    for (const member of members) result.set(member, members);
  }
}
