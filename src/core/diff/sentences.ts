import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { termOf } from '../bpmn/terms.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { own } from '../own.js';
import type { Draft } from './drafts.js';
import { propertyInWords, valueInWords } from './property-words.js';
import { ownerOf, plainName } from '../bpmn/things.js';

const PLACES = {
  between: { en: ' between {before} and {after}', de: ' zwischen {before} und {after}' },
  after: { en: ' after {before}', de: ' nach {before}' },
  before: { en: ' before {after}', de: ' vor {after}' },
  at: { en: ' at {host}', de: ' an {host}' },
} as const satisfies Record<string, Message>;

/** How a sentence goes when a value changed, and when there was none before or is none any more. */
interface Phrasing { readonly changed: Message; readonly set?: Message; readonly unset?: Message }

/** `{what}` names the element with its kind, `{short}` without; `{was}` and `{is}` are quoted values. */
const CHANGED: Readonly<Record<string, Phrasing>> = {
  name: {
    changed: { en: '{what} renamed to {is}', de: '{what} umbenannt in {is}' },
    set: { en: '{what} now has the name {is}', de: '{what} heißt jetzt {is}' },
    unset: { en: '{what} has no name any more', de: '{what} hat keinen Namen mehr' },
  },
  type: { changed: { en: '{short} changed from {was} to {is}', de: '{short} ist jetzt {is} statt {was}' } },
  text: { changed: { en: '{what} now says {is}', de: '{what} lautet jetzt {is}' }, unset: { en: '{what} says nothing any more', de: '{what} hat keinen Text mehr' } },
  value: { changed: { en: '{what} now says {is}', de: '{what} lautet jetzt {is}' } },
  documentation: {
    changed: { en: '{what}: description changed', de: '{what}: Beschreibung geändert' },
    set: { en: '{what}: description added', de: '{what}: Beschreibung ergänzt' },
    unset: { en: '{what}: description removed', de: '{what}: Beschreibung entfernt' },
  },
  script: { changed: { en: '{what}: script changed', de: '{what}: Skript geändert' } },
  calledElement: { changed: { en: '{what} now calls {is} instead of {was}', de: '{what} ruft jetzt {is} statt {was} auf' } },
  sourceRef: { changed: { en: '{what} now starts at {is} instead of {was}', de: '{what} beginnt jetzt bei {is} statt bei {was}' } },
  targetRef: { changed: { en: '{what} now leads to {is} instead of {was}', de: '{what} führt jetzt zu {is} statt zu {was}' } },
  attachedToRef: { changed: { en: '{what} is now attached to {is} instead of {was}', de: '{what} hängt jetzt an {is} statt an {was}' } },
  default: {
    changed: { en: '{what}: the usual way is now {is} instead of {was}', de: '{what}: Standardweg ist jetzt {is} statt {was}' },
  },
  'atlas:ref': { changed: { en: '{what} now stands for {is} instead of {was}', de: '{what} steht jetzt für {is} statt für {was}' }, set: { en: '{what} now stands for {is}', de: '{what} steht jetzt für {is}' } },
  id: { changed: { en: '{what}: id is now {is} instead of {was}', de: '{what}: Kennung lautet jetzt {is} statt {was}' } },
  colour: { changed: { en: '{what}: other colour', de: '{what}: andere Farbe' }, set: { en: '{what}: coloured', de: '{what}: eingefärbt' }, unset: { en: '{what}: no colour any more', de: '{what}: nicht mehr farbig' } },
  order: { changed: { en: '{what}: order of elements changed in the file', de: '{what}: Reihenfolge der Elemente in der Datei geändert' } },
  spelling: { changed: { en: 'Only spelling, order or white space of the file changed', de: 'Nur Schreibweise, Reihenfolge oder Leerraum der Datei geändert' } },
};
const FALLBACK: Required<Phrasing> = {
  changed: { en: '{what}: {property} {is} instead of {was}', de: '{what}: {property} {is} statt {was}' },
  set: { en: '{what}: {property} {is} added', de: '{what}: {property} {is} neu' },
  unset: { en: '{what}: {property} {was} removed', de: '{what}: {property} {was} entfallen' },
};
const MOVED: Readonly<Record<string, Phrasing>> = {
  lane: {
    changed: { en: '{what} now with {is} instead of {was}', de: '{what} jetzt bei {is} statt bei {was}' },
    set: { en: '{what} now with {is}, before in no lane', de: '{what} jetzt bei {is}, vorher in keiner Lane' },
    unset: { en: '{what} now in no lane, before with {was}', de: '{what} jetzt in keiner Lane, vorher bei {was}' },
  },
  parent: { changed: { en: '{what} moved to {is} from {was}', de: '{what} nach {is} verschoben, vorher {was}' } },
  waypoints: { changed: { en: '{what} drawn along another path', de: '{what} mit anderem Verlauf gezeichnet' } },
  label: { changed: { en: '{what}: label at another place', de: '{what}: Beschriftung an anderer Stelle' } },
};
const BOUNDS = {
  moved: { en: '{what} moved in the drawing', de: '{what} in der Zeichnung verschoben' },
  resized: { en: '{what} resized in the drawing', de: '{what} in der Zeichnung vergrößert oder verkleinert' },
  both: { en: '{what} moved and resized in the drawing', de: '{what} in der Zeichnung verschoben und in der Größe geändert' },
} as const satisfies Record<string, Message>;
/** What it means that a property holds now, or no longer. */
const YES_OR_NO: Readonly<Record<string, readonly [yes: Message, no: Message]>> = {
  cancelActivity: [{ en: '{what} now interrupts the activity', de: '{what} unterbricht jetzt die Aktivität' }, { en: '{what} no longer interrupts the activity', de: '{what} unterbricht die Aktivität nicht mehr' }],
  isInterrupting: [{ en: '{what} now interrupts the process', de: '{what} unterbricht jetzt den Ablauf' }, { en: '{what} no longer interrupts the process', de: '{what} unterbricht den Ablauf nicht mehr' }],
  isForCompensation: [{ en: '{what} now serves to compensate', de: '{what} dient jetzt der Kompensation' }, { en: '{what} no longer serves to compensate', de: '{what} dient nicht mehr der Kompensation' }],
  isExecutable: [{ en: '{what} is now executable', de: '{what} ist jetzt ausführbar' }, { en: '{what} is no longer executable', de: '{what} ist nicht mehr ausführbar' }],
  triggeredByEvent: [{ en: '{what} is now started by an event', de: '{what} startet jetzt durch ein Ereignis' }, { en: '{what} is no longer started by an event', de: '{what} startet nicht mehr durch ein Ereignis' }],
  isExpanded: [{ en: '{what} now drawn with its content', de: '{what} jetzt aufgeklappt gezeichnet' }, { en: '{what} now drawn closed', de: '{what} jetzt zugeklappt gezeichnet' }],
  isMarkerVisible: [{ en: '{what} now drawn with its marker', de: '{what} jetzt mit Symbol gezeichnet' }, { en: '{what} now drawn without its marker', de: '{what} jetzt ohne Symbol gezeichnet' }],
};
const ADDED = { en: '{what} added', de: '{what} neu' };
const REMOVED = { en: '{what} removed', de: '{what} entfallen' };
const DRAWN = { en: '{what}: drawing added', de: '{what}: Zeichnung ergänzt' };
const NOT_DRAWN = { en: '{what}: drawing removed', de: '{what}: Zeichnung entfernt' };
const COMMENT_ADDED = { en: 'Comment in the file added: {is}', de: 'Kommentar in der Datei ergänzt: {is}' };
const COMMENT_REMOVED = { en: 'Comment in the file removed: {was}', de: 'Kommentar in der Datei entfernt: {was}' };

