import { entryKinds } from '../../../../landscape/catalog.js';
import type { LandscapeFile } from '../../../../landscape/files.js';
import { kindOfId } from '../../../../landscape/kinds.js';
import type { Reference } from '../../../../landscape/references.js';
import { placeOfReference, referencesOf } from '../../../../landscape/references.js';
import { own } from '../../../../own.js';
import type { TextEdit } from '../../../../text/edits.js';
import { yamlEdits } from '../../../fixes/yaml.js';
import type { LandscapeRemedy, LandscapeRuleContext } from '../../../landscape-rule.js';
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
    fixes: {
      nearest: { title: { en: 'Refer to “{id}”', de: 'Auf „{id}“ verweisen' }, isSafe: false },
      create: { title: { en: 'Add “{id}” to the catalogue', de: '„{id}“ in den Katalog aufnehmen' }, isSafe: false },
    },
    messages: {
      unknown: { en: 'The catalogue has no {kind} “{id}”.', de: 'Im Katalog fehlt: {kind} „{id}“.' },
    },
  },
  any(file: LandscapeFile, context) {
    const { index, lang, report } = context;
    for (const reference of referencesOf(file)) {
      const kind = own(entryKinds, reference.key.slice(0, reference.key.indexOf(':')));
      if (reference.target !== 'catalog' || !kind || index.definersOf(`entry:${reference.key}`, file.path).size > 0) continue;
      report({
        message: 'unknown', params: { kind: kind[lang], id: reference.key }, elementId: reference.elementId,
        ...(reference.at ? { at: reference.at } : { range: placeOfReference(file, reference) }),
        fixes: [...nearestEntry(file, reference, context), ...newEntry(file, reference, context)],
      });
    }
  },
});

/** The entry whose id is most like the one that is written. */
function nearestEntry(file: LandscapeFile, reference: Reference, { candidates }: LandscapeRuleContext): LandscapeRemedy[] {
  const id = candidates.entry(reference.key, file.path);
  if (id === undefined) return [];
  return [{ fix: 'nearest', params: { id }, edits: () => rewritten(file, reference, id) }];
}

/** An entry with this id at the end of its catalogue, named as the element that refers to it, else like the id. */
function newEntry(file: LandscapeFile, { key, elementName, field }: Reference, { candidates }: LandscapeRuleContext): LandscapeRemedy[] {
  const kind = kindOfId(key);
  const catalog = kind && candidates.catalog(kind, file.path);
  if (!catalog || !/^[a-z]+:[a-z0-9][a-z0-9-]*$/.test(key)) return [];
  const words = key.slice(key.indexOf(':') + 1).replaceAll('-', ' ');
  const name = (field === 'lane' || field === 'pool' ? elementName?.replace(/\s+/g, ' ').trim() : '') || words.charAt(0).toUpperCase() + words.slice(1);
  const edits = (): readonly TextEdit[] => yamlEdits(catalog.text, { op: 'append', path: catalog.listPath, value: { id: key, name } });
  return [{ fix: 'create', params: { id: key }, ...(catalog.path === file.path ? { edits } : { elsewhere: () => [{ path: catalog.path, edits: edits() }] }) }];
}

/** The edits that put another id in the place of a reference. */
function rewritten(file: LandscapeFile, reference: Reference, id: string): readonly TextEdit[] {
  if (reference.at) return 'text' in file ? yamlEdits(file.text, { op: 'set', path: reference.at, value: id }) : [];
  return reference.range ? [{ ...reference.range, text: id }] : [];
}
