import * as vscode from 'vscode';
import { messageOf } from '../../core/error-message.js';
import { kindOfPath } from '../../core/landscape/kinds.js';
import { LandscapeIndex } from '../../core/landscape/landscape-index.js';
import { linksOf } from '../../core/landscape/links.js';
import { Breather } from './breather.js';
import { isConfigFile } from './configurations.js';
import { Disposables } from './disposables.js';
import type { SourceText } from './source-text.js';
import { ofBytes, ofDocument, openDocument } from './source-text.js';
import { isNotFound, type WorkspaceFiles } from './workspace-files.js';
import { WorkspacePaths } from './workspace-paths.js';

/** Configurations first, then the files of landscapes, roots before profiles and those before models: so nothing is done twice. */
const PATTERNS = [
  '**/{prozessatlas.yaml,prozessatlas.yml,prozessatlas.json,.bpmnlintrc}',
  '**/landscape.{yaml,yml}', '**/catalogs/*.{yaml,yml}', '**/*.{process,review}.{yaml,yml}',
];
const MODELS = '**/*.bpmn';
const IGNORED = '**/{node_modules,.git}/**';
/** Larger files are read only while they are open, in bytes. */
const SIZE_LIMIT = 8_000_000;
/** How many files are asked for at a time: each one waits for VS Code much longer than for the disk. */
const READERS = 32;

interface ReadOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly token?: vscode.CancellationToken;
}

/**
 * Everything that is known about the files of the workspace, kept up to date while files and documents change.
 * Nothing is read before somebody asks for it.
 */
export class WorkspaceIndex extends Disposables {
  readonly index = new LandscapeIndex();
  readonly paths = new WorkspacePaths();
  private readonly read = this.own(new vscode.EventEmitter<SourceText>());
  private readonly wanted = this.own(new vscode.EventEmitter<SourceText>());
  private readonly removed = this.own(new vscode.EventEmitter<vscode.Uri>());
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  /** Fires for every text that is new: a file read for the first time, changed on disk, or typed in. */
  readonly onDidRead = this.read.event;
  /** Fires for every text that is new and that somebody may look at for longer: after tree and map have shown it, and when typing pauses. */
  readonly onWantsCheck = this.wanted.event;
  /** Fires for every file that is no longer there. */
  readonly onDidRemove = this.removed.event;
  /** Fires when the index has changed; once for many files. */
  readonly onDidChange = this.changed.event;
  /** Size and time of the files as they were read. */
  private readonly stamps = new Map<string, string>();
  /** Files whose links have not been looked at since they were read. */
  private readonly unfollowed = new Set<string>();
  /** Files that were indexed and are still to be checked, with their texts as far as these are at hand. */
  private readonly unchecked = new Map<string, { readonly uri: vscode.Uri; readonly source?: SourceText }>();
  private loading: { readonly profiles: Promise<void>; readonly all: Promise<void> } | undefined;
  private complete = false;

  constructor(private readonly log: vscode.LogOutputChannel, private readonly files: WorkspaceFiles) {
    super();
  }

  /** Resolves when all files of the workspace have been read; starts that with the first call. */
  load(): Promise<void> {
    return (this.loading ??= this.startLoading()).all;
  }

  /** As {@link load}, but resolves when everything except the models is there: enough for an overview. */
  loadProfiles(): Promise<void> {
    return (this.loading ??= this.startLoading()).profiles;
  }

  /** Whether all files have been read; before that, much seems to be missing. */
  get isComplete(): boolean {
    return this.complete;
  }

  /**
   * Looks at all files again and reads those that have changed, or all of them with `force`. Resolves to their number when
   * everybody has heard of every text.
   */
  async rescan(options: ReadOptions & { readonly force?: boolean } = {}): Promise<number> {
    if (options.force) this.stamps.clear();
    const found = await this.find(options.token);
    const all = [...await found.profiles, ...await found.models];
    await this.forgetMissing(all);
    await this.readAll(all, options);
    await this.check(options.token);
    return all.length;
  }

