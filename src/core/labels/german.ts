import { own } from '../own.js';
import { cleanLabel, isCapitalised, wordsOf } from './words.js';

/** Words that end like an infinitive and are none. */
const NO_INFINITIVES = new Set([
  'offen', 'eigen', 'eben', 'neben', 'oben', 'unten', 'innen', 'außen', 'morgen', 'gestern', 'heute', 'zwischen', 'wegen', 'gegen', 'jeden', 'allen',
  'beiden', 'vielen', 'wenigen', 'einzelnen', 'anderen', 'neuen', 'alten', 'fern', 'gern', 'sondern', 'extern', 'intern', 'modern', 'verschieden',
  'zufrieden', 'selten', 'trocken', 'den', 'einen', 'keinen', 'meinen', 'ihren', 'wen', 'wenn', 'dann', 'denen', 'deren', 'ansonsten', 'mindestens',
]);

/** Second participles of strong verbs, behind `ge`: eingegangen, abgeschlossen, angenommen. */
const STRONG_PARTICIPLE = /ge(?:gangen|nommen|schlossen|schrieben|geben|sprochen|troffen|funden|worfen|zogen|wiesen|halten|laufen|lassen|tragen|treten|rufen|fahren|wachsen|wonnen|boten|bunden|worden|wesen|blieben|stiegen|schieden|sehen|lesen|fallen|kommen|standen|stoßen|schoben|liehen|litten|flossen|brochen|storben|legen)$/;

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
  if (isNominalised(words[0]!) && words.length > 1) return 'noun';
  if (words.some(isActivityNoun) && !hasVerbOrState(words)) return 'noun';
  return words.length === 1 ? 'too-short' : 'other';
}

/** Whether a label has a verb of its own or tells a state, so that an activity noun in it is only its object. */
function hasVerbOrState(words: readonly string[]): boolean {
  const last = words.at(-1)!;
  if (isActivityNoun(words[0]!)) return isCapitalisedInfinitive(last) || words.slice(1).some((word) => word === 'ist' || isGermanInfinitive(word));
  return STATES.has(last.toLowerCase().replace(/\?$/, '')) || words.some((word) => STATES_ANYWHERE.has(word) || FINITE.has(word.toLowerCase()) || isGermanParticiple(word) || isGermanInfinitive(word))
    || isCapitalisedInfinitive(last) || IMPERATIVES.has(words[0]!.toLowerCase());
}

/** Finite verbs that make a label a clause. */
const FINITE = new Set(['ist', 'sind', 'liegt', 'wird', 'werden', 'wurde', 'steht', 'geht', 'hat', 'kommt', 'läuft', 'soll', 'sollen', 'muss', 'müssen', 'wünscht', 'gibt', 'klärt', 'prüft', 'schließt', 'holt', 'stellt', 'sendet', 'verpackt', 'übernimmt', 'ob']);
const STATES_ANYWHERE = new Set(['bereit', 'notwendig', 'nötig', 'erforderlich', 'vorhanden', 'verfügbar']);
const IMPERATIVES = new Set(['prüfe', 'sende', 'ermittle', 'erstelle', 'kläre', 'hole', 'warte', 'melde']);

/** "Abklären", "Abschliessen" at the end of a label: the infinitive, only written large. */
function isCapitalisedInfinitive(word: string): boolean {
  return isCapitalised(word) && WRITTEN_LARGE.test(word.toLowerCase());
}

const WRITTEN_LARGE = /^(?:ab|an|auf|aus|bei|ein|fest|frei|her|hin|mit|nach|vor|weiter|zu|zurück|rück)?(?:be|er|ver|ent|über|unter)?(?:prüfen|klären|schließen|schliessen|stellen|senden|melden|holen|fordern|legen|geben|nehmen|führen|teilen|leiten|weisen|rechnen|fassen|buchen|drucken|packen|nachrichtigen|ledigen|setzen|laden|heben|ordnen|hören|sprechen|suchen|tragen)$/;

/** "Ausfüllen", "Verpacken", "Einholen": an infinitive that stands first, as a noun. */
function isNominalised(word: string): boolean {
  return isCapitalised(word) && (WRITTEN_LARGE.test(word.toLowerCase()) || /^(?:Ausfüllen|Warten|Ermitteln|Verpacken|Eintreten|Ausführen|Durchfuehren|Einholen|Klaeren|Pruefen|Scannen|Kopieren|Archivieren|Informieren|Dokumentieren|Registrieren|Unterschreiben)$/.test(word));
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
  if (words.slice(1).some((word) => STATES_ANYWHERE.has(word.toLowerCase()) || isGermanParticiple(word)) || isGermanParticiple(last.toLowerCase())) return true;
  // "Ware zu versenden": what is still to be done is a state as well.
  if (isGermanInfinitive(last) && words.at(-2) === 'zu') return true;
  return words.some((word) => ['ist', 'sind', 'liegt', 'wird', 'wurde', 'steht', 'geht', 'hat', 'kommt', 'läuft', 'soll', 'sollen', 'muss', 'müssen', 'wünscht', 'gibt', 'gilt'].includes(word.toLowerCase()));
}

/**
 * A noun-style label in verb style: "Prüfung des Antrags" → "Antrag prüfen", "Antragsprüfung" → "Antrag prüfen".
 *
 * @returns `undefined` where the wording would be a guess.
 */
