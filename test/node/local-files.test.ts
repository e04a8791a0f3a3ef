import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { localFiles } from '../../src/extension/files.node.js';
import { temporaryFolder } from '../support/temporary-folder.js';

describe('files read at first hand', () => {
  it('are told apart from folders, and change their state when they are written', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'a.bpmn');
    writeFileSync(file, 'Antrag');
    const { mtime, ...state } = await localFiles.stat(file);
    assert.deepEqual(state, { isFolder: false, size: 6 });
    assert.ok(Math.abs(Date.now() - mtime) < 60_000);
    assert.equal(Buffer.from(await localFiles.read(file)).toString(), 'Antrag');
    assert.equal((await localFiles.stat(folder)).isFolder, true);
  });

  it('are missing with the code of the system', async () => {
    await assert.rejects(localFiles.read(path.join(temporaryFolder(), 'none.bpmn')), { code: 'ENOENT' });
  });

  it('are empty where reading would wait for somebody who writes', async function () {
    if (process.platform === 'win32') return this.skip();
    const pipe = path.join(temporaryFolder(), 'pipe.bpmn');
    execFileSync('mkfifo', [pipe]);
    assert.deepEqual(await localFiles.read(pipe), new Uint8Array());
    assert.equal((await localFiles.stat(pipe)).size, 0);
  });
});
