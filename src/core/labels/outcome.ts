import type { Lang } from '../messages.js';
import { own } from '../own.js';
import { germanTask, inVerbStyle } from './german.js';
import { plainLabel } from './words.js';

/** Second participles of verbs that offices use, where they do not follow from the infinitive alone. */
const PARTICIPLES: Readonly<Record<string, string>> = {
  anlegen: 'angelegt', ablegen: 'abgelegt', vorlegen: 'vorgelegt', absenden: 'abgesendet', versenden: 'versendet', zusenden: 'zugesendet',
  ablehnen: 'abgelehnt', anfordern: 'angefordert', nachfordern: 'nachgefordert', auffordern: 'aufgefordert', zustellen: 'zugestellt',
  ausstellen: 'ausgestellt', feststellen: 'festgestellt', einstellen: 'eingestellt', freigeben: 'freigegeben', ausgeben: 'ausgegeben', abgeben: 'abgegeben',
  abschließen: 'abgeschlossen', annehmen: 'angenommen', aufnehmen: 'aufgenommen', übernehmen: 'übernommen', vornehmen: 'vorgenommen',
  entscheiden: 'entschieden', bescheiden: 'beschieden', schreiben: 'geschrieben', unterschreiben: 'unterschrieben', senden: 'gesendet',
  einladen: 'eingeladen', einholen: 'eingeholt', abholen: 'abgeholt', festsetzen: 'festgesetzt', eintragen: 'eingetragen', weiterleiten: 'weitergeleitet',
  einleiten: 'eingeleitet', zuordnen: 'zugeordnet', anordnen: 'angeordnet', anhören: 'angehört', aufheben: 'aufgehoben', zurücknehmen: 'zurückgenommen',
  widerrufen: 'widerrufen', aushändigen: 'ausgehändigt', mitteilen: 'mitgeteilt', abstimmen: 'abgestimmt', durchführen: 'durchgeführt', ausdrucken: 'ausgedruckt',
};

/** Verbs whose participle is `ge…t`: prüfen, klären, buchen; not those with a prefix that stays on. */
const REGULAR = /^(?!be|ge|ent|emp|er|ver|zer|miss|unter|über|wider|wieder|hinter|durch|um|ab|an|auf|aus|bei|ein|fest|fort|frei|her|hin|los|mit|nach|vor|weg|weiter|zu|zurück|zusammen)(?:prüfen|klären|buchen|melden|planen|drucken|zahlen|leisten|fragen|liefern|ändern|speichern|sichern|scannen|kopieren)$/;
/** Verbs with a prefix that stays on and a regular participle: erstellen, bestellen, verlängern, erfassen. */
const PREFIXED = /^(?:be|er|ver|ent)(?:stellen|fassen|rechnen|längern|mitteln|teilen|willigen|gründen|öffnen|stätigen|antworten|arbeiten|nachrichtigen|ledigen|buchen|werten|anlassen|öffentlichen|einbaren)$/;

/**
 * What has come about when a step is done, as the label of an event: "Antrag prüfen" → "Antrag geprüft",
 * "Check application" → "“Check application” completed".
 */
export function outcomeOf(step: string, lang: Lang): string {
  const label = plainLabel(step);
  if (label === '') return lang === 'de' ? 'Prozess beendet' : 'Process completed';
  if (lang === 'en') return `“${label}” completed`;
  const worded = inVerbStyle(label) ?? label;
  const verb = worded.lastIndexOf(' ') + 1;
  const participle = germanTask(worded) === 'fine' ? participleOf(worded.slice(verb)) : undefined;
  return participle === undefined ? `„${label}“ abgeschlossen` : `${worded.slice(0, verb)}${participle}`;
}

function participleOf(verb: string): string | undefined {
  const known = own(PARTICIPLES, verb);
  if (known !== undefined) return known;
  const stem = verb.replace(/e?n$/, '');
  const ended = /(?:[td]|[^aeiouäöülrh][mn])$/.test(stem) ? `${stem}et` : `${stem}t`;
  if (verb.endsWith('ieren') || PREFIXED.test(verb)) return ended;
  return REGULAR.test(verb) ? `ge${ended}` : undefined;
}

/** What an event at the beginning is called when nobody has said what sets the process off. */
export function beginningOf(lang: Lang): string {
  return lang === 'de' ? 'Prozess ausgelöst' : 'Process started';
}
