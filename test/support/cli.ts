import { assetsFolder } from './assets.js';
import { commands } from '../../src/cli/commands/index.js';
import { run } from '../../src/cli/run.js';

export interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process. */
export async function cli(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const said = { out: '', err: '' };
  const status = await run(args, commands, {
    out: (text) => { said.out += text; },
    outBytes: (bytes) => { said.out += new TextDecoder().decode(bytes); },
    err: (text) => { said.err += text; },
    cwd,
    assets: assetsFolder(),
    env,
  });
  return { status, ...said };
}
