import { entryKinds } from '../landscape/catalog.js';
import { entriesOf } from '../landscape/data.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { mainProcessId } from '../landscape/profiles.js';
import type { Lang, Message } from '../messages.js';
import type { Completion } from './completion.js';

const kinds = {
  process: { en: 'process', de: 'Prozess' },
  group: { en: 'process group', de: 'Prozessgruppe' },
  interface: { en: 'process of another unit', de: 'Prozess einer anderen Stelle' },
} as const satisfies Record<string, Message>;

/**
 * The entries of catalogues that a file sees.
 *
 * @param prefixes `role`, `law` …
 */
export function entryIds(index: LandscapeIndex, prefixes: readonly string[], from: string, lang: Lang): Completion[] {
  const found: Completion[] = [];
  for (const file of index.all()) {
    if (!('listPath' in file) || !sees(index, from, file.path)) continue;
    for (const [, { id, name, citation, definition, description }] of entriesOf(file.data)) {
      const prefix = id?.slice(0, id.indexOf(':'));
      if (!id || prefix === undefined || !prefixes.includes(prefix)) continue;
      const more = [citation && name, definition ?? description].filter(Boolean).join('. ');
      found.push({ label: id, kind: 'reference', detail: citation ?? name ?? entryKinds[prefix]?.[lang] ?? '', ...(more && { documentation: more }) });
    }
  }
  return found;
}

/** What a call can name: processes by the id of their main process, and those of other units. */
export function callableIds(index: LandscapeIndex, from: string, lang: Lang): Completion[] {
  const found: Completion[] = [];
  for (const file of index.all()) {
    if (!sees(index, from, file.path)) continue;
    if (file.kind === 'profile') found.push({ label: mainProcessId(file), kind: 'reference', detail: file.name, documentation: kinds.process[lang] });
    if (file.kind === 'landscape') {
      for (const [, { id, name }] of entriesOf(file.data.interfaces)) if (id) found.push({ label: id, kind: 'reference', detail: name ?? '', documentation: kinds.interface[lang] });
    }
  }
  return found;
}

/** What a process can belong to: groups first, then processes. */
export function parentIds(index: LandscapeIndex, from: string, lang: Lang): Completion[] {
  const groups: Completion[] = [];
  const processes: Completion[] = [];
  for (const file of index.all()) {
    if (!sees(index, from, file.path)) continue;
    if (file.kind === 'profile' && file.path !== from) processes.push({ label: file.id, kind: 'reference', detail: file.name, documentation: kinds.process[lang] });
    if (file.kind === 'landscape') {
      for (const [, { id, name }] of entriesOf(file.data.tree)) if (id) groups.push({ label: id, kind: 'reference', detail: name ?? '', documentation: kinds.group[lang] });
    }
  }
  return [...groups, ...processes];
}

/** Whether what a file defines is seen from another one: it belongs to the same landscape, or to one around it. */
function sees(index: LandscapeIndex, from: string, path: string): boolean {
  const definer = index.landscapeOf(path);
  for (let at: typeof definer | undefined = index.landscapeOf(from); at; at = at.outer) if (at === definer) return true;
  return false;
}
