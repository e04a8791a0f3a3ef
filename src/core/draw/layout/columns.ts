/** A directed graph over nodes 0 … count − 1, in the order of the file. */
export interface Graph {
  readonly count: number;
  readonly links: readonly (readonly [from: number, to: number])[];
}

/** Nodes in columns from left to right; links that lead back are told apart. */
export interface Columns {
  /** Column of each node. */
  readonly of: readonly number[];
  /** Per link: whether it closes a loop and therefore leads to the left. */
  readonly isBack: readonly boolean[];
}

/** Puts each node one column to the right of its last predecessor; what starts a loop in the file's order starts it here. */
export function assignColumns({ count, links }: Graph): Columns {
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  const indegree = new Array<number>(count).fill(0);
  links.forEach(([from, to], link) => {
    outgoing[from]!.push(link);
    indegree[to]!++;
  });
  const isBack = findBackLinks(count, links, outgoing, indegree);
  const waiting = new Array<number>(count).fill(0);
  links.forEach(([, to], link) => { if (!isBack[link]) waiting[to]!++; });
  const of = new Array<number>(count).fill(0);
  const ready = waiting.flatMap((predecessors, node) => (predecessors === 0 ? [node] : []));
  for (let node = ready.shift(); node !== undefined; node = ready.pop()) {
    for (const link of outgoing[node]!) {
      if (isBack[link]) continue;
      const to = links[link]![1];
      of[to] = Math.max(of[to]!, of[node]! + 1);
      if (--waiting[to]! === 0) ready.push(to);
    }
  }
  return { of, isBack };
}

/** Depth first from the nodes nothing leads to, then from the rest: a link to a node that is still open closes a loop. */
function findBackLinks(count: number, links: Graph['links'], outgoing: readonly (readonly number[])[], indegree: readonly number[]): boolean[] {
  const isBack = new Array<boolean>(links.length).fill(false);
  const state = new Array<'new' | 'open' | 'done'>(count).fill('new');
  const nodes = Array.from({ length: count }, (_, node) => node);
  for (const root of [...nodes.filter((node) => indegree[node] === 0), ...nodes]) {
    if (state[root] !== 'new') continue;
    const path = [{ node: root, next: 0 }];
    state[root] = 'open';
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const link = outgoing[top.node]![top.next++];
      if (link === undefined) {
        state[top.node] = 'done';
        path.pop();
        continue;
      }
      const to = links[link]![1];
      if (state[to] === 'open') isBack[link] = true;
      else if (state[to] === 'new') {
        state[to] = 'open';
        path.push({ node: to, next: 0 });
      }
    }
  }
  return isBack;
}
