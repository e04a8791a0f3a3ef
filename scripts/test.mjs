// `npm test`: installs what is missing, builds and runs every suite, also after one has failed.
// Ends with the line `N passed, N failed` over all suites, and `, N skipped` where tests lacked something.
import { spawn } from 'node:child_process';
import { Failure, runScript } from './lib/failure.mjs';
import { closingLine, countTests } from './lib/mocha-counts.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { ensureChromium, ensureXmllint } from './lib/system.mjs';
import { root } from './lib/root.mjs';
import { ensureServer } from './lib/vscode-server.mjs';

/** npm scripts with mocha inside, quickest first. The VS Code from the registry, with its browser, runs on Linux only. */
const SUITES = ['test:unit', 'test:cli', 'test:corpus', ...(process.platform === 'linux' ? ['test:integration', 'test:e2e'] : ['test:desktop'])];

await runScript('test', async () => {
  checkNode();
  ensurePackages(root, 'the packages');
  if (process.platform === 'linux') prepareBrowserTests();

  const broken = [];
  for (const check of ['build', 'lint']) {
    const { status } = await runNpm(check);
    if (status !== 0) broken.push(check);
  }

  // Suites that run what is built would build it again first.
  const options = broken.includes('build') ? [] : ['--ignore-scripts'];
  const results = [];
  for (const suite of SUITES) {
    const { status, output } = await runNpm(suite, options);
    const counts = countTests(output);
    if (!counts) console.error(`${suite} did not run to its end.`);
    results.push(counts && status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);
  }

  const line = closingLine([...results, ...broken.map(() => undefined)]);
  if (broken.length > 0) console.error(`\nFailed before the tests: ${broken.join(', ')}.`);
  console.log(`\n${line}`);
  return / 0 failed/.test(line) ? 0 : 1;
});

/** Gets what the suites in VS Code need; where that cannot be had, the others still run. */
function prepareBrowserTests() {
  ensureXmllint();
  for (const ensure of [ensureServer, ensureChromium]) {
    try {
      ensure();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      console.error(error.message);
    }
  }
}

/**
 * Runs an npm script, shows what it prints and keeps it.
 * @param {string} script
 * @param {string[]} [options] of npm
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function runNpm(script, options = []) {
  console.log(`\n── ${script} ${'─'.repeat(Math.max(0, 60 - script.length))}`);
  const cli = process.env.npm_execpath;
  const [program, args] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const child = spawn(program, [...args, 'run', '--silent', ...options, script], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: program === 'npm' && process.platform === 'win32',
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  child.stderr.pipe(process.stderr, { end: false });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output })));
}
