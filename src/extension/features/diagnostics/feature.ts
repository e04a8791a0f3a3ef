import * as vscode from 'vscode';
import { metaById } from '../../../core/validate/registry.js';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { DocumentCheck } from './document-check.js';
import { LandscapeCheck } from './landscape-check.js';
import { DiagnosticsPublisher } from './publisher.js';
import { QuickFixes } from './quick-fixes.js';

/** How long the background check lets VS Code start in peace, in milliseconds. */
const START_DELAY = 1000;

/** Problems as diagnostics: while typing for open documents, in the background for all others, on demand with progress. */
export function diagnostics(services: Services): Feature {
  const owned = new Disposables();
  const publisher = owned.own(new DiagnosticsPublisher(services.problems));
  owned.own(new DocumentCheck(services, publisher));
  owned.own(new LandscapeCheck(services, publisher));
  owned.own(vscode.languages.registerCodeActionsProvider([{ language: 'bpmn' }, { language: 'yaml' }], new QuickFixes(services), { providedCodeActionKinds: QuickFixes.kinds }));

  const start = setTimeout(() => void services.workspace.load(), START_DELAY);
  owned.own({ dispose: () => clearTimeout(start) });
  return {
    commands: {
      'prozessatlas.validateWorkspace': () => validateWorkspace(services),
      'prozessatlas.explainRule': (id) => explainRule(services, id),
    },
    dispose: () => owned.dispose(),
  };
}

/** Opens the page of a rule: what it demands, why, a wrong and a right diagram, and what can be done. */
async function explainRule({ extensionUri }: Services, id: unknown): Promise<void> {
  const meta = typeof id === 'string' ? metaById(id) : undefined;
  if (meta) await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${meta.id}.md`));
}

async function validateWorkspace({ workspace, problems }: Services): Promise<void> {
  await workspace.load();
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Validating the workspace'), cancellable: true };
  await vscode.window.withProgress(options, async (progress, token) => {
    let reported = 0;
    const files = await workspace.rescan({ force: true, token, onProgress: (done, total) => {
      progress.report({ message: `${done}/${total}`, increment: ((done - reported) / total) * 100 });
      reported = done;
    } });
    if (token.isCancellationRequested) return;
    const { errors, warnings } = problems.count();
    void vscode.window.showInformationMessage(vscode.l10n.t('Files checked: {0}, errors: {1}, warnings: {2}.', files, errors, warnings));
    if (errors + warnings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  });
}
