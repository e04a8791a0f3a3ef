import { entryName } from '../catalog.js';
import type { IsoDate } from '../dates.js';
import { daysBetween } from '../dates.js';
import type { DueItem } from '../due.js';
import { dueItems } from '../due.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { LandscapeOverview } from '../overview.js';
import { overviewOf } from '../overview.js';
import type { StageCounts, UnitProgress } from './coverage.js';
import { totalOf, unitProgress } from './coverage.js';
import type { WorkItem } from './gaps.js';
import { workList } from './gaps.js';
import type { FasterProcess, PastLandscape, ProgressPoint } from './history.js';
import { fasterProcesses, progressOf } from './history.js';

/** How far ahead the report looks for what is due, in days. */
const AHEAD = 90;

/** Coverage and progress of a workspace: what sponsors ask for, and what is left to do. */
export interface ProgressReport {
  /** Name of the landscape or organisation; empty when nobody has said it. */
  readonly title: string;
  readonly date: IsoDate;
  readonly units: readonly UnitProgress[];
  readonly total: { readonly processes: number; readonly byStage: StageCounts };
  /** Numbers over time with today's as the last; today's alone where there is no git. */
  readonly points: readonly ProgressPoint[];
  /** Whether earlier states are known. */
  readonly hasHistory: boolean;
  readonly faster: readonly FasterProcess[];
  readonly work: readonly WorkItem[];
  /** What is overdue or due soon. */
  readonly due: readonly DueItem[];
}

/**
 * Puts the report together.
 *
 * @param past Earlier states from git, the earliest first; `undefined` where there is no git.
 */
export function progressReport(index: LandscapeIndex, day: IsoDate, past: readonly PastLandscape[] | undefined, overview: LandscapeOverview = overviewOf(index, day)): ProgressReport {
  const units = unitProgress(index, overview);
  const total = totalOf(units);
  const earlier = (past ?? []).filter(({ date }) => date < day);
  return {
    title: titleOf(index, overview), date: day, units, total,
    points: [...progressOf(earlier), { date: day, ...total }],
    hasHistory: past !== undefined,
    faster: fasterProcesses(past ?? [], index.profiles()),
    // Found when somebody asks: of thousands of processes that takes a while.
    get work() { return workList(index, overview); },
    get due() { return dueItems(index, day).filter(({ date }) => daysBetween(day, date) <= AHEAD); },
  };
}

function titleOf(index: LandscapeIndex, { landscapes }: LandscapeOverview): string {
  const [first] = landscapes;
  const root = first && index.landscapes.map((landscape) => index.rootOf(landscape)).find((file) => file !== undefined);
  return first?.name ?? (first?.organisation && root ? entryName(index, first.organisation, root.path) : '');
}
