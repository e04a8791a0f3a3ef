import * as vscode from 'vscode';
import { Disposables } from '../../shared/disposables.js';
import type { Checker } from './checker.js';

/** How long typing must pause before a document is checked, in milliseconds. */
const TYPING_PAUSE = 200;

/** Keeps the problems of open documents up to date while they are edited. */
export class LiveCheck extends Disposables {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly checker: Checker) {
    super();
    this.own(vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.schedule(document, TYPING_PAUSE);
    }));
    this.own(vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)));
    this.own({ dispose: () => this.timers.forEach((timer) => clearTimeout(timer)) });
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  private schedule(document: vscode.TextDocument, delay: number): void {
    if (!isOfWorkspace(document.uri) || !this.checker.covers(document.uri)) return;
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => {
      this.timers.delete(key);
      if (!document.isClosed) this.checker.checkDocument(document);
    }, delay));
  }

  /** What was typed and not saved is gone: the file itself counts again. */
  private closed(document: vscode.TextDocument): void {
    if (!isOfWorkspace(document.uri) || !this.checker.covers(document.uri)) return;
    clearTimeout(this.timers.get(document.uri.toString()));
    const isFile = !document.isUntitled && vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
    if (isFile) void this.checker.checkFile(document.uri).catch(() => this.checker.forget(document.uri));
    else this.checker.forget(document.uri);
  }
}

/** Earlier revisions and the like (`git:`) are looked at, not worked on. */
function isOfWorkspace(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}
