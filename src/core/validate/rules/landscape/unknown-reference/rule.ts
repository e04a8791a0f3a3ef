import { entryKinds } from '../../../../landscape/catalog.js';
import type { LandscapeFile } from '../../../../landscape/files.js';
import { placeOfReference, referencesOf } from '../../../../landscape/references.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const unknownReference = defineLandscapeRule({
  meta: {
    id: 'landscape/unknown-reference',
    severity: 'error',
    title: { en: 'Roles, units, laws, documents and systems that a file names are in the catalogues.', de: 'Rollen, Einheiten, Rechtsgrundlagen, Dokumente und Fachverfahren, die eine Datei nennt, stehen in den Katalogen.' },
    why: {
      en: 'Only what is in a catalogue has a name, an owner and a date, and only what is referred to by its id is found when it changes.',
      de: 'Nur was in einem Katalog steht, hat Namen, Zuständigkeit und Datum, und nur was über seine ID genannt wird, wird bei einer Änderung gefunden.',
    },
    conventions: ['K02', 'K27'],
    messages: {
      unknown: { en: 'The catalogue has no {kind} “{id}”.', de: 'Im Katalog fehlt: {kind} „{id}“.' },
    },
  },
  any(file: LandscapeFile, { index, lang, report }) {
    for (const reference of referencesOf(file)) {
      const kind = entryKinds[reference.key.slice(0, reference.key.indexOf(':'))];
      if (reference.target !== 'catalog' || !kind || index.definersOf(`entry:${reference.key}`, file.path).size > 0) continue;
      report({
        message: 'unknown', params: { kind: kind[lang], id: reference.key }, elementId: reference.elementId,
        ...(reference.at ? { at: reference.at } : { range: placeOfReference(file, reference) }),
      });
    }
  },
});
