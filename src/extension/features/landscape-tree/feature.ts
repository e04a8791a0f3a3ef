import * as vscode from 'vscode';
import { modelUses } from '../../../core/landscape/calls.js';
import { fileOfCommand } from '../../shared/active-file.js';
import { chosenProcess, chosenProcesses, pickProcess } from '../../shared/chosen-process.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { deleteProcesses } from './delete.js';
import { duplicateProcess } from './duplicate.js';
import { chooseGrouping, renameProcess, typeFilter } from './inputs.js';
import { LandscapeTreeView } from './tree-view.js';

/** The process landscape in the side bar, and the ways from a process to its files and back. */
export function landscapeTree(services: Services): Feature {
  const tree = new LandscapeTreeView(services);
  const { workspace } = services;
  return {
    commands: {
      'prozessatlas.openModel': async (target) => {
        const path = pathOf(services, target);
        const file = path === undefined ? undefined : workspace.index.file(path);
        const model = file?.kind === 'profile' ? file.modelPath : path;
        await open(services, model !== undefined && workspace.index.file(model)?.kind === 'model' ? model : undefined, vscode.l10n.t('There is no model yet.'));
      },
      'prozessatlas.openProfile': async (target) => {
        await workspace.load();
        const path = pathOf(services, target);
        const file = path === undefined ? undefined : workspace.index.file(path);
        const profile = file?.kind === 'model' ? modelUses(workspace.index, file.path)[0]?.profile?.path : file?.kind === 'profile' ? path : undefined;
        const uri = profile === undefined ? undefined : workspace.paths.uriOf(profile);
        if (uri) await vscode.commands.executeCommand('prozessatlas.openAsForm', uri);
        else void vscode.window.showInformationMessage(vscode.l10n.t('No profile names this model.'));
      },
      'prozessatlas.revealInTree': async (target) => {
        const path = pathOf(services, target);
        const uri = path === undefined ? fileOfCommand(target) : workspace.paths.uriOf(path);
        if (!uri || !(await tree.reveal(uri))) void vscode.window.showInformationMessage(vscode.l10n.t('This file is not part of the process landscape.'));
      },
      'prozessatlas.findProcess': async () => {
        const profile = await pickProcess(services);
        const uri = profile && workspace.paths.uriOf(profile.path);
        if (uri) await tree.reveal(uri);
      },
      'prozessatlas.filterLandscape': () => typeFilter(tree),
      'prozessatlas.clearLandscapeFilter': () => { tree.filter = ''; },
      'prozessatlas.groupLandscapeBy': () => chooseGrouping(tree),
      'prozessatlas.renameProcess': async (target) => {
        const profile = await chosenProcess(services, target ?? tree.selection[0]);
        if (profile) await renameProcess(profile, services);
      },
      'prozessatlas.duplicateProcess': async (target) => {
        const profile = await chosenProcess(services, target);
        if (profile) await duplicateProcess(profile, services);
      },
      'prozessatlas.deleteProcess': async (target, selection) =>
        // With the Delete key it is about what is selected, in the menu about what was clicked.
        deleteProcesses(await chosenProcesses(services, target ?? tree.selection[0], target === undefined ? tree.selection : selection), services),
      'prozessatlas.refresh': () => workspace.rescan({ force: true }),
    },
    dispose: () => tree.dispose(),
  };
}

/** The path a command is about: that of a node of the tree, or of a file. */
function pathOf({ workspace }: Services, target: unknown): string | undefined {
  if (typeof target === 'object' && target !== null && 'path' in target && typeof target.path === 'string' && !(target instanceof vscode.Uri)) return target.path;
  const uri = fileOfCommand(target);
  return uri && workspace.paths.pathOf(uri);
}

async function open({ workspace }: Services, path: string | undefined, otherwise: string): Promise<void> {
  const uri = path === undefined ? undefined : workspace.paths.uriOf(path);
  if (uri) await vscode.commands.executeCommand('vscode.open', uri);
  else void vscode.window.showInformationMessage(otherwise);
}
