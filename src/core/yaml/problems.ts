import type { Message, MessageParams } from '../messages.js';

/** Why a text cannot be read as YAML; the sentences speak to people who do not know YAML. */
export const yamlMessages = {
  'bad-indent': {
    en: 'This line is not indented like its neighbours: entries of one level start in the same column, with spaces.',
    de: 'Diese Zeile ist anders eingerückt als ihre Nachbarn: Einträge einer Ebene beginnen in derselben Spalte, mit Leerzeichen.',
  },
  'tab-indent': {
    en: 'A tab stands where spaces are needed: YAML is indented with spaces.',
    de: 'Hier steht ein Tabulator, wo Leerzeichen nötig sind: YAML wird mit Leerzeichen eingerückt.',
  },
  'duplicate-key': {
    en: 'The key “{key}” stands in this place twice; only one can count.',
    de: 'Der Schlüssel „{key}“ steht an dieser Stelle doppelt; nur einer kann gelten.',
  },
  'missing-character': {
    en: 'Something is not closed or separated here: a quote, a bracket, a comma or a colon with a space is missing.',
    de: 'Hier ist etwas nicht geschlossen oder getrennt: Es fehlt ein Anführungszeichen, eine Klammer, ein Komma oder ein Doppelpunkt mit Leerzeichen.',
  },
  'bad-start': {
    en: 'A value must not start with this character: put the value in quotes.',
    de: 'Mit diesem Zeichen darf ein Wert nicht beginnen: Setzen Sie den Wert in Anführungszeichen.',
  },
  'bad-escape': {
    en: 'This escape sequence is unknown: inside "…" a backslash is written twice, or use \'…\'.',
    de: 'Diese Escape-Folge ist unbekannt: In "…" wird ein Backslash doppelt geschrieben, oder verwenden Sie \'…\'.',
  },
  'unknown-alias': {
    en: 'The alias “{name}” refers to nothing: there is no “&{name}” before it.',
    de: 'Der Verweis „{name}“ führt ins Leere: Davor steht kein „&{name}“.',
  },
  'several-documents': {
    en: 'Only the first document of this file counts: everything behind the line “---” is ignored.',
    de: 'Nur das erste Dokument dieser Datei gilt: Alles nach der Zeile „---“ bleibt unbeachtet.',
  },
  'unusual-key': {
    en: 'A key must be plain text.',
    de: 'Ein Schlüssel muss einfacher Text sein.',
  },
  'too-deep': {
    en: 'The values are nested too deeply to be read.',
    de: 'Die Werte sind zu tief verschachtelt, um gelesen zu werden.',
  },
  'too-many-aliases': {
    en: 'The aliases (“*name”) multiply to more values than any profile needs; the file is not read.',
    de: 'Die Verweise („*name“) vervielfachen sich zu mehr Werten, als je nötig sind; die Datei wird nicht gelesen.',
  },
  'not-yaml': {
    en: 'This is not valid YAML.',
    de: 'Das ist kein gültiges YAML.',
  },
} as const satisfies Record<string, Message>;

export type YamlProblemCode = keyof typeof yamlMessages;

/** A place where a text cannot be read as intended; offsets as in the tree. */
export interface YamlProblem {
  readonly code: YamlProblemCode;
  readonly params?: MessageParams;
  readonly start: number;
  readonly end: number;
}
