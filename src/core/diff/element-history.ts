import { readModel } from '../bpmn/model.js';
import type { Lang } from '../messages.js';
import type { Change } from './change.js';
import { diffModels } from './diff.js';

/** How many versions of a model are compared, at most. */
export const MOST_VERSIONS = 200;

/** A version of a model in its history. */
export interface PastVersion {
  readonly text: string;
  /** What was changed into it: on a branch not the version before in time; empty where it is the first. */
  readonly before: string;
  /** ISO date and time. */
  readonly date: string;
  /** Why it was made, in the words of who made it. */
  readonly note: string;
  readonly author?: string;
}

/** A version in which one element changed. */
export interface ElementEvent extends Omit<PastVersion, 'text' | 'before'> {
  readonly changes: readonly Change[];
}

/**
 * When and why one element changed.
 *
 * @param versions The earliest first.
 * @param elementId The id in the latest version; earlier ids are followed.
 * @returns The latest event first; drawing and file format do not count.
 */
export function elementHistory(versions: readonly PastVersion[], elementId: string, lang: Lang): ElementEvent[] {
  const events: ElementEvent[] = [];
  let id = elementId;
  for (let at = versions.length - 1; at >= 0; at--) {
    const { text, before, ...version } = versions[at]!;
    const all = diffModels(readModel(before), readModel(text), { lang });
    const changes = all.filter((change) => change.elementId === id && (change.layer === 'semantic' || change.property === 'id'));
    if (changes.length > 0) events.push({ ...version, changes });
    const renamed = changes.find(({ property, after }) => property === 'id' && after === id);
    if (renamed?.before) id = renamed.before;
    if (changes.some(({ kind }) => kind === 'added')) break;
  }
  return events;
}
