import type { LandscapeFile, ModelFile, ProfileFile, ReviewFile, RootFile } from './files.js';
import { readLandscapeFile } from './files.js';
import { bindingApproval } from './lifecycle/binding.js';
import { modelHashes } from './lifecycle/hashes.js';
import type { FileLinks } from './links.js';
import { isGlobalKey, isLaneKey, linksOf } from './links.js';
import type { Landscape } from './link-graph.js';
import { add, LinkGraph, remove } from './link-graph.js';
import { folderOf } from './paths.js';

/** Told after each change: the files whose findings can have changed by it. */
export type ChangeListener = (affected: ReadonlySet<string>) => void;

const NOBODY: ReadonlySet<string> = new Set();
const NO_LINKS: FileLinks = { defines: new Map(), refers: new Set() };

/**
 * All files of a workspace with the references between them, both ways. Kept up to date file by file; a change costs what
 * hangs on the changed file, not the size of the workspace. A workspace without a `landscape.yaml` is one landscape too.
 */
export class LandscapeIndex {
  private readonly files = new Map<string, LandscapeFile>();
  /** Files that are known by name only. */
  private readonly others = new Set<string>();
  private readonly links = new LinkGraph();
  private readonly listeners = new Set<ChangeListener>();
  private readonly unread = new Set<string>();
  /** By path of a model: the profiles with an approval that is bound to its hashes, and the reviews of its elements. */
  private readonly approvedBy = new Map<string, Set<string>>();
  private readonly reviewedBy = new Map<string, Set<string>>();
  private changes = 0;

  /** Adds a file or replaces it. Never throws, whatever the text is. */
  put(path: string, text: string): void {
    const file = readLandscapeFile(path, text);
    if (!file) this.note(path);
    else if (file.kind === 'model') this.putFile({ ...file, ...(this.needsHashes(path) && { hashes: modelHashes(text) }), ...(this.reviewedBy.has(path) && { source: text }) });
    else this.putFile(file);
  }

  /**
   * Models that have to be put once more: an approval came that is bound to their hashes, or a review of their elements,
   * and the index keeps no other texts.
   * Whoever reads profiles before models never has any. The list is empty afterwards.
   */
  takeUnread(): string[] {
    const unread = [...this.unread];
    this.unread.clear();
    return unread;
  }

  /** As {@link put}, for a file that is read already. */
  putFile(file: LandscapeFile): void {
    const before = this.files.get(file.path);
    this.others.delete(file.path);
    this.files.set(file.path, file);
    if (before) this.withdraw(before);
    this.demand(file);
    if (file.kind === 'landscape' && !before) this.rescope(file.path);
    else this.relink(file.path, before && (() => linksOf(before)), () => linksOf(file));
    if (file.kind === 'profile') this.requestHashes(file);
    else if (file.kind === 'review') this.requestSource(file);
    else this.unread.delete(file.path);
  }

  /** Adds a file that is known by name only, so that links to it lead somewhere. */
  note(path: string): void {
    if (this.others.has(path) || this.files.has(path)) return;
    this.others.add(path);
    this.relink(path, undefined, () => linksOfOther(path));
  }

  /** Forgets a file. */
  remove(path: string): void {
    const before = this.files.get(path);
    if (!before && !this.others.has(path)) return;
    this.files.delete(path);
    this.others.delete(path);
    this.unread.delete(path);
    if (before) this.withdraw(before);
    if (before?.kind === 'landscape') this.rescope(path);
    else this.relink(path, () => (before ? linksOf(before) : linksOfOther(path)), undefined);
  }

  /** The files below a folder as an index of their own, with the same paths: one landscape of several. */
  within(folder: string): LandscapeIndex {
    if (folder === '') return this;
    const inner = new LandscapeIndex();
    for (const file of this.files.values()) if (file.path.startsWith(`${folder}/`)) inner.putFile(file);
    for (const path of this.others) if (path.startsWith(`${folder}/`)) inner.note(path);
    return inner;
  }

  /** The file at a path; `undefined` when it is unknown or known by name only. */
  file(path: string): LandscapeFile | undefined {
    return this.files.get(path);
  }

  /** Whether there is a file at a path, of whatever kind; folders do not count. */
  has(path: string): boolean {
    return this.files.has(path) || this.others.has(path);
  }

  /** Whether a path is that of a folder with files in it. */
  hasFolder(path: string): boolean {
    const prefix = path === '' ? '' : `${path}/`;
    for (const file of this.files.keys()) if (file.startsWith(prefix)) return true;
    for (const file of this.others) if (file.startsWith(prefix)) return true;
    return false;
  }

  /** All files that have been read, in the order they came. */
  all(): IterableIterator<LandscapeFile> {
    return this.files.values();
  }

  *profiles(landscape?: Landscape): Generator<ProfileFile> {
    for (const file of this.files.values()) if (file.kind === 'profile' && (!landscape || this.landscapeOf(file.path) === landscape)) yield file;
  }

  *models(landscape?: Landscape): Generator<ModelFile> {
    for (const file of this.files.values()) if (file.kind === 'model' && (!landscape || this.landscapeOf(file.path) === landscape)) yield file;
  }

  /** Every landscape with a `landscape.yaml`, outer ones first; one for the whole workspace when there is none. */
  get landscapes(): readonly Landscape[] {
    const { landscapes } = this.links;
    const rooted = landscapes.filter((landscape) => this.rootOf(landscape));
    return rooted.length > 0 ? rooted : landscapes;
  }

