import { readLandscapeFile } from '../landscape/files.js';
import { statuses } from '../landscape/terms.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';

/** What the head of a printed diagram says. */
export interface Heading {
  /** The name of the process; `undefined` when no profile tells it. */
  readonly title: string | undefined;
  /** Version, status and date, as far as they are known. */
  readonly details: readonly string[];
}

const VERSION: Message = { en: 'Version {version}', de: 'Version {version}' };

/**
 * The heading of a model from its process profile.
 *
 * @param model path of the model, with `/`
 * @param profiles process profiles that may describe it, as path and text
 * @param date of the print, already written for people
 */
export function headingOf(model: string, profiles: readonly { readonly path: string; readonly text: string }[], date: string, lang: Lang): Heading {
  for (const { path, text } of profiles) {
    const file = readLandscapeFile(path, text);
    if (file?.kind !== 'profile' || file.modelPath !== model) continue;
    const { version, status } = file.data;
    return {
      title: file.name,
      details: [...(version ? [formatMessage(VERSION, lang, { version })] : []), ...(status ? [statuses[status][lang]] : []), date],
    };
  }
  return { title: undefined, details: [date] };
}
