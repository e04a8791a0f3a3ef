import assert from 'node:assert/strict';
import { findOnWindows } from '../../src/node/find-program.js';

describe('findOnWindows', () => {
  const files = new Set(['C:\\Program Files\\Git\\cmd\\git.exe', '\\\\amt\\programme\\git.exe', 'git.exe', '.\\git.exe', 'D:git.exe', '\\git.exe', 'tools\\git.exe']);
  const find = (searchPath: string): string | undefined => findOnWindows('git', { searchPath, exists: (file) => files.has(file) });

  it('finds a program where the search path names its folder as a whole', () => {
    assert.equal(find('C:\\Windows;"C:\\Program Files\\Git\\cmd"; \\\\amt\\programme'), 'C:\\Program Files\\Git\\cmd\\git.exe');
    assert.equal(find('C:/Windows;\\\\amt\\programme'), '\\\\amt\\programme\\git.exe');
  });

  it('never looks in the current folder', () => {
    for (const searchPath of ['', '.', ';', 'D:', '\\', 'tools', '.;C:\\Windows']) assert.equal(find(searchPath), undefined, searchPath);
  });
});