/** What an element is called by. */
const NAMING: readonly string[] = ['name', 'text', 'value'];
const SPACE = { en: '{what}: only blanks or line breaks of the text changed', de: '{what}: nur Leerzeichen oder Zeilenumbrüche im Text geändert' };
const PART_ID = { en: '{what}: id of a part is now {is} instead of {was}', de: '{what}: Kennung eines Bestandteils lautet jetzt {is} statt {was}' };

/** Puts a change into words. */
export function sentence(draft: Draft, before: BpmnModel, after: BpmnModel, lang: Lang): string {
  const { property = '', left, right } = draft;
  const [model, element] = right ? [after, right] : [before, left];
  // A new name or kind is told of the old one, so that readers know what is meant.
  const [namingModel, named] = [...NAMING, 'type'].includes(property) && left ? [before, left] : [model, element];
  const params = {
    what: named ? titleOf(named, namingModel, lang, property) : '',
    short: named ? shortOf(named, namingModel, lang) : '',
    was: shownValue(draft, draft.before, left, before, lang),
    is: shownValue(draft, draft.after, right, after, lang),
    property: propertyInWords(property, lang),
  };
  const cameOrWent = (draft.kind === 'added' || draft.kind === 'removed') && draft.layer === 'semantic';
  const place = cameOrWent && element?.is('bpmn:FlowNode') ? placeOf(element, model, lang) : '';
  // The place alone tells a node without a name.
  const what = place && element && !plainName(element) ? termOf(element)[lang] : params.what;
  return formatMessage(templateOf(draft), lang, { ...params, what }) + place;
}

