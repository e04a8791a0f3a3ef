import type { Position } from '../core/text/line-index.js';
import { LineIndex } from '../core/text/line-index.js';
import type { Problem, Severity } from '../core/validate/problem.js';

/** 1-based lines and UTF-16 columns, end exclusive. */
export interface ReportedRange {
  readonly start: Position;
  readonly end: Position;
}

/** A problem as the command line prints it: places as lines and columns, fixes by their titles. */
export interface ReportedProblem {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly elementId?: string;
  readonly range: ReportedRange;
  readonly constraint?: string;
  readonly fixes?: readonly string[];
  readonly related?: readonly { readonly message: string; readonly range: ReportedRange; readonly path?: string; readonly elementId?: string }[];
  readonly trace?: readonly string[];
}

/** A part of the line a problem is about; `marked` is the problem's own part of it. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Findings of one file, ready to be printed. */
export interface Findings {
  readonly problems: readonly ReportedProblem[];
  /** One for each problem. */
  readonly excerpts: readonly Excerpt[];
}

export interface FileReport extends Findings {
  /** As given, or relative to the current directory; forward slashes. */
  readonly path: string;
}

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
}

export const NO_FINDINGS: Findings = { problems: [], excerpts: [] };

/**
 * Turns the problems of one text into what is printed.
 *
 * @param text The decoded text without a byte order mark.
 */
export function reported(text: string, problems: readonly Problem[]): Findings {
  if (problems.length === 0) return NO_FINDINGS;
  const lines = new LineIndex(text);
  const placed = (range: Problem['range']): ReportedRange => ({ start: lines.positionAt(range.start), end: lines.positionAt(range.end) });
  return {
    problems: problems.map(({ path: _path, range, fixes, related, ...rest }) => ({
      ...rest,
      range: placed(range),
      ...(fixes && { fixes: fixes.map((fix) => fix.title) }),
      ...(related && { related: related.map((place) => ({ ...place, range: placed(place.range) })) }),
    })),
    excerpts: problems.map(({ range }) => excerpt(text, range)),
  };
}

/** How much of a line is shown around the place of a problem, in UTF-16 units. */
const BEFORE = 30;
const LONGEST = 100;

function excerpt(text: string, { start, end }: Problem['range']): Excerpt {
  const lead = text.slice(Math.max(0, start - BEFORE), start);
  const lineStart = Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1;
  const before = lineStart === 0 && start > BEFORE ? `…${lead}` : lead.slice(lineStart);
  const rest = text.slice(start, start + LONGEST);
  const lineEnd = start + (/[\r\n]/.exec(rest)?.index ?? rest.length);
  const markedEnd = Math.max(start, Math.min(end, lineEnd));
  return { before: before.trimStart(), marked: text.slice(start, markedEnd), after: text.slice(markedEnd, lineEnd).trimEnd() };
}

/** The findings of two checks of one file, in the order of the text; at one place those of the first come first. */
export function merged(first: Findings, second: Findings): Findings {
  if (second.problems.length === 0) return first;
  const pairs = [first, second].flatMap(({ problems, excerpts }) => problems.map((problem, i) => ({ problem, excerpt: excerpts[i]! })));
  pairs.sort(({ problem: { range: a } }, { problem: { range: b } }) => a.start.line - b.start.line || a.start.column - b.start.column);
  return { problems: pairs.map(({ problem }) => problem), excerpts: pairs.map(({ excerpt }) => excerpt) };
}

export function count(summary: Summary, { problems }: Findings): void {
  summary.files++;
  for (const { severity } of problems) {
    if (severity === 'error') summary.errors++;
    else if (severity === 'warning') summary.warnings++;
    else summary.infos++;
  }
}
