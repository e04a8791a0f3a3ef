import type { Digraph } from './dominators.js';
import { immediateDominators, reversePostorder } from './dominators.js';
import type { FlowEdge, FlowNode } from './flow-graph.js';

/**
 * Who dominates whom in a part of a flow graph: the frame on which the text is hung.
 * The nodes are those of the graph, and behind them one more, the root, from which all entries are reached.
 */
export class Regions {
  readonly root: number;
  /** Reachable nodes, each before its successors where no cycle forbids it; the root is the first. */
  readonly order: readonly number[];
  private readonly dominator: Int32Array;
  private readonly postDominator: Int32Array;
  /** Dominated nodes of each node, in reading order. */
  private readonly dominated: number[][];
  /** Interval of each node in a walk over the dominator tree; a node dominates what lies inside its interval. */
  private readonly first: Int32Array;
  private readonly last: Int32Array;

  /** @param known Nodes told already; ways to them lead out of the part. */
  constructor(
    private readonly nodes: readonly FlowNode[],
    readonly entries: readonly FlowEdge[],
    known: ReadonlySet<number>,
  ) {
    const count = nodes.length;
    this.root = count;
    const successors = nodes.map((node) => node.out.map((edge) => edge.to).filter((to) => to >= 0 && !known.has(to)));
    successors.push(entries.map((edge) => edge.to));
    const graph: Digraph = { count: count + 1, successors: (node) => successors[node]! };
    this.order = reversePostorder(graph, this.root);
    this.dominator = immediateDominators(graph, this.order);
    this.postDominator = postDominators(this.order, successors, (node) => nodes[node]?.out.every((edge) => edge.kind === 'boundary') ?? false);

    this.dominated = successors.map(() => []);
    for (const node of this.order) if (node !== this.root) this.dominated[this.dominator[node]!]!.push(node);
    this.first = new Int32Array(count + 1);
    this.last = new Int32Array(count + 1);
    this.number();
  }

  /** Whether a node belongs to the part. */
  has(node: number): boolean {
    return node >= 0 && this.dominator[node] !== -1;
  }

  /** The nodes a node immediately dominates, in reading order. */
  children(node: number): readonly number[] {
    return this.dominated[node]!;
  }

  dominates(node: number, other: number): boolean {
    return this.first[node]! <= this.first[other]! && this.last[other]! <= this.last[node]!;
  }

  /** How many nodes a node dominates, itself included. */
  weight(node: number): number {
    return this.last[node]! - this.first[node]! + 1;
  }

  /** Whether ways from several sides meet here; a way back from inside a loop does not count. */
  isMerge(node: number): boolean {
    let ways = 0;
    for (const edge of this.nodes[node]!.in) if (this.has(edge.from) && !this.dominates(node, edge.from)) ways++;
    for (const edge of this.entries) if (edge.to === node) ways++;
    return ways > 1;
  }

  /** Whether a node is reached from another one alone, so that its text may stand right behind or below that one. */
  belongsTo(node: number, other: number): boolean {
    return this.has(node) && this.dominator[node] === other && !this.isMerge(node);
  }

  /** Whether every way from one node to an end comes by another one, with nothing in common before. */
  leadsTo(start: number, node: number): boolean {
    return this.postDominator[start] === node;
  }

  private number(): void {
    let counter = 0;
    const path = [this.root];
    const position = [0];
    this.first[this.root] = counter++;
    while (path.length > 0) {
      const top = path.length - 1;
      const node = path[top]!;
      const child = this.dominated[node]![position[top]!++];
      if (child === undefined) {
        this.last[node] = counter - 1;
        path.pop();
        position.pop();
      } else {
        this.first[child] = counter++;
        path.push(child);
        position.push(0);
      }
    }
  }
}

/**
 * The first node that every way from a node to an end comes by; -1 for nodes from which no end can be reached.
 *
 * @param mayEnd Whether the flow can end at a node: one without ways out, or with none but the events at its edge.
 */
function postDominators(order: readonly number[], successors: readonly (readonly number[])[], mayEnd: (node: number) => boolean): Int32Array {
  const count = successors.length;
  const exit = count;
  const backwards: number[][] = Array.from({ length: count + 1 }, () => []);
  for (const node of order) {
    for (const next of successors[node]!) backwards[next]!.push(node);
    if (successors[node]!.length === 0 || mayEnd(node)) backwards[exit]!.push(node);
  }
  const graph: Digraph = { count: count + 1, successors: (node) => backwards[node]! };
  return immediateDominators(graph, reversePostorder(graph, exit));
}
