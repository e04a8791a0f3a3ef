import type { ReportedProblem } from '../report.js';
import type { ReporterFactory } from './reporter.js';

/**
 * JUnit XML, for test reports. Each file is a suite, each finding a test case: errors fail, anything milder counts as
 * skipped. A clean file is one case that passes.
 */
export const junitReporter: ReporterFactory = (out) => {
  out('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="prozessatlas">\n');
  return {
    file({ path, problems }) {
      const failures = problems.filter(({ severity }) => severity === 'error').length;
      const tests = Math.max(1, problems.length);
      out(`  <testsuite name="${escape(path)}" tests="${tests}" failures="${failures}" errors="0" skipped="${problems.length - failures}">\n`);
      if (problems.length === 0) out(`    <testcase name="${escape(path)}" classname="${escape(path)}"/>\n`);
      for (const problem of problems) out(testCase(path, problem));
      out('  </testsuite>\n');
    },
    end() {
      out('</testsuites>\n');
    },
  };
};

function testCase(path: string, { rule, severity, message, elementId, range: { start } }: ReportedProblem): string {
  const name = elementId === undefined ? `${rule} (${start.line}:${start.column})` : `${rule} ${elementId} (${start.line}:${start.column})`;
  const place = `${path}:${start.line}:${start.column}: ${message}`;
  const outcome = severity === 'error'
    ? `<failure type="${escape(rule)}" message="${escape(message)}">${escape(place)}</failure>`
    : `<skipped message="${escape(`${severity}: ${place}`)}"/>`;
  return `    <testcase name="${escape(name)}" classname="${escape(path)}">${outcome}</testcase>\n`;
}

/** For text and attributes alike; characters that XML does not know become U+FFFD. */
function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"\n\r\t]/g, (char) => `&#${char.charCodeAt(0)};`);
}
