import { entriesOf } from '../../../../landscape/data.js';
import { normalisedName } from '../../../../landscape/names.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const unusedEntry = defineLandscapeRule({
  meta: {
    id: 'landscape/unused-entry',
    severity: 'info',
    title: { en: 'Catalogue entries are used.', de: 'Einträge der Kataloge werden verwendet.' },
    why: {
      en: 'What nobody refers to is out of date, or a reference to it is missing somewhere.',
      de: 'Worauf niemand verweist, ist veraltet, oder irgendwo fehlt der Verweis.',
    },
    messages: {
      unused: { en: 'Nothing refers to “{name}”.', de: 'Nichts verweist auf „{name}“.' },
    },
  },
  catalog({ kind, path, data, listPath }, { index, report }) {
    if (kind === 'glossary') return; // terms are used in words, not by reference
    for (const [i, { id, name }] of entriesOf(data)) {
      if (!id || index.referrersOf(`entry:${id}`, path).size > 0) continue;
      // A lane names a role or unit without referring to it.
      if (name && (kind === 'roles' || kind === 'org-units') && index.referrersOf(`name:${normalisedName(name)}`, path).size > 0) continue;
      report({ message: 'unused', params: { name: name ?? id }, at: [...listPath, i, 'id'] });
    }
  },
});
