import * as vscode from 'vscode';
import type { Problem } from '../../core/index.js';

/** The problems last found in each file: the Problems panel, the canvas and the tree show the same ones. */
export class ProblemStore implements vscode.Disposable {
  private readonly byFile = new Map<string, readonly Problem[]>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with the file whose problems were replaced. */
  readonly onDidChange = this.changed.event;

  of(uri: vscode.Uri): readonly Problem[] {
    return this.byFile.get(uri.toString()) ?? [];
  }

  set(uri: vscode.Uri, problems: readonly Problem[]): void {
    if (problems.length === 0 && !this.byFile.has(uri.toString())) return;
    if (problems.length === 0) this.byFile.delete(uri.toString());
    else this.byFile.set(uri.toString(), problems);
    this.changed.fire(uri);
  }

  /** How many problems there are in all files together. */
  count(): { errors: number; warnings: number } {
    const severities = [...this.byFile.values()].flat().map((problem) => problem.severity);
    return {
      errors: severities.filter((severity) => severity === 'error').length,
      warnings: severities.filter((severity) => severity === 'warning').length,
    };
  }

  dispose(): void {
    this.changed.dispose();
  }
}
