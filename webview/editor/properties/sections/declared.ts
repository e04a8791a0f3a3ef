import { combobox } from '../../../shared/combobox.js';
import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { field } from '../inputs.js';
import type { Moddle } from '../moddle.js';
import { declare, declared, one, textOf } from '../moddle.js';
import { texts } from '../texts.js';

/**
 * A message, signal, error or escalation: chosen among those of the model by name, or a new one.
 *
 * @param holder The object that refers to it by `property`.
 */
export function declaredField(context: PropertiesContext, id: string, label: string, holder: Moddle, property: string, type: string): HTMLElement {
  const { object, create, editable } = context;
  const all = declared(object, type);
  const control = combobox({
    id, disabled: !editable, placeholder: say(texts.chooseOrName), value: textOf(one(holder, property), 'name'),
    choices: all.map((each) => ({ id: each.id ?? '', name: each.name || each.id || '' })),
    choose: (chosen) => context.change(label, [{ of: holder, set: { [property]: all.find((each) => each.id === chosen) } }]),
    clear: () => context.change(label, [{ of: holder, set: { [property]: undefined } }]),
    create: {
      offer: (name) => say(texts.newName, { name }),
      make: (name) => {
        const made = create(type, { name });
        context.change(label, [declare(object, made), { of: holder, set: { [property]: made } }]);
      },
    },
  });
  return field(id, label, control);
}
