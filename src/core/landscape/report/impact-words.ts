import type { Lang, Message } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { dayInWords } from '../../time/words.js';
import type { AffectedProcess, Impact, Use } from '../impact.js';
import { documentUses, fields, legalRoles, parts, systemUses, term } from '../terms.js';

/** What an impact says in every format. */
export const impactTexts = {
  head: { en: '{name}: {n|1 process|# processes}', de: '{name}: {n|1 Prozess|# Prozesse}' },
  none: { en: '{name}: not used by any process', de: '{name}: von keinem Prozess verwendet' },
  changed: { en: 'changed on {date}', de: 'geändert am {date}' },
  toCheck: { en: 'to be checked, last: {date}', de: 'zu prüfen, zuletzt: {date}' },
  checked: { en: 'checked on {date}', de: 'geprüft am {date}' },
  never: { en: 'never', de: 'nie' },
  texts: { en: 'texts for clients: {list}', de: 'Kundeninformation: {list}' },
  others: { en: 'Elsewhere', de: 'An anderer Stelle' },
  variant: { en: 'variant: {unit}', de: 'Variante: {unit}' },
  callers: { en: 'Called by', de: 'Aufgerufen von' },
  processes: { en: 'Processes', de: 'Prozesse' },
  process: { en: 'Process', de: 'Prozess' },
  status: { en: 'Status', de: 'Status' },
  owner: { en: 'Owner', de: 'Prozessverantwortliche Stelle' },
  checkedOn: { en: 'Checked', de: 'Geprüft' },
  where: { en: 'Where', de: 'Wo' },
  clientTexts: { en: 'Client information', de: 'Kundeninformation' },
  markChanged: { en: 'Mark as changed…', de: 'Als geändert vermerken …' },
  markChecked: { en: 'Mark as checked', de: 'Als geprüft vermerken' },
} as const satisfies Record<string, Message>;

/** What the fields say about a use. */
const USES = { ...legalRoles, ...documentUses, ...systemUses, ...parts };

/** How many processes something concerns, in one sentence. */
export function impactHeading({ entry, ref, processes }: Impact, lang: Lang): string {
  const name = entry?.data.citation ?? entry?.data.name ?? ref;
  const head = formatMessage(processes.length === 0 ? impactTexts.none : impactTexts.head, lang, { name, n: processes.length });
  const changedOn = entry?.data.changedOn;
  return changedOn ? `${head} (${formatMessage(impactTexts.changed, lang, { date: dayInWords(changedOn, lang) })})` : head;
}

/** Where something is used, without the place itself: `legal basis: decision`. */
export function useWords({ field, use }: Use, lang: Lang): string {
  return `${term(fields, field, lang)}${use ? `: ${term(USES, use, lang)}` : ''}`;
}

/** When a process was checked against a law; empty where that does not matter. */
export function checkWords({ needsCheck, checkedOn }: AffectedProcess, changedOn: string | null | undefined, lang: Lang): string {
  if (!changedOn && !checkedOn) return '';
  if (needsCheck) return formatMessage(impactTexts.toCheck, lang, { date: checkedOn ? dayInWords(checkedOn, lang) : impactTexts.never[lang] });
  return checkedOn ? formatMessage(impactTexts.checked, lang, { date: dayInWords(checkedOn, lang) }) : '';
}
