import { readModel } from '../bpmn/model.js';
import { encodeText } from '../draw/escape.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { dayInWords } from '../time/words.js';
import type { Change } from './change.js';
import { diffModels } from './diff.js';

/** How many versions of a model are compared, at most. */
export const MOST_VERSIONS = 200;

/** A version of a model in its history. */
export interface PastVersion {
  readonly text: string;
  /** ISO date and time. */
  readonly date: string;
  /** Why it was made, in the words of who made it. */
  readonly note: string;
  readonly author?: string;
}

/** A version in which one element changed. */
export interface ElementEvent extends Omit<PastVersion, 'text'> {
  readonly changes: readonly Change[];
}

/**
 * When and why one element changed.
 *
 * @param versions The earliest first.
 * @param elementId The id in the latest version; earlier ids are followed.
 * @returns The latest event first; drawing and file format do not count.
 */
export function elementHistory(versions: readonly PastVersion[], elementId: string, lang: Lang): ElementEvent[] {
  const events: ElementEvent[] = [];
  let id = elementId;
  for (let at = versions.length - 1; at >= 0; at--) {
    const { text, ...version } = versions[at]!;
    const all = diffModels(readModel(versions[at - 1]?.text ?? ''), readModel(text), { lang });
    const changes = all.filter((change) => change.elementId === id && (change.layer === 'semantic' || change.property === 'id'));
    if (changes.length > 0) events.push({ ...version, changes });
    const renamed = changes.find(({ property }) => property === 'id');
    if (renamed?.before) id = renamed.before;
    if (changes.some(({ kind }) => kind === 'added')) break;
  }
  return events;
}

/**
 * The history of an element as a timeline, as markup for a page that has the style of the reports. Without the names of
 * those who made the versions.
 *
 * @param versions The earliest first; `undefined` where there is no git.
 */
export function elementHistoryBody(element: string, versions: readonly PastVersion[] | undefined, elementId: string, lang: Lang): string {
  const events = elementHistory(versions ?? [], elementId, lang);
  const items = events.map(({ date, note, changes }) => {
    const words = changes.map(({ message }) => `<li>${encodeText(message)}</li>`).join('');
    return `<li><time datetime="${encodeText(date)}">${encodeText(dayInWords(date.slice(0, '2026-11-20'.length), lang))}</time> ${encodeText(note)}<ul>${words}</ul></li>`;
  });
  const none = versions === undefined ? historyWords.unknown[lang] : historyWords.none[lang];
  return `<h1>${encodeText(formatMessage(historyWords.title, lang, { element }))}</h1>\n`
    + (items.length === 0 ? `<p>${none}</p>\n` : `<ol class="timeline">\n${items.join('\n')}\n</ol>\n`);
}

export const historyWords = {
  title: { en: 'History of {element}', de: 'Verlauf von {element}' },
  none: { en: 'No version changed this element.', de: 'Keine Fassung hat dieses Element geändert.' },
  unknown: {
    en: 'Earlier versions come from git; this file is not in a repository, or git is not at hand.',
    de: 'Frühere Fassungen stammen aus Git; diese Datei liegt in keinem Repository, oder Git ist nicht verfügbar.',
  },
} as const satisfies Record<string, Message>;
