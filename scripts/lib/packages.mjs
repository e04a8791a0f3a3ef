// Installs npm packages when they are missing or not those of the lock file. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

/** Oldest Node that the project and its tools run on. */
const OLDEST_NODE = 20;

/** Ends with a clear sentence on a Node that is too old. */
export function checkNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) < OLDEST_NODE) {
    throw new Failure(`Node ${OLDEST_NODE} or newer is needed, this is Node ${version}.`);
  }
}

/**
 * Brings `folder/node_modules` in line with `folder/package-lock.json`; does nothing when it is.
 * @param {string} folder
 * @param {string} what what is installed, for the printed line
 * @param {string[]} [options] further options of `npm ci`
 * @returns {boolean} whether something was installed
 */
export function ensurePackages(folder, what, options = []) {
  if (isInstalled(folder)) return false;
  console.log(`Installing ${what} (npm ci) …`);
  const started = Date.now();
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', ...options];
  const cli = process.env.npm_execpath; // set when npm runs us, and then the surest way to the same npm
  const { status, error } = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], { cwd: folder, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    throw new Failure(error
      ? `npm could not be started (${error.message}); it comes with Node.`
      : `${what} could not be installed: npm ci failed in ${folder}; is the npm registry within reach?`);
  }
  console.log(`Installed ${what} in ${Math.round((Date.now() - started) / 1000)} s.`);
  return true;
}

/**
 * Whether every package of the lock file is installed in that version. npm notes what it installed in
 * `node_modules/.package-lock.json`, as its last step; packages for other platforms may be absent.
 * @param {string} folder
 */
export function isInstalled(folder) {
  /** @type {Record<string, { version?: string, optional?: boolean }>} */
  const wanted = readJson(path.join(folder, 'package-lock.json'))?.packages ?? {};
  const installed = readJson(path.join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return false;
  return Object.entries(wanted).every(([name, { version, optional }]) =>
    name === '' || installed[name]?.version === version || (optional && !installed[name]));
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
