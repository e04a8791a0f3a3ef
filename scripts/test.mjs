// `npm test`: installs what is missing, builds and runs every suite, also after one has failed.
// Ends with the line `N passed, N failed` over all suites, and `, N skipped` where tests lacked something.
import { spawn } from 'node:child_process';
import { Failure, runScript } from './lib/failure.mjs';
import { closingLine, countTests } from './lib/mocha-counts.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { ensureChromium, ensureXmllint } from './lib/system.mjs';
import { root } from './lib/root.mjs';
import { ensureServer } from './lib/vscode-server.mjs';

/**
 * One after the other, the quick ones first. The VS Code from the registry, with its browser, runs on Linux only; what a person
 * does in it takes as long as the machine needs, so nothing else runs beside it.
 */
const SCRIPTS = ['test:unit', 'test:cli', ...(process.platform === 'linux' ? ['test:integration', 'test:e2e'] : ['test:desktop']), 'lint', 'test:corpus'];

await runScript('test', async () => {
  checkNode();
  ensurePackages(root, 'the packages');
  if (process.platform === 'linux') prepareBrowserTests();

  const isBuilt = (await runNpm('build')).status === 0;
  // Suites that run what is built would build it again first.
  const options = isBuilt ? ['--ignore-scripts'] : [];
  const runs = [];
  for (const script of SCRIPTS) runs.push({ script, ...(await runNpm(script, options)) });

  const broken = [...(isBuilt ? [] : ['build']), ...runs.filter(({ script, status }) => script === 'lint' && status !== 0).map(({ script }) => script)];
  const results = runs.filter(({ script }) => script !== 'lint').map(({ script, status, output }) => {
    const counts = countTests(output);
    if (!counts) console.error(`${script} did not run to its end.`);
    return counts && status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  });

  const line = closingLine([...results, ...broken.map(() => undefined)]);
  if (broken.length > 0) console.error(`\nFailed besides the tests: ${broken.join(', ')}.`);
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
    cwd: root, stdio: ['ignore', 'pipe', 'inherit'], shell: program === 'npm' && process.platform === 'win32',
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, output })));
}