function templateOf({ kind, property = '', layer, before, after, left, right }: Draft): Message {
  if (property === 'comment') return kind === 'added' ? COMMENT_ADDED : COMMENT_REMOVED;
  const isDrawn = layer === 'layout' && property === 'shape';
  if (kind === 'added') return isDrawn ? DRAWN : ADDED;
  if (kind === 'removed') return isDrawn ? NOT_DRAWN : REMOVED;
  if (property === 'id' && after !== right?.id && before !== left?.id) return PART_ID;
  if (NAMING.includes(property) && before !== undefined && after !== undefined && oneLine(before) === oneLine(after)) return SPACE;
  const answer = own(YES_OR_NO, property);
  if (answer && (after === 'true' || after === 'false')) return answer[after === 'true' ? 0 : 1];
  if (property === 'bounds') return boundsMessage(before, after);
  const phrasing = own(kind === 'moved' ? MOVED : CHANGED, property);
  const wants = isEmpty(after) && !isEmpty(before) ? 'unset' : isEmpty(before) && !isEmpty(after) ? 'set' : 'changed';
  return phrasing?.[wants] ?? (wants === 'changed' ? phrasing?.changed : undefined) ?? (phrasing && !/\{(was|is)\}/.test(phrasing.changed.en) ? phrasing.changed : FALLBACK[wants]);
}

function isEmpty(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}

/** Bounds are "x y width height". */
function boundsMessage(before = '', after = ''): Message {
  const [was, is] = [before.split(' '), after.split(' ')];
  const isMoved = was.slice(0, 2).join(' ') !== is.slice(0, 2).join(' ');
  const isResized = was.slice(2).join(' ') !== is.slice(2).join(' ');
  return isMoved && isResized ? BOUNDS.both : isResized ? BOUNDS.resized : BOUNDS.moved;
}

const REFERENCE = /Ref$|^default$/;

function shownValue(draft: Draft, value: string | undefined, element: BpmnElement | undefined, model: BpmnModel, lang: Lang): string {
  if (draft.property === 'type' && element) return withinSentence(termOf(element)[lang], lang);
  const nameless = value !== undefined && REFERENCE.test(draft.property ?? '') ? model.byId(value) : undefined;
  // Of a message and the like, the property says already what it is.
  if (nameless && !nameless.is('bpmn:RootElement')) return titleOf(nameless, model, lang, 'sourceRef');
  return quoted(value === undefined ? '' : valueInWords(draft.property ?? '', value, lang), lang);
}

