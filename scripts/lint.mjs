// Types, style and import rules in one go; prints what it checks and stops at the first failing part.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
/** @type {(pkg: string, name?: string) => string} the program that a package brings along */
const bin = (pkg, name = pkg) => {
  const folder = path.join('node_modules', pkg);
  const { bin } = require(path.resolve(folder, 'package.json'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[name]);
};

/** @type {[name: string, file: string, args: string[]][]} */
const checks = [
  ['types', bin('typescript', 'tsc'), ['-b']],
  ['style', bin('eslint'), ['.', '--max-warnings', '0', '--cache', '--cache-location', 'dist/.eslintcache']],
  ['texts', path.join('scripts', 'check-texts.mjs'), []],
  ['exports', path.join('scripts', 'check-exports.mjs'), []],
  ['layers', bin('dependency-cruiser', 'depcruise'), ['src', 'webview', '--config', '.dependency-cruiser.cjs']],
];

for (const [name, file, args] of checks) {
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [file, ...args], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`lint: ${name} failed`);
    process.exit(1);
  }
  console.log(`lint: ${name} ok (${Date.now() - started} ms)`);
}
