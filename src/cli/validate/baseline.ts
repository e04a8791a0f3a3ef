import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CliError } from '../command.js';
import type { Findings, ReportedProblem } from '../report.js';

/** Leaves out findings that were there before. */
export type Baseline = (absolutePath: string, findings: Findings) => Findings;

/**
 * Reads an earlier report (`validate --format json`) as the list of known findings. One counts as known by file, rule and
 * element, wherever it has moved to; a second one of the same kind is new. Throws {@link CliError} for anything else.
 *
 * @param file Path of the report.
 * @param cwd Folder that the report's relative paths start from.
 */
export function readBaseline(file: string, cwd: string): Baseline {
  const known = new Map<string, number>();
  for (const { path: reportedPath, problems } of readReport(file, cwd)) {
    for (const problem of problems) {
      const key = keyOf(path.resolve(cwd, reportedPath), problem);
      known.set(key, (known.get(key) ?? 0) + 1);
    }
  }
  return (absolutePath, { problems }) => ({
    problems: problems.filter((problem) => {
      const key = keyOf(absolutePath, problem);
      const left = known.get(key) ?? 0;
      if (left > 0) known.set(key, left - 1);
      return left === 0;
    }),
  });
}

function keyOf(absolutePath: string, { rule, elementId, message }: ReportedProblem): string {
  return JSON.stringify([absolutePath, rule, elementId ?? message]);
}

function readReport(file: string, cwd: string): readonly { path: string; problems: readonly ReportedProblem[] }[] {
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, file), 'utf8');
  } catch {
    throw new CliError({ en: 'The baseline {file} cannot be read.', de: 'Die Baseline {file} ist nicht lesbar.' }, { file });
  }
  try {
    const { files } = JSON.parse(text) as { files: { path: unknown; problems: { rule: unknown }[] }[] };
    if (files.every(({ path: each, problems }) => typeof each === 'string' && problems.every(({ rule }) => typeof rule === 'string'))) {
      return files as { path: string; problems: ReportedProblem[] }[];
    }
  } catch {
    // Falls through to the one sentence about everything that is no report.
  }
  throw new CliError(
    { en: 'The baseline {file} is no report of “validate --format json”.', de: 'Die Baseline {file} ist kein Bericht von „validate --format json“.' },
    { file },
  );
}
