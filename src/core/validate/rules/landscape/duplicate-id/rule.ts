import { entriesOf } from '../../../../landscape/data.js';
import type { LandscapeFile } from '../../../../landscape/files.js';
import { nameOf } from '../../../../landscape/paths.js';
import type { YamlPath } from '../../../../yaml/tree.js';
import type { LandscapeRuleContext } from '../../../landscape-rule.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const duplicateId = defineLandscapeRule({
  meta: {
    id: 'landscape/duplicate-id',
    severity: 'error',
    title: { en: 'Every id stands for only one thing in a landscape.', de: 'Jede ID steht in einer Prozesslandkarte für genau eine Sache.' },
    why: {
      en: 'References go by id; where two things have the same one, nobody knows which is meant.',
      de: 'Verweise nennen IDs; haben zwei Dinge dieselbe, weiß niemand, was gemeint ist.',
    },
    messages: {
      duplicate: { en: 'The id “{id}” is also used in {places}.', de: 'Die ID „{id}“ wird auch hier verwendet: {places}.' },
      root: {
        en: '“{name}” holds for this folder; this file beside it counts for nothing.',
        de: 'Für diesen Ordner gilt „{name}“; diese Datei daneben bleibt unbeachtet.',
      },
      here: { en: 'The id “{id}” stands in this file twice.', de: 'Die ID „{id}“ steht in dieser Datei doppelt.' },
    },
  },
  profile({ path, id }, context) {
    checkId(`id:${id}`, id, path, ['id'], context);
  },
  landscape({ path, data }, context) {
    const { index, report } = context;
    const root = index.rootOf(index.landscapeOf(path));
    if (root && root.path !== path) report({ message: 'root', params: { name: nameOf(root.path) }, at: [] });
    const seen = new Set<string>();
    for (const list of ['tree', 'interfaces'] as const) {
      for (const [i, { id }] of entriesOf<{ readonly id?: string | null }>(data[list])) if (id) checkId(`id:${id}`, id, path, [list, i, 'id'], context, seen);
    }
  },
  catalog({ path, data, listPath }, context) {
    const seen = new Set<string>();
    for (const [i, { id }] of entriesOf(data)) if (id) checkId(`entry:${id}`, id, path, [...listPath, i, 'id'], context, seen);
  },
});

type Code = 'duplicate' | 'here';

function checkId(key: string, id: string, path: LandscapeFile['path'], at: YamlPath, { index, report }: LandscapeRuleContext<Code>, seen?: Set<string>): void {
  const others = [...index.definersOf(key, path)].filter((other) => other !== path && index.landscapeOf(other) === index.landscapeOf(path));
  if (others.length > 0) report({ message: 'duplicate', params: { id, places: others.sort().join(', ') }, at });
  if (seen?.has(id)) report({ message: 'here', params: { id }, at });
  seen?.add(id);
}
