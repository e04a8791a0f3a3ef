import type { IsoDate } from '../dates.js';
import { durationMinutes } from '../dates.js';
import type { ProfileFile } from '../files.js';
import { resolveLink } from '../paths.js';
import { countStages } from './coverage.js';
import type { StageCounts } from './coverage.js';
import type { Stage } from './stages.js';
import { stageOf } from './stages.js';

/** A process as it was once. */
export interface PastProcess {
  readonly id: string;
  readonly name: string;
  /** `undefined` when it was retired. */
  readonly stage: Stage | undefined;
  /** Throughput time in minutes, when it was known. */
  readonly throughput: number | undefined;
}

/** The processes of a landscape at the end of a day. */
export interface PastLandscape {
  readonly date: IsoDate;
  readonly processes: readonly PastProcess[];
}

/** One point of the course: how many processes were how far. */
export interface ProgressPoint {
  readonly date: IsoDate;
  readonly processes: number;
  readonly byStage: StageCounts;
}

/** A process that takes less time than it once did. */
export interface FasterProcess {
  readonly id: string;
  readonly name: string;
  readonly since: IsoDate;
  /** Throughput times in minutes. */
  readonly before: number;
  readonly now: number;
}

/**
 * What counts of a profile of an earlier state.
 *
 * @param hasFile Whether there was a file at a path at that time.
 */
export function pastProcess({ id, name, data, path }: ProfileFile, hasFile: (path: string) => boolean): PastProcess {
  const bpmn = data.model?.bpmn;
  const model = bpmn ? resolveLink(path, bpmn) : undefined;
  return { id, name, stage: stageOf(data, model !== undefined && hasFile(model)), throughput: throughputOf({ data }) };
}

/** The throughput time of a process in minutes; `undefined` when nobody has said it. */
export function throughputOf({ data }: Pick<ProfileFile, 'data'>): number | undefined {
  const value = data.kpis?.['throughputTime']?.value;
  return typeof value === 'string' ? durationMinutes(value) : undefined;
}

/** Numbers over time, the earliest first. */
export function progressOf(past: readonly PastLandscape[]): ProgressPoint[] {
  return past.map(({ date, processes }) => {
    const active = processes.filter(({ stage }) => stage !== undefined);
    return { date, processes: active.length, byStage: countStages(active.map(({ stage }) => stage)) };
  });
}

/** Processes whose throughput time is shorter than when it was first written down, the largest gain first. */
export function fasterProcesses(past: readonly PastLandscape[], profiles: Iterable<ProfileFile>): FasterProcess[] {
  const first = new Map<string, { readonly since: IsoDate; readonly before: number }>();
  for (const { date, processes } of past) {
    for (const { id, throughput } of processes) if (throughput !== undefined && !first.has(id)) first.set(id, { since: date, before: throughput });
  }
  const faster: FasterProcess[] = [];
  for (const profile of profiles) {
    const [known, now] = [first.get(profile.id), throughputOf(profile)];
    if (known && now !== undefined && now < known.before) faster.push({ id: profile.id, name: profile.name, ...known, now });
  }
  return faster.sort((a, b) => (b.before - b.now) - (a.before - a.now));
}
