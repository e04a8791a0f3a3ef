import type { Lang } from '../../core/messages.js';
import type { FileReport, Summary } from '../report.js';

/** Prints findings in one format, file by file, so that no report has to fit into memory. */
export interface Reporter {
  file(report: FileReport): void;
  end(summary: Readonly<Summary>): void;
}

/** What a format may know about where it is printed. */
export interface ReporterOptions {
  readonly lang: Lang;
  /** Whether colours can be seen. */
  readonly colour: boolean;
  /** Reads a file by the path it is reported under; `undefined` when it is gone by now. */
  readonly read: (path: string) => string | undefined;
  /** Version of the product. */
  readonly version: string;
}

export type ReporterFactory = (out: (text: string) => void, options: ReporterOptions) => Reporter;
