import * as vscode from 'vscode';
import type { ProfileFile } from '../../../core/landscape/files.js';
import type { Grouping } from '../../../core/landscape/tree/node.js';
import type { Services } from '../../shared/services.js';
import { changeYamlFiles } from '../../shared/yaml-files.js';
import type { LandscapeTreeView } from './tree-view.js';

/** Filters the tree while the user types; Escape brings back the filter that was there before. */
export function typeFilter(tree: LandscapeTreeView): void {
  const before = tree.filter;
  const input = vscode.window.createInputBox();
  input.placeholder = vscode.l10n.t('Words in name, number or id; empty shows all');
  input.value = before;
  let accepted = false;
  input.onDidChangeValue((text) => { tree.filter = text; });
  input.onDidAccept(() => { accepted = true; input.hide(); });
  input.onDidHide(() => {
    if (!accepted) tree.filter = before;
    input.dispose();
  });
  input.show();
}

/** Lets the user choose what the tree is grouped by. */
export async function chooseGrouping(tree: LandscapeTreeView): Promise<void> {
  const choices: readonly { readonly label: string; readonly grouping: Grouping | undefined }[] = [
    { label: vscode.l10n.t('Bands and groups'), grouping: undefined },
    { label: vscode.l10n.t('Units'), grouping: 'unit' },
    { label: vscode.l10n.t('Status'), grouping: 'status' },
    { label: vscode.l10n.t('Owners'), grouping: 'owner' },
    { label: vscode.l10n.t('Legal bases'), grouping: 'law' },
    { label: vscode.l10n.t('Systems'), grouping: 'system' },
    { label: vscode.l10n.t('Folders'), grouping: 'folder' },
  ];
  const items = choices.map((choice) => ({ ...choice, ...(choice.grouping === tree.grouping && { iconPath: new vscode.ThemeIcon('check') }) }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('What to group the processes by') });
  if (picked) await tree.groupBy(picked.grouping);
}

/** Gives a process another name: one line of its profile. */
export async function renameProcess(profile: ProfileFile, services: Services): Promise<void> {
  const name = await vscode.window.showInputBox({
    value: profile.name, prompt: vscode.l10n.t('Name of the process'), ignoreFocusOut: true, // an editor that is just opening takes the focus
    validateInput: (text) => (text.trim() === '' ? vscode.l10n.t('A process needs a name.') : undefined),
  });
  const uri = services.workspace.paths.uriOf(profile.path);
  if (name === undefined || name.trim() === profile.name || !uri) return;
  await changeYamlFiles([{ uri, changes: [{ op: 'set', path: ['name'], value: name.trim() }] }], services.lang);
}
