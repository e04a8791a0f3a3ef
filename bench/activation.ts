// How long the extension takes to start in the extension host of a real VS Code, clock and processor, as it is packaged:
// until VS Code has it back, and until its features are at work. `npm run bench -- activation` needs VS Code's server and Chromium.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from '../scripts/lib/root.mjs';

const RUNS = 3;

for (let run = 1; run <= RUNS; run++) {
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', path.join('test', 'support', 'vscode-host.ts'), '--node'], { cwd: root, encoding: 'utf8' });
  console.log(/activated in .*/.exec(stdout)?.[0] ?? 'no result: the extension host did not run the tests');
}
