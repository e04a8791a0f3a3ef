import * as vscode from 'vscode';
import { kindOfPath } from '../../core/landscape/kinds.js';
import { isConfigFile } from './configurations.js';
import { Disposables } from './disposables.js';
import type { WorkspaceIndex } from './workspace-index.js';

/** How long typing must pause before a document is checked, in milliseconds: longer for those that take long. */
const TYPING_PAUSE = { least: 200, most: 3000, perDuration: 3 };
/** A change of a document is taken over at once; those that follow are taken over together this much later, in milliseconds. */
const TYPING_INTERVAL = { least: 50, most: 1000, perDuration: 3 };
/** A change on disk is read at once; those that follow are read together this much later, in milliseconds: a checkout changes many. */
const SETTLE = 150;
/** How often coming back to the window looks at all files again at most, in milliseconds. */
const RESCAN_INTERVAL = 10_000;

/**
 * Tells the index what happens to files and documents. Watchers miss changes on network shares; therefore everything is
 * looked at again when the window gets the focus.
 */
export class WorkspaceWatcher extends Disposables {
  /** Documents that were changed lately, by address. */
  private readonly typing = new Map<string, TypedDocument>();
  private readonly touched = new Map<string, vscode.Uri>();
  private settling: ReturnType<typeof setTimeout> | undefined;
  private lastRead = 0;
  private lastScan = Date.now();

  constructor(private readonly index: WorkspaceIndex) {
    super();
    this.watchDocuments();
    this.watchFiles();
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => void index.reload()));
    this.own(vscode.window.onDidChangeWindowState(({ focused }) => { if (focused) this.windowFocused(); }));
    this.own({ dispose: () => { for (const typed of this.typing.values()) typed.forget(); clearTimeout(this.settling); } });
  }

  private watchDocuments(): void {
    this.own(vscode.workspace.onDidOpenTextDocument((document) => this.documentChanged(document)));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) this.documentChanged(document); }));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => {
      const { uri } = document;
      this.typing.get(uri.toString())?.forget();
      this.typing.delete(uri.toString());
      if (isWatched(uri)) void this.index.reread([uri]); // what was typed and not saved is gone
    }));
    for (const document of vscode.workspace.textDocuments) this.documentChanged(document);
  }

  private documentChanged(document: vscode.TextDocument): void {
    if (!isWatched(document.uri)) return;
    const address = document.uri.toString();
    let typed = this.typing.get(address);
    if (!typed) this.typing.set(address, (typed = new TypedDocument(document, this.index)));
    typed.changed();
  }

  private watchFiles(): void {
    const watcher = this.own(vscode.workspace.createFileSystemWatcher('**/*'));
    const touch = (uri: vscode.Uri) => this.fileTouched(uri);
    this.own(watcher.onDidCreate(touch));
    this.own(watcher.onDidChange(touch));
    this.own(watcher.onDidDelete(touch));
  }

  private fileTouched(uri: vscode.Uri): void {
    const isOfLandscape = isWatched(uri) && kindOfPath(uri.path) !== 'text';
    if (!isOfLandscape && !this.index.isLinked(uri)) return;
    this.touched.set(uri.toString(), uri);
    this.settling ??= setTimeout(() => {
      const uris = [...this.touched.values()];
      this.touched.clear();
      this.settling = undefined;
      this.lastRead = Date.now();
      void this.index.update(uris);
    }, Math.max(0, this.lastRead + SETTLE - Date.now()));
  }

  private windowFocused(): void {
    if (Date.now() - this.lastScan < RESCAN_INTERVAL) return;
    this.lastScan = Date.now();
    void this.index.rescan();
  }
}

/** A document while somebody works on it: tree and map follow each change, the problems follow when typing pauses. */
class TypedDocument {
  private readonly taking = new Pace(TYPING_INTERVAL);
  private readonly checking = new Pace(TYPING_PAUSE);
  private takenAt = -Infinity;
  private isWaiting = false;

  constructor(private readonly document: vscode.TextDocument, private readonly index: WorkspaceIndex) {}

  changed(): void {
    const isFirst = this.takenAt === -Infinity;
    if (!this.isWaiting) {
      this.isWaiting = true;
      this.taking.after(this.takenAt + this.taking.interval - performance.now(), () => {
        this.isWaiting = false;
        this.index.takeDocument(this.document);
        this.takenAt = performance.now();
      });
    }
    this.checking.after(isFirst ? 0 : this.checking.interval, () => this.index.checkDocument(this.document));
  }

  forget(): void {
    this.taking.stop();
    this.checking.stop();
  }
}

/** Work that is done again and again, the less often the longer it takes. */
class Pace {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private duration = 0;

  constructor(private readonly limits: { readonly least: number; readonly most: number; readonly perDuration: number }) {}

  /** How long to wait from one time to the next, in milliseconds. */
  get interval(): number {
    const { least, most, perDuration } = this.limits;
    return Math.min(most, Math.max(least, this.duration * perDuration));
  }

  /** Does the work after so many milliseconds; what was to be done before is dropped. */
  after(delay: number, work: () => void): void {
    this.stop();
    this.timer = setTimeout(() => {
      const started = performance.now();
      work();
      this.duration = performance.now() - started;
    }, Math.max(0, delay));
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

/** Whether a document belongs to a landscape. Earlier revisions and the like (`git:`) are looked at, not worked on. */
function isWatched(uri: vscode.Uri): boolean {
  return (kindOfPath(uri.path) !== undefined || isConfigFile(uri.path)) && (uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false);
}
