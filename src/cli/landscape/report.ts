import type { LandscapeIndex } from '../../core/landscape/landscape-index.js';
import type { LandscapeOverview } from '../../core/landscape/overview.js';
import type { ProgressReport } from '../../core/landscape/progress/report.js';
import type { Problem } from '../../core/validate/problem.js';

/** What every format of `prozessatlas landscape` is made of. */
export interface LandscapeReport {
  readonly index: LandscapeIndex;
  readonly today: string;
  readonly overview: LandscapeOverview;
  /** References that lead nowhere. */
  readonly broken: readonly Problem[];
  readonly progress: ProgressReport;
}
