import * as vscode from 'vscode';
import type { Landscape } from '../../../core/landscape/link-graph.js';
import type { NewProfile } from '../../../core/landscape/new-process.js';
import { groupsOf, newProfileText, placeFor } from '../../../core/landscape/new-process.js';
import type { Template } from '../../../core/steps/templates.js';
import { modelFromTemplate } from '../../../core/steps/templates.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { askForProcess } from './wizard.js';

/** “New Process”: asks for name, group and owner, and writes a profile with a model to start from. */
export function newProcess(services: Services): Feature {
  return {
    commands: { 'prozessatlas.newProcess': (target) => createProcess(services, target) },
    dispose: () => undefined,
  };
}

async function createProcess(services: Services, target: unknown): Promise<void> {
  const { workspace } = services;
  if (!vscode.workspace.workspaceFolders?.length) throw new Error(vscode.l10n.t('Open a folder first: a process lives in files.'));
  await workspace.load();
  const landscape = workspace.index.landscapes[0]!;
  const answers = await askForProcess(workspace.index, landscape, groupIdOf(target), services.lang);
  if (!answers) return;
  const { name, groupId, owner, template } = answers;
  const group = groupsOf(workspace.index, landscape).find(({ id }) => id === groupId);
  const profile: NewProfile = { ...placeFor(workspace.index, landscape, group, name), name, group, owner };
  await write(services, profile, template, landscape);
}

async function write({ workspace, lang }: Services, profile: NewProfile, template: Template, landscape: Landscape): Promise<void> {
  const language = workspace.index.rootOf(landscape)?.data.language ?? lang;
  const stem = profile.folder === '' ? profile.id : `${profile.folder}/${profile.id}`;
  const [profileUri, modelUri] = [workspace.paths.uriOf(`${stem}.process.yaml`), workspace.paths.uriOf(`${stem}.bpmn`)];
  if (!profileUri || !modelUri) throw new Error(vscode.l10n.t('The folder {0} is not part of the workspace.', profile.folder));
  const bytes = (text: string) => new TextEncoder().encode(text);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(profileUri, { contents: bytes(newProfileText(profile)) });
  edit.createFile(modelUri, { contents: bytes(modelFromTemplate(template, profile, language)) });
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The files could not be written.'));
  await workspace.update([profileUri, modelUri]);
  await vscode.commands.executeCommand('vscode.open', modelUri);
  await vscode.commands.executeCommand('prozessatlas.revealInTree', modelUri);
}

/** A group of the tree the command was called on. */
function groupIdOf(target: unknown): string | undefined {
  const isGroup = typeof target === 'object' && target !== null && 'kind' in target && target.kind === 'group' && 'id' in target;
  return isGroup && typeof target.id === 'string' && target.id !== '' ? target.id : undefined;
}
