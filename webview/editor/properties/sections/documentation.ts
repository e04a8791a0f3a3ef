import { button, h } from '../../../shared/dom.js';
import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { areaField, group } from '../inputs.js';
import type { Change, Create, Moddle } from '../moddle.js';
import { createIn, listOf, textOf } from '../moddle.js';
import { texts } from '../texts.js';

/** The element whose documentation is shown as Markdown: it stays so when the panel is drawn anew. */
let previewed: Moddle | undefined;

/** The text that explains an element, written as Markdown, with a preview. */
export function documentation(context: PropertiesContext): HTMLElement {
  const { object, create } = context;
  const value = documentationOf(object);
  const write = (text: string): void => context.change(say(texts.documentation), [changeDocumentation(object, text, create)]);
  const area = areaField(context, { id: 'p-documentation', label: say(texts.documentation), value, write, hint: say(texts.markdown) }, 4);
  return group('documentation', say(texts.documentation), area, preview(area, object));
}

/** The first documentation of an object. */
export function documentationOf(object: Moddle): string {
  return textOf(listOf(object, 'documentation')[0], 'text');
}

/** Writes the first documentation; further ones stay. */
export function changeDocumentation(object: Moddle, text: string, create: Create): Change {
  const [first, ...others] = listOf(object, 'documentation');
  if (text.trim() === '') return { of: object, set: { documentation: others } };
  if (first) return { of: first, set: { text } };
  return { of: object, set: { documentation: [createIn(object, create, 'bpmn:Documentation', { text })] } };
}

/** Shows what is in the field, as Markdown, in its place. */
function preview(area: HTMLElement, object: Moddle): HTMLElement {
  const shown = h('div', { class: 'preview' });
  const show = (isOn: boolean): void => {
    shown.hidden = !isOn;
    area.hidden = isOn;
    toggle.setAttribute('aria-pressed', String(isOn));
    toggle.textContent = say(isOn ? texts.edit : texts.preview);
    if (isOn) void import('../../../shared/markdown.js').then(({ showMarkdown }) => showMarkdown(area.querySelector('textarea')!.value, shown));
  };
  const toggle = button('', () => {
    previewed = previewed === object ? undefined : object;
    show(previewed === object);
  });
  toggle.id = 'p-preview';
  show(previewed === object);
  return h('div', { class: 'with-preview' }, shown, toggle);
}
