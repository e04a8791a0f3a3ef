import { fileURLToPath } from 'node:url';
import type { CommandTable } from './command.js';
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
    throw error;
  });

  process.exitCode = await run(process.argv.slice(2), commands, {
    out: (text) => process.stdout.write(text),
    outBytes: (bytes) => process.stdout.write(bytes),
    err: (text) => process.stderr.write(text),
    cwd: process.cwd(),
    assets: fileURLToPath(new URL('./assets', program)),
    env: { LANG: Intl.DateTimeFormat().resolvedOptions().locale, ...process.env }, // Windows has no LANG but a language
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
  });
}
