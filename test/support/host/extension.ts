import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The extension under test, active or not. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('prozessatlas.prozessatlas');
  assert.ok(found, 'the extension is installed');
  return found;
}
