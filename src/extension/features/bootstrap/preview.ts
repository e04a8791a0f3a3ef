import * as vscode from 'vscode';
import type { Proposal, ProposedFile } from '../../../core/landscape/bootstrap/proposal.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';

const SCHEME = 'prozessatlas-proposal';

/** Shows what would be written as a comparison of all files, and writes it when the user agrees. */
export class ProposalPreview extends Disposables implements vscode.TextDocumentContentProvider {
  private readonly texts = new Map<string, string>();
  private count = 0;

  constructor(private readonly services: Services) {
    super();
    this.own(vscode.workspace.registerTextDocumentContentProvider(SCHEME, this));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.texts.get(uri.toString()) ?? '';
  }

  async offer({ files, processes, notes }: Proposal, title: string): Promise<void> {
    if (files.length === 0) {
      const nothing = vscode.l10n.t('There is nothing to add.');
      void vscode.window.showInformationMessage(notes.length > 0 ? `${nothing} ${notes.slice(0, 3).join(' ')}` : nothing);
      return;
    }
    this.texts.clear();
    const run = String(++this.count);
    const shown = (path: string, side: string, text: string): vscode.Uri => {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${path}`, query: `${run}${side}` });
      this.texts.set(uri.toString(), text);
      return uri;
    };
    const label = vscode.l10n.t('Notes');
    await vscode.commands.executeCommand('vscode.changes', title, [
      ...(notes.length > 0 ? [[shown(`${label}.txt`, '', ''), undefined, shown(`${label}.txt`, 'after', `${notes.join('\n')}\n`)]] : []),
      ...files.map(({ path, before, after }) => [shown(path, '', ''), before === undefined ? undefined : shown(path, 'before', before), shown(path, 'after', after)]),
    ]);
    const write = vscode.l10n.t('Write');
    const answer = await vscode.window.showInformationMessage(vscode.l10n.t('New profiles: {0}, files in all: {1}. No file is overwritten.', processes, files.length), write, vscode.l10n.t('Discard'));
    if (answer === write) await this.write(files);
  }

  private async write(files: readonly ProposedFile[]): Promise<void> {
    const { paths } = this.services.workspace;
    const edit = new vscode.WorkspaceEdit();
    const toSave: vscode.TextDocument[] = [];
    const uris: vscode.Uri[] = [];
    for (const { path, before, after } of files) {
      const uri = paths.uriOf(path);
      if (!uri) throw new Error(vscode.l10n.t('The folder {0} is not part of the workspace.', path));
      uris.push(uri);
      if (before === undefined) {
        if (await vscode.workspace.fs.stat(uri).then(() => true, () => false)) throw new Error(vscode.l10n.t('{0} exists already.', path));
        edit.createFile(uri, { contents: new TextEncoder().encode(after) });
        continue;
      }
      const document = await vscode.workspace.openTextDocument(uri);
      if (document.getText() !== before) throw new Error(vscode.l10n.t('The files were changed elsewhere in the meantime; nothing was changed here.'));
      // Entries are added at one place; everything around it stays.
      const [start, end] = changedPart(before, after);
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(before.length - end)), after.slice(start, after.length - end));
      if (!document.isDirty) toSave.push(document);
    }
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The files could not be written.'));
    for (const document of toSave) await document.save();
    await this.services.workspace.update(uris);
    await vscode.commands.executeCommand('prozessatlas.landscape.focus');
  }
}

/** How much two texts have in common at their start and at their end. */
function changedPart(before: string, after: string): readonly [start: number, end: number] {
  let start = 0;
  while (start < before.length && before.charAt(start) === after.charAt(start)) start++;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.charAt(before.length - 1 - end) === after.charAt(after.length - 1 - end)) end++;
  return [start, end];
}
