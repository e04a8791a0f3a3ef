import * as vscode from 'vscode';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { Checker } from './checker.js';
import { LiveCheck } from './live-check.js';
import { QuickFixes } from './quick-fixes.js';
import { WorkspaceCheck } from './workspace-check.js';

/** How long the background check lets VS Code start in peace, in milliseconds. */
const START_DELAY = 1000;

/** Problems as diagnostics: at once for open documents, in the background for all others, on demand with progress. */
export function diagnostics(services: Services): Feature {
  const owned = new Disposables();
  const checker = owned.own(new Checker(services));
  owned.own(new LiveCheck(checker));
  const workspace = owned.own(new WorkspaceCheck(checker, services.files, services));
  owned.own(vscode.languages.registerCodeActionsProvider({ pattern: '**/*.bpmn' }, new QuickFixes(services), { providedCodeActionKinds: QuickFixes.kinds }));

  const start = setTimeout(() => services.files.rescan(), START_DELAY);
  owned.own({ dispose: () => clearTimeout(start) });
  return {
    commands: { 'prozessatlas.validateWorkspace': () => validateWorkspace(workspace, services) },
    dispose: () => owned.dispose(),
  };
}

async function validateWorkspace(workspace: WorkspaceCheck, services: Services): Promise<void> {
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Validating the workspace'), cancellable: true };
  await vscode.window.withProgress(options, async (progress, token) => {
    let reported = 0;
    const files = await workspace.checkAll(token, (done, total) => {
      progress.report({ message: `${done}/${total}`, increment: ((done - reported) / total) * 100 });
      reported = done;
    });
    if (token.isCancellationRequested) return;
    const { errors, warnings } = services.problems.count();
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} models checked: {1} errors, {2} warnings.', files, errors, warnings));
    if (errors + warnings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}
