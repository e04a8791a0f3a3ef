import * as vscode from 'vscode';
import type { LandscapeIndex } from '../../../core/landscape/landscape-index.js';
import type { WorkspaceIndex } from '../../shared/workspace-index.js';

/** The folder of the landscape in question: the only one, else the one that the user chooses; `undefined` when they do not. */
export async function chooseLandscape({ index }: WorkspaceIndex): Promise<string | undefined> {
  const items = index.landscapes.map((landscape) => ({ label: index.rootOf(landscape)?.data.name ?? (landscape.folder || '.'), description: landscape.folder, folder: landscape.folder }));
  if (items.length < 2) return items[0]?.folder ?? '';
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Reading Portal'), placeHolder: vscode.l10n.t('Which landscape?') }))?.folder;
}

/** Every file whose text the pages may need. */
export function textsOf(index: LandscapeIndex): string[] {
  return [...index.all()].filter(({ kind }) => kind === 'model' || kind === 'text').map(({ path }) => path);
}
