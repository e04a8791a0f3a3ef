// `npm start`: installs what is missing, builds, checks the example landscape and opens VS Code on it.
// Needs nothing but Node and npm, and never installs system packages.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, runScript } from './lib/failure.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { onPath } from './lib/system.mjs';
import { root } from './lib/root.mjs';
import { startServer } from './lib/vscode-server.mjs';

const example = path.join(root, 'examples', 'auslaenderbehoerde');
const USAGE = 'npm start -- [--port N] [--browser]';

await runScript('start', async () => {
  checkNode();
  const { port, browser } = readOptions();
  if (port !== undefined && !(await isFree(Number(port)))) throw new Failure(`port ${port} is taken; choose another one, or leave --port out.`);
  ensurePackages(root, 'the packages');
  build();
  checkExample();
  if (!browser && onPath('code') && openDesktop()) return;
  await serveUntilStopped(port);
});

/** The options of the command line; a wrong one ends the run before anything is installed. */
function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, browser: { type: 'boolean', default: false } } });
    if (values.port !== undefined && !isPort(values.port)) throw new Error(`“${values.port}” is no port number`);
    return values;
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}. Usage: ${USAGE}`);
  }
}

/** @param {string} text */
function isPort(text) {
  return /^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
}

/** @param {number} port */
function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false)).once('listening', () => probe.close(() => resolve(true)));
    probe.listen(port, '127.0.0.1');
  });
}

function build() {
  console.log('Building …');
  const { status } = spawnSync(process.execPath, [path.join(root, 'scripts', 'build.mjs')], { stdio: 'inherit' });
  if (status !== 0) throw new Failure('the build failed, see above.');
}

/** Validates the example as project staff would; findings are part of the show, not a failure. */
function checkExample() {
  console.log('Checking the example landscape: prozessatlas validate examples/auslaenderbehoerde');
  const cli = path.join(root, 'dist', 'cli.mjs');
  const { status } = spawnSync(process.execPath, [cli, 'validate', path.relative(process.cwd(), example)], { stdio: 'inherit' });
  if (status !== 0 && status !== 1) throw new Failure('the example landscape could not be checked, see above.');
}

/** Opens the desktop VS Code; returns whether that worked. */
function openDesktop() {
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, example];
  const windows = process.platform === 'win32'; // there `code` is a batch file, which only a shell runs
  const { status } = spawnSync('code', windows ? args.map((arg) => `"${arg}"`) : args, { stdio: 'inherit', shell: windows });
  console.log(status === 0
    ? 'VS Code opens in a window of its own (npm start -- --browser opens it in the browser instead).'
    : 'The desktop VS Code did not start; opening the browser workbench instead.');
  return status === 0;
}

/**
 * Resolves on Ctrl+C and SIGTERM, and when npm has ended: the shell between npm and us keeps SIGTERM to itself.
 * @returns {Promise<unknown>}
 */
function stopRequest() {
  const parent = process.ppid;
  return new Promise((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve);
    if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && resolve('npm ended'), 500).unref();
  });
}

/**
 * Serves the browser workbench until it is asked to stop.
 * @param {string} [port] without it the first free one from 8100
 */
async function serveUntilStopped(port) {
  const stopRequested = stopRequest();
  const server = await startServer({
    port: port ?? '8100-8199',
    folder: example,
    dataDir: path.join(root, '.cache', 'workbench'),
    extension: root,
  });
  console.log(`\nProzessatlas is ready in the browser: ${server.url}\nCtrl+C ends it.`);
  const asked = await Promise.race([stopRequested, server.exited.then(() => undefined)]);
  await server.stop();
  if (!asked) throw new Failure('the VS Code server ended by itself.');
}
