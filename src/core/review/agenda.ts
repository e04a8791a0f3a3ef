import type { ProfileData } from '../landscape/data.js';
import type { IsoDate } from '../landscape/dates.js';
import { dueItems } from '../landscape/due.js';
import type { ProfileFile } from '../landscape/files.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { inOrder } from '../landscape/order.js';
import type { Message } from '../messages.js';
import { commentsOfProcess, isOpen } from './comments.js';

/** Why a process is on the agenda of a meeting, with the words for it. */
export const agendaReasons = {
  in_review: { en: 'in review', de: 'in Prüfung' },
  overdue: { en: 'review overdue', de: 'Wiedervorlage überfällig' },
  law: { en: 'law has changed', de: 'Recht hat sich geändert' },
  comments: { en: 'open comments', de: 'offene Vermerke' },
} as const satisfies Record<string, Message>;

export type AgendaReason = keyof typeof agendaReasons;

export interface AgendaItem {
  readonly profile: ProfileFile;
  /** Empty for a process that somebody chose without a reason. */
  readonly reasons: readonly AgendaReason[];
  readonly openComments: number;
  /** Proposed time box. */
  readonly minutes: number;
}

/** Minutes for a process, and for each question on it; a meeting tires behind the most. */
const TIME = { base: 10, perComment: 2, most: 30, step: 5 };

/** What a meeting on a day has to talk about: what is in review first, then what is overdue, then what has open comments. */
export function agendaOf(index: LandscapeIndex, today: IsoDate): AgendaItem[] {
  const due = new Map<string, Set<AgendaReason>>();
  for (const { kind, path, overdueDays } of dueItems(index, today)) {
    if (overdueDays > 0 && (kind === 'review' || kind === 'law-check')) due.set(path, (due.get(path) ?? new Set()).add(kind === 'review' ? 'overdue' : 'law'));
  }
  const items = inOrder([...index.profiles()].map((profile) => ({ profile, number: profile.data.number ?? null, name: profile.name })))
    .map(({ profile }) => agendaItem(index, profile, [...due.get(profile.path) ?? []]))
    .filter(({ reasons }) => reasons.length > 0);
  const ranks = Object.keys(agendaReasons);
  const rank = ({ reasons }: AgendaItem): number => Math.min(...reasons.map((reason) => ranks.indexOf(reason)));
  return items.sort((a, b) => rank(a) - rank(b));
}

/** One process as an item of an agenda. */
export function agendaItem(index: LandscapeIndex, profile: ProfileFile, due: readonly AgendaReason[] = []): AgendaItem {
  const { status } = profile.data;
  const openComments = status === 'retired' ? 0 : commentsOfProcess(index, profile).filter(isOpen).length;
  const reasons: AgendaReason[] = [...(status === 'in_review' ? ['in_review' as const] : []), ...due, ...(openComments > 0 ? ['comments' as const] : [])];
  return { profile, reasons, openComments, minutes: Math.min(TIME.most, Math.ceil((TIME.base + TIME.perComment * openComments) / TIME.step) * TIME.step) };
}

/** What a meeting can decide about a process. */
export type Decision = 'approve' | 'return' | 'keep';

/** The decisions that a state allows; `keep` says only that the process was looked at. */
export function decisionsFor({ status }: ProfileData): Decision[] {
  switch (status) {
    case 'in_review': return ['approve', 'return', 'keep'];
    case 'released': return ['keep', 'return'];
    default: return ['keep'];
  }
}

/** Words for a decision: what it means depends on the state. */
export function decisionWords(decision: Decision, { status }: ProfileData): Message {
  switch (decision) {
    case 'approve': return { en: 'Method approved', de: 'Methodisch freigegeben' };
    case 'return': return status === 'released' ? { en: 'To be revised', de: 'Wird überarbeitet' } : { en: 'Back to the draft', de: 'Zurück in den Entwurf' };
    case 'keep': return status === 'released' ? { en: 'Confirmed', de: 'Bestätigt' } : { en: 'Stays as it is', de: 'Bleibt im jetzigen Stand' };
  }
}
