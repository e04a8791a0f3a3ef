import type { FileLinks } from './links.js';
import { isGlobalKey, isLaneKey } from './links.js';
import { folderOf } from './paths.js';

const NOBODY: ReadonlySet<string> = new Set();

/** A landscape: the files of a folder with a `landscape.yaml`, except those of landscapes inside it. */
export class Landscape {
  /** Paths by key, see {@link FileLinks}. */
  readonly definers = new Map<string, Set<string>>();
  readonly referrers = new Map<string, Set<string>>();
  /** In how many models a lane is spelled how, by key. */
  private readonly spellings = new Map<string, Map<string, number>>();

  constructor(
    /** The folder, `''` for the root of the workspace. */
    readonly folder: string,
    /** The landscape around this one; what this one does not define may be defined there. */
    readonly outer: Landscape | undefined,
    /** Take in what still waits, see {@link LinkGraph}. */
    private readonly settleDefinitions: () => void,
    private readonly settleReferences: () => void,
  ) {}

  /** Files that define a key: here, else in the nearest landscape around that has any. */
  definersOf(key: string): ReadonlySet<string> {
    this.settleDefinitions();
    return this.definers.get(key) ?? this.outer?.definersOf(key) ?? NOBODY;
  }

  /** The spelling of a lane that most models have; of several the first by the alphabet. `undefined` when no model has the lane. */
  usualSpelling(key: string): string | undefined {
    this.settleDefinitions();
    return [...this.spellings.get(key) ?? []].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
  }

  /** Counts the spellings that a model has, or takes them back. */
  countSpellings(key: string, spellings: string, by: 1 | -1): void {
    const counts = this.spellings.get(key) ?? new Map<string, number>();
    this.spellings.set(key, counts);
    for (const spelling of spellings.split('\n')) {
      const count = (counts.get(spelling) ?? 0) + by;
      if (count > 0) counts.set(spelling, count);
      else counts.delete(spelling);
    }
  }

  /** Files of this landscape that refer to a key. */
  referrersOf(key: string): ReadonlySet<string> {
    this.settleReferences();
    return this.referrers.get(key) ?? NOBODY;
  }
}

/**
 * What files define and refer to, by key and both ways, in each landscape of a workspace. Files wait until somebody asks for a
 * link: who wants little of a large landscape never does.
 */
export class LinkGraph {
  private readonly scopes = new Map([['', this.scope('', undefined)]]);
  private readonly scopeOfFolder = new Map<string, Landscape>();
  /** Who refers to a file, whatever landscape it is in. */
  private readonly fileLinks = new Map<string, Set<string>>();
  /** Files that are not taken in yet, in the order they came. */
  private readonly waiting = new Map<string, () => FileLinks>();
  /** Files of which only the definitions are taken in. */
  private readonly referring = new Map<string, FileLinks>();

  /**
   * Starts again without any file.
   *
   * @param folders Those with a `landscape.yaml`; without one the whole workspace is a landscape.
   */
  reset(folders: ReadonlySet<string>): void {
    this.scopes.clear();
    this.scopeOfFolder.clear();
    this.fileLinks.clear();
    this.waiting.clear();
    this.referring.clear();
    for (const folder of ['', ...[...folders].filter((folder) => folder !== '').sort((a, b) => a.length - b.length)]) {
      const around = folder === '' ? undefined : this.landscapeOf(folder);
      this.scopes.set(folder, this.scope(folder, around && folders.has(around.folder) ? around : undefined));
      this.scopeOfFolder.clear();
    }
  }

  /** Every landscape, outer ones first. */
  get landscapes(): readonly Landscape[] {
    return [...this.scopes.values()];
  }

  /** The landscape a path belongs to: that of the nearest folder with a `landscape.yaml`. */
  landscapeOf(path: string): Landscape {
    if (this.scopes.size === 1) return this.scopes.get('')!;
    const folder = folderOf(path);
    let scope = this.scopeOfFolder.get(folder);
    if (!scope) this.scopeOfFolder.set(folder, (scope = this.scopes.get(folder) ?? (folder === '' ? this.scopes.get('')! : this.landscapeOf(folder))));
    return scope;
  }

  /** Files that refer to a key, seen from a file that defines it: of its landscape and of those inside it. */
  referrersOf(key: string, from: string): ReadonlySet<string> {
    this.settleReferences();
    if (isGlobalKey(key)) return this.fileLinks.get(key) ?? NOBODY;
    const scope = this.landscapeOf(from);
    if (this.scopes.size === 1) return scope.referrersOf(key);
    const found = new Set<string>();
    for (const inner of this.scopes.values()) {
      if (isInside(inner, scope, key)) for (const path of inner.referrersOf(key)) found.add(path);
    }
    return found;
  }

  /** Takes in what a file defines and refers to. */
  enter(path: string, links: () => FileLinks): void {
    this.waiting.delete(path);
    this.waiting.set(path, links);
  }

  /** Forgets what a file defined and referred to: the same that was taken in. */
  leave(path: string, links: () => FileLinks): void {
    if (this.waiting.delete(path)) return;
    const before = links();
    const scope = this.landscapeOf(path);
    for (const [key, signature] of before.defines) {
      if (!isGlobalKey(key)) remove(scope.definers, key, path);
      if (isLaneKey(key)) scope.countSpellings(key, signature, -1);
    }
    if (this.referring.delete(path)) return;
    for (const key of before.refers) remove(isGlobalKey(key) ? this.fileLinks : scope.referrers, key, path);
  }

  private scope(folder: string, outer: Landscape | undefined): Landscape {
    return new Landscape(folder, outer, () => this.settleDefinitions(), () => this.settleReferences());
  }

  private settleDefinitions(): void {
    if (this.waiting.size === 0) return;
    for (const [path, links] of this.waiting) this.define(path, links());
    this.waiting.clear();
  }

  private settleReferences(): void {
    this.settleDefinitions();
    if (this.referring.size === 0) return;
    for (const [path, { refers }] of this.referring) {
      const scope = this.landscapeOf(path);
      for (const key of refers) add(isGlobalKey(key) ? this.fileLinks : scope.referrers, key, path);
    }
    this.referring.clear();
  }

  private define(path: string, links: FileLinks): void {
    const scope = this.landscapeOf(path);
    for (const [key, signature] of links.defines) {
      if (!isGlobalKey(key)) add(scope.definers, key, path);
      if (isLaneKey(key)) scope.countSpellings(key, signature, 1);
    }
    this.referring.set(path, links);
  }
}

/** Whether what `outer` defines is seen from `scope`: it is the same, or around it with nothing between that defines the key. */
function isInside(scope: Landscape, outer: Landscape, key: string): boolean {
  for (let at: Landscape | undefined = scope; at; at = at.outer) {
    if (at === outer) return true;
    if (at.definers.has(key)) return false;
  }
  return false;
}

/** Adds a path under a key. */
export function add(map: Map<string, Set<string>>, key: string, path: string): void {
  const known = map.get(key);
  if (known) known.add(path);
  else map.set(key, new Set([path]));
}

/** Takes a path away under a key, and the key with the last one. */
export function remove(map: Map<string, Set<string>>, key: string, path: string): void {
  const known = map.get(key);
  known?.delete(path);
  if (known?.size === 0) map.delete(key);
}
