import { BPMN_NAMESPACE } from '../bpmn/namespaces.js';
import type { Decide, Merged, MergedModel } from './merged.js';
import type { MergeNode } from './node.js';
import { textNode } from './node.js';
import type { MergeRecord, Version } from './records.js';

/** Builds the tree of the merged model: our order, with what is theirs behind its neighbour of theirs. */
export function assemble(model: MergedModel, base: Version, ours: Version, theirs: Version, decide: Decide): MergeNode {
  const childrenOf = new Map<string, Merged[]>();
  for (const merged of model.elements.values()) {
    if (merged.parent === undefined) continue;
    const known = childrenOf.get(merged.parent);
    if (known) known.push(merged);
    else childrenOf.set(merged.parent, [merged]);
  }
  const lists = new DerivedLists(model, base, ours, theirs, decide);
  const root = model.elements.get('/')!;
  const stack = [root];
  for (let merged = stack.pop(); merged; merged = stack.pop()) {
    const children = inOrder(childrenOf.get(merged.key) ?? [], ours.get(merged.key), theirs.get(merged.key));
    merged.node.children = [...lists.of(merged), ...children.map(({ node }) => node), ...[...merged.atoms.values()].flat()];
    stack.push(...children);
  }
  return root.node;
}

function inOrder(children: readonly Merged[], here: MergeRecord | undefined, there: MergeRecord | undefined): Merged[] {
  const waiting = new Map(children.map((child) => [child.key, child]));
  const ordered: Merged[] = [];
  for (const { key } of here?.children ?? []) take(key, ordered.length);
  let place = 0;
  for (const { key } of there?.children ?? []) {
    const at = ordered.findIndex((child) => child.key === key);
    if (at >= 0) place = at + 1;
    else if (take(key, place)) place++;
  }
  return [...ordered, ...waiting.values()];

  function take(key: string, at: number): boolean {
    const child = waiting.get(key);
    if (!child) return false;
    ordered.splice(at, 0, child);
    waiting.delete(key);
    return true;
  }
}

/** `incoming`, `outgoing` and `flowNodeRef`: ours, with what the merge added, bent or removed. */
class DerivedLists {
  private readonly flowsAt = { incoming: new Map<string, string[]>(), outgoing: new Map<string, string[]>() };
  private readonly usesLists: boolean;
  private readonly laneOf: (node: string) => readonly string[];

  constructor(private readonly model: MergedModel, base: Version, private readonly ours: Version, private readonly theirs: Version, private readonly decide: Decide) {
    this.usesLists = [...ours.records.values()].some(({ lists }) => lists.has('incoming') || lists.has('outgoing'));
    for (const { node } of model.elements.values()) {
      if (node.local !== 'sequenceFlow' || node.id === undefined) continue;
      add(this.flowsAt.outgoing, node.attributes.get('sourceRef'), node.id);
      add(this.flowsAt.incoming, node.attributes.get('targetRef'), node.id);
    }
    const [was, here, there] = [lanesByNode(base), lanesByNode(ours), lanesByNode(theirs)];
    this.laneOf = (node) => {
      const same = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean => (a ?? []).join(' ') === (b ?? []).join(' ');
      const [a, b] = [was.get(node), here.get(node)];
      const c = this.model.restored.has(`#${node}`) ? a : there.get(node);
      if (!same(a, b) && !same(a, c) && !same(b, c) && this.model.elements.has(`#${node}`)) {
        this.model.clashes.push({ key: `#${node}`, kind: 'edit-edit', property: 'lane', base: a?.at(-1), ours: b?.at(-1), theirs: c?.at(-1) });
        if (this.decide({ key: `#${node}`, kind: 'edit-edit', property: 'lane' }) === 'theirs') return c ?? [];
      }
      const wanted = (same(a, b) ? c : b) ?? [];
      return wanted.every((lane) => this.model.elements.has(`#${lane}`)) ? wanted : b ?? [];
    };
    this.members = this.decideLanes(new Set([...here.keys(), ...there.keys()]));
  }

  private readonly members: ReadonlyMap<string, ReadonlySet<string>>;

  of(merged: Merged): MergeNode[] {
    const { id, local } = merged.node;
    if (id === undefined) return [];
    if (local === 'lane') return [...this.ordered(merged.key, 'flowNodeRef', this.members.get(id) ?? new Set())].map((text) => entry('flowNodeRef', text));
    return (['incoming', 'outgoing'] as const).flatMap((list) => this.flowList(merged, id, list).map((text) => entry(list, text)));
  }

  private decideLanes(nodes: ReadonlySet<string>): Map<string, Set<string>> {
    const members = new Map<string, Set<string>>();
    for (const node of nodes) {
      if (!this.model.elements.has(`#${node}`)) continue;
      for (const lane of this.laneOf(node)) {
        const known = members.get(lane) ?? new Set<string>();
        members.set(lane, known.add(node));
      }
    }
    return members;
  }

  private flowList(merged: Merged, id: string, list: 'incoming' | 'outgoing'): string[] {
    const own = this.ours.get(merged.key)?.lists.get(list) ?? [];
    const there = this.theirs.get(merged.key)?.lists.get(list) ?? [];
    const real = this.flowsAt[list].get(id) ?? [];
    // Our own list stays as it is, however it came about; only what the merge did is followed.
    const stays = own.filter((flow) => real.includes(flow) || (this.model.elements.has(`#${flow}`) && !this.isBent(flow)));
    const comes = this.usesLists ? real.filter((flow) => !own.includes(flow) && (this.isBent(flow) || !this.ours.byId(flow))) : [];
    const ordered = there.filter((flow) => comes.includes(flow));
    return [...stays, ...ordered, ...comes.filter((flow) => !ordered.includes(flow))];
  }

  private isBent(flow: string): boolean {
    const here = this.ours.byId(flow)?.node.attributes;
    const now = this.model.elements.get(`#${flow}`)?.node.attributes;
    return here?.get('sourceRef') !== now?.get('sourceRef') || here?.get('targetRef') !== now?.get('targetRef');
  }

  private ordered(key: string, list: string, wanted: ReadonlySet<string>): Set<string> {
    const own = (this.ours.get(key)?.lists.get(list) ?? []).filter((text) => wanted.has(text));
    return new Set([...own, ...wanted]);
  }
}

function lanesByNode(version: Version): Map<string, string[]> {
  const lanes = new Map<string, string[]>();
  for (const { node, lists } of version.records.values()) {
    for (const member of lists.get('flowNodeRef') ?? []) add(lanes, member, node.id ?? '');
  }
  for (const members of lanes.values()) members.sort();
  return lanes;
}

function entry(local: string, text: string): MergeNode {
  return textNode(BPMN_NAMESPACE, local, text);
}

function add(index: Map<string, string[]>, key: string | undefined, value: string): void {
  if (key === undefined) return;
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}
