import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { areaField, group, textField } from '../inputs.js';
import { one, textOf } from '../moddle.js';
import { texts } from '../texts.js';
import { changeDocumentation, documentationOf } from './documentation.js';

/** The process inside a pool, which has a name and a documentation of its own and nothing on the canvas to click on. */
export function poolProcess(context: PropertiesContext): HTMLElement | undefined {
  const process = context.object.$instanceOf('bpmn:Participant') ? one(context.object, 'processRef') : undefined;
  if (!process) return undefined;
  const label = say(texts.poolProcess);
  return group('pool-process', `${label}: ${process.id ?? ''}`,
    textField(context, { id: 'p-process-name', label: say(texts.name), value: textOf(process, 'name'), write: (name) => context.change(label, [{ of: process, set: { name: name || undefined } }]) }),
    areaField(context, {
      id: 'p-process-documentation', label: say(texts.documentation), value: documentationOf(process),
      write: (text) => context.change(label, [changeDocumentation(process, text, context.create)]),
    }, 3));
}
