import * as vscode from 'vscode';
import type { DecodedText } from '../../core/text/decode.js';
import { decodeText } from '../../core/text/decode.js';
import { LineIndex } from '../../core/text/line-index.js';

/** The text of a file as it counts now: of the open document with what is typed in it, else of the file itself. */
export interface SourceText {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** What was wrong with the bytes; never for open documents, whose bytes VS Code has read. */
  readonly decoding?: DecodedText['problem'];
  /** @param offset UTF-16, in `text`. */
  positionAt(offset: number): vscode.Position;
}

export function ofDocument(document: vscode.TextDocument): SourceText {
  return { uri: document.uri, text: document.getText(), positionAt: (offset) => document.positionAt(offset) };
}

export function ofBytes(uri: vscode.Uri, bytes: Uint8Array): SourceText {
  const { text, problem } = decodeText(bytes);
  return { uri, text, ...(problem && { decoding: problem }), positionAt: positionsIn(text) };
}

/** The text of a file as it counts now. Rejects when it cannot be read. */
export async function readSource(uri: vscode.Uri): Promise<SourceText> {
  const document = openDocument(uri);
  return document ? ofDocument(document) : ofBytes(uri, await vscode.workspace.fs.readFile(uri));
}

/** Turns offsets in a text into VS Code's positions. */
function positionsIn(text: string): SourceText['positionAt'] {
  let lines: LineIndex | undefined;
  return (offset) => {
    lines ??= new LineIndex(text);
    const { line, column } = lines.positionAt(offset);
    return new vscode.Position(line - 1, column - 1);
  };
}

/** The open document of a file, if there is one. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const address = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);
}
