import { spawn } from 'node:child_process';

/** Calls git without a shell and without blocking; `undefined` when git is missing or says no. Never asks for a password. */
export function gitOutput(cwd: string, args: readonly string[], input = ''): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const child = spawn('git', [...args], { cwd, env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' }, windowsHide: true });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.on('error', () => undefined); // git has seen enough
    child.on('error', () => resolve(undefined));
    child.on('close', (status) => resolve(status === 0 ? Buffer.concat(chunks) : undefined));
    child.stdin.end(input);
  });
}

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
