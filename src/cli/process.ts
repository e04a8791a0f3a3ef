import { fileURLToPath } from 'node:url';
import { messageOf } from '../core/error-message.js';
import type { CommandTable } from './command.js';
import { Exit } from './io.js';
import { run } from './run.js';

/**
 * Runs what the arguments of this process ask for, and sets its exit status.
 *
 * @param program Address of the program, beside which its files lie.
 */
export async function main(commands: CommandTable, program: string): Promise<void> {
  // A reader that has seen enough (`… | head`) closes the pipe: that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    process.stderr.write(`prozessatlas: ${messageOf(error)}\n`);
    process.exit(Exit.failure);
  });

  process.exitCode = await run(process.argv.slice(2), commands, {
    out: (text) => process.stdout.write(text),
    outBytes: (bytes) => process.stdout.write(bytes),
    err: (text) => process.stderr.write(text),
    get cwd() { return process.cwd(); }, // fails where the folder is gone
    assets: fileURLToPath(new URL('./assets', program)),
    env: { LANG: Intl.DateTimeFormat().resolvedOptions().locale, ...process.env }, // Windows has no LANG but a language
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
  });
}
