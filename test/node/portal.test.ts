import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writePortal as write } from '../../src/node/portal.js';
import type { PortalFile } from '../../src/core/portal/portal.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const page = (name: string, content = name) => ({ path: name, content });

const writePortal = (files: Iterable<PortalFile>, out: string, landscape = out) => write(files, out, (from) => path.join(landscape, from));

function assertHas(actual: object, expected: object): void {
  assert.deepEqual({ ...actual, ...expected }, actual);
}

describe('writePortal', () => {
  it('writes what has changed, and removes what it has written before and nobody needs any more', async () => {
    const out = temporaryFolder();
    assert.deepEqual(await writePortal([page('a.html'), page('b/c.html')], out), { files: 2, changed: 2, removed: 0 });
    const before = statSync(path.join(out, 'a.html')).mtimeMs;
    assert.deepEqual(await writePortal([page('a.html'), page('d.html')], out), { files: 2, changed: 1, removed: 1 });
    assert.equal(statSync(path.join(out, 'a.html')).mtimeMs, before);
    assert.ok(!existsSync(path.join(out, 'b/c.html')));
  });

  it('leaves files of others alone', async () => {
    const out = temporaryFolder({ 'notes.txt': 'mine', 'b/keep.html': 'mine' });
    await writePortal([page('b/c.html')], out);
    await writePortal([page('a.html')], out);
    assert.equal(readFileSync(path.join(out, 'notes.txt'), 'utf8'), 'mine');
    assert.equal(readFileSync(path.join(out, 'b/keep.html'), 'utf8'), 'mine');
  });

  it('writes nothing when a page would overwrite the file of somebody else', async () => {
    const out = temporaryFolder({ 'b.html': 'mine' });
    assert.deepEqual(await writePortal([page('a.html'), page('b.html')], out), { foreign: 'b.html' });
    assert.deepEqual(readdirSync(out), ['b.html']);
    assert.equal(readFileSync(path.join(out, 'b.html'), 'utf8'), 'mine');
  });

  it('finishes what was interrupted while files were put in place', async () => {
    const out = temporaryFolder();
    await writePortal([page('a.html', 'old')], out);
    writeFileSync(path.join(out, '.prozessatlas-portal.json'), JSON.stringify({ version: 1, files: { 'a.html': '', 'b.html': '' } }));
    writeFileSync(path.join(out, 'b.html'), 'new');
    assertHas(await writePortal([page('a.html', 'new'), page('b.html', 'newer')], out), { changed: 2 });
    assert.equal(readFileSync(path.join(out, 'b.html'), 'utf8'), 'newer');
  });

  it('leaves the old portal whole when it is interrupted', async () => {
    const out = temporaryFolder();
    await writePortal([page('a.html', 'old'), page('b.html', 'old')], out);
    const interrupted = function* () {
      yield page('a.html', 'new');
      throw new Error('power cut');
    };
    await assert.rejects(writePortal(interrupted(), out), /power cut/);
    assert.equal(readFileSync(path.join(out, 'a.html'), 'utf8'), 'old');
    assertHas(await writePortal([page('a.html', 'new'), page('b.html', 'old')], out), { changed: 1 });
    assert.equal(readFileSync(path.join(out, 'a.html'), 'utf8'), 'new');
  });

  it('copies files of the landscape as they are', async () => {
    const landscape = temporaryFolder({ 'form.pdf': new Uint8Array([1, 0, 255]) });
    const out = temporaryFolder();
    await writePortal([{ path: 'files/form.pdf', from: 'form.pdf' }], out, landscape);
    assert.deepEqual([...readFileSync(path.join(out, 'files/form.pdf'))], [1, 0, 255]);
  });

  it('never follows a damaged list out of its folder', async () => {
    const out = temporaryFolder({ 'outside.txt': 'mine', 'site/.prozessatlas-portal.json': '{"version":1,"files":{"../outside.txt":"x"}}' });
    await writePortal([page('a.html')], path.join(out, 'site'));
    assert.ok(existsSync(path.join(out, 'outside.txt')));
    writeFileSync(path.join(out, 'site/.prozessatlas-portal.json'), '{');
    assertHas(await writePortal([page('a.html')], path.join(out, 'site')), { files: 1 });
  });
});
