import * as vscode from 'vscode';
import { fileOfCommand } from './active-file.js';

/**
 * The BPMN file a command is about: what a menu hands over, else the editor in front, as diagram or as text.
 * Throws with a sentence for the user when there is none.
 */
export function modelUri(argument: unknown): vscode.Uri {
  const uri = fileOfCommand(argument);
  if (uri?.path.toLowerCase().endsWith('.bpmn')) return uri;
  throw new Error(vscode.l10n.t('Open a BPMN file first.'));
}
