/** How many lines `diff` would mark between two texts: those only in one of them, in the order of a longest common subsequence. */
export function changedLines(before: string, after: string): number {
  const [a, b] = [before.split('\n'), after.split('\n')];
  let above = new Uint32Array(b.length + 1);
  for (const line of a) {
    const row = new Uint32Array(b.length + 1);
    b.forEach((other, j) => { row[j + 1] = line === other ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!); });
    above = row;
  }
  return a.length + b.length - 2 * above[b.length]!;
}
