import * as vscode from 'vscode';
import { isComparable } from '../../../core/change-report/file-diff.js';
import { fileOfCommand } from '../../shared/active-file.js';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { GitRepository } from '../../shared/git-api.js';
import { repositoryOf } from '../../shared/git-api.js';
import { updateStatus } from '../../shared/git-status.js';
import type { Services } from '../../shared/services.js';
import { decideDeletion } from './deleted.js';
import { ResolvePanel } from './panel.js';
import type { UnmergedFile } from './versions.js';
import { readUnmerged } from './versions.js';

const SIDECAR = /\.conflicts\.json$/;

/** Decides places that two versions changed differently, element by element. */
export function resolve(services: Services): Feature {
  const panels = new Disposables();
  const open = new Map<string, ResolvePanel>();
  return {
    commands: {
      'prozessatlas.resolveConflicts': async (argument) => {
        for (const uri of await filesOf(argument)) {
          const known = open.get(uri.toString());
          const file = known ? undefined : await readUnmerged(uri);
          if (known) known.panel.reveal();
          else if (file?.deletedBy) await decideDeletion(file);
          else if (file) show(file);
          else void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing to decide in “{0}”.', vscode.workspace.asRelativePath(uri)));
        }
      },
    },
    dispose: () => panels.dispose(),
  };

  function show(file: UnmergedFile): void {
    const key = file.uri.toString();
    const view = panels.own(new ResolvePanel(services, file));
    open.set(key, view);
    view.own({ dispose: () => open.delete(key) });
  }
}

/** The file the command is about, a model or the sidecar beside it; without one, all that wait for a decision. */
async function filesOf(argument: unknown): Promise<vscode.Uri[]> {
  const given = fileOfCommand(argument) ?? resourceOf(argument);
  const file = given && given.with({ path: given.path.replace(SIDECAR, '') });
  if (file && isComparable(file.path) && (argument !== undefined || await waits(file))) return [file];
  const sidecars = await vscode.workspace.findFiles('**/*.conflicts.json');
  const found = new Map<string, vscode.Uri>();
  for (const uri of sidecars.map((sidecar) => sidecar.with({ path: sidecar.path.replace(SIDECAR, '') }))) {
    if (await waits(uri)) found.set(uri.toString(), uri);
  }
  for (const { uri: folder } of vscode.workspace.workspaceFolders ?? []) {
    const repository = await repositoryOf(folder);
    for (const uri of repository ? await unmergedIn(repository) : []) if (isComparable(uri.path)) found.set(uri.toString(), uri);
  }
  if (found.size === 0) throw new Error(vscode.l10n.t('No file is waiting for a decision.'));
  return [...found.values()];
}

/** Whether a file is undecided. Where git keeps it, git knows: a sidecar alone is what an abandoned merge left behind. */
async function waits(file: vscode.Uri): Promise<boolean> {
  const repository = await repositoryOf(file);
  if (!repository) return await readUnmerged(file) !== undefined;
  return (await unmergedIn(repository)).some((uri) => uri.toString() === file.toString());
}

/** What a merge has left undecided, looked up anew: right after the start, VS Code does not know it yet. */
async function unmergedIn(repository: GitRepository): Promise<vscode.Uri[]> {
  await updateStatus(repository);
  return repository.state.mergeChanges.map(({ uri }) => uri);
}

/** Menus of source control hand over a resource with its address. */
function resourceOf(argument: unknown): vscode.Uri | undefined {
  const uri = (argument as { readonly resourceUri?: unknown } | undefined)?.resourceUri;
  return uri instanceof vscode.Uri ? uri : undefined;
}