export function inVerbStyle(label: string): string | undefined {
  const clean = cleanLabel(label);
  const large = /^(.+) ([A-ZÄÖÜ][a-zäöüß]+)$/.exec(clean);
  if (large && isCapitalisedInfinitive(large[2]!) && !isNominalised(wordsOf(clean)[0]!)) return `${large[1]} ${large[2]!.toLowerCase()}`;
  const nominalised = /^([A-ZÄÖÜ][a-zäöüß]+) (?:(?:des|der|eines|einer) )?([A-ZÄÖÜ][a-zäöüß-]+)$/.exec(clean);
  if (nominalised && isNominalised(nominalised[1]!)) {
    const article = /^\S+ (des|eines) /.exec(clean)?.[1] ?? '';
    return `${withoutGenitive(nominalised[2]!, article)} ${nominalised[1]!.toLowerCase()}`;
  }
  const bare = /^([A-ZÄÖÜ][a-zäöüß]+) ([A-ZÄÖÜ][a-zäöüß-]+)$/.exec(clean);
  if (bare && !THINGS.has(bare[1]!.toLowerCase()) && isActivityNoun(bare[1]!) && !isActivityNoun(bare[2]!) && !isCapitalisedInfinitive(bare[2]!)) {
    const verb = verbOf(bare[1]!);
    if (verb) return `${bare[2]} ${verb}`;
  }
  const genitive = /^([A-ZÄÖÜ][a-zäöüß]+) (des|der|von|eines|einer) ([A-ZÄÖÜ][\wäöüß-]+)$/.exec(clean);
  if (genitive) {
    const verb = THINGS.has(genitive[1]!.toLowerCase()) || (genitive[2] === 'von' && !PLURAL_ON_EN.test(genitive[3]!)) ? undefined : verbOf(genitive[1]!);
    return verb && `${withoutGenitive(genitive[3]!, genitive[2]!)} ${verb}`;
  }
  const compound = /^([A-ZÄÖÜ][a-zäöüß]{3,}?)s?(prüfung|erstellung|erfassung|bearbeitung|genehmigung|zustellung|anlage|ermittlung|berechnung|änderung|verlängerung|bestellung|übermittlung)$/.exec(clean);
  const verb = compound && verbOf(compound[2]!);
  return verb ? `${compound[1]} ${verb}` : undefined;
}

/** A noun in the nominative as far as its article tells: "des Kindes" → "Kind", "der Beteiligten" → "Beteiligte". */
function withoutGenitive(noun: string, article: string): string {
  if (article === 'der') return noun.replace(/(?<=(?:beteiligt|betroffen|angehörig|bedienstet|beschäftigt|arbeitend|stellend|zuständig|verantwortlich)e)n$/i, '');
  if ((article !== 'des' && article !== 'eines') || /us$/.test(noun)) return noun;
  if (/nisses$/.test(noun)) return noun.slice(0, -3);
  return noun.replace(/(?:end|gebäud|geländ|gewerb|interess|aug|erb)es$/i, (ending) => ending.slice(0, -1)).replace(/(?:(?<=[^aeiouäöü]|[aeiouäöü][iu])es|s)$/, '');
}

/** They look like activities but are things, units or rules. */
const THINGS = new Set([
  'rechnung', 'abteilung', 'wohnung', 'zeitung', 'kleidung', 'meinung', 'sitzung', 'ordnung', 'verordnung', 'satzung', 'quittung', 'bescheinigung', 'duldung',
  'währung', 'umgebung', 'versicherung', 'leistung', 'regierung', 'bedingung', 'beziehung', 'wirkung', 'richtung', 'niederlassung', 'leitung', 'stellung',
]);

/** Plurals that end in -en anyway, so that the dative behind "von" is no other form. */
const PLURAL_ON_EN = /(?:ungen|keiten|heiten|schaften|tionen|lagen|daten|akten|listen|karten|kosten|fristen|personen|stellen|sachen|klagen|anfragen|aufgaben|angaben|proben|quoten|raten|noten)$/i;

/** Verbs behind nouns that do not end in -ung. */
const VERBS: Readonly<Record<string, string>> = {
  abnahme: 'abnehmen', annahme: 'annehmen', aufnahme: 'aufnehmen', übernahme: 'übernehmen', rücknahme: 'zurücknehmen', entnahme: 'entnehmen',
  weitergabe: 'weitergeben', ausgabe: 'ausgeben', rückgabe: 'zurückgeben', eingabe: 'eingeben', freigabe: 'freigeben', abgabe: 'abgeben', übergabe: 'übergeben',
  versand: 'versenden', kontrolle: 'kontrollieren', abgleich: 'abgleichen', erlass: 'erlassen', widerruf: 'widerrufen', abschluss: 'abschließen', auswahl: 'auswählen',
  analyse: 'analysieren', druck: 'drucken', rückmeldung: 'zurückmelden', weiterleitung: 'weiterleiten',
};

/** The verb behind a noun on -ung. */
function verbOf(noun: string): string | undefined {
  const known = own(VERBS, noun.toLowerCase());
  if (known !== undefined) return known;
  const stem = /^(.+)ung$/.exec(noun.toLowerCase())?.[1];
  if (!stem) return undefined;
  if (/[^aeiouäöü]er$/.test(stem) || /(?:ander|änder|läger|länger|besser|seiter|weiter|forder|förder|sicher|speicher|liefer|erinner|wander|minder)$/.test(stem)) return `${stem.slice(0, -2)}ern`;
  if (/(?:t|d|b|g|k|p|f|m|ck|ch|s)l$/.test(stem)) return `${stem.slice(0, -1)}eln`;
  return `${stem}en`;
}
