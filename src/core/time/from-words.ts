import type { TimeUnit } from './iso8601.js';
import { parseDuration } from './iso8601.js';

/** How people begin the words for a unit, in German and English; the first fit counts. */
const BEGINNINGS: readonly (readonly [RegExp, TimeUnit])[] = [
  [/^(jahr|year|j$|y$)/, 'years'],
  [/^(monat|month|mon$)/, 'months'],
  [/^(woche|week|wo?\.?$|kw$)/, 'weeks'],
  [/^(tag|day|t$|d$)/, 'days'],
  [/^(stunde|std|hour|h$|hrs?$)/, 'hours'],
  [/^(minute|min|m$|')/, 'minutes'],
  [/^(sekunde|sek|second|sec|s$)/, 'seconds'],
];

const LETTERS: Readonly<Record<TimeUnit, readonly [part: 'date' | 'time', letter: string]>> = {
  years: ['date', 'Y'], months: ['date', 'M'], weeks: ['date', 'W'], days: ['date', 'D'], hours: ['time', 'H'], minutes: ['time', 'M'], seconds: ['time', 'S'],
};

const PART = /^(\d+(?:[.,]\d+)?|eine?|an?|one)\s*(\p{L}+\.?|')(?:\s*(?:,|und|and)?\s*)/iu;

/**
 * Reads a duration as people write it: „15 Minuten“, „1,5 Std.“, „eine Woche“, “2 days and 3 hours”, and ISO 8601.
 *
 * @returns The duration in ISO 8601, such as `PT15M`; `undefined` when it cannot be understood.
 */
export function durationFromWords(words: string): string | undefined {
  let rest = words.trim();
  if (parseDuration(rest.toUpperCase())) return rest.toUpperCase();
  const parts = { date: '', time: '' };
  for (let match = PART.exec(rest); match; match = PART.exec(rest)) {
    const unit = BEGINNINGS.find(([beginning]) => beginning.test(match![2]!.toLowerCase().replace(/\.$/, '')))?.[1];
    if (!unit) return undefined;
    const [part, letter] = LETTERS[unit];
    parts[part] += `${/^\d/.test(match[1]!) ? match[1]!.replace(',', '.') : '1'}${letter}`;
    rest = rest.slice(match[0].length);
  }
  const duration = `P${parts.date}${parts.time === '' ? '' : `T${parts.time}`}`;
  return rest === '' && parseDuration(duration) ? duration : undefined;
}
