import * as vscode from 'vscode';
import { readModel } from '../../../core/bpmn/model.js';
import { newModel } from '../../../core/bpmn/new-model.js';
import { messageOf } from '../../../core/error-message.js';
import type { Services } from '../../shared/services.js';
import { declaredEncodingOf } from '../../shared/document-state.js';
import { layOut } from './lay-out.js';
import type { EditorSession } from './session.js';

/** What the user can do about a notice above the canvas. */
export class NoticeActions {
  constructor(private readonly services: Services) {}

  /** Runs an action by the id the notice gave it. */
  async run(session: EditorSession, action: string): Promise<void> {
    try {
      if (action === 'openText') await this.openText(session);
      else if (action === 'dismiss') session.dismissLineEnds();
      else if (action === 'dismissGaps') session.dismissGaps();
      else if (action === 'reopen') await this.reopen(session.document);
      else if (action === 'insertModel') await this.insertModel(session.document);
      else if (action === 'layOut') await layOut(session.document, this.services.lang);
    } catch (error) {
      this.services.reportFailure(vscode.l10n.t('This did not work: {0}', messageOf(error)), error);
    }
  }

  /** Shows the text beside the diagram, at an element where one is given. */
  async openText({ document, panel }: EditorSession, elementId?: string): Promise<void> {
    const element = elementId === undefined ? undefined : readModel(document.getText()).byId(elementId);
    const selection = element && new vscode.Range(document.positionAt(element.xml.start), document.positionAt(element.xml.openEnd));
    const viewColumn = panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, { viewColumn, ...(selection && { selection }) });
  }

  /** Asks before a whole file is written anew because a change could not be made in place. */
  async confirmRewriting(document: vscode.TextDocument): Promise<boolean> {
    const rewrite = vscode.l10n.t('Rewrite the file');
    const answer = await vscode.window.showWarningMessage(
      vscode.l10n.t('This change of {0} cannot be made in place.', vscode.workspace.asRelativePath(document.uri)),
      { modal: true, detail: vscode.l10n.t('The whole file would be rewritten: the diagram stays the same, but the layout of the text, comments in it and unknown parts may change.') },
      rewrite,
    );
    return answer === rewrite;
  }

  private async reopen(document: vscode.TextDocument): Promise<void> {
    const encoding = declaredEncodingOf(document);
    if (encoding === undefined) return;
    if (document.isDirty) {
      void vscode.window.showWarningMessage(vscode.l10n.t('Save or revert the file first; then it can be reopened.'));
      return;
    }
    await vscode.workspace.openTextDocument(document.uri, { encoding });
  }

  private async insertModel(document: vscode.TextDocument): Promise<void> {
    const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1).replace(/\.bpmn$/i, '');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), newModel({ id: 'process', name }, this.services.lang));
    await vscode.workspace.applyEdit(edit);
  }
}