  private startLoading() {
    const found = this.find();
    const failed = (error: unknown): void => this.log.error('The workspace could not be read:', String(error));
    const profiles = found.profiles.then((uris) => this.readAll(uris)).then(undefined, failed);
    const all = Promise.all([found.models, profiles]).then(([uris]) => this.readAll(uris)).then(undefined, failed).then(() => {
      this.complete = true;
      this.changed.fire();
      void this.check();
    });
    return { profiles, all };
  }

  private async forgetMissing(found: readonly vscode.Uri[]): Promise<void> {
    const present = new Set(found.map((uri) => uri.toString()));
    for (const file of [...this.index.all()]) {
      const uri = this.paths.uriOf(file.path);
      if (!uri || present.has(uri.toString()) || openDocument(uri)) continue;
      if (file.kind === 'text') await this.refresh(uri); // found by links, not by name
      else this.forget(uri);
    }
  }

  private async readAll(found: readonly vscode.Uri[], { onProgress, token }: ReadOptions = {}): Promise<void> {
    const breather = new Breather();
    let done = 0;
    const queue = found.values();
    const reader = async () => {
      for (const uri of queue) {
        if (token?.isCancellationRequested) return;
        const source = await this.refresh(uri);
        // Of thousands of models only those are kept that are open anyway.
        if (source && isCheckedAlone(uri)) this.unchecked.set(uri.toString(), openDocument(uri) ? { uri, source } : { uri });
        onProgress?.(++done, found.length);
        await breather.pause();
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
    await this.settle(breather);
  }

  /** Reads files again even if they have not changed. */
  async reread(uris: readonly vscode.Uri[]): Promise<void> {
    for (const uri of uris) this.stamps.delete(uri.toString());
    await this.update(uris);
  }

  /** Forgets everything and reads it anew: the names of files depend on the folders of the workspace. */
  async reload(): Promise<void> {
    for (const file of [...this.index.all()]) this.index.remove(file.path);
    this.paths.clear();
    this.stamps.clear();
    await this.rescan();
  }

  /** Takes over the text of an open document as it is now; it is checked when {@link checkDocument} says so. */
  takeDocument(document: vscode.TextDocument): void {
    this.take(ofDocument(document));
    void this.settle();
  }

  /** To be called when nothing was typed for a while. */
  checkDocument(document: vscode.TextDocument): void {
    this.wanted.fire(ofDocument(document));
  }

  /** Reads some files again, those that are gone are forgotten. */
  async update(uris: readonly vscode.Uri[]): Promise<void> {
    const breather = new Breather();
    for (const uri of uris) {
      const source = await this.refresh(uri);
      if (source && isCheckedAlone(uri)) this.unchecked.set(uri.toString(), { uri, source });
      await breather.pause();
    }
    await this.settle(breather);
    await this.check();
  }

  /** Whether anything in the index hangs on a file that is not of a landscape itself. */
  isLinked(uri: vscode.Uri): boolean {
    const path = this.paths.pathOf(uri);
    return path !== undefined && (this.index.has(path) || this.index.referrersOf(`file:${path}`, path).size > 0);
  }

  /** Tells the change, then follows the links of what was read, which may wait for the disk. */
  private async settle(breather = new Breather()): Promise<void> {
    this.changed.fire();
    const { version } = this.index;
    for (const path of this.index.takeUnread()) {
      const uri = this.paths.uriOf(path);
      if (!uri) continue;
      this.stamps.delete(uri.toString());
      await this.refresh(uri);
      await breather.pause();
    }
    for (let path = first(this.unfollowed); path !== undefined; path = first(this.unfollowed)) {
      this.unfollowed.delete(path);
      await this.followLinks(path);
      await breather.pause();
    }
    if (this.index.version !== version) this.changed.fire();
  }

  /** Has everything checked that was only indexed so far: tree and map do not wait for that. */
  private async check(token?: vscode.CancellationToken): Promise<void> {
    const breather = new Breather();
    const queue = this.unchecked.entries();
    const reader = async () => {
      for (const [address, { uri, source: known }] of queue) {
        if (token?.isCancellationRequested) return;
        this.unchecked.delete(address);
        const source = known ?? await this.sourceOf(uri).catch(() => undefined); // gone in the meantime: the watcher says so
        if (source) this.wanted.fire(source);
        await breather.pause();
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
  }

  /** The files by their names, in the order in which they are to be read. */
  private find(token?: vscode.CancellationToken): { readonly profiles: Promise<vscode.Uri[]>; readonly models: Promise<vscode.Uri[]> } {
    const named = (patterns: readonly string[]): Promise<vscode.Uri[]> => Promise.all(patterns.map((pattern) => vscode.workspace.findFiles(pattern, IGNORED, undefined, token)))
      .then((found) => found.flatMap((uris) => uris.sort((a, b) => (a.path < b.path ? -1 : 1))));
    return { profiles: named(PATTERNS), models: named([MODELS]) };
  }

  /**
   * Reads a file when it has changed since it was read; what is typed in an open document counts more.
   *
   * @returns The text when it is new.
   */
  private async refresh(uri: vscode.Uri): Promise<SourceText | undefined> {
    const document = openDocument(uri);
    if (document) return this.take(ofDocument(document));
    try {
      const { size, mtime, isFolder } = await this.files.stat(uri);
      const stamp = `${size}:${mtime}`;
      if (isFolder) { // a folder may be named like a model
        this.forget(uri);
        return undefined;
      }
      if (this.stamps.get(uri.toString()) === stamp) return undefined;
      this.stamps.set(uri.toString(), stamp);
      return size > SIZE_LIMIT ? undefined : this.take(ofBytes(uri, await this.files.read(uri)));
    } catch (error) {
      if (!isNotFound(error)) this.log.warn(`${uri.path} cannot be read: ${messageOf(error)}`);
      this.forget(uri);
      return undefined;
    }
  }

  private async sourceOf(uri: vscode.Uri): Promise<SourceText> {
    const document = openDocument(uri);
    return document ? ofDocument(document) : ofBytes(uri, await this.files.read(uri));
  }

  private take(source: SourceText): SourceText {
    const path = this.paths.pathOf(source.uri);
    if (path !== undefined && kindOfPath(path) !== undefined) {
      this.index.put(path, source.text);
      this.unfollowed.add(path);
    }
    this.read.fire(source);
    return source;
  }

  /** Files outside of the patterns count once a link names them: texts are read, of others it is enough that they exist. */
  private async followLinks(path: string): Promise<void> {
    const file = this.index.file(path);
    if (!file) return;
    for (const key of linksOf(file).refers) {
      const linked = key.startsWith('file:') ? key.slice('file:'.length) : undefined;
      const uri = linked === undefined || this.index.has(linked) ? undefined : this.paths.uriOf(linked);
      if (uri && linked !== undefined) await this.noteLinked(linked, uri);
    }
  }

  private async noteLinked(path: string, uri: vscode.Uri): Promise<void> {
    const kind = kindOfPath(path);
    if (kind === 'text') await this.refresh(uri);
    if (kind !== undefined) return;
    const isFile = await this.files.stat(uri).then(({ isFolder }) => !isFolder, () => false);
    if (isFile) this.index.note(path);
  }

  private forget(uri: vscode.Uri): void {
    this.stamps.delete(uri.toString());
    const path = this.paths.pathOf(uri);
    if (path !== undefined) this.index.remove(path);
    this.removed.fire(uri);
  }
}

/** Whether there are rules about a file that need its text; profiles and catalogues are checked by what the index knows of them. */
function isCheckedAlone({ path }: vscode.Uri): boolean {
  return kindOfPath(path) === 'model' || isConfigFile(path);
}

function first<T>(set: ReadonlySet<T>): T | undefined {
  for (const value of set) return value;
  return undefined;
}
