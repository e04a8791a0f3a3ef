import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a fixture says about itself: `<!-- expect label-required @Task_1 "source text of the range" -->`. */
export interface Expectation {
  readonly rule: string;
  readonly elementId: string | undefined;
  /** The text that the range must cover; `undefined` when the fixture leaves it open. */
  readonly source: string | undefined;
}

export interface Fixture {
  /** File name without the ending: `wrong`, `right`, or what is special about it. */
  readonly name: string;
  readonly text: string;
  readonly expected: readonly Expectation[];
}

const EXPECT = /<!-- expect (\S+)(?: @(\S+))?(?: "([^]*?)")? -->/g;
const RULES = path.resolve('src/core/validate/rules');

/** The fixtures that lie beside a rule. */
export function fixturesOf(ruleId: string): Fixture[] {
  const folder = path.join(RULES, ruleId);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith('.bpmn')).sort().map((file) => {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const expected = [...text.matchAll(EXPECT)].map(([, rule, elementId, source]) => ({ rule: rule!, elementId, source }));
    return { name: file.slice(0, -'.bpmn'.length), text, expected };
  });
}
