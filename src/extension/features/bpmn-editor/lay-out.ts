import * as vscode from 'vscode';
import { readModel } from '../../../core/bpmn/model.js';
import { layOutDiagrams, obstacleOf } from '../../../core/layout/rearrange.js';
import type { Lang } from '../../../core/messages.js';
import { stateOf } from '../../shared/document-state.js';
import { textEditsIn } from '../../shared/text-edits.js';

/** Lays out the diagrams of a document anew, as one undo step. Throws with a sentence for the user when that cannot be done. */
export async function layOut(document: vscode.TextDocument, lang: Lang): Promise<void> {
  const model = readModel(document.getText());
  const { drawable, editable, notices } = stateOf(document, lang);
  const obstacle = obstacleOf(model)?.[lang] ?? (drawable && !editable ? notices[0]?.text : undefined);
  if (obstacle !== undefined) throw new Error(obstacle);
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, textEditsIn(document, layOutDiagrams(model)));
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The diagram could not be laid out.'));
}
