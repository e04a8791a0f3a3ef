import * as vscode from 'vscode';
import { messageOf } from '../../../core/error-message.js';
import type { GitIntegration } from '../../platform.js';
import type { Feature } from '../../shared/feature.js';
import { repositoryOf } from '../../shared/git-api.js';
import type { Services } from '../../shared/services.js';

/** Under which the workspace remembers the repositories it has set up. */
const REMEMBERED = 'gitIntegration';
/** How long VS Code is let start in peace before programs are looked for, in milliseconds. */
const START_DELAY = 2000;

/** Sets up the repositories of the workspace, so that git itself compares and merges models. */
export function gitIntegration(services: Services): Feature {
  const { platform, state, log } = services;
  const remembered = platform.machine ? state.get<readonly string[]>(REMEMBERED, []) : [];
  // An update of the extension lies in another folder than the version that was set up.
  const renew = async (): Promise<void> => {
    const machine = await platform.machine?.();
    for (const root of remembered) {
      await machine?.git.renew(root).catch((error: unknown) => log.warn(`Git could not be set up again in ${root}:`, error instanceof Error ? error : String(error)));
    }
  };
  const start = remembered.length === 0 ? undefined : setTimeout(() => void renew(), START_DELAY);
  return {
    commands: {
      'prozessatlas.installGitIntegration': async () => {
        const machine = await platform.machine?.();
        if (machine) await install(services, machine.git);
      },
    },
    dispose: () => clearTimeout(start),
  };
}

async function install(services: Services, git: GitIntegration): Promise<void> {
  const { state } = services;
  const root = await chosenRepository();
  if (root === undefined) return;
  await accepted(git.install(root));
  const others = state.get<readonly string[]>(REMEMBERED, []).filter((other) => other !== root);
  await state.update(REMEMBERED, [...others, root]);
  const takeBack = vscode.l10n.t('Take back');
  void vscode.window.showInformationMessage(
    vscode.l10n.t('In this repository git now shows changes of models in words, and merges them element by element. Hand in the file .gitattributes, so that it can for the others too.'), takeBack,
  ).then(async (chosen) => {
    if (chosen !== takeBack) return;
    await accepted(git.uninstall(root));
    await state.update(REMEMBERED, others);
  }).then(undefined, (error: unknown) => services.reportFailure(messageOf(error), error));
}

/** Puts git's own words into a sentence. */
async function accepted(setting: Promise<void>): Promise<void> {
  await setting.catch((error: unknown) => {
    throw new Error(vscode.l10n.t('Git does not accept the setting: {0}', messageOf(error)), { cause: error });
  });
}

/** The top folder of the repository of the workspace; asks where there are several, says so where there is none. */
async function chosenRepository(): Promise<string | undefined> {
  const roots = new Set<string>();
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const repository = await repositoryOf(folder.uri);
    if (repository) roots.add(repository.rootUri.fsPath);
  }
  const [first, ...others] = roots;
  if (first === undefined) void vscode.window.showWarningMessage(vscode.l10n.t('This folder is in no git repository, or git is not available.'));
  return others.length === 0 ? first : vscode.window.showQuickPick([...roots], { title: vscode.l10n.t('Set up git in which repository?') });
}
