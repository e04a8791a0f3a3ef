import type { Step } from './narrative.js';

/** Consecutive steps that one role takes; the role is '' before anybody acts. */
export interface RoleGroup {
  readonly role: string;
  readonly steps: readonly Step[];
}

/** Groups steps by the role that acts; decisions, waits and ends stay with the steps before them. */
export function groupByRole(steps: readonly Step[]): RoleGroup[] {
  const groups: { role: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = groups[groups.length - 1];
    if (last && (step.role === '' || step.role === last.role)) last.steps.push(step);
    else groups.push({ role: step.role, steps: [step] });
  }
  return groups;
}
