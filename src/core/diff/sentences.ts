import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { termOf } from '../bpmn/terms.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import type { Draft } from './drafts.js';
import { plainName } from './things.js';

const ADDED = { en: '{what} added', de: '{what} neu' };
const REMOVED = { en: '{what} removed', de: '{what} entfallen' };
const PLACES: Readonly<Record<string, Message>> = {
  between: { en: ' between {before} and {after}', de: ' zwischen {before} und {after}' },
  after: { en: ' after {before}', de: ' nach {before}' },
  before: { en: ' before {after}', de: ' vor {after}' },
};

/** Sentences about properties of which people speak; `{was}` and `{is}` are quoted and never empty. */
const CHANGED: Readonly<Record<string, Message>> = {
  name: { en: '{what} renamed to {is}', de: '{what} umbenannt in {is}' },
  type: { en: '{what} is now a {is} instead of a {was}', de: '{what} ist jetzt {is} statt {was}' },
  text: { en: '{what} now says {is}', de: '{what} lautet jetzt {is}' },
  documentation: { en: 'Description of {what} changed', de: 'Beschreibung von {what} geändert' },
  timeDuration: { en: '{what}: period {is} instead of {was}', de: '{what}: Frist {is} statt {was}' },
  timeDate: { en: '{what}: date {is} instead of {was}', de: '{what}: Termin {is} statt {was}' },
  timeCycle: { en: '{what}: repetition {is} instead of {was}', de: '{what}: Wiederholung {is} statt {was}' },
  conditionExpression: { en: '{what}: condition {is} instead of {was}', de: '{what}: Bedingung {is} statt {was}' },
  calledElement: { en: '{what} now calls {is} instead of {was}', de: '{what} ruft jetzt {is} statt {was} auf' },
  eventDefinitions: { en: '{what}: trigger {is} instead of {was}', de: '{what}: Auslöser {is} statt {was}' },
  sourceRef: { en: '{what} now starts at {is} instead of {was}', de: '{what} beginnt jetzt bei {is} statt bei {was}' },
  targetRef: { en: '{what} now leads to {is} instead of {was}', de: '{what} führt jetzt zu {is} statt zu {was}' },
  attachedToRef: { en: '{what} is now attached to {is} instead of {was}', de: '{what} hängt jetzt an {is} statt an {was}' },
  default: { en: '{what}: the usual way is now {is} instead of {was}', de: '{what}: Standardweg ist jetzt {is} statt {was}' },
  'atlas:legalBasis': { en: '{what}: legal basis {is} instead of {was}', de: '{what}: Rechtsgrundlage {is} statt {was}' },
  'atlas:document': { en: '{what}: document {is} instead of {was}', de: '{what}: Dokument {is} statt {was}' },
  'atlas:system': { en: '{what}: system {is} instead of {was}', de: '{what}: System {is} statt {was}' },
  'atlas:duration': { en: '{what}: duration {is} instead of {was}', de: '{what}: Dauer {is} statt {was}' },
  'atlas:comment': { en: '{what}: comment {is} instead of {was}', de: '{what}: Kommentar {is} statt {was}' },
  'atlas:ref': { en: '{what} now stands for {is} instead of {was}', de: '{what} steht jetzt für {is} statt {was}' },
  id: { en: 'Id of {what} is {is} instead of {was}', de: 'ID von {what} lautet {is} statt {was}' },
  order: { en: 'Order of elements in {what} changed in the file', de: 'Reihenfolge der Elemente von {what} in der Datei geändert' },
  spelling: { en: 'Only spelling, order or white space of the file changed', de: 'Nur Schreibweise, Reihenfolge oder Leerraum der Datei geändert' },
};
const MOVED: Readonly<Record<string, Message>> = {
  lane: { en: '{what} now with {is} instead of {was}', de: '{what} jetzt bei {is} statt bei {was}' },
  parent: { en: '{what} moved to {is} from {was}', de: '{what} nach {is} verschoben, vorher {was}' },
  bounds: { en: '{what} moved or resized in the drawing', de: '{what} in der Zeichnung verschoben oder in der Größe geändert' },
  waypoints: { en: '{what} drawn along another path', de: '{what} mit anderem Verlauf gezeichnet' },
  label: { en: 'Label of {what} moved', de: 'Beschriftung von {what} verschoben' },
};
const ANY_CHANGE = { en: '{what}: {property} is {is} instead of {was}', de: '{what}: {property} ist {is} statt {was}' };
const DRAWN = { en: '{what}: drawing added', de: '{what}: Zeichnung ergänzt' };
const NOT_DRAWN = { en: '{what}: drawing removed', de: '{what}: Zeichnung entfernt' };
const COMMENT_ADDED = { en: 'Comment in the file added: {is}', de: 'Kommentar in der Datei ergänzt: {is}' };
const COMMENT_REMOVED = { en: 'Comment in the file removed: {was}', de: 'Kommentar in der Datei entfernt: {was}' };
const NOTHING = { en: 'nothing', de: 'nichts' };

