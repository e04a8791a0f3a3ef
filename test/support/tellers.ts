import type { Narrative, Step } from '../../src/core/narrative/index.js';

/** How often each element is told as a step, as part of one, or as the event that opens a branch. */
export function tellers(narrative: Narrative): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (...ids: string[]): void => {
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  };
  const visit = (steps: readonly Step[]): void => {
    for (const step of steps) {
      count(step.elementId, ...step.covers);
      visit(step.steps);
      for (const branch of step.branches) {
        count(branch.elementId, ...branch.covers);
        visit(branch.steps);
      }
    }
  };
  for (const section of narrative.sections) visit(section.steps);
  return counts;
}
