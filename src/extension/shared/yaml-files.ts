import * as vscode from 'vscode';
import type { Lang } from '../../core/messages.js';
import type { YamlChange } from '../../core/yaml/edit.js';
import { editYaml, refusalMessages } from '../../core/yaml/edit.js';
import { textEditsIn } from './text-edits.js';

/** Changes of one YAML file, told by what is to be different. */
export interface YamlFileChange {
  readonly uri: vscode.Uri;
  readonly changes: readonly YamlChange[];
}

/**
 * Changes YAML files as one undo step, each place by a small edit. Files that were saved before are saved again; those
 * with unsaved text stay unsaved.
 *
 * @param more What else belongs to the step: files made, moved or deleted.
 * @throws An error with a sentence for the user when a change cannot be made; then nothing is changed.
 */
export async function changeYamlFiles(files: readonly YamlFileChange[], lang: Lang, more = new vscode.WorkspaceEdit()): Promise<void> {
  const toSave: vscode.TextDocument[] = [];
  for (const { uri, changes } of files) {
    const document = await vscode.workspace.openTextDocument(uri);
    const result = editYaml(document.getText(), changes);
    if ('refused' in result) throw new Error(`${vscode.workspace.asRelativePath(uri)}: ${refusalMessages[result.refused][lang]}`);
    if (result.edits.length === 0) continue;
    more.set(uri, textEditsIn(document, result.edits));
    if (!document.isDirty) toSave.push(document);
  }
  if (more.size === 0) return;
  if (!(await vscode.workspace.applyEdit(more))) throw new Error(vscode.l10n.t('The files were changed elsewhere in the meantime; nothing was changed here.'));
  for (const document of toSave) await document.save();
}
