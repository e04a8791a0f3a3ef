import type { Element } from 'bpmn-js/lib/model/Types';
import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { areaField, checkField, group } from '../inputs.js';
import type { Moddle } from '../moddle.js';
import { changeExpression, expressionIn, one } from '../moddle.js';
import { texts } from '../texts.js';

/** When a sequence flow is taken; only where there is a choice. */
export function flow(context: PropertiesContext): HTMLElement | undefined {
  const { object, element } = context;
  if (!object.$instanceOf('bpmn:SequenceFlow')) return undefined;
  const source = (element as unknown as { readonly source: Element }).source;
  const start = source.businessObject as Moddle;
  if (!['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway', 'bpmn:Activity'].some((type) => start.$instanceOf(type))) return undefined;
  const isDefault = one(start, 'default') === object;
  const condition = areaField(context, {
    id: 'p-condition', label: say(texts.condition), value: expressionIn(object, 'conditionExpression'),
    write: (body) => context.change(say(texts.condition), [changeExpression(object, 'conditionExpression', body.trim(), context.create)]),
  });
  return group('flow', say(texts.flow), isDefault ? undefined : condition,
    checkField(context, 'p-default', say(texts.isDefault), isDefault, (value) => context.update(source, { default: value ? object : undefined })));
}
