import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Errors that say a folder takes no new file, though a file in it may still be written. */
const NO_NEW_FILE = new Set(['EACCES', 'EPERM']);

/**
 * Writes a file as a whole or not at all: where the disk is full or something else fails, the file stays as it was.
 *
 * @param write For tests.
 */
export function writeWhole(file: string, content: string | Uint8Array, write: typeof writeFileSync = writeFileSync): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) return write(file, content);
  // A link stays one.
  const target = stats ? realpathSync(file) : file;
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    write(beside, content, { mode: stats?.mode });
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    if (!NO_NEW_FILE.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    write(target, content);
  }
}
