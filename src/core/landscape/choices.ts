import { namedModels, isSnapshot } from './calls.js';
import { entriesOf } from './data.js';
import { isCatalog } from './kinds.js';
import type { LandscapeIndex } from './landscape-index.js';
import { compareNames } from './order.js';
import { mainProcessId } from './profiles.js';

/** Something to choose: the id that is written, and what people read. */
export interface Choice {
  readonly id: string;
  readonly name: string;
}

/**
 * What can be chosen for a file: the entries of the catalogues of its landscape and those around it by prefix, under
 * `parent` the groups, under `process` the other processes, each by name.
 */
export function choicesFor(index: LandscapeIndex, from: string): Record<string, Choice[]> {
  const choices: Record<string, Choice[]> = {};
  const add = (key: string, id: string, name: string): void => void (choices[key] ??= []).push({ id, name });
  for (const file of index.all()) {
    if (!isVisible(index, file.path, from)) continue;
    if (isCatalog(file.kind) && 'listPath' in file) {
      for (const [, { id, name, citation }] of entriesOf(file.data)) if (id) add(id.slice(0, Math.max(0, id.indexOf(':'))), id, [...new Set([citation, name].filter(Boolean))].join(' – ') || id);
    } else if (file.kind === 'landscape') {
      for (const [, { id, name }] of entriesOf(file.data.tree)) if (id) add('parent', id, name ?? id);
    } else if (file.kind === 'profile' && file.path !== from) {
      add('process', file.id, file.name);
    }
  }
  for (const list of Object.values(choices)) sorted(list);
  return choices;
}

/** The processes that a model can call, by name: those with a profile, those of other units, and those of models without a profile. */
export function callableProcesses(index: LandscapeIndex, from: string): Choice[] {
  const choices: Choice[] = [];
  const named = namedModels(index);
  for (const file of index.all()) {
    if (file.path === from || !isVisible(index, file.path, from)) continue;
    if (file.kind === 'profile' && file.modelPath !== from) choices.push({ id: mainProcessId(file), name: file.name });
    else if (file.kind === 'landscape') for (const [, { id, name }] of entriesOf(file.data.interfaces)) if (id) choices.push({ id, name: name ?? id });
    if (file.kind === 'model' && !isSnapshot(file.path) && !named.has(file.path)) {
      for (const { elementId, name } of file.processes) if (elementId !== '') choices.push({ id: elementId, name: name || elementId });
    }
  }
  return sorted(choices);
}

function sorted(choices: Choice[]): Choice[] {
  return choices.sort((a, b) => compareNames(a.name, b.name));
}

function isVisible(index: LandscapeIndex, path: string, from: string): boolean {
  const there = index.landscapeOf(path);
  for (let scope: ReturnType<LandscapeIndex['landscapeOf']> | undefined = index.landscapeOf(from); scope; scope = scope.outer) if (scope === there) return true;
  return false;
}