/** German nouns keep their capital, adjectives before them do not. */
function withinSentence(term: string, lang: Lang): string {
  return lang === 'en' || term.includes(' ') ? term.charAt(0).toLowerCase() + term.slice(1) : term;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function quoted(value: string, lang: Lang): string {
  const plain = oneLine(value);
  const short = plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
  return lang === 'de' ? `„${short}“` : `“${short}”`;
}

const FROM = { en: '{term} from {source}', de: '{term} ab {source}' };
const TO = { en: '{term} to {target}', de: '{term} zu {target}' };

/** Names an element: `Aufgabe „Antrag prüfen“`; a flow without a label by its ends, a bent one by the end that stayed. */
export function titleOf(element: BpmnElement, model: BpmnModel, lang: Lang, property: string): string {
  const term = termOf(element)[lang];
  const name = plainName(element);
  if (name) return `${term} ${quoted(name, lang)}`;
  const { source, target } = endsOf(element, model);
  if (source && target) {
    if (property === 'targetRef') return formatMessage(FROM, lang, { term, source: shortOf(source, model, lang) });
    if (property === 'sourceRef') return formatMessage(TO, lang, { term, target: shortOf(target, model, lang) });
    return `${term} ${shortOf(source, model, lang)} → ${shortOf(target, model, lang)}`;
  }
  return shortOf(element, model, lang);
}

/** A data association names one end; the other is the activity or event it belongs to. */
function endsOf(element: BpmnElement, model: BpmnModel): { source: BpmnElement | undefined; target: BpmnElement | undefined } {
  const owner = element.is('bpmn:DataAssociation') ? ownerOf(element) : undefined;
  const end = (name: string): BpmnElement | undefined => {
    const found = model.target(element, name);
    return found && owner && !plainName(found) ? owner : found;
  };
  const isInput = element.is('bpmn:DataInputAssociation');
  return { source: end('sourceRef') ?? (isInput ? undefined : owner), target: end('targetRef') ?? (isInput ? owner : undefined) };
}

/** An element by its name alone; without one by its kind and the nearest step that has a name. */
export function shortOf(element: BpmnElement, model: BpmnModel, lang: Lang): string {
  const name = plainName(element);
  if (name) return quoted(name, lang);
  const place = element.is('bpmn:FlowNode') ? nearbyOf(element, model, lang) : '';
  return place ? termOf(element)[lang] + place : `${termOf(element)[lang]} ${element.id}`.trim();
}

function nearbyOf(node: BpmnElement, model: BpmnModel, lang: Lang): string {
  const host = model.target(node, 'attachedToRef');
  if (host && plainName(host)) return formatMessage(PLACES.at, lang, { host: quoted(plainName(host), lang) });
  const named = (step: (of: BpmnElement) => readonly BpmnElement[]): string | undefined => nearestName(node, step);
  const before = named((of) => model.flows.incoming(of).flatMap((flow) => model.target(flow, 'sourceRef') ?? []));
  if (before !== undefined) return formatMessage(PLACES.after, lang, { before: quoted(before, lang) });
  const after = named((of) => model.flows.outgoing(of).flatMap((flow) => model.target(flow, 'targetRef') ?? []));
  return after === undefined ? '' : formatMessage(PLACES.before, lang, { after: quoted(after, lang) });
}

function nearestName(start: BpmnElement, step: (of: BpmnElement) => readonly BpmnElement[]): string | undefined {
  const seen = new Set([start]);
  for (let around = step(start); around.length > 0; around = around.flatMap(step)) {
    around = around.filter((node) => !seen.has(node) && seen.add(node));
    const found = around.find((node) => plainName(node));
    if (found) return plainName(found);
  }
  return undefined;
}

function placeOf(node: BpmnElement, model: BpmnModel, lang: Lang): string {
  const [incoming] = model.flows.incoming(node);
  const [outgoing] = model.flows.outgoing(node);
  const previous = incoming && model.target(incoming, 'sourceRef');
  const next = outgoing && model.target(outgoing, 'targetRef');
  const place = previous && next ? PLACES.between : previous ? PLACES.after : next ? PLACES.before : undefined;
  if (!place) return '';
  return formatMessage(place, lang, { before: previous ? shortOf(previous, model, lang) : '', after: next ? shortOf(next, model, lang) : '' });
}
