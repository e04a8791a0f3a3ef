import * as vscode from 'vscode';
import type { Problem } from '../../../core/index.js';
import { Disposables } from '../../shared/disposables.js';
import type { ProblemSource, ProblemStore } from '../../shared/problem-store.js';
import type { SourceText } from '../../shared/source-text.js';
import { ofBytes, ofDocument, openDocument } from '../../shared/source-text.js';
import { toDiagnostic } from './diagnostics.js';

/** Problems are shown at once; what is found this soon after is shown together, in milliseconds: VS Code answers each time. */
const SETTLE = 100;

/** Shows problems in the Problems panel and keeps them for everybody else. */
export class DiagnosticsPublisher extends Disposables {
  private readonly collections: Readonly<Record<ProblemSource, vscode.DiagnosticCollection>> = {
    document: this.own(vscode.languages.createDiagnosticCollection('prozessatlas')),
    landscape: this.own(vscode.languages.createDiagnosticCollection('prozessatlas-landscape')),
    plugins: this.own(vscode.languages.createDiagnosticCollection('prozessatlas-plugins')),
  };
  /** What is still to be shown, by the address of the file; `undefined` where nothing is left. */
  private readonly waiting: Readonly<Record<ProblemSource, Map<string, [vscode.Uri, vscode.Diagnostic[] | undefined]>>> = { document: new Map(), landscape: new Map(), plugins: new Map() };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shownAt = 0;

  constructor(private readonly store: ProblemStore) {
    super();
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  /** @param source The text the problems were found in; not needed when there are none. */
  publish(uri: vscode.Uri, from: ProblemSource, problems: readonly Problem[], source: SourceText | undefined): void {
    this.store.set(uri, from, problems);
    const diagnostics = source && problems.length > 0 ? problems.map((problem) => toDiagnostic(problem, uri, source.positionAt)) : undefined;
    const waiting = this.waiting[from];
    if (!diagnostics && !waiting.has(uri.toString()) && !this.collections[from].has(uri)) return;
    waiting.set(uri.toString(), [uri, diagnostics]);
    this.timer ??= setTimeout(() => this.show(), Math.max(0, this.shownAt + SETTLE - Date.now()));
  }

  private show(): void {
    this.timer = undefined;
    this.shownAt = Date.now();
    for (const from of Object.keys(this.waiting) as ProblemSource[]) {
      const entries = [...this.waiting[from].values()];
      this.waiting[from].clear();
      if (entries.length > 0) this.collections[from].set(entries);
    }
  }

  /** As {@link publish}, for a file whose text is not at hand: it is read only when there is a problem to place. */
  async publishFile(uri: vscode.Uri, from: ProblemSource, problems: readonly Problem[]): Promise<void> {
    this.publish(uri, from, problems, problems.length === 0 ? undefined : await textOf(uri));
  }
}

async function textOf(uri: vscode.Uri): Promise<SourceText | undefined> {
  const document = openDocument(uri);
  if (document) return ofDocument(document);
  try {
    return ofBytes(uri, await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // gone meanwhile; its removal is on the way
  }
}
