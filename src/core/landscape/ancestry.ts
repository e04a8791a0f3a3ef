import type { LandscapeIndex } from './landscape-index.js';

/**
 * Whether a process is another one or lies somewhere below it, by their `parent`. Parents that go round in circles end the search.
 *
 * @param from Path of a file of the landscape in which the ids are looked up.
 */
export function liesBelow(index: LandscapeIndex, id: string, ancestor: string, from: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    if (at === ancestor) return true;
    seen.add(at);
    const [path] = index.definersOf(`id:${at}`, from);
    const file = path === undefined ? undefined : index.file(path);
    at = file?.kind === 'profile' ? file.data.parent ?? undefined : undefined;
  }
  return false;
}
