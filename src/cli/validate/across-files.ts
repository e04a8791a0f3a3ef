import path from 'node:path';
import type { LandscapeFile } from '../../core/landscape/files.js';
import { kindOfPath } from '../../core/landscape/kinds.js';
import type { Lang } from '../../core/messages.js';
import { decodeText } from '../../core/text/decode.js';
import { activeLandscapeRules, ignoringIn } from '../../core/validate/config/config.js';
import { LandscapeValidator } from '../../core/validate/landscape.js';
import type { Problem } from '../../core/validate/problem.js';
import type { ConfigFinder } from '../../node/config.js';
import { loadLandscape, type FactsOf } from '../../node/landscape.js';
import { readBytes } from '../../node/workspace.js';
import { reported, type Findings } from '../report.js';
import type { Unread } from './check-file.js';

/** Findings of the rules across files; `undefined` for a file that has none. */
export type AcrossFiles = (absolutePath: string) => Findings | Unread | undefined;

/**
 * Checks landscapes as a whole: a reference may lead to any file of them.
 *
 * @param folders Absolute paths.
 * @param factsOf What is known of models that have been checked.
 */
export function checkAcrossFiles(folders: Iterable<string>, factsOf: FactsOf, configs: ConfigFinder, lang: Lang): AcrossFiles {
  const problems = new Map<string, readonly Problem[]>();
  for (const folder of folders) check(folder);
  return (file) => report(file, problems.get(file) ?? []);

  function check(folder: string): void {
    const known = (file: string): LandscapeFile | undefined => {
      const facts = kindOfPath(file) === 'model' ? factsOf(path.join(folder, file)) : undefined;
      return facts && { kind: 'model', path: file, ...facts };
    };
    const { index } = loadLandscape(folder, undefined, known);
    const { config, folder: configFolder } = configs.forFolder(folder);
    const validator = new LandscapeValidator(index, { lang, rules: activeLandscapeRules(config) });
    for (const [file, found] of validator.problems()) {
      const absolute = path.join(folder, file);
      const isIgnored = ignoringIn(config, path.relative(configFolder, absolute).split(path.sep).join('/'));
      problems.set(absolute, isIgnored ? found.filter((problem) => !isIgnored(problem)) : found);
    }
    validator.dispose();
  }
}

/** Only a file with findings is read once more, to tell lines. */
function report(file: string, problems: readonly Problem[]): Findings | Unread | undefined {
  if (problems.length === 0) return undefined;
  const bytes = readBytes(file);
  return 'reason' in bytes ? bytes : reported(decodeText(bytes).text, problems);
}
