import * as vscode from 'vscode';
import { sampleLandscape } from '../../../core/landscape/sample.js';
import type { Lang } from '../../../core/messages.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';

/** “Open an Example”: a small landscape in a folder of the user's choice, to look around and to try things. */
export function example(services: Services): Feature {
  return {
    commands: { 'prozessatlas.openExample': () => openExample(services.lang) },
    dispose: () => undefined,
  };
}

async function openExample(lang: Lang): Promise<void> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFolders: true, canSelectFiles: false,
    title: vscode.l10n.t('Which folder shall hold the example?'), openLabel: vscode.l10n.t('Put it here'),
  });
  if (!chosen?.[0]) return;
  const target = vscode.Uri.joinPath(chosen[0], vscode.l10n.t('prozessatlas-example'));
  // One from an earlier time may hold what somebody tried out: it is opened as it is.
  if (!(await exists(target))) {
    for (const [path, text] of sampleLandscape(lang)) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, path), new TextEncoder().encode(text));
  }
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
