import * as vscode from 'vscode';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { WorkspaceFiles } from '../../shared/workspace-files.js';
import type { Checker } from './checker.js';

/** After this time on files in a row others get their turn, in milliseconds. */
const SLICE = 25;

/** Checks files that are not open: in the background after changes, and all of them on demand. */
export class WorkspaceCheck extends Disposables {
  private readonly lifetime = this.own(new vscode.CancellationTokenSource());

  constructor(private readonly checker: Checker, private readonly files: WorkspaceFiles, private readonly services: Services) {
    super();
    this.own({ dispose: () => this.lifetime.cancel() });
    this.own(files.onDidChange((change) => {
      if (change.kind === 'files') void this.check(change.uris, this.lifetime.token);
      else void this.checkAll(this.lifetime.token);
    }));
  }

  /** Checks every file of the workspace; open documents count with what is typed in them. */
  async checkAll(token: vscode.CancellationToken, onProgress?: (done: number, total: number) => void): Promise<number> {
    const files = await this.files.find(token);
    await this.check(files, token, onProgress);
    return files.filter((uri) => this.checker.covers(uri)).length;
  }

  private async check(uris: readonly vscode.Uri[], token: vscode.CancellationToken, onProgress?: (done: number, total: number) => void): Promise<void> {
    const covered = uris.filter((uri) => this.checker.covers(uri));
    const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
    let sliceStart = Date.now();
    for (const [index, uri] of covered.entries()) {
      if (token.isCancellationRequested) return;
      const document = open.get(uri.toString());
      if (document) this.checker.checkDocument(document);
      else await this.checkFile(uri);
      if (Date.now() - sliceStart < SLICE) continue;
      onProgress?.(index + 1, covered.length);
      await new Promise((resolve) => setTimeout(resolve, 0));
      sliceStart = Date.now();
    }
  }

  private async checkFile(uri: vscode.Uri): Promise<void> {
    try {
      await this.checker.checkFile(uri);
    } catch (error) {
      this.checker.forget(uri);
      this.services.log.info(`${uri.path} cannot be read: ${error instanceof Error ? error.message : error}`);
    }
  }
}
