import type { Lang } from '../messages.js';
import { addDuration } from './dates.js';
import type { DueItem } from './due.js';
import { dueKinds } from './due.js';

/**
 * What is due as a calendar file (iCalendar, RFC 5545): one whole day each, with an id that stays the same, so that a
 * calendar that is loaded again moves its entries instead of doubling them.
 *
 * @param today The day the file is made.
 * @param nameOf Words for the id of a role.
 */
export function toCalendar(items: readonly DueItem[], today: string, lang: Lang, nameOf: (item: DueItem) => string | undefined = () => undefined): string {
  const stamp = `${today.replaceAll('-', '')}T000000Z`;
  const told = new Set<string>();
  const events = items.flatMap((item) => {
    const uid = uidOf(item);
    if (told.has(uid)) return []; // a law that a profile names twice is checked once
    told.add(uid);
    const kind = dueKinds[item.kind][lang];
    const summary = `${kind}: ${item.name}${item.about ? ` (${item.about})` : ''}`;
    const description = [nameOf(item), item.path].filter((line) => line !== undefined).join('\n');
    return [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${item.date.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${addDuration(item.date, 'P1D')!.replaceAll('-', '')}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `CATEGORIES:${escaped(kind)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Prozessatlas//Prozessatlas//EN', 'CALSCALE:GREGORIAN', ...events, 'END:VCALENDAR'].map(folded).join('');
}

/** The same for the same task, whatever its date: kind, id and what it is about, in characters every program takes. */
function uidOf({ kind, id, about }: DueItem): string {
  return `${[kind, id, about ?? ''].map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, ''))).join('/')}@prozessatlas`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

/** A line of at most 75 octets; what is longer goes on in lines that start with a space. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const char of line) {
    const code = char.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += char;
    octets += size;
  }
  return `${result}\r\n`;
}
