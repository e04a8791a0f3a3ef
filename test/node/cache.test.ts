import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, FileCache, hashOf } from '../../src/node/cache.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const A = Buffer.from('content of a');
const STAMP = { size: 12, modified: 1000.5 };
const never = (): never => { throw new Error('not to be read'); };

/** A cache file that holds one value for `/a`, written by version 1. */
function filled(): string {
  const file = path.join(temporaryFolder(), 'deep', 'cache');
  const cache = new FileCache(file, '1');
  cache.put('/a', { stamp: STAMP, hash: hashOf(A) }, 'key', '{"v":"ü„“"}');
  cache.save();
  return file;
}

const lookUp = (file: string, { version = '1', key = 'key', stamp = STAMP, read = never as () => Uint8Array | undefined } = {}): string | undefined =>
  new FileCache(file, version).get('/a', stamp, key, read);

describe('FileCache', () => {
  it('knows a file by size and time, without reading it', () => assert.equal(lookUp(filled()), '{"v":"ü„“"}'));
  it('knows a file by its content when only the time differs', () => {
    const touched = { ...STAMP, modified: 2000 };
    assert.equal(lookUp(filled(), { stamp: touched, read: () => A }), '{"v":"ü„“"}');
    assert.equal(lookUp(filled(), { stamp: touched, read: () => Buffer.from('other stuff!') }), undefined);
  });
  it('forgets what another size, key or version asks for', () => {
    assert.equal(lookUp(filled(), { stamp: { ...STAMP, size: 13 } }), undefined);
    assert.equal(lookUp(filled(), { key: 'other' }), undefined);
    assert.equal(lookUp(filled(), { version: '2' }), undefined);
  });
  it('ignores a damaged cache, wherever the damage is', () => {
    const whole = readFileSync(filled());
    for (let length = 0; length < whole.length; length += 7) {
      for (const damaged of [whole.subarray(0, length), Buffer.concat([whole.subarray(0, length), Buffer.from('x'), whole.subarray(length + 1)])]) {
        const file = path.join(temporaryFolder(), 'cache');
        writeFileSync(file, damaged);
        assert.equal(lookUp(file), damaged.equals(whole) ? '{"v":"ü„“"}' : undefined);
      }
    }
  });
  it('does without a place it cannot write to', () => {
    const cache = new FileCache(path.join(filled(), 'not-a-folder', 'cache'), '1');
    cache.put('/a', { stamp: STAMP, hash: hashOf(A) }, 'key', '1');
    cache.save();
    assert.equal(cache.get('/a', STAMP, 'key', never), '1');
  });
  it('leaves nothing but the cache behind', () => {
    const file = filled();
    assert.deepEqual(readdirSync(path.dirname(file)), ['cache']);
  });
});

describe('cacheFolder', () => {
  it('follows XDG_CACHE_HOME, then the platform', () => {
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/x', HOME: '/h' }, 'linux'), path.join('/x', 'prozessatlas'));
    assert.equal(cacheFolder({ HOME: '/h' }, 'linux'), path.join('/h', '.cache', 'prozessatlas'));
    assert.equal(cacheFolder({ HOME: '/h' }, 'darwin'), path.join('/h', 'Library', 'Caches', 'prozessatlas'));
    assert.equal(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32'), path.join('/l', 'prozessatlas', 'cache'));
    assert.equal(cacheFolder({}, 'linux'), undefined);
  });
});
