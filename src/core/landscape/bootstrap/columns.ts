import type { Lang, Message } from '../../messages.js';
import { normalisedName } from '../names.js';

/** What a column of a process register can be, with its words. */
export const columnFields = {
  number: { en: 'Number', de: 'Nummer' },
  id: { en: 'Id', de: 'ID' },
  name: { en: 'Process', de: 'Prozess' },
  type: { en: 'Band', de: 'Prozessart' },
  group: { en: 'Group', de: 'Prozessgruppe' },
  status: { en: 'Status', de: 'Status' },
  version: { en: 'Version', de: 'Version' },
  owner: { en: 'Owner', de: 'Prozessverantwortliche Stelle' },
  keyUser: { en: 'Key user', de: 'Schlüsselperson' },
  unit: { en: 'Unit', de: 'Einheit' },
  goal: { en: 'Goal', de: 'Ziel' },
  description: { en: 'Description', de: 'Beschreibung' },
  trigger: { en: 'Trigger', de: 'Auslöser' },
  outcomes: { en: 'Outcomes', de: 'Ergebnisse' },
  nextReview: { en: 'Next review', de: 'Wiedervorlage' },
  casesPerYear: { en: 'Cases per year', de: 'Fallzahl pro Jahr' },
  throughput: { en: 'Throughput time', de: 'Durchlaufzeit' },
} as const satisfies Record<string, Message>;

export type ColumnField = keyof typeof columnFields;

/** Further words that registers have for the fields. */
const SYNONYMS: Readonly<Partial<Record<ColumnField, readonly string[]>>> = {
  number: ['Nr', 'Nr.', 'Lfd. Nr.', 'Prozessnummer', 'Ordnungsnummer', 'No', 'No.'],
  id: ['Prozess-ID', 'Kennung', 'Schlüssel', 'Process id', 'Key'],
  name: ['Name', 'Prozessname', 'Bezeichnung', 'Titel', 'Prozessbezeichnung', 'Leistung', 'Process name', 'Title'],
  type: ['Art', 'Typ', 'Prozesstyp', 'Band', 'Type', 'Kategorie', 'Category'],
  group: ['Gruppe', 'Bereich', 'Prozessbereich', 'Hauptprozess', 'Area', 'Process group', 'Parent'],
  status: ['Stand', 'Bearbeitungsstand', 'State', 'Zustand'],
  owner: ['Verantwortlich', 'Prozessverantwortung', 'Prozessverantwortliche', 'Prozesseigner', 'Prozesseigentümer', 'Process owner', 'Responsible', 'Zuständig'],
  keyUser: ['Key-User', 'Ansprechstelle', 'Ansprechpartner'],
  unit: ['Organisationseinheit', 'Sachgebiet', 'Fachbereich', 'Abteilung', 'Amt', 'OE', 'Department', 'Org unit'],
  goal: ['Zweck', 'Prozessziel', 'Purpose'],
  description: ['Kurzbeschreibung', 'Inhalt', 'Bemerkung', 'Summary'],
  trigger: ['Startereignis', 'Input', 'Anlass'],
  outcomes: ['Ergebnis', 'Output', 'Outcome', 'Result', 'Endereignis'],
  nextReview: ['Nächste Prüfung', 'Wiedervorlage am', 'Review'],
  casesPerYear: ['Fallzahl', 'Fallzahlen', 'Fälle pro Jahr', 'Menge', 'Cases', 'Volume'],
  throughput: ['Dauer', 'Duration'],
};

/** Which column holds which field; 0-based. */
export type Mapping = Readonly<Partial<Record<ColumnField, number>>>;

/** The mapping that the titles of the columns suggest, in either language. */
export function guessMapping(titles: readonly string[]): Mapping {
  const wanted = titles.map(normalisedName);
  const mapping: Partial<Record<ColumnField, number>> = {};
  const free = new Set(titles.keys());
  for (const field of Object.keys(columnFields) as ColumnField[]) {
    const names = [columnFields[field].de, columnFields[field].en, field, ...SYNONYMS[field] ?? []].map(normalisedName);
    const column = names.map((name) => wanted.findIndex((title, i) => title === name && free.has(i))).find((found) => found >= 0);
    if (column === undefined) continue;
    mapping[field] = column;
    free.delete(column);
  }
  return mapping;
}

/** The field that people name on the command line: its key, or its word in either language. */
export function fieldNamed(word: string): ColumnField | undefined {
  const wanted = normalisedName(word);
  return (Object.keys(columnFields) as ColumnField[]).find((field) => [field, columnFields[field].de, columnFields[field].en].some((name) => normalisedName(name) === wanted));
}

/** What a field is called. */
export function fieldWords(field: ColumnField, lang: Lang): string {
  return columnFields[field][lang];
}
