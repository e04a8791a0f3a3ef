import { cleanLabel, isCapitalised, wordsOf } from './words.js';

/** Words that end like an infinitive and are none. */
const NO_INFINITIVES = new Set([
  'offen', 'eigen', 'eben', 'neben', 'oben', 'unten', 'innen', 'außen', 'morgen', 'gestern', 'heute', 'zwischen', 'wegen', 'gegen', 'jeden', 'allen',
  'beiden', 'vielen', 'wenigen', 'einzelnen', 'anderen', 'neuen', 'alten', 'fern', 'gern', 'sondern', 'extern', 'intern', 'modern', 'verschieden',
  'zufrieden', 'selten', 'trocken', 'den', 'einen', 'keinen', 'meinen', 'ihren', 'wen', 'wenn', 'dann', 'denen', 'deren', 'ansonsten', 'mindestens',
]);

/** Second participles of strong verbs, behind `ge`: eingegangen, abgeschlossen, angenommen. */
const STRONG_PARTICIPLE = /ge(?:gangen|nommen|schlossen|schrieben|geben|sprochen|troffen|funden|worfen|zogen|wiesen|halten|laufen|lassen|tragen|rufen|fahren|wachsen|wonnen|boten|bunden|worden|wesen|blieben|stiegen|schieden|sehen|lesen|fallen|kommen|standen|stoßen|schoben|liehen|litten|flossen|brochen|storben|legen)$/;

/** Participles without `ge`: verbs with the prefixes be-, ent-, er-, ver-, zer-, miss- and on -ieren. */
const PREFIXED_PARTICIPLE = /(?:^|ein|aus|ab|an|vor|zu|wieder|weiter|über|unter)(?:be|ent|er|ver|zer|miss|über|unter|wider)(?:[a-zäöüß]+t|[a-zäöüß]*(?:nommen|schlossen|schrieben|geben|sprochen|troffen|funden|worfen|zogen|wiesen|halten|laufen|lassen|tragen|fahren|wachsen|boten|bunden|schieden|sehen|fallen|kommen|standen|stoßen|schoben|gangen|brochen|storben|hoben))$|(?:^|[a-zäöü])(?:erhalten|empfangen|bekommen|entschieden|übernommen)$/;

const STATES = new Set([
  'vollständig', 'unvollständig', 'gültig', 'ungültig', 'fällig', 'überfällig', 'da', 'fertig', 'bereit', 'offen', 'erforderlich', 'nötig', 'notwendig',
  'möglich', 'unmöglich', 'vorhanden', 'verfügbar', 'rechtskräftig', 'bestandskräftig', 'wirksam', 'unwirksam', 'erfolgreich', 'erfolglos', 'zulässig',
  'unzulässig', 'begründet', 'unbegründet', 'frei', 'voll', 'leer', 'bekannt', 'unbekannt', 'klar', 'unklar', 'ok', 'o.k.', 'negativ', 'positiv', 'vor',
  'ein', 'aus', 'ab', 'fest', 'zurück', 'statt', 'sich', 'erreicht', 'versandfertig', 'abholbereit', 'entscheidungsreif', 'anwesend', 'abwesend', 'zuständig',
]);

/** Whether a lower-case word may be an infinitive: prüfen, ändern, ermitteln, tun, sein. */
export function isGermanInfinitive(word: string): boolean {
  if (isCapitalised(word) || NO_INFINITIVES.has(word)) return false;
  if (/(?:^|[a-zäöü])(?:tun|sein)$/.test(word)) return /^(?:tun|sein|.*(?:zu|ab|auf|weg|kund)tun)$/.test(word);
  return word.length > 3 && /(?:en|ern|eln)$/.test(word) && !isStrongParticiple(word);
}

function isStrongParticiple(word: string): boolean {
  // "vergeben", "angeben" and "eingehen" are infinitives; "gegeben" and "eingegangen" are not.
  return STRONG_PARTICIPLE.test(word) && !/(?:^|[a-zäöü])(?:(?<!ge)geben|gehen)$/.test(word);
}

/** Whether a word may be a second participle: eingegangen, erteilt, abgelehnt, informiert. */
export function isGermanParticiple(word: string): boolean {
  if (isCapitalised(word)) return false;
  return /(?:^|[a-zäöü])ge[a-zäöüß]+t$/.test(word) || /iert$/.test(word) || isStrongParticiple(word) || PREFIXED_PARTICIPLE.test(word);
}

export type GermanTask = 'fine' | 'too-short' | 'noun' | 'other';

/**
 * How a task is worded. `fine` is object and infinitive ("Antrag prüfen"); `noun` is a noun in place of the verb
 * ("Prüfung des Antrags"); `other` is anything else, such as a state or a whole sentence.
 */
