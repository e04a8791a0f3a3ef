import type { Lang, Message } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { dayInWords, durationInWords, overdueInWords } from '../../time/words.js';
import type { DueItem } from '../due.js';
import { dueKinds } from '../due.js';
import { gapKinds } from '../progress/gaps.js';
import type { WorkItem } from '../progress/gaps.js';
import type { FasterProcess } from '../progress/history.js';
import type { ProgressReport } from '../progress/report.js';

/** What the report says in every format. */
export const progressTexts = {
  title: { en: 'Process management: progress', de: 'Prozessmanagement: Fortschritt' },
  asOf: { en: 'As of {date}', de: 'Stand {date}' },
  progress: { en: 'Progress', de: 'Fortschritt' },
  summary: {
    en: '{released} of {total} processes are released ({share} %). {in_review} are in review, {drafted} are modelled, {recorded} recorded, {listed} only listed. Retired processes do not count.',
    de: '{released} von {total} Prozessen sind freigegeben ({share} %). {in_review} sind in Prüfung, {drafted} modelliert, {recorded} aufgenommen, {listed} erst benannt. Stillgelegte Prozesse zählen nicht mit.',
  },
  empty: { en: 'There are no processes yet.', de: 'Es gibt noch keine Prozesse.' },
  byUnit: { en: 'By unit', de: 'Je Organisationseinheit' },
  unit: { en: 'Unit', de: 'Einheit' },
  noUnit: { en: '(no unit)', de: '(ohne Einheit)' },
  total: { en: 'total', de: 'gesamt' },
  overTime: { en: 'Over time', de: 'Im Zeitverlauf' },
  date: { en: 'Date', de: 'Datum' },
  noHistory: {
    en: 'Numbers over time come from git; this folder is not in a repository, or git is not at hand.',
    de: 'Der Zeitverlauf stammt aus git; dieser Ordner liegt in keinem Repository, oder git ist nicht verfügbar.',
  },
  faster: { en: 'What became faster', de: 'Was schneller wurde' },
  gain: { en: '{name}: {before} → {now} (since {since}: {share} % less)', de: '{name}: {before} → {now} (seit {since}: {share} % weniger)' },
  notFaster: {
    en: 'No process has a shorter throughput time than when it was first recorded.',
    de: 'Noch kein Prozess hat eine kürzere Durchlaufzeit als bei der ersten Aufnahme.',
  },
  next: { en: 'What is next', de: 'Was ansteht' },
  nothingNext: { en: 'Nothing is due within the next three months.', de: 'In den nächsten drei Monaten steht nichts an.' },
  dueLine: { en: '{date}: {what}, {name}', de: '{date}: {what}, {name}' },
  overdueLine: { en: '{date}: {what}, {name} ({overdue})', de: '{date}: {what}, {name} ({overdue})' },
  moreDue: { en: 'and {n} more', de: 'und {n} weitere' },
  work: { en: 'What is missing', de: 'Was noch fehlt' },
  nothingMissing: { en: 'Every process is released and complete.', de: 'Alle Prozesse sind freigegeben und vollständig.' },
  process: { en: 'Process', de: 'Prozess' },
  stage: { en: 'Stage', de: 'Stand' },
  owner: { en: 'Owner', de: 'Prozessverantwortliche Stelle' },
  missing: { en: 'Missing', de: 'Fehlt' },
  release: { en: 'the release', de: 'die Freigabe' },
} as const satisfies Record<string, Message>;

/** One paragraph with the numbers. */
export function summaryLine({ total: { processes, byStage } }: ProgressReport, lang: Lang): string {
  if (processes === 0) return progressTexts.empty[lang];
  return formatMessage(progressTexts.summary, lang, { ...byStage, total: processes, share: percent(byStage.released, processes) });
}

/** How much faster a process became since when. */
export function gainLine({ name, since, before, now }: FasterProcess, lang: Lang): string {
  return formatMessage(progressTexts.gain, lang, { name, since: dayInWords(since, lang), before: minutesInWords(before, lang), now: minutesInWords(now, lang), share: percent(before - now, before) });
}

/** What is due or overdue when. */
export function dueLine({ kind, date, name, about, overdueDays }: DueItem, lang: Lang): string {
  const what = about ? `${dueKinds[kind][lang]} (${about})` : dueKinds[kind][lang];
  return formatMessage(overdueDays > 0 ? progressTexts.overdueLine : progressTexts.dueLine, lang, { date: dayInWords(date, lang), what, name, overdue: overdueInWords(overdueDays, lang) });
}

/** What a process on the work list lacks, in words. */
export function missingWords({ missing }: WorkItem, lang: Lang): string {
  return missing.length === 0 ? progressTexts.release[lang] : missing.map((kind) => gapKinds[kind][lang]).join(', ');
}

/** A part of a whole in whole per cent; 0 of nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100);
}

/** Whole days, or hours and minutes below two days. */
export function minutesInWords(minutes: number, lang: Lang): string {
  if (minutes >= 2 * 1440) return durationInWords({ days: Math.round(minutes / 1440) }, lang);
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return durationInWords({ ...(hours > 0 && { hours }), ...((rest > 0 || hours === 0) && { minutes: rest }) }, lang);
}
