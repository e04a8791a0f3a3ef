// End-to-end tests in the browser workbench: `npm run test:e2e -- [--vsix] [--web] [mocha options] [specs]`.
// --vsix tests the packaged extension, --web runs it in the web extension host; without specs all of them run.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { Failure, runScript } from './lib/failure.mjs';
import { ensureChromium } from './lib/system.mjs';
import { root } from './lib/root.mjs';
import { ensureServer } from './lib/vscode-server.mjs';

await runScript('test:e2e', async () => {
  ensureServer();
  ensureChromium();
  const args = process.argv.slice(2);
  const vsix = args.includes('--vsix');
  if (vsix && node(path.join('scripts', 'package.mjs')) !== 0) throw new Failure('the extension could not be packaged.');
  const forMocha = args.filter((arg) => arg !== '--vsix' && arg !== '--web');
  if (!args.some((arg) => arg.endsWith('.test.ts'))) forMocha.push('test/e2e/**/*.test.ts');
  return node(
    path.join('node_modules', 'mocha', 'bin', 'mocha.js'),
    ['--config', path.join('test', 'e2e', '.mocharc.json'), ...forMocha],
    { ...(vsix && { PROZESSATLAS_VSIX: path.join(root, 'prozessatlas.vsix') }), ...(args.includes('--web') && { PROZESSATLAS_WEB: '1' }) },
  );
});

/**
 * @param {string} script @param {string[]} [args] @param {Record<string, string>} [env]
 * @returns {number} its exit status
 */
function node(script, args = [], env = {}) {
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}
