import * as vscode from 'vscode';
import { kindOfPath } from '../../core/landscape/kinds.js';
import { isConfigFile } from './configurations.js';
import { Disposables } from './disposables.js';
import type { WorkspaceIndex } from './workspace-index.js';

/** How long typing must pause before a document is read, in milliseconds: longer for those that take long to check. */
const TYPING_PAUSE = { least: 200, most: 3000, perDuration: 3 };
/** A change on disk is read at once; those that follow are read together this much later, in milliseconds: a checkout changes many. */
const SETTLE = 150;
/** How often coming back to the window looks at all files again at most, in milliseconds. */
const RESCAN_INTERVAL = 10_000;

/**
 * Tells the index what happens to files and documents. Watchers miss changes on network shares; therefore everything is
 * looked at again when the window gets the focus.
 */
export class WorkspaceWatcher extends Disposables {
  /** How long reading a document took last time, in milliseconds. */
  private readonly durations = new Map<string, number>();
  private readonly typing = new Map<string, ReturnType<typeof setTimeout>>();
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
    this.own({ dispose: () => { for (const timer of [...this.typing.values(), this.settling]) clearTimeout(timer); } });
  }

  private watchDocuments(): void {
    this.own(vscode.workspace.onDidOpenTextDocument((document) => this.documentChanged(document, 0)));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.documentChanged(document, this.pauseFor(document));
    }));
    this.own(vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (isWatched(uri)) void this.index.reread([uri]); // what was typed and not saved is gone
    }));
    for (const document of vscode.workspace.textDocuments) this.documentChanged(document, 0);
  }

  private documentChanged(document: vscode.TextDocument, delay: number): void {
    if (!isWatched(document.uri)) return;
    const address = document.uri.toString();
    clearTimeout(this.typing.get(address));
    this.typing.set(address, setTimeout(() => {
      this.typing.delete(address);
      if (document.isClosed) return;
      const started = performance.now();
      this.index.takeDocument(document);
      this.durations.set(address, performance.now() - started);
    }, delay));
  }

  private pauseFor(document: vscode.TextDocument): number {
    const duration = this.durations.get(document.uri.toString()) ?? 0;
    return Math.min(TYPING_PAUSE.most, Math.max(TYPING_PAUSE.least, duration * TYPING_PAUSE.perDuration));
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

/** Whether a document belongs to a landscape. Earlier revisions and the like (`git:`) are looked at, not worked on. */
function isWatched(uri: vscode.Uri): boolean {
  return (kindOfPath(uri.path) !== undefined || isConfigFile(uri.path)) && (uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false);
}
