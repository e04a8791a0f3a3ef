import { discretions, documentUses, evidences, legalRoles, systemUses } from '../../../../src/core/landscape/terms.js';
import type { Message } from '../../../../src/core/messages.js';
import { button, h } from '../../../shared/dom.js';
import { simpleDuration } from '../../../shared/durations.js';
import { say } from '../../../shared/l10n.js';
import type { PropertiesContext } from '../context.js';
import type { FactList } from '../facts.js';
import { addFact, factsIn, removeFact } from '../facts.js';
import { areaField, group, select, textField } from '../inputs.js';
import type { Moddle } from '../moddle.js';
import { textOf } from '../moddle.js';
import { texts } from '../texts.js';
import { catalogSearch, entryName, openEntryButton } from './catalog-field.js';
import { durationInput } from './timer.js';

/** A list of entries of a catalogue, and what is said about each. */
interface EntryList {
  readonly list: FactList;
  readonly prefix: string;
  readonly title: Message;
  readonly details: readonly { readonly property: string; readonly label: Message; readonly terms: Readonly<Record<string, Message>>; readonly first?: string }[];
}

const LAWS: EntryList = {
  list: 'legalBases', prefix: 'law', title: texts.legalBases,
  details: [{ property: 'role', label: texts.legalRole, terms: legalRoles }, { property: 'discretion', label: texts.discretion, terms: discretions }],
};
const DOCUMENTS: EntryList = {
  list: 'documents', prefix: 'doc', title: texts.documents, details: [{ property: 'use', label: texts.use, terms: documentUses, first: 'input' }],
};
const SYSTEMS: EntryList = {
  list: 'systems', prefix: 'sys', title: texts.systems, details: [{ property: 'use', label: texts.access, terms: systemUses, first: 'read_write' }],
};

/** The legal bases of a step, with the discretion they leave. */
export const laws = (context: PropertiesContext): HTMLElement | undefined => (isStep(context) ? entries(context, LAWS) : undefined);

/** Documents that go in and out; a data object can stand for one. */
export const documents = (context: PropertiesContext): HTMLElement | undefined =>
  (isStep(context) || context.object.$instanceOf('bpmn:DataObjectReference') ? entries(context, DOCUMENTS) : undefined);

/** Systems with the access to them, or the break of media. */
export const systems = (context: PropertiesContext): HTMLElement | undefined => (isStep(context) ? entries(context, SYSTEMS) : undefined);

/** Processing and waiting time. */
export function times(context: PropertiesContext): HTMLElement | undefined {
  if (!isStep(context) || context.object.$instanceOf('bpmn:Gateway')) return undefined;
  return group('times', say(texts.times), time(context, 'processing'), time(context, 'waiting'));
}

/** A remark about the step, other than its documentation not meant for readers. */
export function comment(context: PropertiesContext): HTMLElement | undefined {
  if (!isStep(context)) return undefined;
  const { object, create } = context;
  const label = say(texts.comment);
  const comments = factsIn(object, 'comments');
  const write = (fact: Moddle | undefined, text: string): void => {
    if (!fact) context.change(label, [addFact(object, 'comments', { text }, create)]);
    else if (text.trim() === '') context.change(label, [removeFact(object, 'comments', fact, create)]);
    else context.change(label, [{ of: fact, set: { text } }]);
  };
  const shown = comments.length > 0 ? comments : [undefined];
  return group('comment', label, ...shown.map((fact, i) => areaField(context, { id: `p-comment-${i}`, label, value: textOf(fact, 'text'), write: (text) => write(fact, text) })));
}

function isStep({ object }: PropertiesContext): boolean {
  return object.$instanceOf('bpmn:FlowNode');
}

function entries(context: PropertiesContext, { list, prefix, title, details }: EntryList): HTMLElement {
  const { object, create, editable } = context;
  const label = say(title);
  const row = (fact: Moddle, i: number): HTMLElement => {
    const id = textOf(fact, 'ref');
    const name = entryName(context, id);
    const selects = details.map(({ property, label: field, terms }) => select(`p-${list}-${i}-${property}`, terms, textOf(fact, property),
      (value) => context.change(label, [{ of: fact, set: { [property]: value || undefined } }]), { editable, none: say(texts.none), label: say(texts.ofEntry, { field: say(field), name }) }));
    const remove = button(say(texts.remove, { name }), () => context.change(label, [removeFact(object, list, fact, create)]), '');
    remove.className = 'symbol codicon codicon-close';
    return h('li', { class: 'entry' }, h('div', { class: 'entry-name' }, h('span', {}, name), openEntryButton(context, id), editable ? remove : undefined), h('div', { class: 'in-a-row' }, ...selects));
  };
  const add = (ref: string): void => {
    const first = Object.fromEntries(details.flatMap(({ property, first: value }) => (value === undefined ? [] : [[property, value]])));
    context.change(label, [addFact(object, list, { ref, ...first }, create)]);
  };
  const facts = factsIn(object, list);
  return group(list, label, facts.length > 0 ? h('ul', { class: 'entries' }, ...facts.map(row)) : undefined,
    editable ? catalogSearch(context, [prefix], { id: `p-${list}-add`, label: say(texts.addTo, { list: label }), placeholder: say(texts.addTo, { list: label }), choose: add }) : undefined);
}

function time(context: PropertiesContext, kind: 'processing' | 'waiting'): HTMLElement {
  const { object, create, editable } = context;
  const label = say(texts[kind]);
  const fact = factsIn(object, 'durations').find((each) => textOf(each, 'kind') === kind);
  const value = textOf(fact, 'value');
  const write = (iso: string): void => {
    if (iso === value) return;
    if (!fact) context.change(label, [addFact(object, 'durations', { kind, value: iso, evidence: 'estimated' }, create)]);
    else if (iso === '') context.change(label, [removeFact(object, 'durations', fact, create)]);
    else context.change(label, [{ of: fact, set: { value: iso } }]);
  };
  const simple = simpleDuration(value);
  if (value !== '' && !simple) return textField(context, { id: `p-${kind}`, label, value, write });
  const evidence = fact && select(`p-${kind}-evidence`, evidences, textOf(fact, 'evidence'), (next) => context.change(label, [{ of: fact, set: { evidence: next || undefined } }]),
    { editable, none: say(texts.none), label: say(texts.ofEntry, { field: say(texts.evidence), name: label }) });
  return durationInput(context, `p-${kind}`, label, simple, write, ...(evidence ? [evidence] : []));
}
