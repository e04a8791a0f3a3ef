import { entriesOf } from '../../../../landscape/data.js';
import type { YamlPath } from '../../../../yaml/tree.js';
import type { LandscapeRuleContext } from '../../../landscape-rule.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const duplicateNumber = defineLandscapeRule({
  meta: {
    id: 'landscape/duplicate-number',
    severity: 'warning',
    title: { en: 'Process numbers are unique.', de: 'Prozessnummern sind eindeutig.' },
    why: {
      en: 'People quote processes by their numbers, in letters and meetings.',
      de: 'In Schreiben und Besprechungen werden Prozesse mit ihrer Nummer genannt.',
    },
    conventions: ['K28'],
    messages: {
      duplicate: { en: 'The number “{number}” is also used in {places}.', de: 'Die Nummer „{number}“ wird auch hier verwendet: {places}.' },
    },
  },
  profile({ path, data }, context) {
    check(data.number, path, ['number'], context);
  },
  landscape({ path, data }, context) {
    for (const [i, { number }] of entriesOf(data.interfaces)) check(number, path, ['interfaces', i, 'number'], context);
  },
});

function check(number: string | null | undefined, path: string, at: YamlPath, { index, report }: LandscapeRuleContext<'duplicate'>): void {
  if (!number) return;
  const landscape = index.landscapeOf(path);
  const others = [...index.definersOf(`number:${number}`, path)].filter((other) => other !== path && index.landscapeOf(other) === landscape);
  if (others.length > 0) report({ message: 'duplicate', params: { number, places: others.sort().join(', ') }, at });
}
