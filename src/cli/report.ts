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

/** Findings of one file, ready to be printed. */
export interface Findings {
  readonly problems: readonly ReportedProblem[];
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

export const NO_FINDINGS: Findings = { problems: [] };

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
  };
}

/** The findings of two checks of one file, in the order of the text; at one place those of the first come first. */
export function merged(first: Findings, second: Findings): Findings {
  if (second.problems.length === 0) return first;
  return { problems: [...first.problems, ...second.problems].sort(({ range: a }, { range: b }) => a.start.line - b.start.line || a.start.column - b.start.column) };
}

export function count(summary: Summary, { problems }: Findings): void {
  summary.files++;
  for (const { severity } of problems) {
    if (severity === 'error') summary.errors++;
    else if (severity === 'warning') summary.warnings++;
    else summary.infos++;
  }
}
