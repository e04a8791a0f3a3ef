import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

export interface CliRun {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line as a user does, in the repository and in English unless told otherwise. */
export function prozessatlas(args: readonly string[], { cwd = root, lang = 'en' } = {}): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'dist', 'cli.mjs'), ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: lang },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, out: stdout, err: stderr };
}
