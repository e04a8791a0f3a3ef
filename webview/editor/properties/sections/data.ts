import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { group, textField } from '../inputs.js';
import { createIn, one, textOf } from '../moddle.js';
import { texts } from '../texts.js';

/** The state of a data object, such as „vollständig“. */
export function dataState(context: PropertiesContext): HTMLElement | undefined {
  const { object, create } = context;
  if (!object.$instanceOf('bpmn:DataObjectReference')) return undefined;
  const label = say(texts.state);
  const state = one(object, 'dataState');
  const write = (name: string): void => {
    if (name === '') context.change(label, [{ of: object, set: { dataState: undefined } }]);
    else if (state) context.change(label, [{ of: state, set: { name } }]);
    else context.change(label, [{ of: object, set: { dataState: createIn(object, create, 'bpmn:DataState', { name }) } }]);
  };
  return group('data', label, textField(context, { id: 'p-state', label, value: textOf(state, 'name'), write }));
}
