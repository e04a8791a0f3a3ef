import * as vscode from 'vscode';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { historyBody } from '../../../core/landscape/report/history-html.js';
import type { Services } from '../../shared/services.js';

/** Shows the life of a process as a timeline: what was released when and by which role, and how it came about. */
export function showHistory({ path, name }: ProfileFile, { reports, workspace, history, lang }: Services): void {
  reports.open(`history:${path}`, {
    title: vscode.l10n.t('History: {0}', name), icon: 'history',
    body: async () => {
      const uri = workspace.paths.uriOf(path);
      const profile = workspace.index.file(path);
      if (!uri || profile?.kind !== 'profile') return '';
      return historyBody(workspace.index, profile, await history.profile(uri), lang);
    },
  });
}
