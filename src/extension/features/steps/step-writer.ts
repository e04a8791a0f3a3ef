import * as vscode from 'vscode';
import { readModel } from '../../../core/bpmn/model.js';
import type { Lang } from '../../../core/messages.js';
import type { EditedRow } from '../../../core/steps/apply-table.js';
import { applyTable } from '../../../core/steps/apply-table.js';
import { editSteps } from '../../../core/steps/edit-steps.js';
import { replaceSteps } from '../../../core/steps/model-from-steps.js';
import { readPasted } from '../../../core/steps/read-pasted.js';
import { readSteps } from '../../../core/steps/read-steps.js';
import type { Trouble } from '../../../core/steps/trouble.js';
import { difference } from '../../../core/text/difference.js';
import type { StepsRequest } from '../../../protocol/steps.js';
import { stateOf } from '../../shared/document-state.js';
import type { StepVocabulary } from './vocabulary.js';

/** How many edits can be taken back. */
const MOST_STATES = 50;

/** Writes the edits of a step table into its document, each as one undo step. */
export class StepWriter {
  /** Whether a change of the document comes from here. */
  isWriting = false;
  private readonly done: { readonly before: string; readonly after: string }[] = [];

  constructor(private readonly uri: vscode.Uri, private readonly lang: Lang, private readonly vocabulary: StepVocabulary) {}

  /** @returns The row to go on with. Throws with a sentence for the user when the edit cannot be done. */
  async write(edit: StepsRequest): Promise<string | undefined> {
    const document = await vscode.workspace.openTextDocument(this.uri);
    if (edit.version !== document.version) throw new Error(vscode.l10n.t('The model was changed meanwhile. Please try again.'));
    const before = document.getText();
    const { drawable, editable, notices } = stateOf(document, this.lang);
    if (drawable ? !editable : readModel(before).xml.problems.length > 0) throw new Error(notices[0]?.text ?? '');
    if (edit.type === 'undo') return this.undo(document, before);
    const { text, row } = this.edited(edit, before);
    if (text === before) return row;
    await this.replace(document, before, text);
    this.done.push({ before, after: document.getText() });
    if (this.done.length > MOST_STATES) this.done.shift();
    return row;
  }

  private edited(edit: Exclude<StepsRequest, { type: 'undo' }>, text: string): { readonly text: string; readonly row: string | undefined } {
    const options = this.vocabulary.options();
    switch (edit.type) {
      case 'cell':
        return this.unlessTrouble(editSteps(text, { kind: 'cell', id: edit.id, column: edit.column, value: edit.value }, options));
      case 'insert':
        return this.unlessTrouble(editSteps(text, { kind: 'insert', after: edit.after, what: edit.what }, options));
      case 'move':
        return this.unlessTrouble(editSteps(text, { kind: 'move', id: edit.id, where: edit.where }, options));
      case 'remove':
        return this.unlessTrouble(editSteps(text, { kind: 'remove', id: edit.id }, options));
      case 'paste':
        return this.pasted(text, this.unlessTrouble(readPasted(edit.text)), edit.replaces, edit.after);
    }
  }

  private pasted(text: string, rows: readonly EditedRow[], replaces: boolean, after: string | undefined): { readonly text: string; readonly row: string | undefined } {
    const options = this.vocabulary.options();
    const present = readSteps(readModel(text), options).rows;
    const position = present.findIndex(({ id }) => id === after) + 1;
    const there = present.map(({ id }) => ({ id }));
    const changed = replaces ? replaceSteps(text, rows, options) : applyTable(text, [...there.slice(0, position), ...rows, ...there.slice(position)], options);
    const result = this.unlessTrouble(typeof changed === 'string' ? { text: changed } : changed);
    const known = new Set(there.map(({ id }) => id));
    return { text: result.text, row: readSteps(readModel(result.text)).rows.find(({ id }) => !known.has(id))?.id };
  }

  private unlessTrouble<T extends object>(result: T | Trouble): T {
    if ('trouble' in result) throw new Error(result.trouble[this.lang]);
    return result;
  }

  private async undo(document: vscode.TextDocument, now: string): Promise<undefined> {
    const last = this.done.pop();
    if (!last) throw new Error(vscode.l10n.t('There is nothing to take back in this table.'));
    if (last.after !== now) {
      this.done.length = 0;
      throw new Error(vscode.l10n.t('The model was changed elsewhere since; undo there.'));
    }
    await this.replace(document, now, last.before);
  }

  private async replace(document: vscode.TextDocument, before: string, after: string): Promise<void> {
    const change = difference(before, after);
    if (!change) return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(this.uri, new vscode.Range(document.positionAt(change.start), document.positionAt(change.end)), change.text);
    this.isWriting = true;
    try {
      if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The change could not be written into the file.'));
    } finally {
      this.isWriting = false;
    }
  }
}
