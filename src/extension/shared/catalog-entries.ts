import * as vscode from 'vscode';
import { catalogEntries } from '../../core/landscape/catalog.js';
import { placeIn } from '../../core/landscape/files.js';
import type { CatalogKind } from '../../core/landscape/kinds.js';
import { newEntry } from '../../core/landscape/new-entry.js';
import type { Services } from './services.js';
import { changeYamlFiles } from './yaml-files.js';

/** Opens the text of a catalogue at an entry, seen from a file; does nothing when no catalogue knows it. */
export async function openCatalogEntry({ workspace }: Services, id: string, from: vscode.Uri): Promise<void> {
  const path = workspace.paths.pathOf(from);
  const [entry] = path === undefined ? [] : catalogEntries(workspace.index, id, path);
  const uri = entry && workspace.paths.uriOf(entry.file.path);
  if (!uri) return;
  const document = await vscode.workspace.openTextDocument(uri);
  const { start, end } = placeIn(entry.file, [...entry.file.listPath, entry.position, 'id']);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(document.positionAt(start), document.positionAt(end)) });
}

/**
 * Writes a new entry into the catalogue of a file's landscape.
 *
 * @returns its id
 * @throws An error with a sentence for the user when it cannot be written.
 */
export async function createCatalogEntry({ workspace, lang }: Services, kind: CatalogKind, name: string, from: vscode.Uri): Promise<string> {
  await workspace.load();
  const path = workspace.paths.pathOf(from);
  if (path === undefined) throw new Error(vscode.l10n.t('This file is not part of the workspace; there are no catalogues for it.'));
  const entry = newEntry(workspace.index, path, kind, name);
  const uri = workspace.paths.uriOf(entry.path);
  if (!uri) throw new Error(vscode.l10n.t('The files could not be written.'));
  if ('changes' in entry) {
    await changeYamlFiles([{ uri, changes: entry.changes }], lang);
  } else {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(entry.text) });
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The files could not be written.'));
  }
  await workspace.update([uri]);
  return entry.id;
}
