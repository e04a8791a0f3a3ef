import type { CatalogEntryData } from '../landscape/data.js';
import { entriesOf } from '../landscape/data.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { normalisedName } from '../landscape/names.js';

/** The role or unit that a lane or pool without a reference stands for: the one with its name. */
export function entryNamed(index: LandscapeIndex, name: string, from: string): CatalogEntryData | undefined {
  const wanted = normalisedName(name);
  if (wanted === '') return undefined;
  for (const path of index.definersOf(`name:${wanted}`, from)) {
    const file = index.file(path);
    if (!file || !('listPath' in file)) continue;
    for (const [, entry] of entriesOf(file.data)) if (entry.name && normalisedName(entry.name) === wanted) return entry;
  }
  return undefined;
}
