import { profileById } from './calls.js';
import { entryName } from './catalog.js';
import type { LandscapeIndex } from './landscape-index.js';

/**
 * What a landscape calls the things that a model refers to by id: the citation of a law, the name of a document, a
 * system, a process.
 *
 * @param from Path of the referring file in the index.
 * @returns A look-up that knows nothing (`undefined`) of ids that the landscape does not define.
 */
export function displayNames(index: LandscapeIndex, from: string): (id: string) => string | undefined {
  return (id) => {
    const name = entryName(index, id, from);
    return name === id ? profileById(index, id, from)?.name : name;
  };
}
