import { readModel } from '../bpmn/model.js';
import { modelOf } from '../landscape/calls.js';
import type { ProfileFile } from '../landscape/files.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { activeLandscapeRules, activeRules, ignoringIn, type Config } from './config/config.js';
import { LandscapeValidator, type LandscapeOptions } from './landscape.js';
import type { Problem } from './problem.js';
import { validateModel, type ModelValidateOptions } from './validate.js';

/** The configuration that holds for a file, and the path by which the configuration knows it. */
export interface ConfigOfFile {
  readonly config: Config;
  readonly path: string;
}

export interface ReleaseCheckOptions extends Omit<LandscapeOptions, 'rules'>, Pick<ModelValidateOptions, 'decoding' | 'resolve'> {
  /** The model as it is to be released; `undefined` where there is none. */
  readonly modelText: string | undefined;
  /** Which configuration holds for a file: for rules about one document that around it, for the others that of its landscape. */
  readonly configOf: (path: string, rules: 'document' | 'landscape') => ConfigOfFile;
}

/** The errors of a profile and its model that stand against a release, as a validation of them would tell them now. */
export function releaseErrors(index: LandscapeIndex, profile: ProfileFile, options: ReleaseCheckOptions): Problem[] {
  const { modelText, configOf, today, lang, decoding, resolve } = options;
  const path = modelOf(index, profile)?.path;
  const rules = activeLandscapeRules(configOf(profile.path, 'landscape').config);
  const validator = new LandscapeValidator(index, { rules, ...(today && { today }), ...(lang && { lang }) });
  const found = [profile.path, ...(path === undefined ? [] : [path])].flatMap((file) => kept(file, 'landscape', validator.look(file)));
  validator.dispose();
  if (path !== undefined && modelText !== undefined) {
    const document = { path, rules: activeRules(configOf(path, 'document').config), decoding, ...(lang && { lang }), ...(resolve && { resolve }) };
    found.push(...kept(path, 'document', validateModel(readModel(modelText), document)));
  }
  return found.filter(({ severity }) => severity === 'error');

  function kept(file: string, kind: 'document' | 'landscape', problems: readonly Problem[]): readonly Problem[] {
    const { config, path: known } = configOf(file, kind);
    const isIgnored = ignoringIn(config, known);
    return isIgnored ? problems.filter((problem) => !isIgnored(problem)) : problems;
  }
}
