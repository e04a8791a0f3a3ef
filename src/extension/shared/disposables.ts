import type * as vscode from 'vscode';

/**
 * Owns what is opened: `this.own(new X())` creates and owns in one line. What is closed earlier, like a panel by its user,
 * is owned no longer.
 */
export class Disposables implements vscode.Disposable {
  private readonly owned = new Set<vscode.Disposable>();
  private owner: Disposables | undefined;

  own<T extends vscode.Disposable>(disposable: T): T {
    this.owned.add(disposable);
    if (disposable instanceof Disposables) disposable.owner = this;
    return disposable;
  }

  dispose(): void {
    this.owner?.owned.delete(this);
    for (const disposable of [...this.owned].reverse()) disposable.dispose();
    this.owned.clear();
  }
}
