// Runs the integration tests with mocha inside a real extension host: `tsx test/support/vscode-host.ts [--node] [--web]`.
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { runScript } from '../../scripts/lib/failure.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { startServer } from '../../scripts/lib/vscode-server.mjs';
import { launchBrowser } from './browser.js';
import { bundleIntegrationTests, type HostKind } from './integration-bundle.js';
import { copyWorkspace } from './workspace-copy.js';

/** No test run takes longer than this, in milliseconds. */
const PATIENCE = 180_000;

const HOSTS: readonly HostKind[] = ['node', 'web'];

const logFile = (kind: HostKind): string => path.join(root, 'test-results', `integration-${kind}.log`);

/** Opens a workbench on an empty folder that runs the bundled tests in its extension host; returns their exit status. */
async function runIn(kind: HostKind): Promise<number> {
  const tests = await bundleIntegrationTests(kind);
  const workspace = copyWorkspace();
  const browser = await launchBrowser();
  const server = await startServer({
    settings: kind === 'web' ? { 'remote.extensionKind': { 'prozessatlas.prozessatlas': ['web'] } } : {},
    // Without the driver a built VS Code ignores the paths of extension and tests in the URL.
    args: ['--enable-smoke-test-driver'],
  });
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
    await page.goto(`${server.url}?folder=${encodeURIComponent(workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    const late = new Promise<number>((resolve) => setTimeout(() => {
      console.error(`The ${kind} extension host gave no result within ${PATIENCE / 1000} s.`);
      resolve(1);
    }, PATIENCE).unref());
    return await Promise.race([exit, late]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

void runScript('test:integration', async () => {
  mkdirSync(path.dirname(logFile('node')), { recursive: true });
  const chosen = HOSTS.filter((kind) => process.argv.includes(`--${kind}`));
  let status = 0;
  for (const kind of chosen.length > 0 ? chosen : HOSTS) {
    console.log(`\nIn the ${kind} extension host`);
    const failed = await runIn(kind);
    if (failed) console.error(`The window's log is in ${path.relative(root, logFile(kind))}.`);
    status ||= failed;
  }
  return status;
});
