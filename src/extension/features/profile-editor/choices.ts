import { entriesOf } from '../../../core/landscape/data.js';
import type { LandscapeIndex } from '../../../core/landscape/landscape-index.js';
import { isCatalog } from '../../../core/landscape/kinds.js';
import type { Choice } from '../../../protocol/form.js';

/**
 * What can be chosen in a form of a file: the entries of the catalogues of its landscape and those around it by prefix, and
 * under `parent` the groups and processes, each by name.
 */
export function choicesFor(index: LandscapeIndex, from: string): Record<string, Choice[]> {
  const choices: Record<string, Choice[]> = {};
  const add = (key: string, id: string, name: string): void => void (choices[key] ??= []).push({ id, name });
  for (const file of index.all()) {
    if (!isVisible(index, file.path, from)) continue;
    if (isCatalog(file.kind) && 'listPath' in file) {
      for (const [, { id, name, citation }] of entriesOf(file.data)) if (id) add(id.slice(0, Math.max(0, id.indexOf(':'))), id, [citation, name].filter(Boolean).join(' – ') || id);
    } else if (file.kind === 'landscape') {
      for (const [, { id, name }] of entriesOf(file.data.tree)) if (id) add('parent', id, name ?? id);
    } else if (file.kind === 'profile' && file.path !== from) {
      add('process', file.id, file.name);
    }
  }
  for (const list of Object.values(choices)) list.sort((a, b) => a.name.localeCompare(b.name, 'de', { numeric: true }));
  return choices;
}

function isVisible(index: LandscapeIndex, path: string, from: string): boolean {
  const there = index.landscapeOf(path);
  for (let scope: ReturnType<LandscapeIndex['landscapeOf']> | undefined = index.landscapeOf(from); scope; scope = scope.outer) if (scope === there) return true;
  return false;
}
