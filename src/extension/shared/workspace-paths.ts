import * as vscode from 'vscode';

/**
 * Names of files as the core and the user see them: relative to the workspace folder, with the folder's name in front
 * when there are several folders; of two with one name the second is numbered.
 */
export class WorkspacePaths {
  private readonly uris = new Map<string, vscode.Uri>();

  /** `undefined` for a file outside of the workspace. */
  pathOf(uri: vscode.Uri): string | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    if (!folder) return undefined;
    const inside = vscode.workspace.asRelativePath(uri, false);
    const path = (vscode.workspace.workspaceFolders?.length ?? 0) > 1 ? `${nameOf(folder)}/${inside}` : inside;
    this.uris.set(path, uri);
    return path;
  }

  /** The file at a path of the workspace, whether it exists or not. */
  uriOf(path: string): vscode.Uri | undefined {
    const known = this.uris.get(path);
    if (known) return known;
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length === 1) return vscode.Uri.joinPath(folders[0]!.uri, path);
    const folder = folders.find((each) => path.startsWith(`${nameOf(each)}/`));
    return folder && vscode.Uri.joinPath(folder.uri, path.slice(nameOf(folder).length + 1));
  }

  /** To be called when the folders of the workspace have changed. */
  clear(): void {
    this.uris.clear();
  }
}

function nameOf({ name, index }: vscode.WorkspaceFolder): string {
  const before = (vscode.workspace.workspaceFolders ?? []).filter((each) => each.name === name && each.index < index).length;
  return before === 0 ? name : `${name} (${before + 1})`;
}
