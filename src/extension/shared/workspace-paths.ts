import * as vscode from 'vscode';

/**
 * Names of files as the core and the user see them: relative to the workspace folder, with the folder's name in front
 * when there are several folders.
 */
export class WorkspacePaths {
  private readonly uris = new Map<string, vscode.Uri>();

  /** `undefined` for a file outside of the workspace. */
  pathOf(uri: vscode.Uri): string | undefined {
    if (!vscode.workspace.getWorkspaceFolder(uri)) return undefined;
    const path = vscode.workspace.asRelativePath(uri);
    this.uris.set(path, uri);
    return path;
  }

  /** The file at a path of the workspace, whether it exists or not. */
  uriOf(path: string): vscode.Uri | undefined {
    const known = this.uris.get(path);
    if (known) return known;
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 1) return vscode.Uri.joinPath(folders[0]!.uri, path);
    const folder = folders.find(({ name }) => path.startsWith(`${name}/`));
    return folder && vscode.Uri.joinPath(folder.uri, path.slice(folder.name.length + 1));
  }

  /** To be called when the folders of the workspace have changed. */
  clear(): void {
    this.uris.clear();
  }
}
