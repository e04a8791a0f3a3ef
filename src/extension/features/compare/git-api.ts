import * as vscode from 'vscode';

/** The part of VS Code's git extension that is used here (its API version 1). */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  show(ref: string, path: string): Promise<string>;
  log(options: { maxEntries?: number; path?: string }): Promise<readonly GitCommit[]>;
  getBranches(query: { remote?: boolean }): Promise<readonly { readonly name?: string; readonly commit?: string }[]>;
}

export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly authorDate?: Date;
}

interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<'uninitialized' | 'initialized'>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}

/** The repository a file lies in; `undefined` without git, without its extension or outside of a repository. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | undefined> {
  const extension = vscode.extensions.getExtension<{ readonly enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
  const git = extension && (extension.isActive ? extension.exports : await extension.activate());
  if (!git?.enabled) return undefined;
  const api = git.getAPI(1);
  await initialised(api);
  return api.getRepository(uri) ?? undefined;
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
