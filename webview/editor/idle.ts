/** How long something may wait for an idle moment, in milliseconds. */
const LIMIT = 200;

/** Runs a task when the browser has nothing more urgent to do. */
export function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => task(), { timeout: LIMIT });
  else setTimeout(task, 30);
}
