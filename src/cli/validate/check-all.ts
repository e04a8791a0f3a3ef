import path from 'node:path';
import { kindOfPath } from '../../core/landscape/kinds.js';
import type { ModelFacts } from '../../core/landscape/model-facts.js';
import type { Lang } from '../../core/messages.js';
import type { ConfigFinder, FoundConfig } from '../../node/config.js';
import { readBytes, type Unreadable } from '../../node/workspace.js';
import type { Reporter } from '../formats/reporter.js';
import { count, merged, NO_FINDINGS, type Findings, type Summary } from '../report.js';
import { checkAcrossFiles } from './across-files.js';
import type { Baseline } from './baseline.js';
import { checkFile, type Checked, type Unread } from './check-file.js';
import type { FindingsCache } from './findings-cache.js';
import type { PluginFindings } from './plugins.js';

export interface CheckOptions {
  readonly cwd: string;
  readonly lang: Lang;
  readonly configs: ConfigFinder;
  readonly cache: FindingsCache;
  readonly plugins: PluginFindings;
  readonly baseline: Baseline | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

/** A file to be reported. */
interface Entry {
  /** As it is to be shown. */
  readonly shown: string;
  /** Absolute path. */
  readonly file: string;
  readonly config: FoundConfig;
  /** Folder of the landscape the file lies in. */
  readonly landscape: string | undefined;
}

/**
 * Checks files one after the other, each read and parsed once, and hands them to the reporter in their order: at once, but
 * inside a landscape when all have been looked at, since one may be wrong because of another.
 *
 * @param files Paths as they are to be shown.
 * @returns What was found in all of them, and which could not be read.
 */
export function checkAll(files: readonly string[], reporter: Reporter, options: CheckOptions): { summary: Summary; unreadable: Unreadable[] } {
  const { cwd, lang, configs, cache, plugins, baseline, onProgress } = options;
  const summary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0 };
  const unreadable: Unreadable[] = [];
  // All configurations are read before anything is printed: a broken one ends the run.
  const entries = files.map((shown): Entry => {
    const file = path.resolve(cwd, shown);
    const folder = path.dirname(file);
    return { shown, file, config: configs.forFolder(folder), landscape: configs.landscapeOf(folder) };
  });
  const landscapes = new Set(entries.flatMap(({ landscape }) => landscape ?? []));

  if (landscapes.size > 0) reportLandscapes();
  else entries.forEach((entry, i) => report(entry, own(entry, i)));
  reporter.end(summary);
  cache.save();
  return { summary, unreadable };

  /** What a file is by itself. */
  function own(entry: Entry, index: number): Checked | Unread {
    onProgress(index, entries.length);
    return isModel(entry.file) ? checkModel(entry) : readable(entry.file);
  }

  function checkModel({ file, config, landscape }: Entry): Checked | Unread {
    const inLandscape = landscape !== undefined;
    const known = cache.get(file, config, inLandscape);
    if (known) return known;
    const result = checkFile(file, config, inLandscape, lang);
    if ('reason' in result) return result;
    if (result.validFor) cache.put(file, config, inLandscape, result.validFor, result.checked);
    return result.checked;
  }

  function reportLandscapes(): void {
    const found = new Map(entries.map((entry, i) => [entry.file, own(entry, i)]));
    const across = checkAcrossFiles(landscapes, (file) => factsOf(file, found.get(file)), configs, lang);
    for (const entry of entries) {
      const findings = found.get(entry.file)!;
      const others = 'reason' in findings ? undefined : across(entry.file);
      report(entry, !others || 'reason' in findings ? findings : 'reason' in others ? others : merged(findings, others));
    }
  }

  /** Of a file that is not to be reported, what an earlier run knew is as good as reading it. */
  function factsOf(file: string, found: Checked | Unread | undefined): ModelFacts | undefined {
    const known = found ?? cache.get(file, configs.forFolder(path.dirname(file)), true);
    return known && 'facts' in known ? known.facts : undefined;
  }

  function report({ shown, file }: Entry, findings: Findings | Unread): void {
    if ('reason' in findings) {
      unreadable.push({ path: shown, reason: findings.reason });
      return;
    }
    const all = merged(findings, plugins(file));
    const kept = { path: shown, ...(baseline ? baseline(file, all) : all) };
    count(summary, kept);
    reporter.file(kept);
  }
}

/** Whatever is named and is no other file of a landscape is checked as a model. */
function isModel(file: string): boolean {
  const kind = kindOfPath(file.split(path.sep).join('/'));
  return kind === undefined || kind === 'model';
}

/** Rules about one document have nothing to say of a file that is no model, if only it can be read. */
function readable(file: string): Checked | Unread {
  const bytes = readBytes(file);
  return 'reason' in bytes ? bytes : NO_FINDINGS;
}
