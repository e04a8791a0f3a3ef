// `npm run bench [-- name…]`: runs the benchmarks bench/*.ts one after the other, or those named, on what has just been built to ship.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Failure, runScript } from './lib/failure.mjs';
import { root } from './lib/root.mjs';

await runScript('bench', async () => {
  const all = readdirSync(path.join(root, 'bench')).filter((file) => file.endsWith('.ts')).map((file) => path.basename(file, '.ts')).sort();
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Failure(`there is no benchmark ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  for (const name of named.length > 0 ? named : all) {
    console.log(`\n── ${name}`);
    const { status } = spawnSync(process.execPath, ['--import', 'tsx', path.join('bench', `${name}.ts`)], { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Failure(`${name} failed.`);
  }
});
