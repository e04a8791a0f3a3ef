import { combobox } from '../../../shared/combobox.js';
import { button, h } from '../../../shared/dom.js';
import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import { texts } from '../texts.js';

/** What an entry is called; one that no catalogue has says so. */
export function entryName({ choices }: PropertiesContext, id: string): string {
  return choices(id.slice(0, Math.max(0, id.indexOf(':')))).find((choice) => choice.id === id)?.name ?? say(texts.unknownEntry, { id });
}

/** Searches the entries of catalogues; what is missing can be added to the first of them. */
export function catalogSearch(
  context: PropertiesContext, prefixes: readonly [string, ...string[]],
  options: { readonly id: string; readonly label?: string; readonly placeholder?: string; readonly value?: string; readonly choose: (id: string) => void; readonly clear?: () => void },
): HTMLElement {
  return combobox({
    ...options, disabled: !context.editable, choices: prefixes.flatMap((prefix) => context.choices(prefix)),
    create: {
      offer: (name) => say(texts.newEntry, { name }),
      make: (name) => void context.createEntry(prefixes[0], name).then((id) => { if (id !== undefined) options.choose(id); }),
    },
  });
}

/** A button that leads to an entry. */
export function openEntryButton(context: PropertiesContext, id: string): HTMLElement {
  const open = button(say(texts.openEntry, { name: entryName(context, id) }), () => context.openEntry(id), '');
  open.className = 'symbol codicon codicon-go-to-file';
  return h('span', {}, open);
}
