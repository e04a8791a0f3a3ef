import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli } from '../../support/cli.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

describe('prozessatlas portal and bad input', () => {
  it('does not write over the file of somebody else', async () => {
    const folder = temporaryFolder({ 'landscape.yaml': 'schemaVersion: "1"\n', 'site/index.html': 'mine' });
    const { status, err } = await cli(folder, ['portal', '-o', 'site', '--lang', 'en']);
    assert.equal(status, 2);
    assert.match(err, /index\.html does not come from the portal/);
    assert.equal(readFileSync(path.join(folder, 'site/index.html'), 'utf8'), 'mine');
  });

  it('says what the law asks for and is not there', async () => {
    const folder = temporaryFolder({ 'landscape.yaml': 'schemaVersion: "1"\n' });
    const { status, err } = await cli(folder, ['portal', '-o', 'site', '--lang', 'en']);
    assert.equal(status, 0);
    assert.match(err, /operator \(operator\), address/);
  });

  it('wants a folder, and one of its formats', async () => {
    const folder = temporaryFolder({ 'landscape.yaml': 'schemaVersion: "1"\n', 'file': '' });
    assert.equal((await cli(folder, ['portal'])).status, 2);
    assert.equal((await cli(folder, ['portal', '-o', 'file'])).status, 2);
    assert.equal((await cli(folder, ['portal', '-o', 'site', '--format', 'docx'])).status, 2);
    assert.equal((await cli(folder, ['handbook', '-o', 'book.docx'])).status, 2);
  });

  it('writes the handbook as a PDF', async () => {
    const folder = temporaryFolder({ 'landscape.yaml': 'schemaVersion: "1"\n' });
    assert.equal((await cli(folder, ['handbook', '-o', 'book.pdf'])).status, 0);
    assert.match(readFileSync(path.join(folder, 'book.pdf'), 'latin1'), /^%PDF-1\.7/);
  });
});
