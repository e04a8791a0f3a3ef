import { callTargets, isSnapshot, modelUses } from '../landscape/calls.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { mainProcessId } from '../landscape/profiles.js';

/** What a word in a file stands for. */
export type Thing =
  /** A role, unit, law, document, system or term of the catalogues. */
  | { readonly kind: 'entry'; readonly id: string }
  /** A process, a group or a process of another unit: whatever the landscape knows by an id. */
  | { readonly kind: 'process'; readonly id: string }
  /** An element of one model that nobody else can name. */
  | { readonly kind: 'element'; readonly id: string; readonly path: string }
  | { readonly kind: 'file'; readonly path: string };

/** A word that stands for a thing. UTF-16 offsets in the text, end exclusive. */
export interface Spot {
  readonly thing: Thing;
  /** Whether the word is the id of the thing, its name, or the link to it. */
  readonly part: 'id' | 'name' | 'link';
  /** As people write it, references decoded. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What a `process` element of a model is: a process of the landscape where others can call it by its id, else an element of
 * the model alone. Ids such as `Process_1` that several models have are nobody's name.
 */
export function processThing(index: LandscapeIndex, path: string, id: string): Thing {
  const own: Thing = { kind: 'element', id, path };
  if (isSnapshot(path)) return own;
  const targets = callTargets(index, id, path);
  if (targets.length > 1) return own;
  const uses = modelUses(index, path);
  const isMain = uses.some(({ as, profile }) => profile !== undefined && as !== 'snapshot' && mainProcessId(profile) === id);
  return isMain || targets.some((target) => target.file.path === path) ? { kind: 'process', id } : own;
}

/** Whether two words mean the same thing. */
export function sameThing(a: Thing, b: Thing): boolean {
  if (a.kind === 'file') return b.kind === 'file' && a.path === b.path;
  if (a.kind === 'element') return b.kind === 'element' && a.path === b.path && a.id === b.id;
  return b.kind === a.kind && b.id === a.id;
}