/** Puts a change into words. */
export function sentence(draft: Draft, before: BpmnModel, after: BpmnModel, lang: Lang): string {
  const [model, element] = draft.right ? [after, draft.right] : [before, draft.left];
  const params = {
    what: element ? titleOf(draft.property === 'name' || draft.property === 'text' ? draft.left ?? element : element, model, lang) : '',
    was: quoted(shownValue(draft, draft.before, draft.left, lang), lang),
    is: quoted(shownValue(draft, draft.after, draft.right, lang), lang),
    property: draft.property ?? '',
  };
  const text = formatMessage(templateOf(draft), lang, params);
  const cameOrWent = (draft.kind === 'added' || draft.kind === 'removed') && draft.layer === 'semantic';
  return cameOrWent && element?.is('bpmn:FlowNode') ? text + placeOf(element, model, lang) : text;
}

function templateOf({ kind, property, layer }: Draft): Message {
  if (property === 'comment') return kind === 'added' ? COMMENT_ADDED : COMMENT_REMOVED;
  if (kind === 'added') return layer === 'layout' ? DRAWN : ADDED;
  if (kind === 'removed') return layer === 'layout' ? NOT_DRAWN : REMOVED;
  return (kind === 'moved' ? MOVED : CHANGED)[property ?? ''] ?? ANY_CHANGE;
}

function shownValue(draft: Draft, value: string | undefined, element: BpmnElement | undefined, lang: Lang): string | undefined {
  return draft.property === 'type' && element ? termOf(element)[lang] : value;
}

function quoted(value: string | undefined, lang: Lang): string {
  const plain = value?.replace(/\s+/g, ' ').trim();
  if (!plain) return NOTHING[lang];
  const short = plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
  return lang === 'de' ? `„${short}“` : `“${short}”`;
}

/** Names an element: `Aufgabe „Antrag prüfen“`; a flow without a label by its ends. */
function titleOf(element: BpmnElement, model: BpmnModel, lang: Lang): string {
  const term = termOf(element)[lang];
  const name = plainName(element);
  if (name) return `${term} ${quoted(name, lang)}`;
  const [source, target] = [model.target(element, 'sourceRef'), model.target(element, 'targetRef')];
  if (source && target) return `${term} ${shortOf(source, lang)} → ${shortOf(target, lang)}`;
  return element.id ? `${term} ${element.id}` : term;
}

function shortOf(element: BpmnElement, lang: Lang): string {
  const name = plainName(element);
  return name ? quoted(name, lang) : `${termOf(element)[lang]} ${element.id}`.trim();
}

function placeOf(node: BpmnElement, model: BpmnModel, lang: Lang): string {
  const [incoming] = model.flows.incoming(node);
  const [outgoing] = model.flows.outgoing(node);
  const previous = incoming && model.target(incoming, 'sourceRef');
  const next = outgoing && model.target(outgoing, 'targetRef');
  const place = previous && next ? PLACES.between : previous ? PLACES.after : next ? PLACES.before : undefined;
  if (!place) return '';
  return formatMessage(place, lang, { before: previous ? shortOf(previous, lang) : '', after: next ? shortOf(next, lang) : '' });
}
