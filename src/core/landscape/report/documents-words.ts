import type { Lang, Message } from '../../messages.js';
import { parseDuration } from '../../time/iso8601.js';
import { durationInWords } from '../../time/words.js';
import type { DocumentFlag, RegisteredDocument } from '../documents/register.js';
import { term } from '../terms.js';

/** What the register says in every format. */
export const documentTexts = {
  title: { en: 'Documents', de: 'Dokumentenregister' },
  summary: { en: 'Templates, forms and instructions: {count}', de: 'Vorlagen, Formulare und Arbeitshilfen: {count}' },
  empty: { en: 'No documents have been added yet.', de: 'Es sind noch keine Dokumente eingetragen.' },
  add: { en: 'Add a document…', de: 'Dokument eintragen …' },
  toDo: { en: 'To be settled', de: 'Zu klären' },
  all: { en: 'All documents', de: 'Alle Dokumente' },
  id: { en: 'Id', de: 'ID' },
  file: { en: 'File', de: 'Datei' },
  document: { en: 'Document', de: 'Dokument' },
  kind: { en: 'Kind', de: 'Art' },
  version: { en: 'Version', de: 'Stand' },
  owner: { en: 'Owner', de: 'Verantwortlich' },
  validUntil: { en: 'Valid until', de: 'Gültig bis' },
  filePlan: { en: 'File plan', de: 'Aktenplan' },
  retention: { en: 'Retention', de: 'Aufbewahrung' },
  uses: { en: 'Used in', de: 'Verwendet in' },
  more: { en: 'and {count} more', de: 'und {count} weitere' },
  entry: { en: 'entry', de: 'Eintrag' },
  catalog: { en: 'Catalogue', de: 'Katalog' },
  unknown: { en: 'Named, but in no catalogue', de: 'Genannt, aber in keinem Katalog' },
  broken: { en: 'Links that lead nowhere', de: 'Verweise, die ins Leere führen' },
} as const satisfies Record<string, Message>;

const flags: Readonly<Record<DocumentFlag, Message>> = {
  missing: { en: 'the file is missing', de: 'die Datei fehlt' },
  nowhere: { en: 'no file and no address', de: 'weder Datei noch Adresse' },
  expired: { en: 'no longer valid', de: 'nicht mehr gültig' },
  expiring: { en: 'expires soon', de: 'läuft bald ab' },
  unused: { en: 'used nowhere', de: 'nirgends verwendet' },
};

const kinds: Readonly<Record<string, Message>> = {
  form: { en: 'form', de: 'Formular' }, template: { en: 'template', de: 'Vorlage' }, instruction: { en: 'instruction', de: 'Arbeitshilfe' }, leaflet: { en: 'leaflet', de: 'Merkblatt' },
};

/** What people call a kind of document; catalogues may have others. */
export function documentKind(kind: string, lang: Lang): string {
  return term(kinds, kind, lang);
}

/** The kinds that are offered. */
export const documentKinds = Object.keys(kinds);

/** What is wrong with a document. */
export function flagWords(document: RegisteredDocument, lang: Lang): string {
  return document.flags.map((flag) => flags[flag][lang]).join(', ');
}

/** How long a document is kept; as it is written where it is no duration. */
export function retentionWords({ data: { retention } }: RegisteredDocument, lang: Lang): string {
  const duration = retention ? parseDuration(retention) : undefined;
  return duration ? durationInWords(duration, lang) : retention ?? '';
}
