import * as vscode from 'vscode';

/** The part of VS Code's git extension that is used here (its API version 1). */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: GitState;
  status(): Promise<void>;
  show(ref: string, path: string): Promise<string>;
  buffer(ref: string, path: string): Promise<Uint8Array>;
  log(options: { maxEntries?: number; path?: string; range?: string }): Promise<readonly GitCommit[]>;
  getBranches(query: { remote?: boolean }): Promise<readonly { readonly name?: string; readonly commit?: string }[]>;
  diffBetween(from: string, to: string): Promise<readonly GitChange[]>;
  getConfig(key: string): Promise<string>;
  setConfig(key: string, value: string): Promise<string>;
  add(paths: string[]): Promise<void>;
  commit(message: string, options: { all?: boolean }): Promise<void>;
  createBranch(name: string, checkout: boolean): Promise<void>;
  fetch(): Promise<void>;
  merge(ref: string): Promise<void>;
  push(remote: string, branch: string, setUpstream: boolean): Promise<void>;
}

export interface GitState {
  /** Without a name where an earlier state was checked out; absent in an empty repository. */
  readonly HEAD: { readonly name?: string; readonly commit?: string; readonly upstream?: { readonly remote: string; readonly name: string } } | undefined;
  readonly remotes: readonly { readonly name: string; readonly fetchUrl?: string; readonly pushUrl?: string }[];
  readonly rebaseCommit: GitCommit | undefined;
  readonly mergeChanges: readonly GitChange[];
  readonly indexChanges: readonly GitChange[];
  readonly workingTreeChanges: readonly GitChange[];
  readonly untrackedChanges?: readonly GitChange[];
  /** Tells that a look at the repository was carried through. */
  readonly onDidChange: vscode.Event<void>;
}

export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
  readonly authorName?: string;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  readonly repositories: readonly GitRepository[];
  getRepository(uri: vscode.Uri): GitRepository | null;
  openRepository?(root: vscode.Uri): Promise<GitRepository | null>;
}

/** The repository a file or folder lies in; `undefined` without git, without its extension or outside of a repository. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const api = await gitApi();
  if (!api) return undefined;
  return api.getRepository(uri) ?? undefined;
}

/** VS Code's git extension; `undefined` where it is missing, switched off or finds no git. */
async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  const git = extension && (extension.isActive ? extension.exports : await extension.activate());
  if (!git?.enabled) return undefined;
  const api = git.getAPI(1);
  await initialised(api);
  return api;
}

/** Right after the start, git still looks for repositories. */
function initialised(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const listener = api.onDidChangeState((state) => {
      if (state !== 'initialized') return;
      listener.dispose();
      resolve();
    });
  });
}
