import { execFileSync } from 'node:child_process';
import { sharedVSCode } from './shared-vscode.js';

/**
 * Lets VS Code's server write files up to a size only, as a disk does that becomes full: what is beyond it is refused in the
 * middle of a file. Needs no privileges; Linux only, as the server itself.
 *
 * @returns what takes the limit away again
 */
export async function limitFileSize(bytes: number): Promise<() => void> {
  const { dataDir } = await sharedVSCode();
  const servers = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')
    .filter((row) => row.includes('server-main.js') && row.includes(dataDir))
    .map((row) => row.trim().split(' ')[0]!);
  const set = (limit: string): void => { for (const pid of servers) execFileSync('prlimit', ['--pid', pid, `--fsize=${limit}:`]); };
  set(String(bytes));
  return () => set('unlimited');
}
