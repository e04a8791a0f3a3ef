import * as vscode from 'vscode';
import { decodeText } from '../../../core/index.js';
import type { DecodedText } from '../../../core/text/decode.js';
import { UNMERGED_STAGES } from '../../../core/hand-in/unmerged.js';
import type { GitRepository } from '../../shared/git-api.js';
import { repositoryOf } from '../../shared/git-api.js';

/** The three versions of a file whose merge has open places, and what people call two of them. */
export interface UnmergedFile {
  readonly uri: vscode.Uri;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The file as the merge left it; nothing where it took the file away. */
  readonly onDisk: Uint8Array | undefined;
  /** How our version is written: encoding and byte order mark. */
  readonly written: DecodedText;
  readonly repository: GitRepository | undefined;
  readonly oursName: string | undefined;
  readonly theirsName: string | undefined;
  /** The version in which the file is gone; the other one changed it. */
  readonly deletedBy?: 'ours' | 'theirs';
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
  const onDisk = await readBytes(uri);
  return { uri, written: decodeText(onDisk ?? new Uint8Array()), ...versions, onDisk, repository, oursName: repository?.state.HEAD?.name, theirsName: repository && await nameOfTheirs(repository) };
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

async function fromStages(uri: vscode.Uri, repository: GitRepository): Promise<Pick<UnmergedFile, 'base' | 'ours' | 'theirs'> & Partial<UnmergedFile> | undefined> {
  const inside = uri.path.slice(repository.rootUri.path.length + 1);
  const [base, ours, theirs] = await Promise.all(UNMERGED_STAGES.map((stage) => repository.buffer(stage, inside).then((bytes) => decodeText(bytes), () => undefined)));
  const written = ours ?? theirs;
  const deletedBy = ours === undefined ? 'ours' : theirs === undefined ? 'theirs' : undefined;
  return written && { base: base?.text ?? '', ours: ours?.text ?? '', theirs: theirs?.text ?? '', written, ...(deletedBy && { deletedBy }) };
}

/** Git notes in the message of a merge what is merged: "Merge branch 'name'". */
async function nameOfTheirs({ rootUri }: GitRepository): Promise<string | undefined> {
  const message = await read(vscode.Uri.joinPath(await gitFolder(rootUri), 'MERGE_MSG'));
  return /^Merge (?:remote-tracking )?branch '(?:origin\/)?([^']+)'/m.exec(message ?? '')?.[1];
}

/** In a further work tree and in a submodule, `.git` is a file that says where the folder is. */
async function gitFolder(rootUri: vscode.Uri): Promise<vscode.Uri> {
  const folder = vscode.Uri.joinPath(rootUri, '.git');
  const elsewhere = /^gitdir: (.+)$/m.exec(await read(folder) ?? '')?.[1]?.trim();
  if (elsewhere === undefined) return folder;
  return /^(?:\/|[a-zA-Z]:)/.test(elsewhere) ? rootUri.with({ path: elsewhere.replace(/^(?!\/)/, '/') }) : vscode.Uri.joinPath(rootUri, elsewhere);
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await readBytes(uri);
  return bytes && decodeText(bytes).text;
}

/** What a file holds now; nothing where it is gone. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(uri).then((bytes) => bytes, () => undefined);
}
