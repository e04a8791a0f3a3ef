import type { IsoDate } from './dates.js';
import { daysBetween } from './dates.js';
import { entriesOf } from './data.js';
import type { ProfileFile } from './files.js';
import type { LandscapeIndex } from './landscape-index.js';
import { calledProcesses, callersOf, callersOfAll, modelOf } from './calls.js';
import { grouped } from '../grouped.js';
import { nextReview } from './lifecycle/requirements.js';
import { inOrder } from './order.js';
import { resolveLink } from './paths.js';
import type { ProcessType, Status } from './terms.js';
import { statuses } from './terms.js';

/** The essentials of one process, with what follows from other files. */
export interface ProcessSummary {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  readonly type: ProcessType;
  readonly parent: string | null;
  readonly status: Status;
  readonly version: string | null;
  readonly owner: string | null;
  readonly keyUser: string | null;
  /** The unit that is accountable, else the first one, else that of the group. */
  readonly orgUnit: string | null;
  /** Path of the profile. */
  readonly path: string;
  /** Path of the model, when the file exists. */
  readonly model: string | null;
  readonly variants: readonly string[];
  /** Ids of the processes it calls, known or not. */
  readonly calls: readonly string[];
  /** Ids of the processes that call it. */
  readonly calledBy: readonly string[];
  readonly nextReview: IsoDate | null;
  /** Days since the review was due; 0 when it is not overdue. */
  readonly overdueDays: number;
}

/** How far the work is, for all processes or those of one unit. */
export interface Coverage {
  readonly processes: number;
  readonly withModel: number;
  readonly byStatus: Readonly<Record<Status, number>>;
}

export interface LandscapeOverview {
  /** One for each `landscape.yaml`; `folder` is `''` for the root. */
  readonly landscapes: readonly { readonly folder: string; readonly name: string | null; readonly organisation: string | null }[];
  readonly coverage: Coverage;
  /** Units in the order of their ids; `''` for processes without one. */
  readonly units: readonly (Coverage & { readonly orgUnit: string })[];
  /** In the order of their numbers, those without one by name at the end. */
  readonly processes: readonly ProcessSummary[];
  /** Models that no profile names, by path. */
  readonly modelsWithoutProfile: readonly string[];
}

/** All processes of an index with coverage and due reviews. */
export function overviewOf(index: LandscapeIndex, day: IsoDate): LandscapeOverview {
  const profiles = [...index.profiles()];
  let callers: ReadonlyMap<ProfileFile, readonly ProfileFile[]> | undefined;
  const processes = inOrder(profiles.map((profile) => summaryOf(index, profile, day, () => (callers ??= callersOfAll(index, profiles)).get(profile) ?? [])));
  const units = grouped(processes, (process) => process.orgUnit ?? '');
  const named = new Set(processes.flatMap(({ model, variants }) => [...variants, model ?? '']));
  return {
    landscapes: index.landscapes.map((landscape) => {
      const data = index.rootOf(landscape)?.data;
      return { folder: landscape.folder, name: data?.name ?? null, organisation: data?.organisation ?? null };
    }),
    coverage: coverageOf(processes),
    units: [...units].sort(([a], [b]) => (a < b ? -1 : 1)).map(([orgUnit, members]) => ({ orgUnit, ...coverageOf(members) })),
    processes,
    modelsWithoutProfile: [...index.models()].map((model) => model.path).filter((path) => !named.has(path) && !/(?:^|\/)released\//.test(path)).sort(),
  };
}

/** The essentials of one process. Who calls whom is found out when somebody asks: of thousands that takes longer than all the rest. */
export function summaryOf(index: LandscapeIndex, profile: ProfileFile, day: IsoDate, callers: () => readonly ProfileFile[] = () => callersOf(index, profile)): ProcessSummary {
  const { data, path, id, name } = profile;
  const group = groupOf(index, profile);
  const due = data.status === 'retired' || data.status === 'suspended' ? undefined : nextReview(data);
  const unit = [...entriesOf(data.orgUnits)].sort((a, b) => Number(b[1].part === 'accountable') - Number(a[1].part === 'accountable'))[0]?.[1].ref;
  return {
    id, name, path,
    number: data.number ?? null,
    type: data.type ?? group?.type ?? 'core',
    parent: data.parent ?? null,
    status: data.status ?? 'planned',
    version: data.version ?? null,
    owner: data.owner ?? null,
    keyUser: data.keyUser ?? null,
    orgUnit: unit ?? group?.orgUnit ?? null,
    model: modelOf(index, profile)?.path ?? null,
    variants: [...entriesOf(data.variants)].map(([, { bpmn }]) => (bpmn ? resolveLink(path, bpmn) : undefined)).filter((variant) => variant !== undefined),
    get calls() { return calledProcesses(index, profile); },
    get calledBy() { return callers().map((caller) => caller.id); },
    nextReview: due ?? null,
    overdueDays: due && due < day ? daysBetween(due, day) : 0,
  };
}

/** How far up a group is looked for: nobody nests processes deeper, and a chain of thousands must not take minutes. */
const MOST_LEVELS = 100;

/** The group a process belongs to, by its own parent or by that of the process above it. */
export function groupOf(index: LandscapeIndex, profile: ProfileFile): { readonly id: string; readonly name?: string | null; readonly type?: ProcessType | null; readonly orgUnit?: string | null } | undefined {
  const seen = new Set<string>();
  for (let parent = profile.data.parent; parent && !seen.has(parent) && seen.size < MOST_LEVELS;) {
    seen.add(parent);
    let next: string | null | undefined;
    for (const path of index.definersOf(`id:${parent}`, profile.path)) {
      const file = index.file(path);
      if (file?.kind === 'profile') next = file.data.parent;
      else if (file?.kind === 'landscape') {
        for (const [, group] of entriesOf(file.data.tree)) if (group.id === parent) return { ...group, id: parent };
      }
    }
    parent = next;
  }
  return undefined;
}

function coverageOf(processes: readonly ProcessSummary[]): Coverage {
  const byStatus = Object.fromEntries(Object.keys(statuses).map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of processes) byStatus[status]++;
  return { processes: processes.length, withModel: processes.filter(({ model }) => model !== null).length, byStatus };
}
