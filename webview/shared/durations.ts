/** Units in which people give times here, by what stands before and behind the number in ISO 8601. */
export const durationUnits = {
  minutes: ['PT', 'M'],
  hours: ['PT', 'H'],
  days: ['P', 'D'],
  weeks: ['P', 'W'],
  months: ['P', 'M'],
  years: ['P', 'Y'],
} as const;

export type DurationUnit = keyof typeof durationUnits;

/** A duration as a number of one unit; `undefined` for one that has several parts or is none. */
export function simpleDuration(text: string): { readonly amount: number; readonly unit: DurationUnit } | undefined {
  for (const [unit, [before, behind]] of Object.entries(durationUnits)) {
    const digits = text.startsWith(before) && text.endsWith(behind) ? text.slice(before.length, -behind.length) : '';
    if (/^\d+$/.test(digits)) return { amount: Number(digits), unit: unit as DurationUnit };
  }
  return undefined;
}

/** A number of one unit as ISO 8601 writes it. */
export function isoDuration(amount: number, unit: DurationUnit): string {
  const [before, behind] = durationUnits[unit];
  return `${before}${amount}${behind}`;
}
