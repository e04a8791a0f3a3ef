import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LandscapeIndex } from '../../src/core/landscape/landscape-index.js';

/** A finding that a fixture announces: `# expect a.process.yaml @Task_1 "source text of the range"`. */
export interface LandscapeExpectation {
  readonly path: string;
  readonly elementId: string | undefined;
  /** The text that the range must cover. */
  readonly source: string;
}

/** Several files in one text: each starts behind a line `=== path`; the lines before the first one are expectations. */
export interface LandscapeFixture {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly LandscapeExpectation[];
}

const EXPECT = /^# expect (\S+)(?: @(\S+))? "(.*)"$/gm;

/** The fixtures that lie beside a landscape rule. */
export function landscapeFixturesOf(ruleId: string): LandscapeFixture[] {
  const folder = path.resolve('src/core/validate/rules', ruleId);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((file) => file.endsWith('.txt')).sort().map((file) => {
    const [head, ...parts] = readFileSync(path.join(folder, file), 'utf8').split(/^=== /m);
    return {
      name: file.slice(0, -'.txt'.length),
      files: filesIn(parts),
      expected: [...head!.matchAll(EXPECT)].map(([, where, elementId, source]) => ({ path: where!, elementId, source: source! })),
    };
  });
}

/** A landscape from one text with a line `=== path` before each file. */
export function landscapeOf(text: string): LandscapeIndex {
  return indexOf(filesIn(text.split(/^[ \t]*=== /m).slice(1)));
}

/** An index of these files, in their order. */
export function indexOf(files: ReadonlyMap<string, string> | Readonly<Record<string, string>>): LandscapeIndex {
  const index = new LandscapeIndex();
  for (const [where, text] of files instanceof Map ? files : Object.entries(files)) index.put(where, text);
  return index;
}

/** A model with one process and what stands in it. */
export function bpmn(processId: string, content = '', name = ''): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:atlas="urn:prozessatlas:bpmn:1" id="D" targetNamespace="urn:example">
  <process id="${processId}"${name && ` name="${name}"`}>${content}</process>
</definitions>
`;
}

function filesIn(parts: readonly string[]): Map<string, string> {
  return new Map(parts.map((part) => [part.slice(0, part.indexOf('\n')).trim(), part.slice(part.indexOf('\n') + 1)]));
}
