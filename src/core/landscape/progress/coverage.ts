import { entryName } from '../catalog.js';
import { grouped } from '../../grouped.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { compareNames } from '../order.js';
import type { LandscapeOverview, ProcessSummary } from '../overview.js';
import type { Stage } from './stages.js';
import { stageKeys, stageOf } from './stages.js';

export type StageCounts = Readonly<Record<Stage, number>>;

/** How far the processes of a unit are. Retired ones do not count. */
export interface UnitProgress {
  /** Id of the unit; `''` for processes without one. */
  readonly orgUnit: string;
  /** As the catalogue calls it. */
  readonly name: string;
  readonly processes: number;
  readonly byStage: StageCounts;
}

/** The units by name, processes without one at the end. */
export function unitProgress(index: LandscapeIndex, { processes }: LandscapeOverview): UnitProgress[] {
  const active = processes.filter(({ status }) => status !== 'retired');
  return [...grouped(active, ({ orgUnit }) => orgUnit ?? '')]
    .map(([orgUnit, members]) => ({
      orgUnit, name: orgUnit === '' ? '' : entryName(index, orgUnit, members[0]!.path),
      processes: members.length, byStage: countStages(members.map((member) => stageOfSummary(index, member))),
    }))
    .sort((a, b) => Number(a.orgUnit === '') - Number(b.orgUnit === '') || compareNames(a.name, b.name));
}

/** The stage of a process of an overview. */
export function stageOfSummary(index: LandscapeIndex, { path, model }: ProcessSummary): Stage | undefined {
  const file = index.file(path);
  return file?.kind === 'profile' ? stageOf(file.data, model !== null) : undefined;
}

/** How many processes are at each stage; those without one do not count. */
export function countStages(found: Iterable<Stage | undefined>): StageCounts {
  const counts = Object.fromEntries(stageKeys.map((stage) => [stage, 0])) as Record<Stage, number>;
  for (const stage of found) if (stage !== undefined) counts[stage]++;
  return counts;
}

/** The sum of several units. */
export function totalOf(units: readonly UnitProgress[]): { readonly processes: number; readonly byStage: StageCounts } {
  const byStage = Object.fromEntries(stageKeys.map((stage) => [stage, units.reduce((sum, unit) => sum + unit.byStage[stage], 0)])) as Record<Stage, number>;
  return { processes: units.reduce((sum, unit) => sum + unit.processes, 0), byStage };
}
