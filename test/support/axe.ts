import axe from 'axe-core';
import type { Frame } from 'playwright-core';

/**
 * Checks a document against WCAG 2.2 A and AA with axe.
 *
 * @param exclude selectors of parts that are not ours
 * @returns one line per violation: rule, impact, and the first elements concerned
 */
export async function accessibilityViolations(frame: Frame, exclude: readonly string[] = []): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source);
  const { violations } = await frame.evaluate(
    ({ parts }) => (globalThis as unknown as { axe: typeof axe }).axe.run({ exclude: parts.map((part) => [part]) }, { preload: false, resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    { parts: [...exclude] },
  );
  return violations.map(({ id, impact, nodes }) =>
    `${id} (${impact}): ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}`);
}
