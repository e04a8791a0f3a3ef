/** A directed graph over the nodes 0 … count-1. */
export interface Digraph {
  readonly count: number;
  successors(node: number): readonly number[];
}

/**
 * The nodes reachable from a root, each before its successors where no cycle forbids it.
 * Among several successors the first one comes first.
 */
export function reversePostorder(graph: Digraph, root: number): number[] {
  const order: number[] = [];
  const seen = new Uint8Array(graph.count);
  const path = [root];
  const position = [graph.successors(root).length];
  seen[root] = 1;
  while (path.length > 0) {
    const top = path.length - 1;
    const node = path[top]!;
    // Backwards, because the whole order is reversed at the end.
    if (position[top]! > 0) {
      const next = graph.successors(node)[--position[top]!]!;
      if (seen[next]) continue;
      seen[next] = 1;
      path.push(next);
      position.push(graph.successors(next).length);
    } else {
      order.push(node);
      path.pop();
      position.pop();
    }
  }
  return order.reverse();
}

/**
 * The immediate dominator of every node: the last node that all ways from the root to it have in common.
 * Cooper, Harvey, Kennedy: “A Simple, Fast Dominance Algorithm”, 2001. Works for irreducible graphs too.
 *
 * @param order Reverse postorder of the nodes to look at; `order[0]` is the root, its own dominator.
 * @returns For each node its dominator; -1 for nodes outside `order`.
 */
export function immediateDominators(graph: Digraph, order: readonly number[]): Int32Array {
  const rank = new Int32Array(graph.count).fill(-1);
  order.forEach((node, index) => (rank[node] = index));
  const predecessors: number[][] = order.map(() => []);
  for (const node of order) for (const next of graph.successors(node)) predecessors[rank[next]!]!.push(rank[node]!);

  // Everything in ranks until the end: an ancestor always has the smaller one.
  const dominator = new Int32Array(order.length).fill(-1);
  dominator[0] = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let node = 1; node < order.length; node++) {
      let common = -1;
      for (const predecessor of predecessors[node]!) {
        if (dominator[predecessor] === -1) continue;
        common = common === -1 ? predecessor : intersect(dominator, predecessor, common);
      }
      if (dominator[node] === common) continue;
      dominator[node] = common;
      changed = true;
    }
  }
  const result = new Int32Array(graph.count).fill(-1);
  order.forEach((node, index) => (result[node] = order[dominator[index]!]!));
  return result;
}

function intersect(dominator: Int32Array, left: number, right: number): number {
  while (left !== right) {
    while (left > right) left = dominator[left]!;
    while (right > left) right = dominator[right]!;
  }
  return left;
}
