import * as vscode from 'vscode';
import { modelUses } from '../../core/landscape/calls.js';
import type { ProfileFile } from '../../core/landscape/files.js';
import { inOrder } from '../../core/landscape/order.js';
import { statuses } from '../../core/landscape/terms.js';
import { activeFile } from './active-file.js';
import type { Services } from './services.js';

/**
 * The process a command is about: what it was called on (a node of a tree, a file), else the process of the editor in
 * front, else what the user picks. `undefined` when the user changes their mind.
 */
export async function chosenProcess(services: Services, argument: unknown): Promise<ProfileFile | undefined> {
  await services.workspace.load();
  return processOf(services, argument) ?? processOf(services, activeFile()) ?? pickProcess(services);
}

/**
 * As {@link chosenProcess}, for commands on several: VS Code passes the node clicked and all nodes selected. The one clicked
 * always counts: nodes that were made anew in between are missing from the selection.
 */
export async function chosenProcesses(services: Services, argument: unknown, selection: unknown): Promise<readonly ProfileFile[]> {
  await services.workspace.load();
  const selected = Array.isArray(selection) ? selection.map((one) => processOf(services, one)).filter((one) => one !== undefined) : [];
  const clicked = processOf(services, argument);
  if (selected.length > 0) return [...new Set([...selected, ...(clicked ? [clicked] : [])])];
  const one = await chosenProcess(services, argument);
  return one ? [one] : [];
}

/** Lets the user pick one of all processes, searching as they type. */
export async function pickProcess({ workspace, lang }: Services): Promise<ProfileFile | undefined> {
  await workspace.load();
  const items = inOrder([...workspace.index.profiles()].map((profile) => ({ profile, number: profile.data.number ?? null, name: profile.name })))
    .map(({ profile, number, name }) => ({
      profile, label: name, description: [number ?? '', profile.id].filter((part) => part !== '').join(' · '),
      detail: statuses[profile.data.status ?? 'planned']?.[lang] ?? '',
    }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Name, number or id of a process'), matchOnDescription: true });
  return picked?.profile;
}

/** The process that a node, a file or its path stands for. */
export function processOf({ workspace }: Services, argument: unknown): ProfileFile | undefined {
  const path = argument instanceof vscode.Uri ? workspace.paths.pathOf(argument) : pathIn(argument);
  const file = path === undefined ? undefined : workspace.index.file(path);
  if (file?.kind === 'model') return modelUses(workspace.index, file.path)[0]?.profile;
  return file?.kind === 'profile' ? file : undefined;
}

function pathIn(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  if (typeof argument !== 'object' || argument === null || !('path' in argument)) return undefined;
  return typeof argument.path === 'string' ? argument.path : undefined;
}
