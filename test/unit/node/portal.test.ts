import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writePortal } from '../../../src/node/portal.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const page = (name: string, content = name) => ({ path: name, content });

describe('writePortal', () => {
  it('writes what has changed, and removes what it has written before and nobody needs any more', () => {
    const out = temporaryFolder();
    assert.deepEqual(writePortal([page('a.html'), page('b/c.html')], out, out), { files: 2, changed: 2, removed: 0 });
    const before = statSync(path.join(out, 'a.html')).mtimeMs;
    assert.deepEqual(writePortal([page('a.html'), page('d.html')], out, out), { files: 2, changed: 1, removed: 1 });
    assert.equal(statSync(path.join(out, 'a.html')).mtimeMs, before);
    assert.ok(!existsSync(path.join(out, 'b/c.html')));
  });

  it('leaves files of others alone', () => {
    const out = temporaryFolder({ 'notes.txt': 'mine', 'b/keep.html': 'mine' });
    writePortal([page('b/c.html')], out, out);
    writePortal([page('a.html')], out, out);
    assert.equal(readFileSync(path.join(out, 'notes.txt'), 'utf8'), 'mine');
    assert.equal(readFileSync(path.join(out, 'b/keep.html'), 'utf8'), 'mine');
  });

  it('leaves the old portal whole when it is interrupted', () => {
    const out = temporaryFolder();
    writePortal([page('a.html', 'old'), page('b.html', 'old')], out, out);
    const interrupted = function* () {
      yield page('a.html', 'new');
      throw new Error('power cut');
    };
    assert.throws(() => writePortal(interrupted(), out, out), /power cut/);
    assert.equal(readFileSync(path.join(out, 'a.html'), 'utf8'), 'old');
    assert.equal(writePortal([page('a.html', 'new'), page('b.html', 'old')], out, out).changed, 1);
    assert.equal(readFileSync(path.join(out, 'a.html'), 'utf8'), 'new');
  });

  it('copies files of the landscape as they are', () => {
    const landscape = temporaryFolder({ 'form.pdf': new Uint8Array([1, 0, 255]) });
    const out = temporaryFolder();
    writePortal([{ path: 'files/form.pdf', from: 'form.pdf' }], out, landscape);
    assert.deepEqual([...readFileSync(path.join(out, 'files/form.pdf'))], [1, 0, 255]);
  });

  it('never follows a damaged list out of its folder', () => {
    const out = temporaryFolder({ 'outside.txt': 'mine', 'site/.prozessatlas-portal.json': '{"version":1,"files":{"../outside.txt":"x"}}' });
    writePortal([page('a.html')], path.join(out, 'site'), out);
    assert.ok(existsSync(path.join(out, 'outside.txt')));
    writeFileSync(path.join(out, 'site/.prozessatlas-portal.json'), '{');
    assert.equal(writePortal([page('a.html')], path.join(out, 'site'), out).files, 1);
  });
});
