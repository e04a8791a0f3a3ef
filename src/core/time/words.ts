import type { Lang } from '../messages.js';
import type { Cycle, DateTime, Duration, TimeUnit } from './iso8601.js';
import { parseDateTime, UNITS } from './iso8601.js';

/** One unit in the forms that sentences need. */
interface UnitWords {
  /** „ein Tag“. */
  readonly one: string;
  /** German accusative: „einen Tag warten“. */
  readonly oneAccusative: string;
  /** German dative: „nach einem Tag“. */
  readonly oneDative: string;
  readonly many: string;
  readonly manyDative: string;
  readonly every: string;
}

const WORDS: Readonly<Record<Lang, Readonly<Record<TimeUnit, UnitWords>>>> = {
  de: {
    years: german('ein Jahr', 'ein Jahr', 'einem Jahr', 'Jahre', 'jedes Jahr'),
    months: german('ein Monat', 'einen Monat', 'einem Monat', 'Monate', 'jeden Monat'),
    weeks: german('eine Woche', 'eine Woche', 'einer Woche', 'Wochen', 'jede Woche'),
    days: german('ein Tag', 'einen Tag', 'einem Tag', 'Tage', 'jeden Tag'),
    hours: german('eine Stunde', 'eine Stunde', 'einer Stunde', 'Stunden', 'jede Stunde'),
    minutes: german('eine Minute', 'eine Minute', 'einer Minute', 'Minuten', 'jede Minute'),
    seconds: german('eine Sekunde', 'eine Sekunde', 'einer Sekunde', 'Sekunden', 'jede Sekunde'),
  },
  en: {
    years: english('a year', 'years'),
    months: english('a month', 'months'),
    weeks: english('a week', 'weeks'),
    days: english('a day', 'days'),
    hours: english('an hour', 'hours'),
    minutes: english('a minute', 'minutes'),
    seconds: english('a second', 'seconds'),
  },
};

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

const AND: Readonly<Record<Lang, string>> = { de: 'und', en: 'and' };

/** „14 Tage“, „ein Jahr und 6 Monate“; a duration of nothing is „0 Sekunden“. */
export function durationInWords(duration: Duration, lang: Lang): string {
  return join(duration, lang, (unit) => unit.one, (unit) => unit.many);
}

/** How long something lasts, as the object of a verb: „einen Tag“ (warten), “a day”. */
export function spanInWords(duration: Duration, lang: Lang): string {
  return join(duration, lang, (unit) => unit.oneAccusative, (unit) => unit.many);
}

/** „nach 14 Tagen“, “after 14 days”. */
export function afterInWords(duration: Duration, lang: Lang): string {
  const words = join(duration, lang, (unit) => unit.oneDative, (unit) => unit.manyDative);
  return lang === 'de' ? `nach ${words}` : `after ${words}`;
}

/** How late something is: „seit 14 Tagen überfällig“, “overdue for a day”. */
export function overdueInWords(days: number, lang: Lang): string {
  const words = join({ days }, lang, (unit) => unit.oneDative, (unit) => unit.manyDative);
  return lang === 'de' ? `seit ${words} überfällig` : `overdue for ${words}`;
}

/** „1. März 2027, 8:00 Uhr“, “1 March 2027, 08:00”; the zone is told when one is written. */
export function dateInWords(date: DateTime, lang: Lang): string {
  const month = MONTHS[lang][date.month - 1]!;
  const day = lang === 'de' ? `${date.day}. ${month} ${date.year}` : `${date.day} ${month} ${date.year}`;
  if (!date.time) return day;
  const { hour, minute, second } = date.time;
  const clock = `${lang === 'de' ? hour : pad(hour)}:${pad(minute)}${second > 0 ? `:${pad(second)}` : ''}`;
  const time = lang === 'de' ? `${clock} Uhr` : clock;
  return `${day}, ${time}${date.zone === '' ? '' : ` (${zoneInWords(date.zone)})`}`;
}

/** A day as ISO 8601 writes it, in words: „1. März 2027“, “1 March 2027”; what is no date stays as it is. */
export function dayInWords(day: string, lang: Lang): string {
  const date = parseDateTime(day);
  return date ? dateInWords(date, lang) : day;
}

/** „alle 10 Minuten“, „jeden Tag, 5-mal“, „nach 5 Tagen“ for a single repetition. */
export function cycleInWords(cycle: Cycle, lang: Lang): string {
  const { repetitions, start, interval, end } = cycle;
  const once = repetitions === 1;
  const parts = [once ? afterInWords(interval, lang) : everyInWords(interval, lang)];
  if (repetitions !== undefined && !once) parts.push(lang === 'de' ? `${repetitions}-mal` : `${repetitions} times`);
  if (start) parts.push(`${lang === 'de' ? 'ab' : 'from'} ${dateInWords(start, lang)}`);
  if (end) parts.push(`${lang === 'de' ? 'bis' : 'until'} ${dateInWords(end, lang)}`);
  return parts.join(', ');
}

function everyInWords(interval: Duration, lang: Lang): string {
  const units = UNITS.filter((unit) => interval[unit] !== undefined && interval[unit] !== 0);
  if (units.length === 1 && interval[units[0]!] === 1) return WORDS[lang][units[0]!].every;
  if (units.length === 1) return `${lang === 'de' ? 'alle' : 'every'} ${durationInWords(interval, lang)}`;
  return `${lang === 'de' ? 'jeweils' : 'each time'} ${afterInWords(interval, lang)}`;
}

function join(duration: Duration, lang: Lang, one: (words: UnitWords) => string, many: (words: UnitWords) => string): string {
  const parts: string[] = [];
  for (const unit of UNITS) {
    const amount = duration[unit];
    if (amount === undefined || amount === 0) continue;
    const words = WORDS[lang][unit];
    parts.push(amount === 1 ? one(words) : `${amountInWords(amount, lang)} ${many(words)}`);
  }
  if (parts.length === 0) return `0 ${many(WORDS[lang][UNITS.find((unit) => duration[unit] !== undefined) ?? 'seconds'])}`;
  const last = parts.pop()!;
  return parts.length === 0 ? last : `${parts.join(', ')} ${AND[lang]} ${last}`;
}

function amountInWords(amount: number, lang: Lang): string {
  return lang === 'de' ? String(amount).replace('.', ',') : String(amount);
}

function zoneInWords(zone: string): string {
  return zone === 'Z' ? 'UTC' : `UTC${zone}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function german(one: string, oneAccusative: string, oneDative: string, many: string, every: string): UnitWords {
  return { one, oneAccusative, oneDative, many, manyDative: many.endsWith('n') ? many : `${many}n`, every };
}

function english(one: string, many: string): UnitWords {
  return { one, oneAccusative: one, oneDative: one, many, manyDative: many, every: `every ${one.replace(/^an? /, '')}` };
}