  /** The landscape a path belongs to: that of the nearest folder with a `landscape.yaml`. */
  landscapeOf(path: string): Landscape {
    return this.links.landscapeOf(path);
  }

  /** The `landscape.yaml` of a landscape; `undefined` for a workspace without one. */
  rootOf(landscape: Landscape): RootFile | undefined {
    for (const name of ROOT_NAMES) {
      const file = this.files.get(landscape.folder === '' ? name : `${landscape.folder}/${name}`);
      if (file?.kind === 'landscape') return file;
    }
    return undefined;
  }

  /** Files that define a key, seen from a file. */
  definersOf(key: string, from: string): ReadonlySet<string> {
    if (isGlobalKey(key)) return this.has(key.slice('file:'.length)) ? new Set([key.slice('file:'.length)]) : NOBODY;
    return this.landscapeOf(from).definersOf(key);
  }

  /** Files that refer to a key, seen from a file that defines it: of its landscape and of those inside it. */
  referrersOf(key: string, from: string): ReadonlySet<string> {
    return this.links.referrersOf(key, from);
  }

  /** Differs after every change. */
  get version(): number {
    return this.changes;
  }

  /** Calls the listener after every change; the result ends that. */
  onDidChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Whether an approval is bound to the hashes of a model: its facts alone are not enough then. */
  needsHashes(model: string): boolean {
    return this.approvedBy.has(model);
  }

  private demand(file: LandscapeFile): void {
    if (file.kind === 'review') add(this.reviewedBy, file.modelPath, file.path);
    else if (file.kind === 'profile' && file.modelPath !== undefined && bindingApproval(file)) add(this.approvedBy, file.modelPath, file.path);
  }

  private withdraw(file: LandscapeFile): void {
    if (file.kind === 'review') remove(this.reviewedBy, file.modelPath, file.path);
    else if (file.kind === 'profile' && file.modelPath !== undefined) remove(this.approvedBy, file.modelPath, file.path);
  }

  private requestSource({ modelPath }: ReviewFile): void {
    const model = this.files.get(modelPath);
    if (model?.kind === 'model' && model.source === undefined) this.unread.add(modelPath);
  }

  private requestHashes(profile: ProfileFile): void {
    const path = bindingApproval(profile) && profile.modelPath;
    const model = path === undefined ? undefined : this.files.get(path);
    if (model?.kind === 'model' && !model.hashes) this.unread.add(model.path);
  }

  /** A `landscape.yaml` came or went: files change sides, so all links are made anew. */
  private rescope(changed: string): void {
    const folders = new Set<string>();
    for (const file of this.files.values()) if (file.kind === 'landscape') folders.add(folderOf(file.path));
    this.links.reset(folders);
    for (const file of this.files.values()) this.links.enter(file.path, () => linksOf(file));
    this.tell(new Set([changed, ...this.files.keys()]));
  }

  private relink(path: string, linksBefore: (() => FileLinks) | undefined, linksAfter: (() => FileLinks) | undefined): void {
    if (this.listeners.size === 0) {
      if (linksBefore) this.links.leave(path, linksBefore);
      if (linksAfter) this.links.enter(path, linksAfter);
      this.changes++;
      return;
    }
    const affected = new Set<string>([path]);
    const old = linksBefore?.() ?? NO_LINKS;
    const now = linksAfter?.() ?? NO_LINKS;
    const definitions = [...changedDefinitions(old, now), ...changedDefinitions(now, old)];
    const references = [...symmetricDifference(old.refers, now.refers)];
    const scope = this.landscapeOf(path);
    const usual = new Map(definitions.filter(isLaneKey).map((key) => [key, scope.usualSpelling(key)]));
    if (linksBefore) this.links.leave(path, () => old);
    if (linksAfter) this.links.enter(path, () => now);
    for (const key of definitions) {
      // Thousands of models share a lane: they depend on its usual spelling, not on each other.
      if (usual.has(key) && usual.get(key) === scope.usualSpelling(key)) continue;
      for (const other of this.definersOf(key, path)) affected.add(other);
      for (const other of this.referrersOf(key, path)) affected.add(other);
    }
    for (const key of references) {
      if (isLaneKey(key)) continue;
      for (const other of this.definersOf(key, path)) {
        if (isGlobalKey(key)) this.addWithCallers(other, affected);
        else affected.add(other);
      }
    }
    this.tell(affected);
  }

  /** Who names a model decides whether its processes can be called: its callers are affected as well. */
  private addWithCallers(path: string, affected: Set<string>): void {
    affected.add(path);
    const file = this.files.get(path);
    if (file?.kind !== 'model') return;
    for (const { elementId } of file.processes) {
      for (const caller of this.referrersOf(`call:${elementId}`, path)) affected.add(caller);
    }
  }

  private tell(affected: ReadonlySet<string>): void {
    this.changes++;
    for (const listener of this.listeners) listener(affected);
  }
}

const ROOT_NAMES = ['landscape.yaml', 'landscape.yml'];

/** A file that is known by name only defines no more than itself. */
function linksOfOther(path: string): FileLinks {
  return { ...NO_LINKS, defines: new Map([[`file:${path}`, '']]) };
}

function* changedDefinitions(from: FileLinks, to: FileLinks): Generator<string> {
  for (const [key, signature] of from.defines) if (to.defines.get(key) !== signature) yield key;
}

function* symmetricDifference(a: ReadonlySet<string>, b: ReadonlySet<string>): Generator<string> {
  for (const key of a) if (!b.has(key)) yield key;
  for (const key of b) if (!a.has(key)) yield key;
}
