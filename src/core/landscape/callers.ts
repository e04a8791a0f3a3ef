import { isSnapshot, modelUses } from './calls.js';
import type { ModelFile, ProfileFile } from './files.js';
import type { LandscapeIndex } from './landscape-index.js';
import { compareNames } from './order.js';
import { nameOf } from './paths.js';
import { mainProcessId } from './profiles.js';
import { referencesOf } from './references.js';

/** A place that calls a process: a call activity of a model, or a profile that has no model yet. */
export interface Caller {
  readonly file: ModelFile | ProfileFile;
  /** The calling process, by the name that people know. */
  readonly process: string;
  /** The call activity; absent for a profile. */
  readonly elementId?: string;
  readonly elementName?: string;
}

/** Everything that calls the process of a model, sorted by the name of the caller. Copies of released models do not count. */
export function callersOfModel(index: LandscapeIndex, path: string): Caller[] {
  const { profile } = modelUses(index, path)[0]!;
  const model = index.file(path);
  const ids = profile ? [mainProcessId(profile)] : model?.kind === 'model' ? model.processes.map(({ elementId }) => elementId) : [];
  const callers = [...new Set(ids)].filter((id) => id !== '').flatMap((id) => callersOfProcess(index, id, profile?.path ?? path));
  return callers.sort((a, b) => compareNames(a.process, b.process));
}

function callersOfProcess(index: LandscapeIndex, id: string, from: string): Caller[] {
  return [...index.referrersOf(`call:${id}`, from)].flatMap((path): Caller[] => {
    const file = index.file(path);
    if (file?.kind === 'profile') return [{ file, process: file.name }];
    if (file?.kind !== 'model' || isSnapshot(path)) return [];
    const process = modelUses(index, path)[0]!.profile?.name ?? (file.processes[0]?.name || nameOf(path));
    return [...referencesOf(file)].filter(({ target, key }) => target === 'call' && key === id)
      .map(({ elementId, elementName }) => ({ file, process, ...(elementId && { elementId }), ...(elementName && { elementName }) }));
  });
}
