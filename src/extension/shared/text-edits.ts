import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/edits.js';

/** Edits of the core as VS Code's, for a document whose text they were made for. */
export function textEditsIn(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.TextEdit[] {
  return edits.map(({ start, end, text }) => new vscode.TextEdit(new vscode.Range(document.positionAt(start), document.positionAt(end)), text));
}
