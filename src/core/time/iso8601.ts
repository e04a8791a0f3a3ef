/** Times as BPMN's timers write them: ISO 8601 durations, dates and repeating intervals. */

export const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
export type TimeUnit = (typeof UNITS)[number];

/** Only the parts that are written, in the order of {@link UNITS}; amounts may have a fraction. */
export type Duration = Readonly<Partial<Record<TimeUnit, number>>>;

/** A calendar date with an optional time of day, as written: nothing is converted between zones. */
export interface DateTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number } | undefined;
  /** `Z`, an offset such as `+02:00`, or '' for local time. */
  readonly zone: string;
}

/** A repeating interval: `R5/PT10M`, `R/2027-03-01T08:00/P1W`, `R3/P1D/2027-12-31`. */
export interface Cycle {
  /** `undefined`: without end. */
  readonly repetitions: number | undefined;
  readonly start: DateTime | undefined;
  readonly interval: Duration;
  readonly end: DateTime | undefined;
}

const NUMBER = '(\\d+(?:[.,]\\d+)?)';
const DURATION = new RegExp(
  `^P(?=\\d|T\\d)(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?(?:T(?=\\d)(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?$`,
);
const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads `P14D`, `PT1H30M`; `undefined` when the text is no ISO 8601 duration. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text.trim());
  if (!match) return undefined;
  const duration: Partial<Record<TimeUnit, number>> = {};
  UNITS.forEach((unit, index) => {
    const amount = match[index + 1];
    if (amount !== undefined) duration[unit] = Number(amount.replace(',', '.'));
  });
  return duration;
}

/** Reads `2027-03-01`, `2027-03-01T08:00:00+01:00`; `undefined` when the text is no such date. */
export function parseDateTime(text: string): DateTime | undefined {
  const match = DATE.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as
    [number, number, number, number, number, number];
  const isDate = month >= 1 && month <= 12 && day >= 1 && day <= DAYS_OF_MONTH[month - 1]!;
  if (!isDate || hour > 24 || minute > 59 || second > 60) return undefined;
  return { year, month, day, time: match[4] === undefined ? undefined : { hour, minute, second }, zone: match[7] ?? '' };
}

/** Reads a repeating interval; a bare duration repeats without end, as process engines take it. */
export function parseCycle(text: string): Cycle | undefined {
  const [head = '', ...rest] = text.trim().split('/');
  const repeat = /^R(\d*)$/.exec(head);
  if (!repeat) {
    const interval = rest.length === 0 ? parseDuration(head) : undefined;
    return interval && { repetitions: undefined, start: undefined, interval, end: undefined };
  }
  const repetitions = repeat[1] ? Number(repeat[1]) : undefined;
  const [first = '', second] = rest;
  if (rest.length > 2) return undefined;
  const start = parseDateTime(first);
  const end = second === undefined ? undefined : parseDateTime(second);
  const interval = parseDuration(start ? second ?? '' : first);
  if (!interval || (second !== undefined && !start && !end)) return undefined;
  return { repetitions, start, interval, end };
}
