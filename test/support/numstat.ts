/** Lines added and removed, as `git diff --numstat` counts them. */
export interface LineCount { readonly added: number; readonly removed: number }

/** Counts changed lines by the shortest edit script (Myers 1986); lines end with LF, a CR belongs to its line. */
export function countLines(before: string, after: string): LineCount {
  const a = before.split(/(?<=\n)/);
  const b = after.split(/(?<=\n)/);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const distance = editDistance(a.slice(start, a.length - tail), b.slice(start, b.length - tail));
  const growth = b.length - a.length;
  return { added: (distance + growth) / 2, removed: (distance - growth) / 2 };
}

function editDistance(a: readonly string[], b: readonly string[]): number {
  const furthest = new Map<number, number>([[1, 0]]);
  for (let distance = 0; ; distance++) {
    for (let diagonal = -distance; diagonal <= distance; diagonal += 2) {
      const below = furthest.get(diagonal + 1) ?? -1;
      const right = furthest.get(diagonal - 1) ?? -1;
      let x = diagonal === -distance || (diagonal !== distance && right < below) ? below : right + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      furthest.set(diagonal, x);
      if (x >= a.length && x - diagonal >= b.length) return distance;
    }
  }
}
