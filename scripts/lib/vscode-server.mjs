// A real VS Code, server and browser workbench, from the npm registry: `npm start` opens it where there is no
// desktop VS Code, and the tests run in it. It lives in vscode-server/ with a lock file of its own.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Failure } from './failure.mjs';
import { ensurePackages } from './packages.mjs';
import { root } from './root.mjs';

const serverFolder = process.env.VSCODE_SERVER_DIR ?? path.join(root, 'vscode-server');
const modules = path.join(serverFolder, 'node_modules');
const vscode = path.join(modules, 'code-server', 'lib', 'vscode');
const serverMain = path.join(vscode, 'out', 'server-main.js');
const node = path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node');
const supervisor = path.join(root, 'scripts', 'lib', 'supervise.mjs');

/** A workbench without accounts, chat, recommendations and questions, that saves when told to as the desktop does. */
const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** What VS Code brings along and people who model processes use; the rest is for programmers and costs time at each start. */
const BUILTIN_EXTENSIONS = [
  'configuration-editing', 'diff', 'git', 'git-base', 'html', 'json', 'json-language-features', 'markdown-basics',
  'markdown-language-features', 'media-preview', 'merge-conflict', 'search-result', 'theme-defaults', 'theme-modern-icons', 'theme-seti', 'xml', 'yaml',
];

/** Installs the server when it is missing. */
export function ensureServer() {
  if (process.platform !== 'linux') {
    throw new Failure('The browser workbench runs on Linux only; install the desktop VS Code and put `code` on the PATH.');
  }
  // The install scripts would build native modules that nothing here needs.
  ensurePackages(serverFolder, 'the VS Code server, about 500 MB', ['--ignore-scripts']);
  // The browser's modules are served from lib/vscode/node_modules; npm put them three folders up.
  const served = path.join(vscode, 'node_modules');
  if (!existsSync(served)) symlinkSync(path.join('..', '..', '..'), served, 'dir');
  letGitRun();
}

/** VS Code's git extension does not start without a native module that copies folders; Node's own `cp` does that too. */
function letGitRun() {
  const copier = path.join(vscode, 'extensions', 'git', 'node_modules', '@vscode', 'fs-copyfile');
  if (existsSync(copier)) return;
  mkdirSync(copier, { recursive: true });
  writeFileSync(path.join(copier, 'index.js'), "module.exports = require('node:fs/promises');\n");
}

/**
 * @typedef {object} ServerOptions
 * @property {string} [port] a number, a range `a-b`, or `0` for any free one (the default)
 * @property {string} [folder] the workspace that the plain URL opens
 * @property {string} [dataDir] where the server keeps its data; without it in a temporary folder, removed by `stop`
 * @property {string} [extension] folder of a built extension, installed as it is
 * @property {string} [vsix] packaged extension to install instead
 * @property {Record<string, unknown>} [settings] user settings on top of the quiet ones
 * @property {string[]} [args] further arguments of the server
 */

/**
 * Starts VS Code's server on 127.0.0.1 and waits until it listens.
 * @param {ServerOptions} options
 */
export async function startServer(options = {}) {
  ensureServer();
  const dataDir = options.dataDir ?? mkdtempSync(path.join(os.tmpdir(), 'vscode-data-'));
  writeSettings(dataDir, { ...QUIET_SETTINGS, ...options.settings });
  allowGerman(dataDir);
  if (options.extension) linkExtension(dataDir, options.extension);
  if (options.vsix) await installVsix(dataDir, options.vsix);

  const child = spawn(process.execPath, [
    supervisor, node, serverMain,
    '--host', '127.0.0.1', '--port', options.port ?? '0',
    '--without-connection-token', '--accept-server-license-terms', '--disable-workspace-trust',
    '--telemetry-level', 'off', '--server-data-dir', dataDir, '--builtin-extensions-dir', linkBuiltins(dataDir),
    '--reconnection-grace-time', '1', // seconds; extension hosts would wait three hours for a closed page
    ...(options.folder ? ['--default-folder', options.folder] : []),
    ...(options.args ?? []),
  ], { env: serverEnvironment(), stdio: ['pipe', 'pipe', 'pipe'], detached: true });

  const exited = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.stdin.end();
    await exited;
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const port = await listeningPort(child);
    return { port, url: `http://127.0.0.1:${port}/`, authority: `127.0.0.1:${port}`, dataDir, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Waits for the line in which the server names its port.
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @returns {Promise<number>}
 */
function listeningPort(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = () => reject(new Failure(`The VS Code server did not start: ${said.trim().split('\n').at(-1) || 'it said nothing'}`));
    const timer = setTimeout(fail, 60_000);
    child.once('exit', fail);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said = (said + text).slice(-10_000);
        const port = /Extension host agent listening on (\d+)/.exec(said)?.[1];
        if (!port) return;
        clearTimeout(timer);
        resolve(Number(port));
      });
    }
  });
}

/**
 * The settings of the first start; later ones keep what the user has changed.
 * @param {string} dataDir @param {Record<string, unknown>} settings
 */
function writeSettings(dataDir, settings) {
  const file = path.join(dataDir, 'data', 'User', 'settings.json');
  if (!existsSync(file)) writeJson(file, settings);
}

/**
 * Lets a German browser get the extension in German. VS Code asks a language pack for its own texts; there is none
 * without a gallery, and an empty one leaves them in English.
 * @param {string} dataDir
 */
function allowGerman(dataDir) {
  const data = path.join(dataDir, 'data');
  const translations = path.join(data, 'german.json');
  const extension = { extensionIdentifier: { id: 'prozessatlas.empty-german' }, version: '1.0.0' };
  writeJson(translations, { version: '1.0.0', contents: {} });
  writeJson(path.join(data, 'languagepacks.json'), {
    de: { hash: 'empty', label: 'Deutsch', extensions: [extension], translations: { vscode: translations } },
  });
  writeJson(path.join(data, 'User', 'argv.json'), {}); // without the file English is set for everybody
}

/** @param {string} file @param {unknown} value */
function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Installs a built extension without packaging it; a new build is used at the next reload.
 * @param {string} dataDir @param {string} folder
 */
function linkExtension(dataDir, folder) {
  const extensions = path.join(dataDir, 'extensions');
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions, { recursive: true });
  symlinkSync(folder, path.join(extensions, path.basename(folder)), 'dir');
}

/**
 * Makes a folder of the extensions that come with VS Code and are wanted.
 * @param {string} dataDir
 */
function linkBuiltins(dataDir) {
  const folder = path.join(dataDir, 'builtin');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of BUILTIN_EXTENSIONS) symlinkSync(path.join(vscode, 'extensions', name), path.join(folder, name), 'dir');
  return folder;
}

/** @param {string} dataDir @param {string} vsix */
async function installVsix(dataDir, vsix) {
  const args = [serverMain, '--server-data-dir', dataDir, '--accept-server-license-terms', '--install-extension', vsix, '--force'];
  await promisify(execFile)(node, args, { env: serverEnvironment() });
}

/** Our environment without traces of a VS Code we may run in, and without a gallery to ask. */
function serverEnvironment() {
  const own = Object.entries(process.env).filter(([name]) => !/^(VSCODE_(?!SERVER_DIR)|ELECTRON_)/.test(name));
  return { ...Object.fromEntries(own), EXTENSIONS_GALLERY: '{}' };
}
