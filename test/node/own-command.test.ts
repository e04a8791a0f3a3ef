import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isInNpxCache, ownCommand } from '../../src/node/own-command.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** An installed program with a link to it in a folder that may be on the path. */
function installed(bin: string, program = 'lib'): { folder: string; script: string; bin: string } {
  const folder = temporaryFolder();
  const script = path.join(folder, program, 'dist', 'cli.mjs');
  mkdirSync(path.dirname(script), { recursive: true });
  writeFileSync(script, '');
  mkdirSync(path.join(folder, bin), { recursive: true });
  symlinkSync(script, path.join(folder, bin, 'prozessatlas'));
  return { folder, script, bin: path.join(folder, bin) };
}

const command = (script: string, PATH: string, isElectron = false): string => ownCommand({ node: '/opt/my node/node', isElectron, script, env: { PATH } });

describe('the command git starts', () => {
  before(function () {
    if (process.platform === 'win32') this.skip(); // links need a right of their own there
  });

  it('is the plain name where the shell finds this program under it', () => {
    const { script, bin } = installed('bin');
    assert.equal(command(path.join(bin, 'prozessatlas'), `/nowhere${path.delimiter}${bin}`), 'prozessatlas');
    assert.equal(command(script, bin), 'prozessatlas');
  });

  it('is made of absolute paths where another program has the name', () => {
    const own = installed('bin');
    const other = installed('bin');
    assert.equal(command(own.script, `${other.bin}${path.delimiter}${own.bin}`), `'/opt/my node/node' '${own.script}'`);
  });

  it('does not count on folders that are on the path only while npm runs', () => {
    const { script, bin } = installed(path.join('node_modules', '.bin'));
    assert.equal(command(script, bin), `'/opt/my node/node' '${script}'`);
  });

  it('quotes every path for sh and lets Electron be Node', () => {
    const { script } = installed('bin', "Müller's Amt");
    assert.equal(command(script, '', true), `ELECTRON_RUN_AS_NODE=1 '/opt/my node/node' '${script.replace("'", "'\\''")}'`);
  });

  it('knows the cache of npx', () => {
    assert.ok(isInNpxCache('/tmp/.npm/_npx/0f/node_modules/prozessatlas/dist/cli.mjs'));
    assert.ok(!isInNpxCache('/tmp/my_npx/cli.mjs'));
  });
});
