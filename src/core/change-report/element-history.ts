import type { PastVersion } from '../diff/element-history.js';
import { elementHistory } from '../diff/element-history.js';
import { encodeText } from '../draw/escape.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { dayInWords } from '../time/words.js';

export const historyWords = {
  title: { en: 'History of {element}', de: 'Verlauf von {element}' },
  none: { en: 'No version changed this element.', de: 'Keine Fassung hat dieses Element geändert.' },
  unknown: {
    en: 'Earlier versions come from git; this file is not in a repository, or git is not at hand.',
    de: 'Frühere Fassungen stammen aus Git; diese Datei liegt in keinem Repository, oder Git ist nicht verfügbar.',
  },
} as const satisfies Record<string, Message>;

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
