import path from 'node:path';
import type { Lang } from '../core/messages.js';
import { LineIndex } from '../core/text/line-index.js';
import { describeConfigProblem } from '../core/validate/config/problems.js';
import { BrokenConfig, UnreadableConfig } from '../node/config.js';
import { Exit, type ExitStatus, type Io } from './io.js';
import { describeUnreadable } from './unreadable.js';

/** Runs what needs configurations; one that cannot be used ends it with a line for each of its faults. */
export async function withConfigs(io: Io, lang: Lang, run: () => ExitStatus | Promise<ExitStatus>): Promise<ExitStatus> {
  try {
    return await run();
  } catch (error) {
    const lines = describeConfigError(error, io.cwd, lang);
    if (!lines) throw error;
    for (const line of lines) io.err(`prozessatlas: ${line}\n`);
    return Exit.failure;
  }
}

/** One line for each fault of a configuration, with its place; `undefined` for any other error. */
function describeConfigError(error: unknown, cwd: string, lang: Lang): string[] | undefined {
  if (error instanceof UnreadableConfig) return [describeUnreadable({ path: shown(error.file, cwd), reason: error.reason }, lang)];
  if (!(error instanceof BrokenConfig)) return undefined;
  const lines = new LineIndex(error.text);
  return error.problems.map((problem) => {
    const { line, column } = lines.positionAt(problem.start);
    return `${shown(error.file, cwd)}:${line}:${column}: ${describeConfigProblem(problem, lang)}`;
  });
}

/** Relative to the current directory where that is shorter to read. */
function shown(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  return relative.startsWith('..') ? file : relative;
}
