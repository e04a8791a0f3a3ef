import * as vscode from 'vscode';

/** The file of the editor in front, whatever kind of editor it is. */
export function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}

/** The file a command was called on: that of the menu it came from, else that of the editor in front. */
export function fileOfCommand(argument: unknown): vscode.Uri | undefined {
  return argument instanceof vscode.Uri ? argument : activeFile();
}
