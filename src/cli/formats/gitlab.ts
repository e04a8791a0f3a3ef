import { createHash } from 'node:crypto';
import type { Severity } from '../../core/validate/problem.js';
import type { ReportedProblem } from '../report.js';
import type { ReporterFactory } from './reporter.js';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report, a part of the Code Climate format. */
export const gitlabReporter: ReporterFactory = (out) => {
  let separator = '[\n';
  return {
    file({ path: given, problems }) {
      const path = given.replace(/^(?:\.\/)+/, ''); // GitLab finds no file otherwise
      const seen = new Map<string, number>();
      for (const problem of problems) {
        const { rule, severity, message, range } = problem;
        out(separator + JSON.stringify({
          description: message,
          check_name: rule,
          fingerprint: fingerprint(path, problem, seen),
          severity: SEVERITIES[severity],
          location: { path, lines: { begin: range.start.line, end: range.end.line } },
        }));
        separator = ',\n';
      }
    },
    end() {
      out(separator === '[\n' ? '[]\n' : '\n]\n');
    },
  };
};

/** Stays the same when lines move, so that GitLab knows which findings are new. */
function fingerprint(path: string, { rule, elementId, message }: ReportedProblem, seen: Map<string, number>): string {
  const key = JSON.stringify([path, rule, elementId ?? message]);
  const nth = seen.get(key) ?? 0;
  seen.set(key, nth + 1);
  return createHash('sha256').update(`${key}#${nth}`).digest('hex').slice(0, 40);
}
