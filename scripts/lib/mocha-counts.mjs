// Reads the figures of mocha suites from what they print, wherever they ran: in a shell or inside VS Code.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Sums the summaries (`12 passing (3s)`, `1 failing`, `2 pending`) in the output of one or more mocha runs.
 * @param {string} output
 * @returns {Counts | undefined} undefined when no run came to its summary
 */
export function countTests(output) {
  const plain = output.replace(/\u001b\[\d*(;\d+)*m/g, '');
  const lines = [...plain.matchAll(/^ *(\d+) (passing|failing|pending)( \(.*\))?$/gm)];
  /** @param {string} word */
  const sum = (word) => lines.filter((line) => line[2] === word).reduce((total, line) => total + Number(line[1]), 0);
  if (!lines.some((line) => line[2] === 'passing')) return undefined;
  return { passed: sum('passing'), failed: sum('failing'), skipped: sum('pending') };
}

/**
 * The closing line over all suites. A suite without a summary did not run and counts as one failure.
 * @param {(Counts | undefined)[]} suites
 */
export function closingLine(suites) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of suites.map((counts) => counts ?? { passed: 0, failed: 1, skipped: 0 })) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`;
}
