import type { IsoDate } from '../../../core/landscape/dates.js';
import type { AgendaItem, Decision } from '../../../core/review/agenda.js';

/** What is being said about one process. */
export interface MeetingItem {
  /** Path of the profile. */
  readonly path: string;
  /** Time box. */
  minutes: number;
  spentSeconds: number;
  decision?: Decision;
  /** Why it was decided so. */
  comment: string;
  /** One note a line. */
  notes: string;
}

/** A meeting that is being held; kept in the state of the workspace until its minutes are written. */
export interface Meeting {
  readonly date: IsoDate;
  /** Ids of the roles that take part. */
  roles: string[];
  items: MeetingItem[];
  /** The item that is being talked about. */
  position: number;
}

export function newMeeting(date: IsoDate, agenda: readonly AgendaItem[], roles: readonly string[]): Meeting {
  return { date, roles: [...roles], position: 0, items: agenda.map(({ profile, minutes }) => ({ path: profile.path, minutes, spentSeconds: 0, comment: '', notes: '' })) };
}

/** Whether somebody looked at an item: what nobody talked about stays out of the minutes. */
export function isDiscussed({ decision, comment, notes, spentSeconds }: MeetingItem): boolean {
  return decision !== undefined || comment.trim() !== '' || notes.trim() !== '' || spentSeconds >= 60;
}

/** Whether something was written down about an item. */
export function isDone({ decision, notes }: MeetingItem): boolean {
  return decision !== undefined || notes.trim() !== '';
}
