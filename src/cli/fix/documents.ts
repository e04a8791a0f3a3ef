import path from 'node:path';
import { readModelToCheck } from '../../core/bpmn/model.js';
import type { Lang } from '../../core/messages.js';
import { decodeText, type DecodedText } from '../../core/text/decode.js';
import { activeRules, ignoringIn } from '../../core/validate/config/config.js';
import type { Problem } from '../../core/validate/problem.js';
import { validateModel } from '../../core/validate/validate.js';
import type { ConfigFinder, FoundConfig } from '../../node/config.js';
import { readBytes } from '../../node/workspace.js';

/** The files of a run of fixes: as they are on disk, and how a model is checked by itself. */
export class Documents {
  private readonly known = new Map<string, DecodedText | { readonly reason: string }>();

  constructor(private readonly configs: ConfigFinder, private readonly lang: Lang) {}

  /** A file as it was when it was first asked for. */
  read(file: string): DecodedText | { readonly reason: string } {
    let document = this.known.get(file);
    if (!document) {
      const bytes = readBytes(file);
      this.known.set(file, (document = 'reason' in bytes ? bytes : decodeText(bytes)));
    }
    return document;
  }

  /** The text of a file that can be written back byte for byte; `undefined` when some of its bytes mean nothing. */
  text(file: string): string | undefined {
    const document = this.read(file);
    return 'reason' in document || document.problem ? undefined : document.text;
  }

  /** Findings in one model by itself, under the configuration of its folder. */
  check(file: string, text: string, shown?: string): readonly Problem[] {
    const found = this.configs.forFolder(path.dirname(file));
    const resolve = (location: string): string | undefined => this.text(path.resolve(path.dirname(file), location));
    const problems = validateModel(readModelToCheck(text), { lang: this.lang, rules: activeRules(found.config), resolve, ...(shown !== undefined && { path: shown }) });
    return notIgnored(problems, found, file);
  }
}

/** The findings that a configuration lets through. */
export function notIgnored(problems: readonly Problem[], { config, folder }: FoundConfig, file: string): readonly Problem[] {
  const isIgnored = problems.length === 0 ? undefined : ignoringIn(config, path.relative(folder, file).split(path.sep).join('/'));
  return isIgnored ? problems.filter((problem) => !isIgnored(problem)) : problems;
}
