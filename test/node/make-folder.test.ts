import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../../src/node/make-folder.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('makeFolder', () => {
  it('makes what is missing above as well, and takes what is there', () => {
    const folder = path.join(temporaryFolder(), 'a', 'b', 'c');
    makeFolder(folder);
    makeFolder(folder);
    assert.ok(statSync(folder).isDirectory());
  });

  it('fails where a file is in the way', () => {
    const folder = temporaryFolder({ a: '' });
    for (const way of ['a', 'a/b', 'a/b/c']) assert.throws(() => makeFolder(path.join(folder, way)), /EEXIST|ENOTDIR|ENOENT/, way);
  });

  it('ends where the system allows no folder', function () {
    if (!existsSync('/proc/self')) this.skip();
    assert.throws(() => makeFolder('/proc/nope/a/b'), { code: 'ENOENT' });
  });
});
