import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';

const { KNOWS } = createRequire(import.meta.url)('../../scripts/lib/core-layers.cjs') as { KNOWS: Readonly<Record<string, readonly string[]>> };

describe('the architecture as it is told', () => {
  it('names every folder of the core, and for each what it may know', () => {
    const told = readFileSync(path.join(root, 'docs/ARCHITECTURE.md'), 'utf8').matchAll(/^\| `([\w-]+)\/` \| .* \| ((?:`[\w-]+\/`(?:, )?)+|nothing) \|$/gm);
    const table = Object.fromEntries(Array.from(told, ([, folder, known]) => [folder, known === 'nothing' ? [] : known!.match(/[\w-]+(?=\/)/g)]));
    assert.deepEqual(table, KNOWS);
    const folders = readdirSync(path.join(root, 'src/core'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    assert.deepEqual(folders.sort(), Object.keys(KNOWS).sort());
  });
});
