import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GitChange, GitCommit, GitRepository, GitState } from '../../src/extension/shared/git-api.js';

/** What VS Code's git extension throws: git's words and, where it knows one, a code. */
export class GitError extends Error {
  constructor(readonly stderr: string, readonly gitErrorCode?: string) {
    super('Failed to execute git');
  }
}

/** Codes as the git extension gives them, by what git says. */
const CODES: readonly [said: RegExp, code: string][] = [
  [/Please tell me who you are|empty ident name/i, 'NoUserNameConfigured'],
  [/CONFLICT|Automatic merge failed/, 'Conflict'],
  [/\[rejected\]|failed to push/, 'PushRejected'],
];

/** A real repository behind the interface of VS Code's git extension, for tests without VS Code. */
export class RealRepository implements GitRepository {
  state!: GitState;
  /** How many of the next looks are dropped, as VS Code does when it begins one of its own. */
  dropped = 0;
  private readonly listeners = new Set<() => void>();
  readonly rootUri: GitRepository['rootUri'];

  constructor(readonly root: string) {
    this.rootUri = uri(root);
    this.readState();
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, {
      cwd: this.root, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1', HOME: path.dirname(this.root), VSCODE_GIT_COMMAND: args[0] ?? '' },
    });
    if (status === 0) return stdout;
    const said = `${stderr}\n${stdout}`;
    throw new GitError(said, CODES.find(([pattern]) => pattern.test(said))?.[1]);
  }

  async status(): Promise<void> {
    if (this.dropped-- > 0) return;
    this.readState();
    for (const listener of this.listeners) listener();
  }

  async show(ref: string, file: string): Promise<string> {
    return Buffer.from(await this.buffer(ref, file)).toString();
  }

  async buffer(ref: string, file: string): Promise<Uint8Array> {
    try {
      return execFileSync('git', ['show', `${ref}:${file}`], { cwd: this.root, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      throw new GitError(String((error as { stderr: Buffer }).stderr));
    }
  }

  async log({ maxEntries = 32, range }: { maxEntries?: number; range?: string }): Promise<readonly GitCommit[]> {
    const out = this.git('log', `-n${maxEntries}`, '--format=%H%x01%aI%x01%B%x02', ...(range ? [range] : []));
    return out.split('\x02').map((entry) => entry.trim()).filter((entry) => entry !== '').map((entry) => {
      const [hash, date, message] = entry.split('\x01') as [string, string, string];
      return { hash, message: message.trim(), authorDate: new Date(date) };
    });
  }

  async getBranches({ remote = false }: { remote?: boolean }): Promise<readonly { name: string }[]> {
    return this.git('for-each-ref', '--format=%(refname:short)', remote ? 'refs/remotes' : 'refs/heads').split('\n').filter((name) => name !== '').map((name) => ({ name }));
  }

  async diffBetween(from: string, to: string): Promise<readonly GitChange[]> {
    return this.changes(this.git('diff', '--name-only', '-z', '--no-renames', `${from}...${to}`).split('\0'));
  }

  async getConfig(key: string): Promise<string> {
    return this.git('config', key);
  }

  async setConfig(key: string, value: string): Promise<string> {
    return this.git('config', key, value);
  }

  async add(paths: string[]): Promise<void> {
    this.git('add', '--', ...paths);
  }

  async commit(message: string, { all = false }: { all?: boolean }): Promise<void> {
    if (all) this.git('add', '--all');
    this.git('commit', '--quiet', '-m', message);
    this.readState();
  }

  async createBranch(name: string): Promise<void> {
    this.git('checkout', '--quiet', '-b', name);
    this.readState();
  }

  async fetch(): Promise<void> {
    this.git('fetch', '--quiet');
  }

  async merge(ref: string): Promise<void> {
    this.git('merge', '--quiet', ref);
    this.readState();
  }

  async push(remote: string, branch: string): Promise<void> {
    this.git('push', '--quiet', '--set-upstream', remote, branch);
  }

  read(file: string): string {
    return readFileSync(path.join(this.root, file), 'utf8');
  }

  private readState(): void {
    const quiet = (...args: string[]): string => spawnSync('git', args, { cwd: this.root, encoding: 'utf8' }).stdout.trim();
    const entries = quiet('status', '--porcelain', '-z', '--untracked-files=all', '--no-renames').split('\0').filter((entry) => entry !== '');
    // The first entry loses a leading blank to trim().
    const parsed = entries.map((entry) => /^([ MADRCU?!]{1,2}) (.*)$/s.exec(entry)!).map(([, code, file]) => [code!.padStart(2), file!] as const);
    const unmerged = parsed.filter(([code]) => /U|AA|DD/.test(code)).map(([, file]) => file);
    const branch = quiet('symbolic-ref', '--quiet', '--short', 'HEAD');
    const upstream = quiet('for-each-ref', '--format=%(upstream:short)', `refs/heads/${branch}`);
    const commit = quiet('rev-parse', '--verify', '--quiet', 'HEAD');
    const remotes = quiet('remote').split('\n').filter((name) => name !== '');
    this.state = {
      HEAD: { ...(branch !== '' && { name: branch }), ...(commit !== '' && { commit }), ...(upstream !== '' && { upstream: { remote: upstream.split('/')[0]!, name: upstream.split('/').slice(1).join('/') } }) },
      remotes: remotes.map((name) => ({ name, fetchUrl: quiet('remote', 'get-url', name), pushUrl: quiet('remote', 'get-url', '--push', name) })),
      rebaseCommit: undefined,
      mergeChanges: this.changes(unmerged),
      indexChanges: [],
      workingTreeChanges: this.changes(parsed.map(([, file]) => file).filter((file) => !unmerged.includes(file))),
      untrackedChanges: [],
      onDidChange: (listener) => {
        const tell = (): void => listener();
        this.listeners.add(tell);
        return { dispose: () => this.listeners.delete(tell) };
      },
    };
  }

  private changes(files: readonly string[]): GitChange[] {
    return files.filter((file) => file !== '').map((file) => ({ uri: uri(path.join(this.root, file)), originalUri: uri(path.join(this.root, file)) }));
  }
}

function uri(fsPath: string): GitRepository['rootUri'] {
  return { fsPath } as GitRepository['rootUri'];
}
