import { entryName } from '../landscape/catalog.js';
import { entriesOf } from '../landscape/data.js';
import type { IsoDate } from '../landscape/dates.js';
import type { ProfileFile } from '../landscape/files.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { commentKinds } from '../landscape/terms.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { dayInWords } from '../time/words.js';
import type { PlacedComment } from './comments.js';
import { commentsOfProcess, isOpen } from './comments.js';

/** What was said about one process. */
export interface DiscussedItem {
  readonly profile: ProfileFile;
  /** The decision in words; empty when nothing was decided. */
  readonly decision: string;
  /** Why. */
  readonly comment: string;
  /** One note a line. */
  readonly notes: string;
}

export interface HeldMeeting {
  readonly date: IsoDate;
  /** Ids of the roles that took part. */
  readonly roles: readonly string[];
  readonly items: readonly DiscussedItem[];
}

const SAID = {
  title: { en: 'Process review meeting on {date}', de: 'Prozessbesprechung am {date}' },
  present: { en: 'Present: {roles}', de: 'Teilgenommen: {roles}' },
  settled: { en: 'Settled', de: 'Geklärt' },
  discussed: { en: 'Discussed', de: 'Besprochen' },
  open: { en: 'Open', de: 'Offen' },
  nothing: { en: 'Discussed; nothing was decided.', de: 'Besprochen; nichts entschieden.' },
} as const satisfies Record<string, Message>;

/**
 * The minutes of a meeting as Markdown: for each process the decision, the notes, which comments were settled or answered
 * that day, and which are still open. Roles, never names.
 *
 * @param index After the meeting, so that what was settled in it is settled.
 */
export function minutesText(index: LandscapeIndex, { date, roles, items }: HeldMeeting, lang: Lang): string {
  const from = items[0]?.profile.path ?? '';
  const names = roles.map((role) => entryName(index, role, from));
  const lines = [`# ${formatMessage(SAID.title, lang, { date: dayInWords(date, lang) })}`, ''];
  if (names.length > 0) lines.push(formatMessage(SAID.present, lang, { roles: names.join(', ') }), '');
  for (const item of items) lines.push(`## ${escaped(item.profile.name)} (${item.profile.id})`, '', ...itemLines(index, item, date, lang), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function itemLines(index: LandscapeIndex, { profile, decision, comment, notes }: DiscussedItem, date: IsoDate, lang: Lang): string[] {
  const lines: string[] = [];
  const point = (text: string): void => void lines.push(`- ${text.trim().replace(/\s*\n\s*/g, ' ')}`);
  if (decision !== '') point(`**${decision}.**${comment === '' ? '' : ` ${escaped(comment)}`}`);
  for (const note of notes.split('\n')) if (note.trim() !== '') point(escaped(note.replace(/^\s*[-*]\s+/, '')));
  const comments = commentsOfProcess(index, profile);
  for (const one of comments) if (one.data.resolvedOn === date && !isOpen(one)) point(`${SAID.settled[lang]}: ${commentWords(one, lang)}${one.data.resolution ? ` – ${escaped(one.data.resolution)}` : ''}`);
  for (const one of comments.filter(isOpen)) {
    const answers = [...entriesOf(one.data.replies)].filter(([, reply]) => reply.date === date).map(([, reply]) => escaped(reply.text ?? ''));
    point(`${answers.length > 0 ? SAID.discussed[lang] : SAID.open[lang]}: ${commentWords(one, lang)}${answers.length > 0 ? ` – ${answers.join(' ')}` : ''}`);
  }
  return lines.length > 0 ? lines : [`- ${SAID.nothing[lang]}`];
}

function commentWords({ data }: PlacedComment, lang: Lang): string {
  const about = data.elementName ? ` (${escaped(data.elementName)})` : '';
  const quoted = lang === 'de' ? `„${escaped(data.text ?? '')}“` : `“${escaped(data.text ?? '')}”`;
  return `${commentKinds[data.kind ?? 'remark'][lang]} ${quoted}${about}`;
}

/** Signs that Markdown would take for markup. */
function escaped(text: string): string {
  return text.trim().replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
