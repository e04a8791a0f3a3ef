import type { ConflictKind } from './conflict.js';
import type { MergeNode } from './node.js';
import { emptyCopy } from './node.js';
import type { MergeRecord, Version } from './records.js';

/** A conflict before it is put into words. */
export interface Clash {
  readonly key: string;
  readonly kind: ConflictKind;
  readonly property?: string;
  readonly base?: string | undefined;
  readonly ours?: string | undefined;
  readonly theirs?: string | undefined;
  /** For what was removed: by which side. */
  readonly removedBy?: 'ours' | 'theirs';
  /** For a dangling reference: the id it leads to. */
  readonly target?: string;
}

/** An element of the merged model. */
export interface Merged {
  readonly key: string;
  readonly node: MergeNode;
  parent: string | undefined;
  atoms: Map<string, readonly MergeNode[]>;
}

export interface MergedModel {
  readonly elements: Map<string, Merged>;
  readonly clashes: Clash[];
  /** Elements that theirs removed and that stay nevertheless. */
  readonly restored: ReadonlySet<string>;
}

/** Says which side somebody decided for; `undefined` without a decision. */
export type Decide = (clash: Pick<Clash, 'key' | 'kind' | 'property'>) => 'ours' | 'theirs' | 'both' | undefined;

/** What is merged, and who decides. */
export interface Sides {
  readonly base: Version;
  readonly ours: Version;
  readonly theirs: Version;
  /** The key of the element with a life of its own that a record belongs to; a shape belongs to what it draws. */
  readonly thingOf: (key: string) => string;
  readonly decide: Decide;
}

/** A merge under way. */
export interface Merging extends Sides {
  readonly elements: Map<string, Merged>;
  /** The conflicts found so far; more are added. */
  readonly clashes: Clash[];
  /** Takes back their removal of an element of ours. */
  readonly restore: (thing: string) => void;
}

/** An element as one version has it. */
export function mergedFrom({ key, node, parent, atoms }: MergeRecord): Merged {
  return { key, node: emptyCopy(node), parent: parent?.key, atoms: new Map(atoms) };
}

/** Whether a record is part of a diagram. */
export function isDrawing(record: MergeRecord): boolean {
  for (let up: MergeRecord | undefined = record; up; up = up.parent) if (up.node.local === 'BPMNDiagram') return true;
  return false;
}
