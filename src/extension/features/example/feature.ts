import * as vscode from 'vscode';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';

/** “Open the Example”: a copy of the example landscape in a folder of the user's choice, to look around and to try things. */
export function example(services: Services): Feature {
  return {
    commands: { 'prozessatlas.openExample': () => openExample(services) },
    dispose: () => undefined,
  };
}

async function openExample({ extensionUri }: Services): Promise<void> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true, canSelectFiles: false,
    title: vscode.l10n.t('Where shall the copy of the example be?'), openLabel: vscode.l10n.t('Put it here'),
  });
  if (!chosen?.[0]) return;
  const target = vscode.Uri.joinPath(chosen[0], vscode.l10n.t('immigration-office-example'));
  // A copy from an earlier time may hold what somebody tried out: it is opened as it is.
  if (!(await exists(target))) await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'examples', 'auslaenderbehoerde'), target);
  await vscode.commands.executeCommand('vscode.openFolder', target, { forceNewWindow: vscode.workspace.workspaceFolders !== undefined });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
