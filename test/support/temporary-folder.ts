import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** A new folder with these files; removed when the tests end. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  // As git names it: macOS links to its temporary folder, Windows shortens the name of the user.
  const folder = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'prozessatlas-')));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

function removeAll(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** For suites that test several files at a time: mocha gives the processes that do so little time to end. */
export const mochaHooks = { afterAll: removeAll };

process.once('exit', removeAll);
