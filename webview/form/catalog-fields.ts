import type { CatalogKind } from '../../src/core/landscape/kinds.js';
import type { Message } from '../../src/core/messages.js';
import type { Field } from './fields.js';
import { choice, plain, ref } from './fields.js';

const governmentLevels = {
  eu: { en: 'European Union', de: 'Europäische Union' },
  federal: { en: 'federal', de: 'Bund' },
  state: { en: 'state', de: 'Land' },
  municipal: { en: 'municipal', de: 'Kommune' },
} as const satisfies Record<string, Message>;

const id = plain('fixed', 'id', 'Id', 'Kennung');
const name = plain('text', 'name', 'Name', 'Bezeichnung');
const description = plain('area', 'description', 'Description', 'Beschreibung');
const url = plain('text', 'url', 'Address', 'Adresse');

/** What an entry of each catalogue consists of. */
export const catalogFields: Readonly<Record<CatalogKind, readonly Field[]>> = {
  roles: [id, name, description, ref('orgUnit', 'org', 'Unit', 'Sachgebiet'), plain('text', 'abbreviation', 'Abbreviation', 'Abkürzung'), plain('truth', 'external', 'Outside the organisation', 'Außerhalb der Organisation')],
  'org-units': [id, name, description, ref('parent', 'org', 'Part of', 'Gehört zu'), plain('text', 'abbreviation', 'Abbreviation', 'Abkürzung'), plain('truth', 'external', 'Outside the organisation', 'Außerhalb der Organisation')],
  laws: [
    id, plain('text', 'citation', 'Citation', 'Zitierweise'), name, description, choice('level', governmentLevels, 'Level', 'Ebene'), plain('text', 'state', 'State', 'Land'), url,
    plain('date', 'changedOn', 'Changed on', 'Geändert am'), plain('date', 'suspendedUntil', 'Suspended until', 'Ausgesetzt bis'), plain('date', 'validUntil', 'Valid until', 'Gültig bis'),
  ],
  documents: [
    id, name, description, plain('file', 'file', 'File', 'Datei'), url, plain('text', 'kind', 'Kind', 'Art'), ref('owner', 'role', 'Owner', 'Verantwortlich'),
    plain('text', 'version', 'Version', 'Version'), plain('date', 'validUntil', 'Valid until', 'Gültig bis'), plain('text', 'filePlan', 'File plan', 'Aktenplanzeichen'), plain('text', 'retention', 'Retention', 'Aufbewahrung'),
  ],
  systems: [id, name, description, plain('text', 'interface', 'Interface', 'Schnittstelle'), ref('owner', 'role', 'Owner', 'Verantwortlich'), url],
  glossary: [
    id, name, plain('area', 'definition', 'Definition', 'Definition'), plain('text', 'abbreviation', 'Abbreviation', 'Abkürzung'),
    plain('texts', 'avoid', 'Words to avoid', 'Zu vermeidende Wörter'), plain('texts', 'exempt', 'Allowed in', 'Ausnahmen'), url,
  ],
};
