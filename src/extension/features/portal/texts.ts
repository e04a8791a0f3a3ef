import * as vscode from 'vscode';
import { Disposables } from '../../shared/disposables.js';
import { ofBytes, openDocument } from '../../shared/source-text.js';
import type { WorkspaceIndex } from '../../shared/workspace-index.js';

/** How many files are asked for at a time. */
const READERS = 32;

/** The texts of the workspace for writers that cannot wait for a file; open documents count as they are. */
export class Texts extends Disposables {
  private readonly known = new Map<string, string | undefined>();
  private readonly missed = new Set<string>();

  constructor(private readonly workspace: WorkspaceIndex) {
    super();
    const pathOf = (uri: vscode.Uri): string => workspace.paths.pathOf(uri) ?? '';
    this.own(workspace.onDidRead(({ uri, text }) => { if (this.known.has(pathOf(uri))) this.known.set(pathOf(uri), text); }));
    this.own(workspace.onDidRemove((uri) => this.known.delete(pathOf(uri))));
  }

  /** A text by its path in the index; `undefined` for a file that is gone, or not read yet. */
  readonly read = (path: string): string | undefined => {
    const uri = this.workspace.paths.uriOf(path);
    const document = uri && openDocument(uri);
    if (document) return document.getText();
    if (!this.known.has(path)) this.missed.add(path);
    return this.known.get(path);
  };

  /** Reads files ahead. */
  async load(paths: Iterable<string>, token?: vscode.CancellationToken): Promise<void> {
    const queue = [...paths].filter((path) => !this.known.has(path)).values();
    const reader = async (): Promise<void> => {
      for (const path of queue) {
        if (token?.isCancellationRequested) return;
        const uri = this.workspace.paths.uriOf(path);
        this.known.set(path, uri && await vscode.workspace.fs.readFile(uri).then((bytes) => ofBytes(uri, bytes).text, () => undefined));
      }
    };
    await Promise.all(Array.from({ length: READERS }, reader));
  }

  /** Makes something anew until it has missed no text. */
  async complete<T>(make: () => Promise<T>): Promise<T> {
    for (;;) {
      this.missed.clear();
      const made = await make();
      if (this.missed.size === 0) return made;
      await this.load([...this.missed]);
    }
  }
}
