import type { LandscapeFile } from '../../../../landscape/files.js';
import { placeOfReference, referencesOf } from '../../../../landscape/references.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

/** Fields about models; a rule of their own tells more. */
const OF_MODELS = new Set(['model', 'variants']);

export const brokenLink = defineLandscapeRule({
  meta: {
    id: 'landscape/broken-link',
    severity: 'warning',
    title: { en: 'Links to files lead somewhere.', de: 'Verweise auf Dateien führen zum Ziel.' },
    why: {
      en: 'Whoever needs the form now does not want to search for where it has moved.',
      de: 'Wer den Vordruck jetzt braucht, will nicht suchen, wohin er verschoben wurde.',
    },
    messages: {
      broken: { en: 'There is no file “{link}”.', de: 'Die Datei „{link}“ gibt es nicht.' },
    },
  },
  any(file: LandscapeFile, { index, report }) {
    if (!index.rootOf(index.landscapeOf(file.path))) return;
    for (const reference of referencesOf(file)) {
      const { target, key, value, field, elementId, at } = reference;
      if (target !== 'file' || (OF_MODELS.has(field) && file.kind === 'profile') || index.has(key) || index.hasFolder(key)) continue;
      report({ message: 'broken', params: { link: value }, elementId, ...(at ? { at } : { range: placeOfReference(file, reference) }) });
    }
  },
});
