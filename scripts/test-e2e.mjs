// End-to-end tests in the browser workbench: `npm run test:e2e -- [--vsix] [--web] [mocha options] [specs]`.
// --vsix tests the packaged extension, --web runs it in the web extension host; without specs all of them run.
// Specs in which something failed are run once more, with a new server and browser; what was tried again is printed.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Failure, runScript } from './lib/failure.mjs';
import { ensureChromium } from './lib/system.mjs';
import { root } from './lib/root.mjs';
import { ensureServer } from './lib/vscode-server.mjs';

/** Where the first run leaves the names of the specs that get a second chance. */
const FAILED = path.join(root, 'test-results', 'failed-specs.txt');

await runScript('test:e2e', async () => {
  ensureServer();
  ensureChromium();
  const args = process.argv.slice(2);
  const vsix = args.includes('--vsix');
  if (vsix && node(path.join('scripts', 'package.mjs')) !== 0) throw new Failure('the extension could not be packaged.');
  const options = args.filter((arg) => arg !== '--vsix' && arg !== '--web' && !arg.endsWith('.test.ts'));
  const named = args.filter((arg) => arg.endsWith('.test.ts'));
  const env = { ...(vsix && { PROZESSATLAS_VSIX: path.join(root, 'prozessatlas.vsix') }), ...(args.includes('--web') && { PROZESSATLAS_WEB: '1' }) };
  /** @param {string[]} specs @param {string[]} [more] */
  const mocha = (specs, more = []) =>
    node(path.join('node_modules', 'mocha', 'bin', 'mocha.js'), ['--config', path.join('test', 'e2e', '.mocharc.json'), ...options, ...more, ...specs], env);

  mkdirSync(path.dirname(FAILED), { recursive: true });
  writeFileSync(FAILED, '');
  const status = mocha(named.length > 0 ? named : ['test/e2e/**/*.test.ts'], ['--reporter', path.join('test', 'support', 'second-chance-reporter.ts'), '--reporter-option', `failed=${FAILED}`]);
  const failed = readFileSync(FAILED, 'utf8').split('\n').filter(Boolean);
  return failed.length > 0 ? mocha(failed) : status;
});

/**
 * @param {string} script @param {string[]} [args] @param {Record<string, string>} [env]
 * @returns {number} its exit status
 */
function node(script, args = [], env = {}) {
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}
