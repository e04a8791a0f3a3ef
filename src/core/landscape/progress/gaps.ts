import type { Message } from '../../messages.js';
import { entriesOf } from '../data.js';
import type { ProfileFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { LandscapeOverview, ProcessSummary } from '../overview.js';
import type { Stage } from './stages.js';
import { stageKeys } from './stages.js';
import { stageOfSummary } from './coverage.js';

/** What a process can lack, in the order in which it is filled in. */
export const gapKinds = {
  group: { en: 'group', de: 'Prozessgruppe' },
  owner: { en: 'owner', de: 'prozessverantwortliche Stelle' },
  keyUser: { en: 'key user', de: 'Schlüsselperson' },
  trigger: { en: 'trigger', de: 'Auslöser' },
  outcomes: { en: 'outcomes', de: 'Ergebnisse' },
  legalBases: { en: 'legal bases', de: 'Rechtsgrundlagen' },
  model: { en: 'model', de: 'Modell' },
  documents: { en: 'documents', de: 'Dokumente' },
  systems: { en: 'systems', de: 'Fachverfahren' },
  times: { en: 'times and case numbers', de: 'Zeiten und Fallzahlen' },
  review: { en: 'review date', de: 'Wiedervorlage' },
  clientInfo: { en: 'client information', de: 'Kundeninformation' },
} as const satisfies Record<string, Message>;

export type GapKind = keyof typeof gapKinds;

/** A process on the work list. */
export interface WorkItem {
  readonly process: ProcessSummary;
  readonly stage: Stage;
  readonly missing: readonly GapKind[];
}

/**
 * What is still to be recorded and modelled: processes that are not released, and released ones that lack something, the
 * furthest behind first. Retired and suspended ones are left alone.
 */
export function workList(index: LandscapeIndex, { processes }: LandscapeOverview): WorkItem[] {
  return processes.flatMap((process): WorkItem[] => {
    const profile = index.file(process.path);
    const stage = stageOfSummary(index, process);
    if (profile?.kind !== 'profile' || stage === undefined || process.status === 'suspended') return [];
    const missing = gapsOf(profile, process);
    return stage === 'released' && missing.length === 0 ? [] : [{ process, stage, missing }];
  }).sort((a, b) => stageKeys.indexOf(a.stage) - stageKeys.indexOf(b.stage) || b.missing.length - a.missing.length);
}

/** What a profile does not say yet. Management and support processes owe clients no information. */
export function gapsOf({ data }: ProfileFile, { type, model, nextReview }: ProcessSummary): GapKind[] {
  const has: Readonly<Record<GapKind, boolean>> = {
    group: Boolean(data.parent), owner: Boolean(data.owner), keyUser: Boolean(data.keyUser),
    trigger: Boolean(data.trigger), outcomes: hasEntries(data.outcomes), legalBases: type !== 'core' || hasEntries(data.legalBases),
    model: model !== null, documents: hasEntries(data.documents), systems: hasEntries(data.systems),
    times: Object.values(data.kpis ?? {}).some((kpi) => kpi?.value !== null && kpi?.value !== undefined),
    review: nextReview !== null || Boolean(data.governance?.reviewCycle),
    clientInfo: type !== 'core' || data.level === 'subprocess' || hasEntries(data.clientInfo),
  };
  return (Object.keys(gapKinds) as GapKind[]).filter((kind) => !has[kind]);
}

function hasEntries<T>(list: readonly (T | null)[] | null | undefined): boolean {
  return !entriesOf(list).next().done;
}
