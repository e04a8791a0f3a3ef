import type * as vscode from 'vscode';

/** Owns what is opened: `this.own(new X())` creates and owns in one line. */
export class Disposables implements vscode.Disposable {
  private readonly owned = new Set<vscode.Disposable>();

  own<T extends vscode.Disposable>(disposable: T): T {
    this.owned.add(disposable);
    return disposable;
  }

  dispose(): void {
    for (const disposable of [...this.owned].reverse()) disposable.dispose();
    this.owned.clear();
  }
}
