import type { LandscapeIndex } from '../../core/landscape/landscape-index.js';
import type { LandscapeOverview } from '../../core/landscape/overview.js';
import type { Problem } from '../../core/validate/problem.js';

/** What every format of `prozessatlas landscape` is made of. */
export interface LandscapeReport {
  /** Absolute path of the folder. */
  readonly folder: string;
  readonly index: LandscapeIndex;
  readonly today: string;
  readonly overview: LandscapeOverview;
  /** References that lead nowhere. */
  readonly broken: readonly Problem[];
}
