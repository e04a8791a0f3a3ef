import path from 'node:path';
import type { ModelFile, ProfileFile } from '../../core/landscape/files.js';
import type { LandscapeIndex } from '../../core/landscape/landscape-index.js';
import type { Lang } from '../../core/messages.js';
import type { DecodedText } from '../../core/text/decode.js';
import { releaseErrors, type ConfigOfFile } from '../../core/validate/release-check.js';
import { ConfigFinder } from '../../node/config.js';
import type { Io } from '../io.js';
import { importsOf } from '../validate/check-file.js';
import { checkPlugins } from '../validate/plugins.js';

/** What is to be released. */
export interface Released {
  readonly index: LandscapeIndex;
  /** Absolute path; the paths of the index start here. */
  readonly folder: string;
  readonly profile: ProfileFile;
  readonly model: { readonly file: ModelFile; readonly content: DecodedText } | undefined;
}

export interface ErrorsOptions {
  /** The day that decides what is overdue or expired. */
  readonly today: string;
  /** Whether the user wants code of the workspace to be run. */
  readonly plugins: boolean;
}

/**
 * The errors in a profile and its model, as `validate` would tell them, each with the path of its file; a release must have none.
 * Throws `BrokenConfig` or `UnreadableConfig`.
 */
export async function errorsOf({ index, folder, profile, model }: Released, { today, plugins }: ErrorsOptions, io: Io, lang: Lang): Promise<string[]> {
  const configs = new ConfigFinder();
  const configOf = (file: string, rules: 'document' | 'landscape'): ConfigOfFile => {
    const absolute = path.join(folder, file);
    const around = path.dirname(absolute);
    const found = configs.forFolder(rules === 'landscape' ? configs.landscapeOf(around) ?? around : around);
    return { config: found.config, path: path.relative(found.folder, absolute).split(path.sep).join('/') };
  };
  const file = model && path.join(folder, model.file.path);
  const errors = releaseErrors(index, profile, {
    modelText: model?.content.text, decoding: model?.content.problem, lang, today, configOf, ...(file !== undefined && { resolve: importsOf(file) }),
  });
  const told = errors.map(({ path: where, message }) => `${where}: ${message}`);
  if (file === undefined) return told;
  const fromPlugins = (await checkPlugins([file], plugins, configs, io, lang))(file).problems.filter(({ severity }) => severity === 'error');
  return [...told, ...fromPlugins.map(({ message }) => `${model!.file.path}: ${message}`)];
}
