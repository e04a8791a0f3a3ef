import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { termOf } from '../bpmn/terms.js';
import { hasOwnLife, ownerOf, plainName } from '../bpmn/things.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';

const PLACES = {
  between: { en: ' between {before} and {after}', de: ' zwischen {before} und {after}' },
  after: { en: ' after {before}', de: ' nach {before}' },
  before: { en: ' before {after}', de: ' vor {after}' },
  at: { en: ' at {host}', de: ' an {host}' },
  from: { en: ' from {source}', de: ' ab {source}' },
  to: { en: ' to {target}', de: ' zu {target}' },
} as const satisfies Record<string, Message>;

const OF_WHAT_IT_DRAWS = { en: '{term} of {drawn}', de: '{term} von {drawn}' };
const FROM_TO = { en: '{term} from {from} to {to}', de: '{term} von {from} zu {to}' };
const DATA = { en: 'Data of {reference}', de: 'Daten zu {reference}' };
const UNNAMED = { en: '{term} without a name', de: '{term} ohne Namen' };

interface ShortOptions {
  /** After a preposition instead of at the beginning. */
  readonly inside?: boolean;
  /** What is told beside it: a place next to that would say nothing. */
  readonly besides?: BpmnElement | undefined;
}

/** Names an element: `Aufgabe „Antrag prüfen“`; a flow without a label by its ends, a bent one by the end that stayed. */
export function titleOf(element: BpmnElement, model: BpmnModel, lang: Lang, property: string): string {
  const term = termOf(element)[lang];
  const drawn = drawnBy(element, model);
  if (drawn) return formatMessage(OF_WHAT_IT_DRAWS, lang, { term, drawn: shortOf(drawn, model, lang, { inside: true }) });
  const reference = referenceTo(element, model);
  if (reference) return formatMessage(DATA, lang, { reference: shortOf(reference, model, lang, { inside: true }) });
  const name = nameOf(element, model);
  if (name) return `${term} ${quoted(name, lang)}${hasNamesake(element, model) ? nearbyOf(element, model, lang, { property }) : ''}`;
  const { source, target } = endsOf(element, model);
  if (!source || !target) return shortOf(element, model, lang, {}, property);
  if (property === 'targetRef' || property === 'sourceRef') return term + endOf(property, source, target, model, lang);
  const [from, to] = [shortOf(source, model, lang, { inside: true, besides: target }), shortOf(target, model, lang, { inside: true, besides: source })];
  return [source, target].every((end) => nameOf(end, model)) ? `${term} ${from} → ${to}` : formatMessage(FROM_TO, lang, { term, from, to });
}

/** An element by its name alone; without one by its kind and the nearest step that has a name. */
export function shortOf(element: BpmnElement, model: BpmnModel, lang: Lang, { inside = false, besides }: ShortOptions = {}, property = ''): string {
  const name = nameOf(element, model);
  if (name) return quoted(name, lang);
  const term = inside ? afterPreposition(termOf(element)[lang], lang) : termOf(element)[lang];
  const place = element.is('bpmn:FlowNode') ? nearbyOf(element, model, lang, { besides, property }) : '';
  if (place) return term + place;
  const { source, target } = endsOf(element, model);
  if (source && target) return inside && lang === 'en' ? nounInside(titleOf(element, model, lang, property), lang) : titleOf(element, model, lang, property);
  const alike = count(element, model);
  if (besides || alike.all === 1 || element.id === '') return term;
  return alike.sameName === 1 ? formatMessage(UNNAMED, lang, { term }) : `${term} ${element.id}`;
}

/** Where a node stands: ` zwischen „Antrag prüfen“ und „Bescheid erstellen“`. */
export function placeOf(node: BpmnElement, model: BpmnModel, lang: Lang): string {
  const [incoming] = model.flows.incoming(node);
  const [outgoing] = model.flows.outgoing(node);
  const previous = incoming && model.target(incoming, 'sourceRef');
  const next = outgoing && model.target(outgoing, 'targetRef');
  const place = previous && next ? PLACES.between : previous ? PLACES.after : next ? PLACES.before : undefined;
  const short = (other: BpmnElement | undefined): string => (other ? shortOf(other, model, lang, { inside: true, besides: node }) : '');
  return place ? formatMessage(place, lang, { before: short(previous), after: short(next) }) : '';
}

/** A kind inside a sentence. German nouns keep their capital, adjectives before them do not. */
export function nounInside(term: string, lang: Lang): string {
  return lang === 'en' || term.includes(' ') ? term.charAt(0).toLowerCase() + term.slice(1) : term;
}

