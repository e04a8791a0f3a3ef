import { entriesOf } from '../../../../landscape/data.js';
import { personIn } from '../../../../landscape/personal-names.js';
import { namesNoRole } from '../../../../landscape/shape.js';
import type { YamlPath } from '../../../../yaml/tree.js';
import type { LandscapeRuleContext } from '../../../landscape-rule.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const personalName = defineLandscapeRule({
  meta: {
    id: 'landscape/personal-name',
    severity: 'error',
    title: { en: 'Profiles and catalogues name roles, never people.', de: 'Steckbriefe und Kataloge nennen Rollen, nie Personen.' },
    why: {
      en: 'People change, roles stay. Names together with times would be monitoring of staff.',
      de: 'Personen wechseln, Rollen bleiben. Namen zusammen mit Zeiten wären eine Leistungskontrolle.',
    },
    conventions: ['K02'],
    messages: {
      role: { en: '“{value}” is no role of the catalogue. Write a role such as role:case-work, never a person.', de: '„{value}“ ist keine Rolle des Katalogs. Schreiben Sie eine Rolle wie role:sachbearbeitung, nie eine Person.' },
      text: { en: '“{value}” looks like a person; name the role or the unit.', de: '„{value}“ sieht nach einer Person aus; nennen Sie die Rolle oder die Stelle.' },
    },
  },
  any(file, { report }) {
    if (!('shapeProblems' in file)) return;
    for (const problem of file.shapeProblems) if (namesNoRole(problem)) report({ message: 'role', params: { value: problem.params.value! }, at: problem.path });
  },
  profile({ data }, context) {
    for (const key of ['name', 'goal', 'description', 'trigger'] as const) check(data[key], [key], context);
    for (const [i, outcome] of entriesOf(data.outcomes)) check(outcome, ['outcomes', i], context);
    for (const [i, { comment }] of entriesOf(data.governance?.approvals)) check(comment, ['governance', 'approvals', i, 'comment'], context);
    for (const [i, { decision }] of entriesOf(data.reviews)) check(decision, ['reviews', i, 'decision'], context);
  },
  catalog({ data, listPath }, context) {
    for (const [i, entry] of entriesOf(data)) for (const key of ['name', 'description'] as const) check(entry[key], [...listPath, i, key], context);
  },
  review({ data }, context) {
    for (const [i, { text, resolution, replies }] of entriesOf(data.comments)) {
      check(text, ['comments', i, 'text'], context);
      check(resolution, ['comments', i, 'resolution'], context);
      for (const [j, reply] of entriesOf(replies)) check(reply.text, ['comments', i, 'replies', j, 'text'], context);
    }
  },
});

function check(text: string | null | undefined, at: YamlPath, { report }: LandscapeRuleContext<'text'>): void {
  const value = text ? personIn(text) : undefined;
  if (value) report({ message: 'text', params: { value }, at });
}
