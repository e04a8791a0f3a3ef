import { LineIndex } from '../../core/text/line-index.js';
import type { ReportedRange } from '../report.js';

/** A part of the line a problem is about; `marked` is the problem's own part of it. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Cuts excerpts out of one text. */
export function excerptsOf(text: string): (range: ReportedRange) => Excerpt {
  const lines = new LineIndex(text);
  return ({ start, end }) => excerpt(text, lines.offsetAt(start), lines.offsetAt(end));
}

/** How much of a line is shown around the place of a problem, in UTF-16 units. */
const BEFORE = 30;
const LONGEST = 100;

function excerpt(text: string, start: number, end: number): Excerpt {
  const lead = text.slice(Math.max(0, start - BEFORE), start);
  const lineStart = Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1;
  const before = lineStart === 0 && start > BEFORE ? `…${lead}` : lead.slice(lineStart);
  const rest = text.slice(start, start + LONGEST);
  const lineEnd = start + (/[\r\n]/.exec(rest)?.index ?? rest.length);
  const markedEnd = Math.max(start, Math.min(end, lineEnd));
  return { before: before.trimStart(), marked: text.slice(start, markedEnd), after: text.slice(markedEnd, lineEnd).trimEnd() };
}
