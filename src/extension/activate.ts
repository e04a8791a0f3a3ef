import * as vscode from 'vscode';
import { messageOf } from '../core/error-message.js';
import type * as features from './features.js';
import type { Platform } from './platform.js';
import { commandIds } from './shared/command-ids.js';

/**
 * The door of the extension. VS Code waits for it (< 100 ms), so that it has no code behind it and reads nothing: it
 * registers the commands. The features follow right after, or at once when the first command is called.
 *
 * @param loadFeatures Loads `features.ts` with all code that the features are made of.
 */
export function activateOn(platform: Platform, context: vscode.ExtensionContext, loadFeatures: () => Promise<typeof features>): void {
  void vscode.commands.executeCommand('setContext', 'prozessatlas.hasNode', platform.machine !== undefined);
  let starting: Promise<features.Running> | undefined;
  const running = () => (starting ??= loadFeatures().then(({ startFeatures }) => startFeatures(platform, context)));
  context.subscriptions.push(...commandIds.map((id) => vscode.commands.registerCommand(id, async (...args) => (await running()).commands[id](...args))));
  setTimeout(() => {
    running().then((started) => context.subscriptions.push(started), (error: unknown) => vscode.window.showErrorMessage(vscode.l10n.t('Prozessatlas could not start: {0}', messageOf(error))));
  });
}
