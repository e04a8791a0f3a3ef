import * as vscode from 'vscode';
import type { Problem } from '../../../core/index.js';
import { LineIndex } from '../../../core/text/line-index.js';
import { decodeText } from '../../../core/text/decode.js';
import { validateText } from '../../../core/validate/validate.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { PositionAt } from './diagnostics.js';
import { toDiagnostic } from './diagnostics.js';

/** Larger files are checked only while they are open, in bytes. */
const CLOSED_FILE_LIMIT = 8_000_000;

/** Checks one file and publishes what it found. */
export class Checker extends Disposables {
  private readonly collection = this.own(vscode.languages.createDiagnosticCollection('prozessatlas'));

  constructor(private readonly services: Services) {
    super();
  }

  /** Whether there are rules for a file. */
  covers(uri: vscode.Uri): boolean {
    return uri.path.endsWith('.bpmn');
  }

  checkDocument(document: vscode.TextDocument): void {
    this.publish(document.uri, document.getText(), (offset) => document.positionAt(offset));
  }

  /** Checks a file that is not open. Resolves when it is done; rejects when the file cannot be read. */
  async checkFile(uri: vscode.Uri): Promise<void> {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (bytes.length > CLOSED_FILE_LIMIT) return;
    const { text } = decodeText(bytes);
    const lines = new LineIndex(text);
    this.publish(uri, text, (offset) => {
      const { line, column } = lines.positionAt(offset);
      return new vscode.Position(line - 1, column - 1);
    });
  }

  forget(uri: vscode.Uri): void {
    this.collection.delete(uri);
    this.services.problems.set(uri, []);
  }

  private publish(uri: vscode.Uri, text: string, positionAt: PositionAt): void {
    const problems: readonly Problem[] = validateText(text, { path: vscode.workspace.asRelativePath(uri), lang: this.services.lang });
    this.collection.set(uri, problems.map((problem) => toDiagnostic(problem, uri, positionAt)));
    this.services.problems.set(uri, problems);
  }
}
