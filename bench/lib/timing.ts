/** Processor time of an action in milliseconds: other programs on the machine do not count, this one's helper threads do. */
export function cpuTime(action: () => unknown): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
}

/** “median 1.2 ms, 95 % below 3.4 ms”. */
export function summary(values: readonly number[]): string {
  return `median ${quantile(values, 0.5).toFixed(1)} ms, 95 % below ${quantile(values, 0.95).toFixed(1)} ms`;
}
