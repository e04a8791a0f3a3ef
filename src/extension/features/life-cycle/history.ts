import * as vscode from 'vscode';
import { entryName } from '../../../core/landscape/catalog.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { resolveLink } from '../../../core/landscape/paths.js';
import type { Services } from '../../shared/services.js';
import type { HistoryEntry } from './transition.js';
import { historyOf } from './transition.js';

const icons: Readonly<Record<HistoryEntry['kind'], string>> = { approved: 'pass', rejected: 'error', returned: 'discard', review: 'comment-discussion', released: 'tag' };

/** Shows what has happened to a process, the latest first; choosing an entry opens its minutes or the copy of the model. */
export async function showHistory(profile: ProfileFile, { workspace }: Services): Promise<void> {
  const words: Readonly<Record<HistoryEntry['kind'], string>> = {
    approved: vscode.l10n.t('approved'), rejected: vscode.l10n.t('rejected'), returned: vscode.l10n.t('returned'),
    review: vscode.l10n.t('review meeting'), released: vscode.l10n.t('stored release'),
  };
  const items = historyOf(profile.data).map((entry) => ({
    entry,
    label: `$(${icons[entry.kind]}) ${entry.date}  ${words[entry.kind]}${entry.version ? ` ${entry.version}` : ''}`,
    description: entry.role ? entryName(workspace.index, entry.role, profile.path) : '',
    detail: entry.text ?? '',
  }));
  if (items.length === 0) return void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” has not been reviewed or released yet.', profile.name));
  const picked = await vscode.window.showQuickPick(items, { title: profile.name, placeHolder: vscode.l10n.t('Reviews, decisions and releases, the latest first') });
  const path = picked?.entry.link === undefined ? undefined : resolveLink(profile.path, picked.entry.link);
  const uri = path === undefined ? undefined : workspace.paths.uriOf(path);
  if (uri) await vscode.commands.executeCommand('vscode.open', uri);
}
