import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';

/** Names the program exactly: what another build has left behind may not be what this one would make. */
export function engine(): string {
  const file = fileURLToPath(import.meta.url);
  const { size, mtimeMs } = statSync(file);
  return `${version}-${path.basename(file)}-${size}-${mtimeMs}`;
}
