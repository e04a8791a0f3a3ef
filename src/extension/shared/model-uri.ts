import * as vscode from 'vscode';

/**
 * The BPMN file a command is about: what a menu hands over, else the editor in front, as diagram or as text.
 * Throws with a sentence for the user when there is none.
 */
export function modelUri(argument: unknown): vscode.Uri {
  if (argument instanceof vscode.Uri) return argument;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof vscode.TabInputCustom || input instanceof vscode.TabInputText ? input.uri : undefined;
  if (uri?.path.toLowerCase().endsWith('.bpmn')) return uri;
  throw new Error(vscode.l10n.t('Open a BPMN file first.'));
}
