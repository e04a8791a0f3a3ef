import { entriesOf } from '../../../../landscape/data.js';
import { parentNode } from '../../../../landscape/relations.js';
import type { YamlPath } from '../../../../yaml/tree.js';
import type { LandscapeRuleContext } from '../../../landscape-rule.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const parentCycle = defineLandscapeRule({
  meta: {
    id: 'landscape/parent-cycle',
    severity: 'error',
    title: { en: 'Groups and processes do not contain each other in a circle.', de: 'Gruppen und Prozesse enthalten einander nicht im Kreis.' },
    why: {
      en: 'What stands below itself has no place in the tree and on the map.',
      de: 'Was unter sich selbst steht, hat keinen Platz im Baum und auf der Karte.',
    },
    messages: {
      cycle: { en: 'This stands below itself: {way}.', de: 'Das steht unter sich selbst: {way}.' },
    },
  },
  profile({ path, id, data }, context) {
    if (data.parent) check(path, id, ['parent'], context);
  },
  landscape({ path, data }, context) {
    for (const [i, { id, parent }] of entriesOf(data.tree)) if (id && parent) check(path, id, ['tree', i, 'parent'], context);
  },
});

function check(path: string, id: string, at: YamlPath, { relations, report }: LandscapeRuleContext<'cycle'>): void {
  const members = relations.parents.cycles.get(parentNode(path, id));
  if (members) report({ message: 'cycle', params: { way: members.map((node) => node.split('\0')[1]!).join(', ') }, at });
}
