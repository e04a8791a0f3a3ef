import { button, h } from '../../../shared/dom.js';
import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { texts } from '../texts.js';

/** The other way round: which processes call this one. */
export function callers(context: PropertiesContext): HTMLElement | undefined {
  const { object } = context;
  const isWhole = object.$instanceOf('bpmn:Process') || object.$instanceOf('bpmn:Collaboration');
  return isWhole ? h('div', { class: 'actions' }, button(say(texts.callers), () => context.showCallers())) : undefined;
}
