import { readFile, stat } from 'node:fs/promises';
import type { LocalFiles } from './platform.js';

/** Files on the disk of the machine; small, since it is there from the start. */
export const localFiles: LocalFiles = {
  async stat(path) {
    const found = await stat(path);
    return { isFolder: found.isDirectory(), size: found.isFile() ? found.size : 0, mtime: found.mtimeMs };
  },
  read: async (path) => ((await stat(path)).isFile() ? readFile(path) : new Uint8Array()), // reading a pipe might never end
};
