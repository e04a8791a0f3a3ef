// Programs outside npm that the tests use: found, or on Debian as root installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';

const CHROMIUM_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium or Chrome; `CHROMIUM_PATH` comes first. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...CHROMIUM_PLACES].find((file) => file && existsSync(file));
}

/** Path of a Chromium, installed if need be and possible. */
export function ensureChromium() {
  const chromium = findChromium() ?? (installWithApt('chromium') ? findChromium() : undefined);
  if (!chromium) {
    throw new Failure('No Chromium was found: install one (apt-get install chromium) or name it in CHROMIUM_PATH.');
  }
  return chromium;
}

/** Tries to have xmllint, with which some tests compare; they skip without it. */
export function ensureXmllint() {
  return onPath('xmllint') || installWithApt('libxml2-utils');
}

/**
 * Whether a program can be called by its name.
 * @param {string} program
 */
export function onPath(program) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.bat'] : [''];
  return (process.env.PATH ?? '').split(path.delimiter)
    .some((folder) => folder && endings.some((ending) => existsSync(path.join(folder, program + ending))));
}

let aptIsFresh = false;

/**
 * Installs a system package on Debian as root.
 * @param {string} name
 * @returns {boolean} whether it is there now
 */
function installWithApt(name) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  console.log(`Installing ${name} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string[]} args */
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  aptIsFresh ||= apt('update');
  return apt('install', '-y', '--no-install-recommends', name);
}
