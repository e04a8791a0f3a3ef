import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { findFiles, readBytes } from '../../src/node/workspace.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const isModel = (name: string): boolean => name.endsWith('.bpmn');

function check(files: readonly string[], paths: readonly string[], expected: readonly string[]): void {
  const folder = temporaryFolder(Object.fromEntries(files.map((file) => [file, file.endsWith('.gitignore') ? 'out/\n*.draft.bpmn\n' : ''])));
  assert.deepEqual(findFiles(paths, folder, isModel).files, expected);
}

describe('findFiles', () => {
  it('walks folders in a fixed order and takes what is wanted', () =>
    check(['b/x.bpmn', 'a.bpmn', 'b/readme.md', 'b/c/y.bpmn'], ['.'], ['a.bpmn', 'b/c/y.bpmn', 'b/x.bpmn']));
  it('shows paths below a folder as the folder was given', () => check(['b/x.bpmn'], ['./b'], ['b/x.bpmn']));
  it('takes a file that is named, whatever its name', () => check(['model.xml'], ['model.xml'], ['model.xml']));
  it('takes each file once', () => check(['b/x.bpmn'], ['b/x.bpmn', 'b', '**/*.bpmn'], ['b/x.bpmn']));
  it('understands globs', () => check(['a/x.bpmn', 'a/b/y.bpmn', 'z.bpmn'], ['a/**/*.bpmn'], ['a/b/y.bpmn', 'a/x.bpmn']));
  it('takes other endings when a glob names them', () => check(['a/x.xml', 'a/y.txt'], ['a/*.xml'], ['a/x.xml']));
  it('honours .gitignore', () => check(['.gitignore', 'out/a.bpmn', 'b.draft.bpmn', 'c.bpmn'], ['.'], ['c.bpmn']));
  it('looks into an ignored folder that is named', () => check(['.gitignore', '.git/HEAD', 'out/a.bpmn'], ['out'], ['out/a.bpmn']));
  it('walks a folder that is named like a model', () => check(['x.bpmn/y.bpmn'], ['.'], ['x.bpmn/y.bpmn']));

  it('says that a named folder is no file when it is named like one and holds none', () => {
    const folder = temporaryFolder({ 'x.bpmn/readme.md': '', 'models/readme.md': '' });
    assert.deepEqual(findFiles(['x.bpmn', 'models', '.'], folder, isModel), { files: [], unreadable: [{ path: 'x.bpmn', reason: 'EISDIR' }] });
  });

  it('honours the .gitignore of the repository above', () => {
    const folder = temporaryFolder({ '.git/HEAD': '', '.gitignore': 'old.bpmn\n', 'models/old.bpmn': '', 'models/new.bpmn': '' });
    assert.deepEqual(findFiles(['.'], path.join(folder, 'models'), isModel).files, ['new.bpmn']);
  });

  it('names what cannot be read and goes on', function () {
    if (process.platform === 'win32') this.skip(); // links need a right of their own there
    const folder = temporaryFolder({ 'a.bpmn': '' });
    symlinkSync('nowhere', path.join(folder, 'dangling.bpmn'));
    symlinkSync('loop.bpmn', path.join(folder, 'loop.bpmn'));
    mkdirSync(path.join(folder, 'inner'));
    symlinkSync('..', path.join(folder, 'inner', 'up'));
    assert.deepEqual(findFiles(['.', 'missing'], folder, isModel), {
      files: ['a.bpmn'],
      unreadable: [{ path: 'dangling.bpmn', reason: 'ENOENT' }, { path: 'loop.bpmn', reason: 'ELOOP' }, { path: 'missing', reason: 'ENOENT' }],
    });
  });
});

describe('readBytes', () => {
  it('reads only regular files', () => {
    assert.deepEqual(readBytes(temporaryFolder()), { reason: 'EISDIR' });
    assert.deepEqual(readBytes('/nowhere/x.bpmn'), { reason: 'ENOENT' });
  });
});
