// Runs the integration tests with mocha inside a real extension host: `tsx test/support/vscode-host.ts [--node] [--web]`.
import { createWriteStream, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { runScript } from '../../scripts/lib/failure.mjs';
import { root, startServer } from '../../scripts/lib/vscode-server.mjs';
import { copyWorkspace } from './workspace-copy.js';
import { launchBrowser } from './browser.js';

type Kind = 'node' | 'web';

/** No test run takes longer than this, in milliseconds. */
const PATIENCE = 180_000;

const logFile = (kind: Kind): string => path.join(root, 'test-results', `integration-${kind}.log`);

/** A test of one host only says so in its name: `name.node.test.ts`, `name.web.test.ts`. */
function testsFor(kind: Kind): string[] {
  const other = kind === 'node' ? '.web.test.ts' : '.node.test.ts';
  return readdirSync(path.join(root, 'test/integration'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith(other))
    .sort();
}

/** Bundles the tests for one kind of host; returns the path of the file whose `run()` VS Code calls. */
async function bundleTests(kind: Kind): Promise<string> {
  const outfile = path.join(root, 'out', 'integration', `${kind}.js`);
  const web = kind === 'web';
  await build({
    stdin: {
      contents: [
        `const { mochaReady, runTests } = require('../support/host/${kind}.js');`,
        'mochaReady();',
        ...testsFor(kind).map((file) => `require('./${file}');`),
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

/** Opens a workbench that runs the bundled tests in its extension host; returns their exit status. */
async function runIn(kind: Kind): Promise<number> {
  const tests = await bundleTests(kind);
  const workspace = copyWorkspace();
  const server = await startServer({
    settings: kind === 'web' ? { 'remote.extensionKind': { 'prozessatlas.prozessatlas': ['web'] } } : {},
    // Without the driver a built VS Code ignores the paths of extension and tests in the URL.
    args: ['--enable-smoke-test-driver'],
  });
  const browser = await launchBrowser();
  try {
    const log = createWriteStream(logFile(kind));
    const page = await browser.newPage();
    await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => {
      const text = format(...args);
      if (text.startsWith('[test] ')) console.log(text.slice('[test] '.length));
      else log.write(`${text}\n`);
    });
    const exit = new Promise<number>((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    const remote = (file: string): string => `vscode-remote://${server.authority}${file}`;
    const payload = [['extensionDevelopmentPath', remote(root)], ['extensionTestsPath', remote(tests)]];
    await page.goto(`${server.url}?folder=${encodeURIComponent(workspace.folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    const late = new Promise<number>((resolve) => setTimeout(() => {
      console.error(`The ${kind} extension host gave no result within ${PATIENCE / 1000} s.`);
      resolve(1);
    }, PATIENCE).unref());
    return await Promise.race([exit, late]);
  } finally {
    await browser.close();
    await server.stop();
    workspace.remove();
  }
}

void runScript('test:integration', async () => {
  mkdirSync(path.dirname(logFile('node')), { recursive: true });
  const chosen = (['node', 'web'] as const).filter((kind) => process.argv.includes(`--${kind}`));
  let status = 0;
  for (const kind of chosen.length > 0 ? chosen : (['node', 'web'] as const)) {
    console.log(`\nIn the ${kind} extension host`);
    const failed = await runIn(kind);
    if (failed) console.error(`The window's log is in ${path.relative(root, logFile(kind))}.`);
    status ||= failed;
  }
  return status;
});
