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

export interface FileReport {
  /** As given, or relative to the current directory; forward slashes. */
  readonly path: string;
  readonly problems: readonly ReportedProblem[];
}

export interface Summary {
  files: number;
  errors: number;
  warnings: number;
  infos: number;
}

/**
 * Turns the problems of one text into what is printed.
 *
 * @param text The decoded text without a byte order mark.
 */
export function reported(text: string, problems: readonly Problem[]): ReportedProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(text);
  const placed = (range: Problem['range']): ReportedRange => ({ start: lines.positionAt(range.start), end: lines.positionAt(range.end) });
  return problems.map(({ path: _path, range, fixes, related, ...rest }) => ({
    ...rest,
    range: placed(range),
    ...(fixes && { fixes: fixes.map((fix) => fix.title) }),
    ...(related && { related: related.map((place) => ({ ...place, range: placed(place.range) })) }),
  }));
}

export function count(summary: Summary, { problems }: FileReport): void {
  summary.files++;
  for (const { severity } of problems) {
    if (severity === 'error') summary.errors++;
    else if (severity === 'warning') summary.warnings++;
    else summary.infos++;
  }
}
