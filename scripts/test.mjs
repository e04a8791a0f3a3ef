// `npm test`: installs what is missing, builds and runs every suite, also after one has failed.
// Ends with the line `N passed, N failed` over all suites, and `, N skipped` where tests lacked something.
import { spawn } from 'node:child_process';
import os from 'node:os';
import { Failure, runScript } from './lib/failure.mjs';
import { closingLine, countTests } from './lib/mocha-counts.mjs';
import { checkNode, ensurePackages } from './lib/packages.mjs';
import { ensureChromium, ensureXmllint } from './lib/system.mjs';
import { root } from './lib/root.mjs';
import { ensureServer } from './lib/vscode-server.mjs';

/** The quick ones, one after the other. */
const FIRST = ['test:unit', 'test:cli'];
/** The VS Code from the registry, with its browser, runs on Linux only. It waits for windows half of the time. */
const IN_VSCODE = process.platform === 'linux' ? ['test:integration', 'test:e2e'] : ['test:desktop'];
/** What meanwhile takes the time that is left; printed as a whole when it has ended. */
const BESIDE = ['lint', 'test:corpus'];

await runScript('test', async () => {
  checkNode();
  ensurePackages(root, 'the packages');
  if (process.platform === 'linux') prepareBrowserTests();

  const isBuilt = (await runNpm('build')).status === 0;
  // Suites that run what is built would build it again first.
  const options = isBuilt ? ['--ignore-scripts'] : [];
  /** @param {string[]} scripts @param {boolean} [beside] */
  const runAll = async (scripts, beside = false) => {
    const runs = [];
    for (const script of scripts) runs.push({ script, ...(await runNpm(script, options, beside)) });
    return runs;
  };
  const runs = [...(await runAll(FIRST)), ...(await Promise.all([runAll(IN_VSCODE), runAll(BESIDE, true)])).flat()];

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
 * @param {boolean} [beside] gives way to everything else, and shows what it printed at its end
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function runNpm(script, options = [], beside = false) {
  const title = `\n── ${script} ${'─'.repeat(Math.max(0, 60 - script.length))}`;
  if (!beside) console.log(title);
  const cli = process.env.npm_execpath;
  const [program, args] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  const child = spawn(program, [...args, 'run', '--silent', ...options, script], {
    cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: program === 'npm' && process.platform === 'win32',
  });
  if (beside && child.pid !== undefined) os.setPriority(child.pid, os.constants.priority.PRIORITY_BELOW_NORMAL);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    if (!beside) process.stdout.write(text);
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
    if (!beside) process.stderr.write(text);
  });
  return new Promise((resolve) => child.once('close', (status) => {
    if (beside) console.log(`${title}\n${output}${errors}`);
    resolve({ status, output });
  }));
}
