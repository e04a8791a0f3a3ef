import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from '../../scripts/lib/root.mjs';

/** The two kinds of extension host. */
export type HostKind = 'node' | 'web';

/** A test of one host only says so in its name: `name.node.test.ts`, `name.web.test.ts`. */
function testsFor(kind: HostKind): string[] {
  const other = kind === 'node' ? '.web.test.ts' : '.node.test.ts';
  return readdirSync(path.join(root, 'test/integration'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith(other))
    .sort();
}

/** Bundles the integration tests for one kind of host; returns the path of the file whose `run()` VS Code calls. */
export async function bundleIntegrationTests(kind: HostKind): Promise<string> {
  const outfile = path.join(root, 'out', 'integration', `${kind}.js`);
  const web = kind === 'web';
  await build({
    stdin: {
      contents: [
        `const { mochaReady, runTests } = require('../support/host/${kind}.js');`,
        'mochaReady();',
        ...testsFor(kind).map((file) => `require('./${file.replaceAll(path.sep, '/')}');`),
        'module.exports = { run: runTests };', // last: mocha's browser build exports itself from whatever it is bundled into
      ].join('\n'),
      resolveDir: path.join(root, 'test/integration'),
      loader: 'ts',
    },
    bundle: true,
    outfile,
    format: 'cjs',
    sourcemap: 'inline',
    platform: web ? 'browser' : 'node',
    target: web ? 'es2022' : 'node20',
    external: ['vscode', ...(web ? [] : ['mocha'])],
    alias: web ? { 'node:assert/strict': path.join(root, 'test/support/host/assert.ts') } : {},
    define: web ? { global: 'globalThis', 'process.env.NODE_DEBUG': 'undefined' } : {},
    logLevel: 'warning',
  });
  return outfile;
}
