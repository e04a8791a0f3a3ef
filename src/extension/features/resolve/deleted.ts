import * as vscode from 'vscode';
import type { UnmergedFile } from './versions.js';

/** Asks whether a file stays that one version changed and the other one deleted, and tells git. */
export async function decideDeletion({ uri, repository, deletedBy }: UnmergedFile): Promise<void> {
  const name = uri.path.split('/').at(-1)!;
  const question = deletedBy === 'theirs'
    ? vscode.l10n.t('“{0}” was deleted in the other version and changed in yours.', name)
    : vscode.l10n.t('“{0}” was deleted in your version and changed in the other one.', name);
  const [keep, remove] = [vscode.l10n.t('Keep File'), vscode.l10n.t('Delete File')];
  const answer = await vscode.window.showWarningMessage(question, { modal: true }, keep, remove);
  if (answer === undefined) return;
  // Git left the changed version in the folder.
  if (answer === remove) await vscode.workspace.fs.delete(uri);
  await repository?.add([uri.fsPath]);
}