export function germanTask(label: string): GermanTask {
  const words = wordsOf(label);
  const last = words.at(-1);
  if (last === undefined) return 'too-short';
  if (isGermanInfinitive(last)) return words.length > 1 ? 'fine' : 'too-short';
  if (words.some(isActivityNoun)) return 'noun';
  return words.length === 1 ? 'too-short' : 'other';
}

/** Nouns that name an activity: Prüfung, Antragsprüfung, Erstellung; and a nominalised verb behind an article. */
export function isActivityNoun(word: string): boolean {
  return isCapitalised(word) && /(?:[a-zäöüß]{2}ung|ierung|gabe|nahme|sendung|versand|kontrolle|abgleich|eingabe)$/i.test(word) && !NO_ACTIVITY.has(word.toLowerCase());
}

/** They end like activities but name a thing or a place. */
const NO_ACTIVITY = new Set([
  'rechnung', 'abteilung', 'wohnung', 'zeitung', 'kleidung', 'meinung', 'stellung', 'bedingung', 'verwaltung', 'regierung', 'versicherung', 'sitzung',
  'leistung', 'ordnung', 'verordnung', 'satzung', 'bescheinigung', 'duldung', 'sendung', 'lieferung', 'bestellung', 'aufgabe', 'ausgabe', 'ausnahme',
  'unterschrift', 'quittung', 'mahnung', 'bewerbung', 'zahlung', 'einladung', 'beziehung', 'wirkung', 'richtung', 'öffnung', 'einrichtung', 'verpackung',
  'niederlassung', 'zuständigkeit', 'stiftung', 'währung', 'umgebung', 'erklärung', 'genehmigung', 'zustimmung', 'vertretung', 'leitung', 'sachbearbeitung',
]);

const FILLERS = new Set(['durchführen', 'bearbeiten', 'erfolgen', 'machen', 'tätigen', 'vornehmen', 'erledigen', 'veranlassen', 'abwickeln']);

/** A verb that says nothing about what is done (K10); `undefined` when the label has a telling one. */
export function germanFiller(label: string): string | undefined {
  const last = wordsOf(label).at(-1)?.toLowerCase();
  return last !== undefined && FILLERS.has(last) ? last : undefined;
}

/** Whether an event names a state: noun and participle ("Antrag eingegangen"), or a clause with a verb. */
export function isGermanState(label: string): boolean {
  const words = wordsOf(label.replace(/[?]/g, ''));
  if (words.length < 2) return words.length === 1 && isGermanParticiple(words[0]!.toLowerCase()) && !isCapitalised(words[0]!);
  const last = words.at(-1)!;
  if (isGermanParticiple(last) || STATES.has(last.toLowerCase())) return true;
  return words.some((word) => ['ist', 'sind', 'liegt', 'wird', 'wurde', 'steht', 'geht', 'hat', 'kommt', 'läuft', 'soll', 'wünscht'].includes(word));
}

/**
 * A noun-style label in verb style: "Prüfung des Antrags" → "Antrag prüfen", "Antragsprüfung" → "Antrag prüfen".
 *
 * @returns `undefined` where the wording would be a guess.
 */
export function inVerbStyle(label: string): string | undefined {
  const clean = cleanLabel(label);
  const genitive = /^([A-ZÄÖÜ][a-zäöüß]+ung) (des|der|von|eines|einer) ([A-ZÄÖÜ][\wäöüß-]+)$/.exec(clean);
  if (genitive) {
    const verb = verbOf(genitive[1]!);
    return verb && `${withoutGenitive(genitive[3]!, genitive[2]!)} ${verb}`;
  }
  const compound = /^([A-ZÄÖÜ][a-zäöüß]{3,}?)s?(prüfung|erstellung|erfassung|bearbeitung|genehmigung|zustellung|anlage|ermittlung|berechnung|änderung|verlängerung|bestellung|übermittlung)$/.exec(clean);
  const verb = compound && verbOf(compound[2]!);
  return verb ? `${compound[1]} ${verb}` : undefined;
}

function withoutGenitive(noun: string, article: string): string {
  if (article !== 'des' && article !== 'eines') return noun;
  return noun.replace(/(?:(?<=[a-zäöü]{4}[^aeiouäöü])es|s)$/, '');
}

/** The verb behind a noun on -ung. */
function verbOf(noun: string): string | undefined {
  const stem = /^(.+)ung$/.exec(noun.toLowerCase())?.[1];
  if (!stem) return undefined;
  if (/[^aeiouäöü]er$/.test(stem) || /(?:ander|änder|läger|länger|besser|seiter|weiter|forder|förder|sicher|speicher|liefer|erinner|wander|minder)$/.test(stem)) return `${stem.slice(0, -2)}ern`;
  if (/(?:t|d|b|g|k|p|f|m|ck|ch|s)l$/.test(stem)) return `${stem.slice(0, -1)}eln`;
  return `${stem}en`;
}
