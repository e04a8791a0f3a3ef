import * as vscode from 'vscode';
import { definitionsAt } from '../../../core/language/definitions.js';
import type { Services } from '../../shared/services.js';
import type { LanguageDocuments } from './documents.js';
import type { TextSelection } from './selection.js';

/**
 * F12 in the text of a model. VS Code's own command would open the diagram in place of the text, since diagrams are what
 * such files open with; within the text the cursor only moves.
 */
export async function goToDefinition(documents: LanguageDocuments, selection: TextSelection, { workspace }: Services): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  await workspace.load();
  const { sources, at } = documents.ask();
  const found = await definitionsAt(documents.of(editor.document), editor.document.offsetAt(editor.selection.active), sources);
  const [place, ...others] = (found?.places ?? []).flatMap(({ path, start, end }) => at(path, start, end) ?? []);
  if (!place || others.length > 0) {
    await vscode.commands.executeCommand('editor.action.revealDefinition');
  } else if (place.uri.toString() === editor.document.uri.toString()) {
    editor.selection = new vscode.Selection(place.range.start, place.range.start);
    editor.revealRange(place.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    selection.tell(editor);
  } else {
    await vscode.commands.executeCommand('vscode.open', place.uri, { selection: place.range });
  }
}
