import type { FlowEdge, FlowGraph, FlowNode } from './flow-graph.js';
import { Regions } from './regions.js';
import { isConcurrent, isSynchronising } from './split.js';

/** What happens at the end of a step or of an empty branch. */
export type Way =
  /** The text goes on with the right thing. */
  | { readonly kind: 'falls'; readonly to: number }
  /** The flow goes on elsewhere: back in a loop, or on to something told later. */
  | { readonly kind: 'jumps'; readonly edge: FlowEdge }
  | { readonly kind: 'ends' };

/** A node at its place in the text. */
export interface Block {
  /** `undefined` only for the choice between several starts. */
  readonly node: FlowNode | undefined;
  readonly branches: Branch[];
  /** Where the only regular way out leads; `undefined` when there are several, which are branches. */
  readonly next: Way | undefined;
  /** Parallel branches meet behind the block, but nothing waits for all of them. */
  readonly separate: boolean;
}

/** One way out of a node with several. */
export interface Branch {
  readonly edge: FlowEdge;
  /** The event that opens the branch: its words are the branch's label. */
  readonly head: FlowNode | undefined;
  readonly blocks: Block[];
  /** Where a branch without blocks leads. */
  next: Way;
}

/** A part of a flow graph in reading order. */
export interface Arrangement {
  readonly blocks: readonly Block[];
  /** End events that several ways share and none falls into: told where the first of these ways is told. */
  readonly sharedEnds: ReadonlySet<number>;
  /** Nodes that some way jumps to. */
  readonly targets: ReadonlySet<number>;
  /** Nodes that only gather the parallel branches told right before them. */
  readonly joins: ReadonlySet<number>;
}

/** How the entries of a part relate: one of them starts it, or they are told one after the other. */
export type Entrance = 'choice' | 'list';

/** Lists nested deeper than this are told one after the other: nobody follows a sentence with seven subclauses. */
const MAX_DEPTH = 5;

/**
 * Brings a part of a flow graph into reading order. Every reachable node gets exactly one place.
 *
 * The text follows the dominator tree: a node's branches are nested below it, and where branches meet again the text
 * goes on behind all of them (the translation of Ramsey, “Beyond Relooper”, 2022, with cross references instead of
 * labelled breaks). The main way of a decision stays on the outer level, so that rejections do not indent the rest.
 */
export function arrange(
  graph: FlowGraph, entries: readonly FlowEdge[], entrance: Entrance, depth: number, known: ReadonlySet<number>,
): Arrangement {
  return new Arranger(graph.nodes, new Regions(graph.nodes, entries, known), entrance).run(depth);
}

interface Task {
  readonly list: Block[];
  readonly node: number;
  /** The node that the text tells behind this task's part; -1 when ways must not fall out of it. */
  readonly follow: number;
  readonly depth: number;
}

/** A way out of a node with several. */
interface Exit {
  readonly first: FlowEdge;
  /** The event that opens the branch. */
  readonly head: FlowNode | undefined;
  /** The way behind the head; without a head, or for a head that ends the flow, the first one. */
  readonly edge: FlowEdge;
  /** Whether what it leads to is told here. */
  readonly own: boolean;
}

class Arranger {
  private readonly sharedEnds = new Set<number>();
  private readonly targets = new Set<number>();
  private readonly joins = new Set<number>();
  private readonly tasks: Task[] = [];

  constructor(
    private readonly nodes: readonly FlowNode[],
    private readonly regions: Regions,
    private readonly entrance: Entrance,
  ) {}

