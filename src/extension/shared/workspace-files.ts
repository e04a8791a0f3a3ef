import * as vscode from 'vscode';
import type { LocalFiles } from '../platform.js';

/** Comparable: a file whose state is the same has not been written since. */
export interface FileState {
  readonly isFolder: boolean;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly mtime: number;
}

/** Reads thousands of files: those of the machine itself at first hand where that is possible, all others through VS Code. */
export class WorkspaceFiles {
  constructor(private readonly local: LocalFiles | undefined) {}

  /** Rejects when there is no such file, see {@link isNotFound}, or it cannot be reached. */
  async stat(uri: vscode.Uri): Promise<FileState> {
    if (this.local && uri.scheme === 'file') return this.local.stat(uri.fsPath);
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    return { isFolder: (type & vscode.FileType.Directory) !== 0, size, mtime };
  }

  /** Rejects as {@link stat} does. */
  async read(uri: vscode.Uri): Promise<Uint8Array> {
    return this.local && uri.scheme === 'file' ? this.local.read(uri.fsPath) : vscode.workspace.fs.readFile(uri);
  }
}

/** Whether an error says that there is no such file. */
export function isNotFound(error: unknown): boolean {
  return ['FileNotFound', 'ENOENT', 'ENOTDIR'].includes((error as { readonly code?: string }).code ?? '');
}
