/** Days of the calendar as ISO 8601 writes them, `2027-03-01`. They compare as text. */
export type IsoDate = string;

/** A duration of ISO 8601 in parts. */
interface Duration { years: number; months: number; days: number; minutes: number }

/** Whether a text is a day that exists: `2026-02-30` is none. */
export function isDate(text: unknown): text is IsoDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day it is where the program runs. */
export function today(now = new Date()): IsoDate {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The day a duration after another one; the last day of the month where the month is shorter.
 *
 * @param duration `P12M`, `P6W`, `P21D`; hours and minutes do not count.
 * @returns `undefined` when one of them cannot be understood.
 */
export function addDuration(date: IsoDate, duration: string): IsoDate | undefined {
  const parts = parseDuration(duration);
  if (!parts || !isDate(date)) return undefined;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + parts.years * 12 + parts.months;
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).getUTCDate();
  const result = new Date(Date.UTC(Math.floor(months / 12), months % 12, Math.min(day, lastDay) + parts.days));
  return Number.isNaN(result.getTime()) || result.getUTCFullYear() > 9999 ? undefined : result.toISOString().slice(0, 10);
}

/** Days from one day to another; negative when the second one is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A duration in minutes, for sums and comparisons: a month counts 30 days, a year 365. `undefined` when it is none. */
export function durationMinutes(duration: string): number | undefined {
  const parts = parseDuration(duration);
  return parts && (parts.years * 365 + parts.months * 30 + parts.days) * 1440 + parts.minutes;
}

function parseDuration(text: string): Duration | undefined {
  const match = /^P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!match) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return { years, months, days: weeks * 7 + days, minutes: hours * 60 + minutes + seconds / 60 };
}
