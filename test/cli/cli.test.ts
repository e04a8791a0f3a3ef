import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { prozessatlas } from '../support/built-cli.js';
import { version } from '../../package.json';

const cli = path.join(root, 'dist', 'cli.mjs');
const example = path.join('examples', 'auslaenderbehoerde');

describe('built command line', () => {
  it('is a program', function () {
    if (process.platform === 'win32') this.skip(); // there npm writes a batch file
    accessSync(cli, constants.X_OK);
  });

  it('tells its version from any folder', () => {
    assert.deepEqual(prozessatlas(['--version'], { cwd: tmpdir() }), { status: 0, out: `${version}\n`, err: '' });
  });

  it('speaks the language of the environment', () => {
    assert.match(prozessatlas(['--help'], { lang: 'de_DE.UTF-8' }).out, /^Aufruf:/);
  });

  it('checks the example landscape', () => {
    const { status, out } = prozessatlas(['validate', example, '--format', 'json']);
    const { version: format, summary } = JSON.parse(out);
    assert.equal(format, 1);
    assert.ok(summary.files > 0);
    assert.equal(status, summary.errors > 0 ? 1 : 0);
  });

  it('ends with status 2 and one line on stderr when a path does not exist', () => {
    const { status, err } = prozessatlas(['validate', 'no-such-file.bpmn']);
    assert.equal(status, 2);
    assert.match(err, /^prozessatlas: .*no-such-file\.bpmn.*\n$/);
  });

  it('takes a closed pipe for the end, not for a failure', async () => {
    const child = spawn(process.execPath, [cli, 'validate', example, '--format', 'json'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
    await new Promise((resolve) => child.once('close', resolve));
    assert.equal(err, '');
  });
});
