import * as vscode from 'vscode';
import { Disposables } from './disposables.js';

/** The files of a landscape. */
const PATTERN = '{**/*.bpmn,**/*.process.yaml,**/landscape.yaml,**/catalogs/*.yaml}';
const IGNORED = '**/node_modules/**';
/** How long changes must pause before they are told, in milliseconds: a checkout changes many files at once. */
const SETTLE = 150;

export type FilesChange = { readonly kind: 'files'; readonly uris: readonly vscode.Uri[] } | { readonly kind: 'rescan' };

/**
 * The files of the landscape in the workspace and what happens to them. Watchers start with the first listener.
 * Watchers miss changes on network shares; therefore everything is to be looked at again when the window gets the focus.
 */
export class WorkspaceFiles extends Disposables {
  private readonly changed = this.own(new vscode.EventEmitter<FilesChange>());
  private readonly waiting = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private watching = false;

  /** Fires when files were made, changed or removed, by whomever. */
  readonly onDidChange: vscode.Event<FilesChange> = (listener, thisArg, disposables) => {
    this.watch();
    return this.changed.event(listener, thisArg, disposables);
  };

  /** All files, sorted by path. */
  async find(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
    const uris = await vscode.workspace.findFiles(PATTERN, IGNORED, undefined, token);
    return uris.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Asks everybody to look at all files again. */
  rescan(): void {
    this.changed.fire({ kind: 'rescan' });
  }

  private watch(): void {
    if (this.watching) return;
    this.watching = true;
    const watcher = this.own(vscode.workspace.createFileSystemWatcher(PATTERN));
    const note = (uri: vscode.Uri) => this.note(uri);
    this.own(watcher.onDidCreate(note));
    this.own(watcher.onDidChange(note));
    this.own(watcher.onDidDelete(note));
    this.own(vscode.workspace.onDidChangeWorkspaceFolders(() => this.rescan()));
    this.own(vscode.window.onDidChangeWindowState(({ focused }) => { if (focused) this.rescan(); }));
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  private note(uri: vscode.Uri): void {
    this.waiting.set(uri.toString(), uri);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const uris = [...this.waiting.values()];
      this.waiting.clear();
      this.changed.fire({ kind: 'files', uris });
    }, SETTLE);
  }
}
