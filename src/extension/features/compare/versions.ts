import * as vscode from 'vscode';
import { decodeText } from '../../../core/index.js';
import type { GitCommit, GitRepository } from '../../shared/git-api.js';
import { repositoryOf } from '../../shared/git-api.js';

/** A version of a model: what it is called, and how its text is had. */
export interface Version {
  readonly label: string;
  /** The document this version follows while it is edited; `undefined` for what never changes. */
  readonly uri?: vscode.Uri;
  read(): Promise<string>;
}

/** Earlier states offered for one file. */
const MOST_STATES = 50;

/** A file as it is now, with what is typed and not saved. */
export function fileVersion(uri: vscode.Uri, label = vscode.workspace.asRelativePath(uri)): Version {
  return { label, uri, read: async () => (await vscode.workspace.openTextDocument(uri)).getText() };
}

/** Lets the user choose what to compare a file with; `undefined` when nothing was chosen. */
export async function chooseVersion(uri: vscode.Uri): Promise<Version | undefined> {
  const picker = vscode.window.createQuickPick<VersionItem>();
  picker.title = vscode.l10n.t('Compare with which version?');
  picker.placeholder = vscode.l10n.t('An earlier state, a branch or another file');
  picker.matchOnDescription = true;
  picker.busy = true;
  const [saved, other] = [savedItem(uri), otherFileItem(uri)];
  picker.items = [saved, other];
  let isOpen = true;
  // Earlier states come when git knows them; until then the choice may already be made.
  const chosen = new Promise<VersionItem | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems[0]));
    picker.onDidHide(() => resolve(undefined));
  }).finally(() => { isOpen = false; });
  picker.show();
  void earlierItems(uri).then((items) => {
    if (!isOpen) return;
    picker.items = [saved, ...items, other];
    picker.busy = false;
  });
  try {
    return await (await chosen)?.version();
  } finally {
    picker.dispose();
  }
}

interface VersionItem extends vscode.QuickPickItem {
  version(): Promise<Version | undefined>;
}

/** The states that git knows of a file; none without git. */
async function earlierItems(uri: vscode.Uri): Promise<VersionItem[]> {
  try {
    const repository = await repositoryOf(uri);
    return repository ? await stateItems(repository, uri) : [];
  } catch {
    return [];
  }
}

function savedItem(uri: vscode.Uri): VersionItem {
  const label = vscode.l10n.t('Last saved');
  return {
    label: `$(save) ${label}`,
    version: async (): Promise<Version> => ({ label, read: async () => decodeText(await vscode.workspace.fs.readFile(uri)).text }),
  };
}

function otherFileItem(uri: vscode.Uri): VersionItem {
  return {
    label: `$(file) ${vscode.l10n.t('Another file…')}`,
    version: async (): Promise<Version | undefined> => {
      const [other] = await vscode.window.showOpenDialog({ filters: { BPMN: ['bpmn'] }, defaultUri: vscode.Uri.joinPath(uri, '..'), canSelectMany: false }) ?? [];
      return other && fileVersion(other);
    },
  };
}

async function stateItems(repository: GitRepository, uri: vscode.Uri): Promise<VersionItem[]> {
  const path = uri.path.slice(repository.rootUri.path.length + 1);
  const version = (label: string, ref: string) => async (): Promise<Version> => ({ label, read: () => repository.show(ref, path) });
  const [states, branches] = await Promise.all([
    repository.log({ maxEntries: MOST_STATES, path: uri.fsPath }).catch((): GitCommit[] => []),
    repository.getBranches({ remote: false }).catch(() => []),
  ]);
  const when = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    ...states.map(({ hash, message, authorDate }) => {
      const label = authorDate ? when.format(authorDate) : hash.slice(0, 8);
      return { label: `$(history) ${label}`, description: message.split('\n')[0] ?? '', version: version(label, hash) };
    }),
    ...branches.filter(({ name }) => name !== undefined).map(({ name }) => ({ label: `$(git-branch) ${name}`, version: version(name!, name!) })),
  ];
}
