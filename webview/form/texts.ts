import type { CatalogKind } from '../../src/core/landscape/kinds.js';
import type { Message } from '../../src/core/messages.js';

/** What the form itself says. */
export const texts = {
  openText: { en: 'Open the text', de: 'Text öffnen' },
  changeStatus: { en: 'Change…', de: 'Ändern …' },
  add: { en: 'Add', de: 'Hinzufügen' },
  addTo: { en: 'Add to {list}', de: '{list}: hinzufügen' },
  remove: { en: 'Remove', de: 'Entfernen' },
  removeFrom: { en: 'Remove {item} from {list}', de: '{item} aus {list} entfernen' },
  up: { en: 'Move up', de: 'Nach oben' },
  open: { en: 'Open', de: 'Öffnen' },
  openEntry: { en: 'Show in the catalogue', de: 'Im Katalog zeigen' },
  preview: { en: 'Preview', de: 'Vorschau' },
  noPreview: { en: 'The text cannot be read.', de: 'Der Text lässt sich nicht lesen.' },
  none: { en: '—', de: '—' },
  yes: { en: 'yes', de: 'ja' },
  no: { en: 'no', de: 'nein' },
  unknown: { en: '{id} (not in the catalogue)', de: '{id} (nicht im Katalog)' },
  otherDuration: { en: 'other (ISO 8601)', de: 'andere (ISO 8601)' },
  unit: { en: '{field}: unit', de: '{field}: Einheit' },
  minutes: { en: 'minutes', de: 'Minuten' },
  hours: { en: 'hours', de: 'Stunden' },
  days: { en: 'days', de: 'Tage' },
  weeks: { en: 'weeks', de: 'Wochen' },
  months: { en: 'months', de: 'Monate' },
  years: { en: 'years', de: 'Jahre' },
  saved: { en: '{field} changed.', de: '{field} geändert.' },
  search: { en: 'Search entries', de: 'Einträge suchen' },
  entries: { en: 'Entries: {count}', de: 'Einträge: {count}' },
  newEntry: { en: 'New entry', de: 'Neuer Eintrag' },
  newName: { en: 'Name of the new entry', de: 'Bezeichnung des neuen Eintrags' },
  empty: { en: 'Nothing yet.', de: 'Noch nichts.' },
} as const;

/** Catalogues by what they hold. */
export const catalogTexts: Readonly<Record<CatalogKind, Message>> = {
  roles: { en: 'Roles', de: 'Rollen' },
  'org-units': { en: 'Units', de: 'Organisationseinheiten' },
  laws: { en: 'Legal bases', de: 'Rechtsgrundlagen' },
  documents: { en: 'Documents', de: 'Dokumente' },
  systems: { en: 'Systems', de: 'Fachverfahren' },
  glossary: { en: 'Glossary', de: 'Glossar' },
};
