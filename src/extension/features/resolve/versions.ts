import * as vscode from 'vscode';
import { decodeText } from '../../../core/index.js';
import type { GitRepository } from '../../shared/git-api.js';
import { repositoryOf } from '../../shared/git-api.js';

/** The three versions of a file whose merge has open places, and what people call two of them. */
export interface UnmergedFile {
  readonly uri: vscode.Uri;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly repository: GitRepository | undefined;
  readonly oursName: string | undefined;
  readonly theirsName: string | undefined;
}

/** The sidecar that the merge driver writes beside a file. */
export function sidecarOf(uri: vscode.Uri): vscode.Uri {
  return uri.with({ path: `${uri.path}.conflicts.json` });
}

/** Reads the versions from the sidecar, else from the merge that git has under way; `undefined` where there is neither. */
export async function readUnmerged(uri: vscode.Uri): Promise<UnmergedFile | undefined> {
  const repository = await repositoryOf(uri);
  const versions = await fromSidecar(uri) ?? (repository && await fromStages(uri, repository));
  if (!versions) return undefined;
  return { uri, ...versions, repository, oursName: repository?.state.HEAD?.name, theirsName: repository && await nameOfTheirs(repository) };
}

async function fromSidecar(uri: vscode.Uri): Promise<{ base: string; ours: string; theirs: string } | undefined> {
  const text = await read(sidecarOf(uri));
  if (text === undefined) return undefined;
  try {
    const { base, ours, theirs } = JSON.parse(text) as Record<string, unknown>;
    if (typeof base === 'string' && typeof ours === 'string' && typeof theirs === 'string') return { base, ours, theirs };
  } catch {
    // Not ours, or half written: git may still know.
  }
  return undefined;
}

async function fromStages(uri: vscode.Uri, repository: GitRepository): Promise<{ base: string; ours: string; theirs: string } | undefined> {
  const inside = uri.path.slice(repository.rootUri.path.length + 1);
  const [base, ours, theirs] = await Promise.all([':1', ':2', ':3'].map((stage) => repository.buffer(stage, inside).then((bytes) => decodeText(bytes).text, () => undefined)));
  return ours === undefined && theirs === undefined ? undefined : { base: base ?? '', ours: ours ?? '', theirs: theirs ?? '' };
}

/** Git notes in the message of a merge what is merged: "Merge branch 'name'". */
async function nameOfTheirs({ rootUri }: GitRepository): Promise<string | undefined> {
  const message = await read(vscode.Uri.joinPath(rootUri, '.git', 'MERGE_MSG'));
  return /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'/m.exec(message ?? '')?.[1];
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri)).text;
  } catch {
    return undefined;
  }
}
