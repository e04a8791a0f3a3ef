import path from 'node:path';
import type { Lang } from '../../core/messages.js';
import type { ConfigFinder, FoundConfig } from '../../node/config.js';
import type { Unreadable } from '../../node/workspace.js';
import type { Reporter } from '../formats/reporter.js';
import { count, type Summary } from '../report.js';
import { checkAcrossFiles } from './across-files.js';
import type { Baseline } from './baseline.js';
import { checkFile } from './check-file.js';
import type { FindingsCache } from './findings-cache.js';

export interface CheckOptions {
  readonly cwd: string;
  readonly lang: Lang;
  readonly configs: ConfigFinder;
  readonly cache: FindingsCache;
  readonly baseline: Baseline | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * Checks files one after the other and hands each to the reporter as soon as it is done.
 *
 * @param files Paths as they are to be shown.
 * @returns What was found in all of them, and which could not be read.
 */
export function checkAll(
  files: readonly string[], reporter: Reporter, { cwd, lang, configs, cache, baseline, onProgress }: CheckOptions,
): { summary: Summary; unreadable: Unreadable[] } {
  const summary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0 };
  const unreadable: Unreadable[] = [];
  const absolute = files.map((file) => path.resolve(cwd, file));
  // All configurations are read before anything is printed: a broken one ends the run.
  const found: readonly FoundConfig[] = absolute.map((file) => configs.forFolder(path.dirname(file)));
  const across = checkAcrossFiles(absolute, configs, lang);
  files.forEach((shown, i) => {
    onProgress(i, files.length);
    const file = absolute[i]!;
    const others = across.problems(file);
    const findings = cache.findings(file, found[i]!, others, (bytes) => checkFile(file, bytes, found[i]!, others, lang));
    if ('reason' in findings) {
      unreadable.push({ path: shown, reason: findings.reason });
      return;
    }
    const report = { path: shown, ...(baseline ? baseline(file, findings) : findings) };
    count(summary, report);
    reporter.file(report);
  });
  reporter.end(summary);
  cache.save();
  return { summary, unreadable };
}
