import * as vscode from 'vscode';
import { renameableAt, renameAt } from '../../../core/language/rename.js';
import type { Services } from '../../shared/services.js';
import type { LanguageDocuments } from './documents.js';
import { rangeIn } from './documents.js';

/** Ids and names follow everywhere: profiles, catalogues, models, comments. */
export class RenameProvider implements vscode.RenameProvider {
  constructor(private readonly documents: LanguageDocuments, private readonly services: Services) {}

  async prepareRename(document: vscode.TextDocument, position: vscode.Position): Promise<{ range: vscode.Range; placeholder: string }> {
    const { workspace, lang } = this.services;
    await workspace.load();
    const spot = renameableAt(this.documents.of(document), document.offsetAt(position), workspace.index, lang);
    if ('refused' in spot) throw new Error(spot.refused);
    return { range: rangeIn(document, spot), placeholder: spot.word };
  }

  async provideRenameEdits(document: vscode.TextDocument, position: vscode.Position, newName: string): Promise<vscode.WorkspaceEdit> {
    const { sources, at } = this.documents.ask();
    const result = await renameAt(this.documents.of(document), document.offsetAt(position), newName, sources, this.services.lang);
    if ('refused' in result) throw new Error(result.refused);
    const edit = new vscode.WorkspaceEdit();
    for (const { path, edits } of result.files) {
      for (const { start, end, text } of edits) {
        const place = at(path, start, end);
        if (place) edit.replace(place.uri, place.range, text);
      }
    }
    return edit;
  }
}
