import type { TextEdit } from '../text/edits.js';
import { editYaml } from '../yaml/edit.js';
import type { YamlChange } from '../yaml/edit.js';
import type { LandscapeFile } from './files.js';
import type { LandscapeIndex } from './landscape-index.js';
import { relativeLink, resolveLink } from './paths.js';
import type { Reference } from './references.js';
import { referencesOf } from './references.js';

/** A link that would lead nowhere once files have moved, and what it has to be. */
export interface MovedLink {
  readonly reference: Reference;
  readonly link: string;
}

/**
 * The links that have to change when files get other names or folders, by the path of their file as it is now.
 *
 * @param moved The new path of a file; `undefined` for one that stays. Links that lead nowhere already are left alone.
 */
export function movedLinks(index: LandscapeIndex, moved: (path: string) => string | undefined): Map<LandscapeFile, MovedLink[]> {
  const found = new Map<LandscapeFile, MovedLink[]>();
  for (const file of index.all()) {
    const from = moved(file.path) ?? file.path;
    const links: MovedLink[] = [];
    for (const reference of referencesOf(file)) {
      const { target, key, value, at } = reference;
      if (target !== 'file' || !index.has(key) || at?.length === 0) continue;
      const to = moved(key) ?? key;
      if ((from === file.path && to === key) || resolveLink(from, value) === to) continue;
      links.push({ reference, link: relativeLink(from, to) + (/[?#].*$/s.exec(value)?.[0] ?? '') });
    }
    if (links.length > 0) found.set(file, links);
  }
  return found;
}

/** The edits that write links anew in the text of their file; a place that says something else by now is left alone. */
export function linkEdits(text: string, links: readonly MovedLink[]): readonly TextEdit[] {
  const changes: YamlChange[] = [];
  const edits: TextEdit[] = [];
  for (const { reference: { at, range, value }, link } of links) {
    if (at) changes.push({ op: 'set', path: at, value: link });
    else if (range && decoded(text.slice(range.start, range.end)) === value) edits.push({ ...range, text: encodeURI(link).replace(/[()&]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`) });
  }
  const result = changes.length > 0 ? editYaml(text, changes) : undefined;
  if (result && !('refused' in result)) return result.edits;
  return edits.sort((a, b) => a.start - b.start);
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
