import type { Lang, Message } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { encodeText } from '../../draw/escape.js';
import { own } from '../../own.js';
import { dayInWords } from '../../time/words.js';
import { entryName } from '../catalog.js';
import type { ProfileFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { HistoryEntry, PastProfile } from '../lifecycle/history.js';
import { historyOf } from '../lifecycle/history.js';
import { resolveLink } from '../paths.js';
import { statuses } from '../terms.js';
import { fileLink } from './page.js';

const TEXTS = {
  title: { en: 'History: {name}', de: 'Verlauf: {name}' },
  now: { en: 'Now: {status}, version {version}', de: 'Jetzt: {status}, Version {version}' },
  noHistory: {
    en: 'Earlier versions come from git; this file is not in a repository, or git is not at hand. What the profile itself tells is shown.',
    de: 'Frühere Stände stammen aus git; diese Datei liegt in keinem Repository, oder git ist nicht verfügbar. Gezeigt wird, was der Steckbrief selbst sagt.',
  },
  empty: { en: 'Nothing has happened yet.', de: 'Bisher ist nichts geschehen.' },
  approved: { en: 'Approved', de: 'Freigegeben' },
  rejected: { en: 'Rejected', de: 'Abgelehnt' },
  returned: { en: 'Returned', de: 'Zurückgegeben' },
  review: { en: 'Review meeting', de: 'Prozessbesprechung' },
  released: { en: 'Release for readers', de: 'Veröffentlichter Stand' },
  recorded: { en: 'Profile created', de: 'Steckbrief angelegt' },
  status: { en: 'Status: {from} → {to}', de: 'Status: {from} → {to}' },
  version: { en: 'New version', de: 'Neue Version' },
  owner: { en: 'New owner', de: 'Neue prozessverantwortliche Stelle' },
  ofVersion: { en: 'version {version}', de: 'Version {version}' },
  by: { en: 'by {role}', de: 'durch {role}' },
  open: { en: 'open', de: 'öffnen' },
} as const satisfies Record<string, Message>;

/** Steps and kinds of meetings, which stand in the files as keys. */
const WORDS: Readonly<Record<string, Message>> = { ...statuses, process_meeting: { en: '', de: '' } };

/**
 * The life of a process as a timeline, the latest first, as markup for a page that has the style of the reports.
 *
 * @param past Earlier versions of the profile; `undefined` where there is no git.
 */
export function historyBody(index: LandscapeIndex, profile: ProfileFile, past: readonly PastProfile[] | undefined, lang: Lang): string {
  const { data, name } = profile;
  const entries = historyOf(data, past);
  const items = entries.map((entry) => `<li class="${entry.kind}"><time datetime="${encodeText(entry.date)}">${encodeText(dayInWords(entry.date, lang))}</time> ${line(index, profile, entry, lang)}</li>`);
  return `<h1>${encodeText(formatMessage(TEXTS.title, lang, { name }))}</h1>
<p class="asof">${encodeText(formatMessage(TEXTS.now, lang, { status: statuses[data.status ?? 'planned'][lang], version: data.version ?? '–' }))}</p>
${past === undefined ? `<p class="note">${TEXTS.noHistory[lang]}</p>\n` : ''}${items.length === 0 ? `<p>${TEXTS.empty[lang]}</p>\n` : `<ol class="timeline">\n${items.join('\n')}\n</ol>\n`}`;
}

function line(index: LandscapeIndex, { path }: ProfileFile, { kind, role, version, text, from, to, link }: HistoryEntry, lang: Lang): string {
  const what = formatMessage(TEXTS[kind], lang, { from: from ? statuses[from][lang] : '', to: to ? statuses[to][lang] : '' });
  const who = role && entryName(index, role, path);
  const about = [
    version && formatMessage(TEXTS.ofVersion, lang, { version }),
    who && (kind === 'owner' || kind === 'recorded' ? who : formatMessage(TEXTS.by, lang, { role: who })),
    kind === 'approved' && text === 'released' ? '' : text && (own(WORDS, text)?.[lang] ?? text),
  ].filter((part) => part);
  const target = link === undefined ? undefined : resolveLink(path, link);
  return `${encodeText([what, ...about].join(', '))}${target === undefined ? '' : ` · ${fileLink(TEXTS.open[lang], target, 'links')}`}`;
}
