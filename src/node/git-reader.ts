import { gitOutput } from './git.js';

/** The lines git prints; `undefined` when it says no. */
export async function gitLines(cwd: string, args: readonly string[], separator = '\n'): Promise<string[] | undefined> {
  const out = await gitOutput(cwd, args);
  return out?.toString().split(separator).filter((line) => line !== '');
}

/** The bytes of objects by the names they were asked under; what does not exist is left out. One call of git for all. */
export async function gitBlobs(cwd: string, names: readonly string[]): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  const asked = names.filter((name) => !name.includes('\n'));
  const out = asked.length === 0 ? undefined : await gitOutput(cwd, ['cat-file', '--batch'], `${asked.join('\n')}\n`);
  if (!out) return found;
  let at = 0;
  for (const name of asked) {
    const end = out.indexOf('\n', at);
    if (end < 0) break;
    const size = /^\S+ blob (\d+)$/.exec(out.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    found.set(name, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}
