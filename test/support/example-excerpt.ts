import { cpSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { temporaryFolder } from './temporary-folder.js';

const EXAMPLE = path.join(root, 'examples', 'auslaenderbehoerde');
const GROUP = path.join(EXAMPLE, 'processes', 'abh-erw');
const PARTS = ['landscape.yaml', 'catalogs', 'minutes'].map((part) => path.join(EXAMPLE, part));

/** A copy of the example landscape with one of its groups only: quick to read where a test does not need them all. */
export function exampleExcerpt(): string {
  const folder = temporaryFolder();
  for (const part of [...PARTS, GROUP]) cpSync(part, path.join(folder, path.relative(EXAMPLE, part)), { recursive: true });
  return folder;
}
