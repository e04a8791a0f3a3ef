import { BPMN_NAMESPACE } from '../bpmn/namespaces.js';
import { metamodel } from '../bpmn/metamodel.js';
import type { MergeNode } from './node.js';
import { emptyCopy, spell } from './node.js';

/** Lists that follow from flows and lanes; they are made anew after the merge. */
const DERIVED_LISTS: ReadonlySet<string> = new Set(['incoming', 'outgoing', 'flowNodeRef']);

/** One element of one version, apart from its children that are elements of their own. */
export interface MergeRecord {
  readonly key: string;
  readonly parent: MergeRecord | undefined;
  readonly node: MergeNode;
  /** Content that merges as one value: the way of an edge, bounds, an extension of another vocabulary. */
  readonly atoms: ReadonlyMap<string, readonly MergeNode[]>;
  readonly children: readonly MergeRecord[];
  /** Ids in `incoming`, `outgoing` and `flowNodeRef`. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}

/** The elements of one version by key: the id, or the place below an element that has one. */
export class Version {
  readonly records = new Map<string, MergeRecord>();
  readonly root: MergeRecord;

  constructor(root: MergeNode) {
    this.root = this.read(root);
  }

  get(key: string): MergeRecord | undefined {
    return this.records.get(key);
  }

  byId(id: string): MergeRecord | undefined {
    return this.records.get(`#${id}`);
  }

  private read(root: MergeNode): MergeRecord {
    type Draft = MergeRecord & { atoms: Map<string, MergeNode[]>; children: MergeRecord[]; lists: Map<string, string[]> };
    const open = (node: MergeNode, parent: MergeRecord | undefined, ordinals: Map<string, number>): Draft => {
      const key = this.keyOf(node, parent, ordinals);
      const draft: Draft = { key, parent, node: emptyCopy(node), atoms: new Map(), children: [], lists: new Map() };
      this.records.set(key, draft);
      return draft;
    };
    const top = open(root, undefined, new Map());
    const stack: [MergeNode, Draft][] = [[root, top]];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const [node, record] = next;
      const ordinals = new Map<string, number>();
      for (const child of node.children) {
        if (child.uri === BPMN_NAMESPACE && DERIVED_LISTS.has(child.local)) push(record.lists, child.local, child.text.trim());
        else if (isAtom(child)) push(record.atoms, atomKey(child, ordinals), child);
        else {
          const inner = open(child, record, ordinals);
          record.children.push(inner);
          stack.push([child, inner]);
        }
      }
    }
    return top;
  }

  private keyOf(node: MergeNode, parent: MergeRecord | undefined, ordinals: Map<string, number>): string {
    if (!parent) return '/';
    const base = node.id ? `#${node.id}` : `${parent.key}/${node.local}${discriminator(node)}`;
    let key = base;
    for (let ordinal = count(ordinals, base); this.records.has(key); ordinal = count(ordinals, base)) key = `${base}~${ordinal}`;
    return key;
  }
}

function isAtom(node: MergeNode): boolean {
  return !metamodel.knowsNamespace(node.uri) || node.local === 'waypoint' || node.local === 'Bounds' || ATLAS_FACTS.has(node.local);
}

const ATLAS_FACTS = new Set(['legalBasis', 'document', 'system', 'duration', 'comment']);

/** All waypoints of an edge are one value; other content goes by what it refers to, is named, or its place. */
function atomKey(node: MergeNode, ordinals: Map<string, number>): string {
  if (node.local === 'waypoint') return 'waypoints';
  if (node.local === 'Bounds') return 'bounds';
  const named = node.attributes.get('ref') ?? node.attributes.get('id') ?? node.attributes.get('name') ?? node.attributes.get('key') ?? node.attributes.get('kind');
  const key = `{${node.uri}}${node.local}#${named ?? ''}`;
  const ordinal = count(ordinals, key);
  return ordinal === 0 ? key : `${key}~${ordinal}`;
}

/** A reference list is a set: its entries go by their text. A shape without an id goes by what it draws. */
function discriminator(node: MergeNode): string {
  const drawn = node.attributes.get('bpmnElement');
  if (drawn) return `:${drawn}`;
  return node.children.length === 0 && node.attributes.size === 0 && /Ref$|Refs$/.test(node.local) ? `:${node.text.trim()}` : '';
}

function count(ordinals: Map<string, number>, key: string): number {
  const ordinal = ordinals.get(key) ?? 0;
  ordinals.set(key, ordinal + 1);
  return ordinal;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const known = lists.get(key);
  if (known) known.push(value);
  else lists.set(key, [value]);
}

/** A value that is equal when two versions of a record say the same, whatever stands below it. */
export function ownValue(record: MergeRecord): string {
  const atoms = [...record.atoms].map(([key, nodes]) => `${key}=${nodes.map((node) => spell(node)).join('')}`).sort();
  return `${spell(record.node)}|${record.parent?.key ?? ''}|${atoms.join('|')}`;
}
