import type { LandscapeReport } from './report.js';

/** The overview for other programs; its shape is fixed (`version` 1), paths are relative to the folder. */
export function landscapeJson({ overview, broken, today, progress }: LandscapeReport): string {
  const overdue = overview.processes.filter(({ overdueDays }) => overdueDays > 0);
  return `${JSON.stringify({
    version: 1,
    today,
    landscapes: overview.landscapes,
    coverage: { ...overview.coverage, units: overview.units },
    stages: { ...progress.total, units: progress.units },
    // Without git there is nothing to be said about the past.
    progress: progress.hasHistory ? progress.points : null,
    faster: progress.faster,
    workList: progress.work.map(({ process: { id, name, path, owner }, stage, missing }) => ({ id, name, path, owner, stage, missing })),
    processes: overview.processes,
    modelsWithoutProfile: overview.modelsWithoutProfile,
    overdue: overdue.map(({ id, name, path, owner, nextReview, overdueDays }) => ({ id, name, path, owner, nextReview, overdueDays })),
    brokenReferences: broken.map(({ rule, message, path, elementId }) => ({ rule, message, path, ...(elementId && { elementId }) })),
  }, null, 2)}\n`;
}
