import * as vscode from 'vscode';
import type { CallTarget } from '../../../core/landscape/calls.js';
import { callTargets } from '../../../core/landscape/calls.js';
import { callersOfModel } from '../../../core/landscape/callers.js';
import type { Services } from '../../shared/services.js';

/** Opens the model of a process that a model calls; its profile where there is no model yet. */
export async function openCalledProcess({ workspace }: Services, processId: string, from: vscode.Uri): Promise<void> {
  await workspace.load();
  const path = workspace.paths.pathOf(from);
  const targets = path === undefined ? [] : callTargets(workspace.index, processId, path);
  if (targets.length === 0) throw new Error(vscode.l10n.t('No process of the landscape has the id “{0}”.', processId));
  const target = targets.length === 1 ? targets[0] : await pickTarget(targets);
  if (!target) return;
  const uri = workspace.paths.uriOf((target.model ?? target.file).path);
  if (!uri) return;
  const command = target.file.kind === 'profile' && !target.model ? 'prozessatlas.openAsForm' : 'vscode.open';
  await vscode.commands.executeCommand(command, uri);
}

/** Lets the user pick one of the places that call the process of a model, and shows it. */
export async function showCallers({ workspace }: Services, uri: vscode.Uri, reveal: (uri: vscode.Uri, elementId: string) => Promise<void>): Promise<void> {
  await workspace.load();
  const path = workspace.paths.pathOf(uri);
  const callers = path === undefined ? [] : callersOfModel(workspace.index, path);
  if (callers.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No process of the landscape calls this one.'));
    return;
  }
  const items = callers.map((caller) => ({ caller, label: caller.process, description: caller.elementName ?? '', detail: caller.file.path }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Called by…'), matchOnDescription: true });
  const target = picked && workspace.paths.uriOf(picked.caller.file.path);
  if (!target) return;
  const { elementId } = picked.caller;
  if (elementId === undefined) await vscode.commands.executeCommand('prozessatlas.openAsForm', target);
  else await reveal(target, elementId);
}

async function pickTarget(targets: readonly CallTarget[]): Promise<CallTarget | undefined> {
  const items = targets.map((target) => ({ target, label: target.name, detail: target.file.path }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Several processes have this id') }))?.target;
}
