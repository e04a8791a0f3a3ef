import { parseDuration } from '../time/iso8601.js';

/** Days of the calendar as ISO 8601 writes them, `2027-03-01`. They compare as text. */
export type IsoDate = string;

const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Whether a text is a day that exists: `2026-02-30` is none. */
export function isDate(text: unknown): text is IsoDate {
  const parts = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeap ? 29 : DAYS_OF_MONTHS[month - 1]!);
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
  const { years = 0, months = 0, weeks = 0, days = 0 } = parts;
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const inMonths = (year + years) * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(inMonths / 12), inMonths % 12];
  const lastDay = new Date(Date.UTC(newYear, newMonth + 1, 0)).getUTCDate();
  const result = new Date(Date.UTC(newYear, newMonth, Math.min(day, lastDay) + weeks * 7 + days));
  return Number.isNaN(result.getTime()) || result.getUTCFullYear() > 9999 ? undefined : result.toISOString().slice(0, 10);
}

/** Days from one day to another; negative when the second one is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A duration in minutes, for sums and comparisons: a month counts 30 days, a year 365. `undefined` when it is none. */
export function durationMinutes(duration: string): number | undefined {
  const parts = parseDuration(duration);
  if (!parts) return undefined;
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 } = parts;
  return (years * 365 + months * 30 + weeks * 7 + days) * 1440 + hours * 60 + minutes + seconds / 60;
}
