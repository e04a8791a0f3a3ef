// `npm run package`: builds for production and writes prozessatlas.vsix, which has to stay below 3 MB.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { Failure, runScript } from './lib/failure.mjs';
import { root } from './lib/root.mjs';

const LIMIT = 3_000_000; // bytes

await runScript('package', async () => {
  const vsce = path.join('node_modules', '@vscode', 'vsce', 'vsce');
  // Everything is bundled, so there are no dependencies to collect; the build runs as `vscode:prepublish`.
  const { status } = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', 'prozessatlas.vsix'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Failure('vsce could not write the package, see above.');
  const { size } = statSync(path.join(root, 'prozessatlas.vsix'));
  console.log(`prozessatlas.vsix: ${(size / 1e6).toFixed(2)} MB`);
  if (size > LIMIT) throw new Failure(`the package is larger than ${LIMIT / 1e6} MB.`);
});