export function quoted(value: string, lang: Lang): string {
  const plain = oneLine(value);
  const short = plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
  return lang === 'de' ? `„${short}“` : `“${short}”`;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** In the dative, which German prepositions want: `paralleles Gateway` → `parallelem Gateway`. */
function afterPreposition(term: string, lang: Lang): string {
  const inside = nounInside(term, lang);
  return lang === 'de' ? inside.replace(/^(\p{Ll}+?)(es|e) (?=\p{Lu})/u, (_all, stem: string, ending: string) => `${stem}${ending === 'es' ? 'em' : 'er'} `) : inside;
}

/** A group has no name of its own. */
function nameOf(element: BpmnElement, model: BpmnModel): string {
  const category = element.is('bpmn:Group') ? model.target(element, 'categoryValueRef') : undefined;
  return plainName(category ?? element);
}

function drawnBy(element: BpmnElement, model: BpmnModel): BpmnElement | undefined {
  const depiction = element.is('bpmndi:BPMNLabel') ? element.parent : element;
  return depiction?.is('di:DiagramElement') ? model.target(depiction, 'bpmnElement') : undefined;
}

/** What stands in the diagram for data of this name. */
function referenceTo(element: BpmnElement, model: BpmnModel): BpmnElement | undefined {
  const kind = element.is('bpmn:DataObject') ? 'Object' : element.is('bpmn:DataStore') ? 'Store' : undefined;
  return kind && model.all(`bpmn:Data${kind}Reference`).find((reference) => model.target(reference, `data${kind}Ref`) === element);
}

/** A data association names one end; the other is the activity or event it belongs to. */
function endsOf(element: BpmnElement, model: BpmnModel): { source: BpmnElement | undefined; target: BpmnElement | undefined } {
  const owner = element.is('bpmn:DataAssociation') ? ownerOf(element) : undefined;
  const end = (name: string): BpmnElement | undefined => {
    const found = model.target(element, name);
    return found && owner && !hasOwnLife(found) ? owner : found;
  };
  const isInput = element.is('bpmn:DataInputAssociation');
  return { source: end('sourceRef') ?? (isInput ? undefined : owner), target: end('targetRef') ?? (isInput ? owner : undefined) };
}

/** The end of a flow that stays when the other one, `bent`, changes. */
function endOf(bent: string, source: BpmnElement, target: BpmnElement, model: BpmnModel, lang: Lang): string {
  if (bent === 'sourceRef') return formatMessage(PLACES.to, lang, { target: shortOf(target, model, lang, { inside: true }) });
  return formatMessage(PLACES.from, lang, { source: shortOf(source, model, lang, { inside: true }) });
}

/** By what else a step or a flow can be told; empty where there is nothing. */
function nearbyOf(element: BpmnElement, model: BpmnModel, lang: Lang, { besides, property = '' }: { besides?: BpmnElement | undefined; property?: string }): string {
  if (!element.is('bpmn:FlowNode')) {
    const { source, target } = endsOf(element, model);
    return source && target ? endOf(property, source, target, model, lang) : '';
  }
  const host = property === 'attachedToRef' ? undefined : model.target(element, 'attachedToRef');
  if (host && plainName(host)) return formatMessage(PLACES.at, lang, { host: quoted(plainName(host), lang) });
  const named = (step: (of: BpmnElement) => readonly BpmnElement[]): string | undefined => nearestName(element, besides, step);
  const before = named((of) => model.flows.incoming(of).flatMap((flow) => model.target(flow, 'sourceRef') ?? []));
  if (before !== undefined) return formatMessage(PLACES.after, lang, { before: quoted(before, lang) });
  const after = named((of) => model.flows.outgoing(of).flatMap((flow) => model.target(flow, 'targetRef') ?? []));
  return after === undefined ? '' : formatMessage(PLACES.before, lang, { after: quoted(after, lang) });
}

function nearestName(start: BpmnElement, besides: BpmnElement | undefined, step: (of: BpmnElement) => readonly BpmnElement[]): string | undefined {
  const seen = new Set<BpmnElement | undefined>([start, besides]);
  for (let around = step(start); around.length > 0; around = around.flatMap(step)) {
    around = around.filter((node) => !seen.has(node) && seen.add(node));
    const found = around.find((node) => plainName(node));
    if (found) return plainName(found);
  }
  return undefined;
}

/** Another step or flow of the kind has the same name. */
function hasNamesake(element: BpmnElement, model: BpmnModel): boolean {
  return (element.is('bpmn:FlowNode') || element.is('bpmn:SequenceFlow')) && count(element, model).sameName > 1;
}

/** How many elements of its kind a model has, and how many of these with its name. */
function count(element: BpmnElement, model: BpmnModel): { all: number; sameName: number } {
  const counts = model.derive(countNames);
  return { all: counts.get(element.type.name) ?? 0, sameName: counts.get(`${element.type.name}|${plainName(element)}`) ?? 0 };
}

function countNames(model: BpmnModel): Map<string, number> {
  const counts = new Map<string, number>();
  for (const element of model.elements) {
    for (const key of [element.type.name, `${element.type.name}|${plainName(element)}`]) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
