import type { ReporterFactory } from './reporter.js';

/** The format other programs read; its shape is fixed (`version` 1). One file a line. */
export const jsonReporter: ReporterFactory = (out) => {
  let separator = '{"version":1,"files":[\n';
  return {
    file({ path, problems }) {
      out(separator + JSON.stringify({ path, problems }));
      separator = ',\n';
    },
    end(summary) {
      out(`${separator === ',\n' ? '' : separator}],"summary":${JSON.stringify(summary)}}\n`);
    },
  };
};