  run(depth: number): Arrangement {
    const blocks: Block[] = [];
    const { root, entries } = this.regions;
    if (entries.length > 0) this.tasks.push({ list: blocks, node: root, follow: -1, depth });
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) this.place(task);
    return { blocks, sharedEnds: this.sharedEnds, targets: this.targets, joins: this.joins };
  }

  private place(task: Task): void {
    const { list, node, follow, depth } = task;
    const isRoot = node === this.regions.root;
    const ways = isRoot ? this.regions.entries : this.nodes[node]!.out;
    const flows = ways.filter((edge) => edge.kind !== 'boundary');
    const main = flows.length === 1 ? flows[0] : undefined;
    const exits = ways.filter((edge) => edge !== main).map((edge) => this.exit(node, edge));
    const merges = ways.length < 2 ? [] : this.regions.children(node).filter((child) => this.isMergeBehind(child, node));
    const outer = this.onOuterLevel(node, main, exits.filter((exit) => exit.own), merges, depth);
    const sequence = [...outer, ...merges];
    const behind = sequence[0] ?? follow;
    const meets = outer.size === 0 && merges.length > 0;
    const here = this.nodes[node];
    const gathers = meets && isSynchronising(here, this.nodes[behind]);
    if (gathers) this.joins.add(behind);
    const block: Block = {
      node: here, branches: [], next: main ? this.way(main, behind) : flows.length === 0 ? { kind: 'ends' } : undefined,
      separate: meets && !gathers && here !== undefined && isConcurrent(here),
    };
    if (!isRoot || (ways.length > 1 && this.entrance === 'choice')) list.push(block);

    for (let i = sequence.length - 1; i >= 0; i--) {
      this.tasks.push({ list, node: sequence[i]!, follow: sequence[i + 1] ?? follow, depth });
    }
    for (const { first, head, edge, own } of exits) {
      const next = this.mayFall(block, first, behind) ? behind : -1;
      const branch: Branch = { edge: first, head, blocks: [], next: { kind: 'ends' } };
      block.branches.push(branch);
      if (own && !outer.has(edge.to)) {
        this.tasks.push({ list: branch.blocks, node: edge.to, follow: next, depth: depth + 1 });
      } else if (!head || head.out.length > 0) branch.next = this.way(edge, next);
    }
  }

  /** An event that opens a branch is told as the branch's label, and the way out of the event is the branch's way. */
  private exit(node: number, first: FlowEdge): Exit {
    const own = this.regions.belongsTo(first.to, node);
    const target = this.nodes[first.to];
    if (own && target && this.opensBranch(node, first, target)) {
      const edge = target.out[0];
      return { first, head: target, edge: edge ?? first, own: edge !== undefined && this.regions.belongsTo(edge.to, first.to) };
    }
    return { first, head: undefined, edge: first, own };
  }

  private opensBranch(node: number, first: FlowEdge, target: FlowNode): boolean {
    const isRoot = node === this.regions.root;
    const opens = first.kind === 'boundary' || (isRoot ? this.entrance === 'choice' : this.nodes[node]!.element.is('bpmn:EventBasedGateway'));
    return opens && target.element.is('bpmn:Event') && target.in.length === (isRoot ? 0 : 1) && target.out.length <= 1;
  }

  /** What is told right behind a node instead of below it: the only regular way, or the main one of several. */
  private onOuterLevel(
    node: number, main: FlowEdge | undefined, own: readonly Exit[], merges: readonly number[], depth: number,
  ): ReadonlySet<number> {
    const regular = main && this.regions.belongsTo(main.to, node) ? [main.to] : [];
    if (depth >= MAX_DEPTH || (node === this.regions.root && this.entrance === 'list')) {
      return new Set([...regular, ...own.map((exit) => exit.edge.to)]);
    }
    const here = this.nodes[node];
    if (main || !here || isConcurrent(here)) return new Set(regular);
    const closing = own.find(({ first, edge }) => this.regions.leadsTo(node, first.to) || this.regions.leadsTo(node, edge.to));
    if (closing) return new Set(this.isEnd(closing.edge.to) ? [] : [closing.edge.to]);
    return merges.some((child) => this.regions.leadsTo(node, child)) ? new Set() : this.mainWay(own, merges);
  }

  /** The way that clearly outweighs all others, which are then exceptions from it. */
  private mainWay(own: readonly Exit[], merges: readonly number[]): ReadonlySet<number> {
    let main: Exit | undefined;
    let weight = 0;
    let second = 0;
    for (const exit of own) {
      const weighs = this.regions.weight(exit.edge.to);
      second = Math.max(second, Math.min(weight, weighs));
      if (weighs > weight) [main, weight] = [exit, weighs];
    }
    const later = merges.reduce((most, child) => Math.max(most, this.regions.weight(child)), 0);
    const outweighs = weight >= later && (second <= 1 ? weight >= 2 : weight >= 2 * second + 2);
    return new Set(main && outweighs ? [main.edge.to] : []);
  }

  /** Whether a node that several ways lead to is told behind its dominator; an end event is told with the first way to it. */
  private isMergeBehind(node: number, dominator: number): boolean {
    if (!this.regions.isMerge(node)) return false;
    const isSharedEnd = this.isEnd(node) && !this.regions.leadsTo(dominator, node);
    if (isSharedEnd) this.sharedEnds.add(node);
    return !isSharedEnd;
  }

  private isEnd(node: number): boolean {
    const { element, out } = this.nodes[node]!;
    return element.is('bpmn:EndEvent') && out.length === 0;
  }

  /** Whether the branch may simply stop in the text, because what is told behind the block is where it goes on. */
  private mayFall({ node, separate }: Block, first: FlowEdge, behind: number): boolean {
    if (behind < 0) return false;
    if (first.kind === 'boundary') return this.nodes[first.to]!.element.isTrue('cancelActivity');
    return !node || separate || !isConcurrent(node) || isSynchronising(node, this.nodes[behind]);
  }

  private way(edge: FlowEdge, follow: number): Way {
    if (edge.to >= 0 && edge.to === follow) return { kind: 'falls', to: follow };
    this.targets.add(edge.to);
    return { kind: 'jumps', edge };
  }
}
