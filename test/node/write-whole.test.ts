import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync, lstatSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../../src/node/write-whole.js';
import { temporaryFolder } from '../support/temporary-folder.js';

/** A disk that takes half of what is written and then fails. */
const failing = (code: string, when: (file: string) => boolean = () => true) => ((file: string, content: string) => {
  if (!when(file)) return writeFileSync(file, content);
  writeFileSync(file, content.slice(0, content.length / 2));
  throw Object.assign(new Error(code), { code });
}) as typeof writeFileSync;

describe('writing a file as a whole', () => {
  function model(): string {
    const file = path.join(temporaryFolder(), 'Antrag prüfen.bpmn');
    writeFileSync(file, 'vorher', { mode: 0o640 });
    return file;
  }

  it('replaces it, with its rights and through a link', () => {
    const file = model();
    const link = path.join(path.dirname(file), 'Verweis.bpmn');
    symlinkSync(file, link);
    writeWhole(link, 'nachher');
    assert.equal(readFileSync(file, 'utf8'), 'nachher');
    assert.ok(lstatSync(link).isSymbolicLink());
    if (process.platform !== 'win32') assert.equal(lstatSync(file).mode & 0o777, 0o640);
  });

  it('leaves it as it was where the disk is full, and nothing beside it', () => {
    const file = model();
    assert.throws(() => writeWhole(file, 'nachher', failing('ENOSPC')), { code: 'ENOSPC' });
    assert.equal(readFileSync(file, 'utf8'), 'vorher');
    assert.deepEqual(readdirSync(path.dirname(file)), ['Antrag prüfen.bpmn']);
  });

  it('writes into a folder that takes no new file', () => {
    const file = model();
    writeWhole(file, 'nachher', failing('EACCES', (written) => written !== file));
    assert.equal(readFileSync(file, 'utf8'), 'nachher');
  });

  it('makes a new file', () => {
    const file = path.join(temporaryFolder(), 'neu.bpmn');
    writeWhole(file, 'neu');
    assert.equal(readFileSync(file, 'utf8'), 'neu');
  });
});
