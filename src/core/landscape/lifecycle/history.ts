import type { ProfileData } from '../data.js';
import { entriesOf } from '../data.js';
import type { IsoDate } from '../dates.js';
import type { Status } from '../terms.js';

/** Something that happened to a process. Nobody is named: roles stand in the profile, names of people do not. */
export interface HistoryEntry {
  readonly date: IsoDate;
  readonly kind: 'approved' | 'rejected' | 'returned' | 'review' | 'released' | 'recorded' | 'status' | 'version' | 'owner';
  /** Id of a role: who decided, or who became the owner. */
  readonly role?: string;
  readonly version?: string;
  readonly text?: string;
  readonly from?: Status;
  readonly to?: Status;
  /** A link to the minutes, or to the stored copy of the model. */
  readonly link?: string;
}

/** A profile as it was on a day. */
export interface PastProfile {
  readonly date: IsoDate;
  readonly data: ProfileData;
}

/**
 * What has happened to a process, the latest first: approvals, reviews and the current release as the profile tells them,
 * and from its earlier versions when it was first recorded and how status, version and owner changed.
 *
 * @param past Earlier versions, the earliest first; empty where there is no git.
 */
export function historyOf(data: ProfileData, past: readonly PastProfile[] = []): HistoryEntry[] {
  const entries = [...told(data), ...changes(past)];
  // On one day what was decided stands above what followed from it.
  return entries.map((entry, i) => ({ entry, i })).sort((a, b) => (a.entry.date < b.entry.date ? 1 : a.entry.date > b.entry.date ? -1 : a.i - b.i)).map(({ entry }) => entry);
}

function* told({ governance, reviews }: ProfileData): Generator<HistoryEntry> {
  for (const [, { date, decision, role, version, comment, step }] of entriesOf(governance?.approvals)) {
    if (date) yield { date, kind: decision ?? 'approved', ...(role && { role }), ...(version && { version }), text: comment ?? step ?? '' };
  }
  for (const [, { date, kind, minutes, decision }] of entriesOf(reviews)) {
    if (date) yield { date, kind: 'review', text: decision ?? kind ?? '', ...(minutes && { link: minutes }) };
  }
  const { date, version, snapshot } = governance?.released ?? {};
  if (date) yield { date, kind: 'released', ...(version && { version }), ...(snapshot && { link: snapshot }) };
}

/** What differs from version to version, the latest first. A release says its version itself. */
function changes(versions: readonly PastProfile[]): HistoryEntry[] {
  const found: HistoryEntry[] = [];
  for (const [i, { date, data }] of versions.entries()) {
    const before = versions[i - 1]?.data;
    if (!before) {
      found.push({ date, kind: 'recorded', to: data.status ?? 'planned', ...(data.owner && { role: data.owner }) });
      continue;
    }
    const [from, to] = [before.status ?? 'planned', data.status ?? 'planned'];
    if (from !== to) found.push({ date, kind: 'status', from, to, ...(data.version && data.version !== before.version && { version: data.version }) });
    else if (data.version && data.version !== before.version) found.push({ date, kind: 'version', version: data.version });
    if (data.owner && data.owner !== before.owner) found.push({ date, kind: 'owner', role: data.owner });
  }
  return found.reverse();
}
