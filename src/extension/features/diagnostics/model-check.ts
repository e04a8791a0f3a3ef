import type * as vscode from 'vscode';
import { readModelToCheck } from '../../../core/bpmn/model.js';
import type { Problem } from '../../../core/index.js';
import type { DecodedText } from '../../../core/text/decode.js';
import { activeRules, ignoringIn } from '../../../core/validate/config/config.js';
import { validateModel } from '../../../core/validate/validate.js';
import type { Services } from '../../shared/services.js';

/** A file outside of the workspace goes by its own path. */
export function pathOf({ workspace }: Services, uri: vscode.Uri): string {
  return workspace.paths.pathOf(uri) ?? uri.path;
}

/**
 * What is wrong with a model by itself, under the configuration that holds for its file.
 *
 * @param resolve Tells of an imported location whether something is there; imports are not looked at without it.
 */
export function checkModel(
  services: Services, uri: vscode.Uri, text: string, decoding?: DecodedText['problem'], resolve?: (location: string) => string | undefined,
): Problem[] {
  const path = pathOf(services, uri);
  const { config, folder } = services.configurations.forFile(path);
  const problems = validateModel(readModelToCheck(text), { path, rules: activeRules(config), lang: services.lang, decoding, ...(resolve && { resolve }) });
  const isIgnored = ignoringIn(config, folder === '' ? path : path.slice(folder.length + 1));
  return isIgnored ? problems.filter((problem) => !isIgnored(problem)) : problems;
}
