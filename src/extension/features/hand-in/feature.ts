import * as vscode from 'vscode';
import type { Forge } from '../../../core/hand-in/merge-request.js';
import { fileOfCommand } from '../../shared/active-file.js';
import type { Feature } from '../../shared/feature.js';
import { repositoryOf } from '../../shared/git-api.js';
import type { Services } from '../../shared/services.js';
import { deskOf } from './desk.js';
import type { HandInOptions } from './ports.js';
import { HandIn } from './steps.js';
import { texts } from './texts.js';

/** Exchanging states with others in four commands, for people who do not know git. */
export function handIn(services: Services): Feature {
  const desk = deskOf(services);

  /** One step at a time. One that is called while another is still at work follows it; of several the last one. */
  let running: Promise<void> = Promise.resolve();
  let calls = 0;
  async function step(title: string, argument: unknown, take: (steps: HandIn, file: string | undefined) => Promise<void>): Promise<void> {
    const call = ++calls;
    await running.catch(() => undefined); // whoever called it has been told
    if (call !== calls) return;
    running = doStep(title, argument, take);
    await running;
  }

  async function doStep(title: string, argument: unknown, take: (steps: HandIn, file: string | undefined) => Promise<void>): Promise<void> {
    const file = fileOfCommand(argument);
    const folder = file ?? vscode.workspace.workspaceFolders?.[0]?.uri;
    const repository = folder && await repositoryOf(folder);
    if (!repository) return desk.person.warn(texts.noHistory[services.lang]);
    const steps = new HandIn(repository, desk, services.lang, optionsOf(folder));
    await vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => take(steps, file?.fsPath));
  }

  return {
    commands: {
      'prozessatlas.fetchLatest': (argument) => step(vscode.l10n.t('Getting the latest state'), argument, (steps) => steps.fetchLatest()),
      'prozessatlas.saveState': (argument) => step(texts.noteTitle[services.lang], argument, (steps) => steps.saveState()),
      'prozessatlas.handIn': (argument) => step(texts.handInTitle[services.lang], argument, (steps) => steps.handIn()),
      'prozessatlas.goBack': (argument) => step(texts.backTitle[services.lang], argument, (steps, file) => steps.goBack(file)),
    },
    dispose: () => undefined,
  };
}

function optionsOf(scope: vscode.Uri): HandInOptions {
  const settings = vscode.workspace.getConfiguration('prozessatlas.handIn', scope);
  const [base, platform] = [settings.get('sharedBranch', ''), settings.get('platform', 'auto')];
  return { ...(base !== '' && { base }), ...(platform !== 'auto' && { forge: platform as Forge }) };
}
