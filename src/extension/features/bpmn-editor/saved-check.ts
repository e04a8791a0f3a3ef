import * as vscode from 'vscode';

/**
 * Says so when a save left only a part of a file on the disk. When a disk has room for the first bytes only, VS Code takes
 * the save for done; the whole text is then only in the open editor.
 */
export async function checkSaved(document: vscode.TextDocument): Promise<void> {
  const { uri, version } = document;
  const bytes = await vscode.workspace.encode(document.getText(), { encoding: document.encoding });
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size >= bytes.length || document.isDirty || document.version !== version) return;
  const again = vscode.l10n.t('Save Again');
  const elsewhere = vscode.l10n.t('Save As…');
  const answer = await vscode.window.showErrorMessage(
    vscode.l10n.t('{0} was not written completely; the disk may be full. Everything is still here in the open editor: make room and save again, or save it elsewhere.', vscode.workspace.asRelativePath(uri)),
    again, elsewhere,
  );
  if (answer === again) {
    await vscode.workspace.fs.writeFile(uri, bytes);
    await checkSaved(document);
  } else if (answer === elsewhere) {
    await vscode.commands.executeCommand('workbench.action.files.saveAs');
  }
}
