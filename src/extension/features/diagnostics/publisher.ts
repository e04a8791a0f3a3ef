import * as vscode from 'vscode';
import type { Problem } from '../../../core/index.js';
import { Disposables } from '../../shared/disposables.js';
import type { ProblemSource, ProblemStore } from '../../shared/problem-store.js';
import type { SourceText } from '../../shared/source-text.js';
import { ofBytes, ofDocument, openDocument } from '../../shared/source-text.js';
import { toDiagnostic } from './diagnostics.js';

const NOTHING: readonly vscode.Diagnostic[] = [];

/** Shows problems in the Problems panel and keeps them for everybody else. */
export class DiagnosticsPublisher extends Disposables {
  private readonly collections: Readonly<Record<ProblemSource, vscode.DiagnosticCollection>> = {
    document: this.own(vscode.languages.createDiagnosticCollection('prozessatlas')),
    landscape: this.own(vscode.languages.createDiagnosticCollection('prozessatlas-landscape')),
    plugins: this.own(vscode.languages.createDiagnosticCollection('prozessatlas-plugins')),
  };

  constructor(private readonly store: ProblemStore) {
    super();
  }

  /** @param source The text the problems were found in; not needed when there are none. */
  publish(uri: vscode.Uri, from: ProblemSource, problems: readonly Problem[], source: SourceText | undefined): void {
    this.store.set(uri, from, problems);
    const diagnostics = source ? problems.map((problem) => toDiagnostic(problem, uri, source.positionAt)) : NOTHING;
    if (diagnostics.length > 0) this.collections[from].set(uri, diagnostics);
    else if (this.collections[from].has(uri)) this.collections[from].delete(uri);
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
