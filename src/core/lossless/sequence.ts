/** Above this many comparisons the longest common subsequence is not worth its time. */
const MAX_CELLS = 250_000;

/**
 * A longest common subsequence of two lists of keys.
 *
 * @returns Pairs of indices, increasing in both. For very long lists that differ in the middle, keys are only matched in
 *   turn, which is a common subsequence but maybe not the longest.
 */
export function commonSubsequence(a: readonly string[], b: readonly string[]): [number, number][] {
  const pairs: [number, number][] = [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) pairs.push([start, start++]);
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middleA = a.slice(start, a.length - tail);
  const middleB = b.slice(start, b.length - tail);
  const middle = middleA.length * middleB.length <= MAX_CELLS ? byTable(middleA, middleB) : inTurn(middleA, middleB);
  for (const [i, j] of middle) pairs.push([start + i, start + j]);
  for (let i = tail; i > 0; i--) pairs.push([a.length - i, b.length - i]);
  return pairs;
}

function byTable(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Int32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] = a[i] === b[j]
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function inTurn(a: readonly string[], b: readonly string[]): [number, number][] {
  const places = new Map<string, number[]>();
  b.forEach((key, j) => {
    const known = places.get(key);
    if (known) known.push(j);
    else places.set(key, [j]);
  });
  const pairs: [number, number][] = [];
  let last = -1;
  a.forEach((key, i) => {
    const next = places.get(key)?.find((j) => j > last);
    if (next === undefined) return;
    pairs.push([i, next]);
    last = next;
  });
  return pairs;
}
