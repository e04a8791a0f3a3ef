import { catalogEntries } from '../../../../landscape/catalog.js';
import type { ModelRole } from '../../../../landscape/model-facts.js';
import { normalisedName } from '../../../../landscape/names.js';
import { entriesOf } from '../../../../landscape/data.js';
import type { LandscapeIndex } from '../../../../landscape/landscape-index.js';
import { quoted } from '../../../../landscape/fixes.js';
import { plainLabel } from '../../../../labels/words.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const laneName = defineLandscapeRule({
  meta: {
    id: 'landscape/lane-name',
    severity: 'warning',
    title: { en: 'A lane is spelled like the role or unit in the catalogue.', de: 'Eine Lane ist geschrieben wie die Rolle oder Einheit im Katalog.' },
    why: {
      en: 'One role under two spellings looks like two: questions such as “what does this role do” get half an answer.',
      de: 'Eine Rolle in zwei Schreibweisen sieht aus wie zwei: Die Frage, was diese Rolle tut, wird nur halb beantwortet.',
    },
    source: 'Modelling conventions of TU Braunschweig; eCH-0074',
    conventions: ['K02'],
    fixes: {
      unify: { title: { en: 'Spell it “{name}”, as most models do', de: '„{name}“ schreiben wie die meisten Modelle' }, isSafe: false },
      spell: { title: { en: 'Spell it “{name}”', de: '„{name}“ schreiben' }, isSafe: true },
    },
    messages: {
      models: { en: 'Most models spell this role “{name}”; the catalogue has neither.', de: 'Die meisten Modelle schreiben diese Rolle „{name}“; im Katalog steht keine von beiden.' },
      spelling: { en: 'In the catalogue this is spelled “{name}”.', de: 'Im Katalog heißt es „{name}“.' },
    },
  },
  model(file, { index, report }) {
    for (const role of file.roles) {
      if (role.kind !== 'lane' || role.name === '') continue;
      const range = { start: role.start, end: role.end };
      const inCatalogue = nameInCatalogue(index, role, file.path);
      const key = normalisedName(role.name);
      const isListed = role.ref !== undefined || index.definersOf(`name:${key}`, file.path).size > 0;
      const name = inCatalogue ?? (isListed ? undefined : index.landscapeOf(file.path).usualSpelling(`lane:${key}`));
      if (name === undefined || plainLabel(role.name) === name) continue;
      report({
        message: inCatalogue === undefined ? 'models' : 'spelling', params: { name }, elementId: role.elementId, range,
        fixes: [{ fix: inCatalogue === undefined ? 'unify' : 'spell', params: { name }, edits: () => [{ ...range, text: quoted(name) }] }],
      });
    }
  },
});

/** The name of the entry a lane refers to, or of the one that differs in spelling only. */
function nameInCatalogue(index: LandscapeIndex, { ref, name }: ModelRole, from: string): string | undefined {
  if (ref) return catalogEntries(index, ref, from)[0]?.data.name ?? undefined;
  const key = normalisedName(name);
  const names = new Set<string>();
  for (const path of index.definersOf(`name:${key}`, from)) {
    const file = index.file(path);
    if (file?.kind !== 'roles' && file?.kind !== 'org-units') continue;
    for (const [, entry] of entriesOf(file.data)) if (entry.name && normalisedName(entry.name) === key) names.add(entry.name);
  }
  return names.size === 1 ? [...names][0] : undefined;
}
