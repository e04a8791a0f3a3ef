import path from 'node:path';
import type { Lang } from '../../core/messages.js';
import { activeLandscapeRules, ignoringIn } from '../../core/validate/config/config.js';
import { LandscapeValidator } from '../../core/validate/landscape.js';
import type { Problem } from '../../core/validate/problem.js';
import type { ConfigFinder } from '../../node/config.js';
import { loadLandscape } from '../../node/landscape.js';

/** Findings of the rules across files, by absolute path. */
export interface AcrossFiles {
  problems(absolutePath: string): readonly Problem[];
}

/** Reads the landscapes that any of the files lies in, and checks each as a whole: a reference may lead to any file of it. */
export function checkAcrossFiles(absolutePaths: readonly string[], configs: ConfigFinder, lang: Lang): AcrossFiles {
  const problems = new Map<string, readonly Problem[]>();
  const folders = new Set(absolutePaths.map((file) => configs.landscapeOf(path.dirname(file))));
  for (const folder of folders) if (folder !== undefined) check(folder);
  return { problems: (file) => problems.get(file) ?? [] };

  function check(folder: string): void {
    const { index } = loadLandscape(folder);
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
