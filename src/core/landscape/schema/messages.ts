import type { Message } from '../../messages.js';

/** What can be wrong with the shape of a landscape file, in words for people who do not know YAML. */
export const shapeMessages = {
  'missing-key': { en: '“{key}” is missing here.', de: 'Hier fehlt „{key}“.' },
  'unknown-key': { en: 'The key “{key}” is unknown here.', de: 'Der Schlüssel „{key}“ ist hier nicht vorgesehen.' },
  'misspelt-key': { en: 'The key “{key}” is unknown here. Did you mean “{suggestion}”?', de: 'Der Schlüssel „{key}“ ist hier nicht vorgesehen. Ist „{suggestion}“ gemeint?' },
  'choice': { en: '“{value}” is not possible here. Choose one of: {choices}.', de: '„{value}“ ist hier nicht möglich. Zur Wahl stehen: {choices}.' },
  'misspelt-choice': { en: '“{value}” is not possible here. Did you mean “{suggestion}”?', de: '„{value}“ ist hier nicht möglich. Ist „{suggestion}“ gemeint?' },
  'schema-version': { en: 'The version of the format is "1", in quotes.', de: 'Die Version des Formats ist "1", in Anführungszeichen.' },
  'list-expected': { en: 'A list is expected here: one entry per line, each starting with “- ”.', de: 'Hier wird eine Liste erwartet: ein Eintrag je Zeile, jeweils mit „- “ am Anfang.' },
  'map-expected': { en: 'Keys with values are expected here, such as “name: …”.', de: 'Hier werden Schlüssel mit Werten erwartet, etwa „name: …“.' },
  'text-expected': { en: 'Text is expected here.', de: 'Hier wird Text erwartet.' },
  'quotes-needed': { en: 'Put {value} in quotes: without them it is read as a number or a truth value.', de: 'Setzen Sie {value} in Anführungszeichen: Ohne sie wird der Wert als Zahl oder Wahrheitswert gelesen.' },
  'number-expected': { en: 'A number is expected here, without quotes and unit.', de: 'Hier wird eine Zahl erwartet, ohne Anführungszeichen und Einheit.' },
  'negative': { en: 'The number must not be negative.', de: 'Die Zahl darf nicht negativ sein.' },
  'truth-expected': { en: 'true or false is expected here.', de: 'Hier wird true (ja) oder false (nein) erwartet.' },
  'blank': { en: 'The text is empty.', de: 'Der Text ist leer.' },
  'date': { en: '“{value}” is not a date. Write year-month-day, such as 2027-03-01.', de: '„{value}“ ist kein Datum. Schreiben Sie Jahr-Monat-Tag, etwa 2027-03-01.' },
  'duration': { en: '“{value}” is not a duration. Write P21D for 21 days, PT45M for 45 minutes, P12M for 12 months.', de: '„{value}“ ist keine Dauer. Schreiben Sie P21D für 21 Tage, PT45M für 45 Minuten, P12M für 12 Monate.' },
  'version': { en: '“{value}” is not a version. Write numbers with dots, such as 1.0.0.', de: '„{value}“ ist keine Version. Schreiben Sie Zahlen mit Punkten, etwa 1.0.0.' },
  'number': { en: '“{value}” is not a process number. Write numbers with dots, in quotes, such as "2.1.1".', de: '„{value}“ ist keine Prozessnummer. Schreiben Sie Zahlen mit Punkten, in Anführungszeichen, etwa "2.1.1".' },
  'id': { en: '“{value}” cannot be an id. Use letters, digits, dot, hyphen and underscore, starting with a letter.', de: '„{value}“ kann keine ID sein. Verwenden Sie Buchstaben, Ziffern, Punkt, Bindestrich und Unterstrich, am Anfang einen Buchstaben.' },
  'catalogue-id': { en: '“{value}” is not an id of the catalogue. It starts with “{prefix}:”, such as {prefix}:example.', de: '„{value}“ ist keine ID des Katalogs. Sie beginnt mit „{prefix}:“, etwa {prefix}:beispiel.' },
  'language': { en: '“{value}” is not a language code. Write de, de-simple, en, uk, ar…', de: '„{value}“ ist kein Sprachkürzel. Schreiben Sie de, de-simple, en, uk, ar …' },
  'leika': { en: '“{value}” is not a LeiKa key: 14 digits, starting with 99.', de: '„{value}“ ist kein LeiKa-Schlüssel: 14 Ziffern, am Anfang 99.' },
} as const satisfies Record<string, Message>;

export type ShapeCode = keyof typeof shapeMessages;
