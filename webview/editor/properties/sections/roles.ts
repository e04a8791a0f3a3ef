import { normalisedName } from '../../../../src/core/landscape/names.js';
import { h } from '../../../shared/dom.js';
import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { field, group } from '../inputs.js';
import { textOf } from '../moddle.js';
import { texts } from '../texts.js';
import { catalogSearch, entryName, openEntryButton } from './catalog-field.js';
import { labelOf } from './general.js';

/** The role or unit of the catalogue that a lane or pool stands for; without one chosen it is the one that is called like it. */
export function role(context: PropertiesContext): HTMLElement | undefined {
  const { object } = context;
  const isLane = object.$instanceOf('bpmn:Lane');
  if (!isLane && !object.$instanceOf('bpmn:Participant')) return undefined;
  const label = say(isLane ? texts.role : texts.party);
  const ref = textOf(object, 'atlas:ref');
  const write = (id: string): void => {
    const name = id === '' ? undefined : entryName(context, id);
    const follows = labelOf(context) === '' || labelOf(context) === (ref === '' ? undefined : entryName(context, ref));
    context.change(label, [{ of: object, set: { 'atlas:ref': id || undefined } }], follows ? name : undefined);
  };
  const prefixes = isLane ? ['role', 'org'] as const : ['org', 'role'] as const;
  const key = normalisedName(labelOf(context));
  const named = prefixes.flatMap((prefix) => context.choices(prefix)).find(({ name }) => normalisedName(name) === key);
  const control = catalogSearch(context, prefixes, {
    id: 'p-role', value: ref === '' ? '' : entryName(context, ref), ...(named && { placeholder: say(texts.byName, { name: named.name }) }), choose: write, clear: () => write(''),
  });
  return group('role', label, field('p-role', label, h('div', { class: 'in-a-row' }, control, ref === '' ? undefined : openEntryButton(context, ref))));
}
