import type { FileReport, Summary } from '../report.js';

/** Prints findings in one format, file by file, so that no report has to fit into memory. */
export interface Reporter {
  file(report: FileReport): void;
  end(summary: Readonly<Summary>): void;
}
