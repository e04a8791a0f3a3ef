// Runs a command in a process group of its own and ends the whole group when the command ends, when asked to
// (SIGTERM) or when the caller is gone (stdin closes): VS Code's server leaves its helpers behind otherwise.
// Usage: spawn(node, ['supervise.mjs', program, …args], { detached: true, stdio: ['pipe', …] })
import { spawn } from 'node:child_process';

const [program = '', ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const endGroup = () => process.kill(-process.pid, 'SIGKILL');

child.once('exit', endGroup).once('error', endGroup);
process.stdin.once('end', endGroup).resume();
process.once('SIGTERM', endGroup);
