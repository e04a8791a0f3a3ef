import path from 'node:path';
import { readModel } from '../../core/bpmn/model.js';
import { kindOfPath } from '../../core/landscape/kinds.js';
import { isAddress } from '../../core/landscape/paths.js';
import type { Lang } from '../../core/messages.js';
import { decodeText } from '../../core/text/decode.js';
import { activeRules, ignoringIn } from '../../core/validate/config/config.js';
import type { Problem } from '../../core/validate/problem.js';
import { validateModel } from '../../core/validate/validate.js';
import type { FoundConfig } from '../../node/config.js';
import { readBytes } from '../../node/workspace.js';
import { reported, type Findings } from '../report.js';

/** What a check of one file came to. */
export interface Checked {
  readonly findings: Findings;
  /** The findings depend on other files than this one. */
  readonly usesImports: boolean;
}

/**
 * Checks one file by itself.
 *
 * @param across Findings of the rules across files for it, to be shown among its own.
 */
export function checkFile(absolutePath: string, bytes: Uint8Array, { config, folder }: FoundConfig, across: readonly Problem[], lang: Lang): Checked {
  const { text, problem: decoding } = decodeText(bytes);
  if (!isModel(absolutePath)) return { findings: reported(text, across), usesImports: false };
  let usesImports = false;
  const resolve = (location: string): string | undefined => {
    usesImports = true;
    return importedText(absolutePath, location);
  };
  const found = validateModel(readModel(text), { lang, decoding, resolve, rules: activeRules(config) });
  const isIgnored = ignoringIn(config, path.relative(folder, absolutePath).split(path.sep).join('/'));
  const own = isIgnored ? found.filter((problem) => !isIgnored(problem)) : found;
  const problems = across.length === 0 ? own : [...own, ...across].sort((a, b) => a.range.start - b.range.start);
  return { findings: reported(text, problems), usesImports };
}

/** Whatever is named and is no other file of a landscape is checked as a model. */
function isModel(file: string): boolean {
  const kind = kindOfPath(file.split(path.sep).join('/'));
  return kind === undefined || kind === 'model';
}

/** Imports are read from files beside the model; nothing is fetched. */
function importedText(from: string, location: string): string | undefined {
  if (isAddress(location)) return undefined;
  const bytes = readBytes(path.resolve(path.dirname(from), decoded(location)));
  return 'reason' in bytes ? undefined : decodeText(bytes).text;
}

/** A location is a URI; one with a stray `%` is taken as it is. */
function decoded(location: string): string {
  try {
    return decodeURI(location);
  } catch {
    return location;
  }
}
