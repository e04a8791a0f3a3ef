import type { Reporter } from './reporter.js';

/** The format other programs read; its shape is fixed (`version` 1). One file a line. */
export function jsonReporter(out: (text: string) => void): Reporter {
  let separator = '{"version":1,"files":[\n';
  return {
    file(report) {
      out(separator + JSON.stringify(report));
      separator = ',\n';
    },
    end(summary) {
      out(`${separator === ',\n' ? '' : separator}],"summary":${JSON.stringify(summary)}}\n`);
    },
  };
}
