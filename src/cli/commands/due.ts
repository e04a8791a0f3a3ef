import { toCalendar } from '../../core/landscape/calendar.js';
import { entryName } from '../../core/landscape/catalog.js';
import { addDuration } from '../../core/landscape/dates.js';
import type { DueItem } from '../../core/landscape/due.js';
import { dueItems, dueKinds } from '../../core/landscape/due.js';
import type { LandscapeIndex } from '../../core/landscape/landscape-index.js';
import type { Lang, Message } from '../../core/messages.js';
import { dayInWords, overdueInWords } from '../../core/time/words.js';
import { loadLandscape } from '../../node/landscape.js';
import { CliError, type Command } from '../command.js';
import { Exit } from '../io.js';
import { oneOf, readOptions } from '../options.js';
import { dayOption, folderOption, reportUnreadable } from '../landscape/arguments.js';

interface Due {
  readonly items: readonly DueItem[];
  readonly index: LandscapeIndex;
  readonly today: string;
}

const FORMATS = { text, json, ics } as const satisfies Record<string, (due: Due, lang: Lang) => string>;

const HELP: Message = {
  en: `Usage: prozessatlas due [dir] [options]

Lists what is due: reviews, checks against changed law, documents that expire, decisions on variants, laws that change.
Ends with 0, also when something is overdue; 2 for wrong usage or unreadable files.

Options:
  --format text|json|ics   ics is a calendar file for every calendar program; default: text
  --within DURATION        only what is due within a time such as P3M (three months), and what is overdue
  --today YYYY-MM-DD       the day that decides what is overdue; default: today`,
  de: `Aufruf: prozessatlas due [Ordner] [Optionen]

Nennt, was fällig ist: Wiedervorlagen, Prüfungen an geändertem Recht, ablaufende Dokumente, Entscheidungen über Varianten,
Rechtsänderungen. Endet mit 0, auch wenn etwas überfällig ist; mit 2 bei falschem Aufruf oder unlesbaren Dateien.

Optionen:
  --format text|json|ics   ics ist eine Kalenderdatei für jedes Kalenderprogramm; sonst text
  --within DAUER           nur, was binnen einer Zeit wie P3M (drei Monate) fällig wird, und was überfällig ist
  --today JJJJ-MM-TT       der Tag, der entscheidet, was überfällig ist; sonst heute`,
};

const SAID = {
  overdue: { en: 'Overdue', de: 'Überfällig' },
  coming: { en: 'Coming', de: 'Demnächst' },
  nothing: { en: 'Nothing is due.', de: 'Nichts ist fällig.' },
} as const satisfies Record<string, Message>;

export const due: Command = {
  summary: { en: 'lists what is due, also as a calendar', de: 'nennt, was fällig ist, auch als Kalender' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, { format: { type: 'string', default: 'text' }, within: { type: 'string' }, today: { type: 'string' } });
    const format = oneOf('--format', values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
    const today = dayOption(values.today);
    const last = values.within === undefined ? undefined : lastDay(today, values.within);
    const { index, unreadable } = loadLandscape(folderOption(paths, io.cwd));
    const items = dueItems(index, today).filter(({ date }) => last === undefined || date <= last);
    io.out(FORMATS[format]({ items, index, today }, lang));
    return reportUnreadable(unreadable, io, lang) ? Exit.failure : Exit.ok;
  },
};

function lastDay(today: string, within: string): string {
  const last = addDuration(today, within);
  if (last === undefined) throw new CliError({ en: '--within takes a duration such as P3M, not “{within}”.', de: '--within erwartet eine Dauer wie P3M, nicht „{within}“.' }, { within });
  return last;
}

function text({ items, index }: Due, lang: Lang): string {
  if (items.length === 0) return `${SAID.nothing[lang]}\n`;
  const width = Math.max(...items.map(({ date }) => dayInWords(date, lang).length));
  const line = (item: DueItem): string => {
    const { date, kind, name, about, owner, path, overdueDays } = item;
    const details = [about, owner && entryName(index, owner, path), overdueDays > 0 && overdueInWords(overdueDays, lang)].filter(Boolean);
    return `${dayInWords(date, lang).padEnd(width)}  ${dueKinds[kind][lang]}: ${name}${details.length > 0 ? ` (${details.join(' · ')})` : ''}\n`;
  };
  const part = (title: Message, list: readonly DueItem[]): string => (list.length === 0 ? '' : `${title[lang]}\n${list.map(line).join('')}`);
  const isOverdue = (item: DueItem): boolean => item.overdueDays > 0;
  return [part(SAID.overdue, items.filter(isOverdue)), part(SAID.coming, items.filter((item) => !isOverdue(item)))].filter((each) => each !== '').join('\n');
}

function json({ items, today }: Due): string {
  return `${JSON.stringify({ version: 1, today, items }, null, 2)}\n`;
}

function ics({ items, index, today }: Due, lang: Lang): string {
  return toCalendar(items, today, lang, ({ owner, path }) => (owner ? entryName(index, owner, path) : undefined));
}
