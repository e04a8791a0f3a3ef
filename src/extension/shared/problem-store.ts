import * as vscode from 'vscode';
import type { Problem } from '../../core/index.js';

/** Who found a problem: a look at the one file, one across files, or rules from plug-ins of bpmnlint. */
export type ProblemSource = 'document' | 'landscape' | 'plugins';

/** The problems last found in each file: the Problems panel, the canvas and the tree show the same ones. */
export class ProblemStore implements vscode.Disposable {
  private readonly byFile = new Map<string, Map<ProblemSource, readonly Problem[]>>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with the file whose problems were replaced. */
  readonly onDidChange = this.changed.event;

  of(uri: vscode.Uri): readonly Problem[] {
    return [...(this.byFile.get(uri.toString())?.values() ?? [])].flat();
  }

  set(uri: vscode.Uri, source: ProblemSource, problems: readonly Problem[]): void {
    const address = uri.toString();
    const sources = this.byFile.get(address) ?? new Map<ProblemSource, readonly Problem[]>();
    if (problems.length === 0 && !sources.has(source)) return;
    if (problems.length === 0) sources.delete(source);
    else sources.set(source, problems);
    if (sources.size === 0) this.byFile.delete(address);
    else this.byFile.set(address, sources);
    this.changed.fire(uri);
  }

  /** How many problems there are in all files together. */
  count(): { errors: number; warnings: number } {
    let [errors, warnings] = [0, 0];
    for (const sources of this.byFile.values()) {
      for (const { severity } of [...sources.values()].flat()) {
        if (severity === 'error') errors++;
        else if (severity === 'warning') warnings++;
      }
    }
    return { errors, warnings };
  }

  dispose(): void {
    this.changed.dispose();
  }
}
