import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkNode, isInstalled } from '../../../scripts/lib/packages.mjs';

type Packages = Record<string, { version?: string; optional?: boolean }>;

/** Whether `wanted` counts as installed when `installed` is there; undefined: nothing was ever installed. */
function check(wanted: Packages, installed: Packages | undefined): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'packages-'));
  try {
    writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: wanted }));
    if (installed) {
      mkdirSync(path.join(folder, 'node_modules'));
      writeFileSync(path.join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: installed }));
    }
    return isInstalled(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('installed packages', () => {
  const wanted: Packages = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/other-platform': { version: '2.0.0', optional: true } };

  it('are missing before the first install', () => assert.equal(check(wanted, undefined), false));
  it('are complete without what is for other platforms', () => assert.equal(check(wanted, { 'node_modules/a': { version: '1.0.0' } }), true));
  it('are stale when a version differs', () => assert.equal(check(wanted, { 'node_modules/a': { version: '1.1.0' } }), false));
  it('are stale when one is missing', () => assert.equal(check(wanted, {}), false));
});

describe('Node', () => {
  it('is refused with one sentence when it is too old', () => {
    assert.throws(() => checkNode('18.20.1'), { message: 'Node 20 or newer is needed, this is Node 18.20.1.' });
  });
  it('is accepted from 20 on', () => {
    checkNode('20.0.0');
    checkNode('24.1.0');
  });
});
