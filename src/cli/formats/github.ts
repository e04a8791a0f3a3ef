import type { Severity } from '../../core/validate/problem.js';
import type { ReporterFactory } from './reporter.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands of GitHub Actions: each finding becomes an annotation of the pull request. */
export const githubReporter: ReporterFactory = (out) => ({
  file({ path, problems }) {
    for (const { rule, severity, message, range: { start, end } } of problems) {
      // Columns are only understood within one line.
      const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : '';
      out(`::${COMMANDS[severity]} file=${property(path)},line=${start.line},endLine=${end.line}${columns},title=${property(rule)}::${data(message)}\n`);
    }
  },
  end: () => undefined,
});

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
