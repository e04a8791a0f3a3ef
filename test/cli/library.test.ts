import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Core from '../../src/core/index.js';
import { root } from '../../scripts/lib/root.mjs';
import manifest from '../../package.json';

const entry = manifest.exports['.'];

describe('built library', () => {
  it('is an ES module under the name in package.json', async () => {
    const core: typeof Core = await import(pathToFileURL(path.join(root, entry.import)).href);
    assert.deepEqual(core.validateText('<definitions').map(({ severity }) => severity)[0], 'error');
  });

  it('has type declarations', () => {
    assert.ok(existsSync(path.join(root, entry.types)));
    const folder = path.join(root, 'dist', 'types', 'src', 'core');
    const declarations = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'));
    const lost = declarations.flatMap((name) => {
      const file = path.join(folder, name);
      return [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.js'/g)]
        .filter(([, target]) => !existsSync(`${path.resolve(path.dirname(file), target!)}.d.ts`)).map(([line]) => `${name}: ${line}`);
    });
    assert.deepEqual(lost, [], 'declarations name files that are not there');
  });
});
