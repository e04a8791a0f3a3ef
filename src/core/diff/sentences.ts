import type { BpmnElement } from '../bpmn/element.js';
import { metamodel } from '../bpmn/metamodel.js';
import type { BpmnModel } from '../bpmn/model.js';
import { BPMN_NAMESPACE } from '../bpmn/namespaces.js';
import { termOf } from '../bpmn/terms.js';
import { plainName } from '../bpmn/things.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { own } from '../own.js';
import type { Draft } from './drafts.js';
import { isAnswer, propertyInWords, valueInWords } from './property-words.js';
import { nounInside, oneLine, placeOf, quoted, shortOf, titleOf } from './titles.js';

/** How a sentence goes when a value changed, and when there was none before or is none any more. */
interface Phrasing { readonly changed: Message; readonly set?: Message; readonly unset?: Message }

/** `{what}` names the element with its kind, `{short}` without; `{was}` and `{is}` are quoted values. */
const CHANGED: Readonly<Record<string, Phrasing>> = {
  name: {
    changed: { en: '{what} renamed to {is}', de: '{what} umbenannt in {is}' },
    set: { en: '{what} now has the name {is}', de: '{what} heißt jetzt {is}' },
    unset: { en: '{what} has no name any more', de: '{what} hat keinen Namen mehr' },
  },
  type: { changed: { en: '{short} changed from {was} to {is}', de: '{short} ist jetzt {is}, vorher {was}' } },
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
  'atlas:ref': { changed: { en: '{what} now stands for {is} instead of {was}', de: '{what} steht jetzt für {is} statt für {was}' }, set: { en: '{what} now stands for {is}', de: '{what} steht jetzt für {is}' }, unset: { en: '{what} no longer stands for {was}', de: '{what} steht nicht mehr für {was}' } },
  id: {
    changed: { en: '{what}: id is now {is} instead of {was}', de: '{what}: Kennung lautet jetzt {is} statt {was}' },
    set: { en: '{what} now has the id {is}', de: '{what} hat jetzt die Kennung {is}' },
    unset: { en: '{what} no longer has an id', de: '{what} hat keine Kennung mehr' },
  },
  colour: { changed: { en: '{what}: other colour', de: '{what}: andere Farbe' }, set: { en: '{what}: coloured', de: '{what}: eingefärbt' }, unset: { en: '{what}: no colour any more', de: '{what}: nicht mehr farbig' } },
  'label labelStyle': { changed: { en: '{what}: label in another font', de: '{what}: Beschriftung in anderer Schrift' } },
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
  parent: { changed: { en: '{what} now in {is} instead of in {was}', de: '{what} jetzt in {is} statt in {was}' } },
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
  isHorizontal: [{ en: '{what} now drawn horizontally', de: '{what} jetzt waagerecht gezeichnet' }, { en: '{what} now drawn vertically', de: '{what} jetzt senkrecht gezeichnet' }],
  instantiate: [{ en: '{what} now starts the process', de: '{what} startet jetzt den Prozess' }, { en: '{what} no longer starts the process', de: '{what} startet den Prozess nicht mehr' }],
  parallelMultiple: [{ en: '{what} now waits for all triggers', de: '{what} wartet jetzt auf alle Auslöser' }, { en: '{what} now waits for one trigger only', de: '{what} wartet nur noch auf einen Auslöser' }],
  cancelRemainingInstances: [
    { en: '{what} now ends what still runs when it is complete', de: '{what} bricht am Ende jetzt ab, was noch läuft' },
    { en: '{what} now lets go on what still runs when it is complete', de: '{what} lässt am Ende jetzt weiterlaufen, was noch läuft' },
  ],
  isMarkerVisible: [{ en: '{what} now drawn with its marker', de: '{what} jetzt mit Symbol gezeichnet' }, { en: '{what} now drawn without its marker', de: '{what} jetzt ohne Symbol gezeichnet' }],
};
const ADDED = { en: '{what} added{place}', de: '{what} neu{place}' };
const REMOVED = { en: '{what}{place} removed', de: '{what}{place} entfallen' };
const DRAWN = { en: '{what}: drawing added', de: '{what}: Zeichnung ergänzt' };
const NOT_DRAWN = { en: '{what}: drawing removed', de: '{what}: Zeichnung entfernt' };
const COMMENT_ADDED = { en: 'Comment in the file added: {is}', de: 'Kommentar in der Datei ergänzt: {is}' };
const COMMENT_REMOVED = { en: 'Comment in the file removed: {was}', de: 'Kommentar in der Datei entfernt: {was}' };

/** What an element is called by. */
const NAMING: readonly string[] = ['name', 'text', 'value'];
const SPACE = { en: '{what}: only blanks or line breaks of the text changed', de: '{what}: nur Leerzeichen oder Zeilenumbrüche im Text geändert' };
const PART_ID: Required<Phrasing> = {
  changed: { en: '{what}: id of a part is now {is} instead of {was}', de: '{what}: Kennung eines Bestandteils lautet jetzt {is} statt {was}' },
  set: { en: '{what}: a part now has the id {is}', de: '{what}: ein Bestandteil hat jetzt die Kennung {is}' },
  unset: { en: '{what}: a part no longer has the id {was}', de: '{what}: ein Bestandteil hat die Kennung {was} nicht mehr' },
};
/** Of what is answered with yes or no, or with nothing. */
const ANSWER = { en: '{what}, {property}: {is} (before: {was})', de: '{what}, {property}: {is} (vorher: {was})' };
const NO_ANSWER = { en: 'not stated', de: 'ohne Angabe' };
/** A part that says nothing by itself. */
const BARE = { set: { en: '{what}: {property} added', de: '{what}: {property} neu' }, unset: { en: '{what}: {property} removed', de: '{what}: {property} entfallen' } };
const STILL_EMPTY = { en: '{what}: {property} still empty, only written differently in the file', de: '{what}: {property} weiterhin leer, nur in der Datei anders geschrieben' };
const NAMESAKE = { en: '{what}: {property} is now another element named {is}', de: '{what}: {property} ist jetzt ein anderes Element mit dem Namen {is}' };
/** What differs is not what people are shown, as with a namespace. */
const STILL_SAME = { en: '{what}: {property} still {is}, stated differently in the file', de: '{what}: {property} weiterhin {is}, in der Datei anders angegeben' };

/** Puts a change into words. */
export function sentence(draft: Draft, before: BpmnModel, after: BpmnModel, lang: Lang): string {
  const { property = '', left, right } = draft;
  const [model, element] = right ? [after, right] : [before, left];
  // A new name or kind is told of the old one, so that readers know what is meant.
  const [namingModel, named] = [...NAMING, 'type'].includes(property) && left ? [before, left] : [model, element];
  const cameOrWent = (draft.kind === 'added' || draft.kind === 'removed') && draft.layer === 'semantic';
  const place = cameOrWent && element?.is('bpmn:FlowNode') ? placeOf(element, model, lang) : '';
  return formatMessage(templateOf(draft), lang, {
    what: place && element ? placed(element, lang) : named ? titleOf(named, namingModel, lang, property) : '',
    short: named ? shortOf(named, namingModel, lang) : '',
    was: shownValue(draft, draft.before, left, before, lang),
    is: shownValue(draft, draft.after, right, after, lang),
    property: propertyInWords(property, lang),
    place,
  });
}

/** A node whose place is told: without a name, that alone tells it. */
function placed(node: BpmnElement, lang: Lang): string {
  const name = plainName(node);
  return termOf(node)[lang] + (name ? ` ${quoted(name, lang)}` : '');
}

function templateOf(draft: Draft): Message {
  const { kind, property = '', layer, before, after, left, right } = draft;
  if (property === 'comment') return kind === 'added' ? COMMENT_ADDED : COMMENT_REMOVED;
  const isDrawn = layer === 'layout' && property === 'shape';
  if (kind === 'added') return isDrawn ? DRAWN : ADDED;
  if (kind === 'removed') return isDrawn ? NOT_DRAWN : REMOVED;
  const wants = isEmpty(after) && !isEmpty(before) ? 'unset' : isEmpty(before) && !isEmpty(after) ? 'set' : 'changed';
  if (property === 'id' && after !== right?.id && before !== left?.id) return PART_ID[wants];
  if (NAMING.includes(property) && !isEmpty(before) && !isEmpty(after) && oneLine(before!) === oneLine(after!)) return SPACE;
  if ((before ?? after) !== undefined && isEmpty(before) && isEmpty(after)) return STILL_EMPTY;
  if (before !== undefined && before === after) return layer === 'semantic' && REFERENCE.test(property) ? NAMESAKE : STILL_SAME;
  const answer = own(YES_OR_NO, property);
  if (answer && (after === 'true' || after === 'false')) return answer[after === 'true' ? 0 : 1];
  if (property === 'bounds') return boundsMessage(before, after);
  return phrased(own(kind === 'moved' ? MOVED : CHANGED, property), wants) ?? plainTemplate(draft, wants);
}

/** The sentence made for a property; one that shows no values serves for all of them. */
function phrased(phrasing: Phrasing | undefined, wants: keyof Phrasing): Message | undefined {
  return phrasing?.[wants] ?? (phrasing && !/\{(was|is)\}/.test(phrasing.changed.en) ? phrasing.changed : undefined);
}

function plainTemplate({ property = '', before, after }: Draft, wants: keyof Phrasing): Message {
  if (isAnswer(property, before) || isAnswer(property, after)) return ANSWER;
  if (wants !== 'changed' && isBare(property, before ?? after)) return BARE[wants];
  return FALLBACK[wants];
}

/** Whether a value is nothing but the tag of a part that says nothing else. */
function isBare(property: string, value: string | undefined): boolean {
  return value !== undefined && metamodel.typeOfTag(BPMN_NAMESPACE, value) !== undefined && valueInWords(property, value, 'en') === value;
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

/** Properties whose value is another element. */
const REFERENCE = /Ref$|^(?:default|parent|lane)$/;

function shownValue(draft: Draft, value: string | undefined, element: BpmnElement | undefined, model: BpmnModel, lang: Lang): string {
  const { property = '', before, after } = draft;
  if (property === 'type' && element) return nounInside(termOf(element)[lang], lang);
  if (isAnswer(property, before) || isAnswer(property, after)) return value === undefined ? NO_ANSWER[lang] : valueInWords(property, value, lang);
  const nameless = value !== undefined && REFERENCE.test(property) ? model.byId(value) : undefined;
  // Of a message and the like, the property says already what it is.
  if (nameless?.is('bpmn:SequenceFlow')) return titleOf(nameless, model, lang, 'sourceRef');
  if (nameless && element && !nameless.is('bpmn:RootElement')) return shortOf(nameless, model, lang, { inside: true, besides: otherEnd(element, property, model) });
  return quoted(value === undefined ? '' : valueInWords(property, value, lang), lang);
}

/** The end of a flow that stayed: the new one is not told by it. */
function otherEnd(flow: BpmnElement, property: string, model: BpmnModel): BpmnElement | undefined {
  return property === 'targetRef' ? model.target(flow, 'sourceRef') : property === 'sourceRef' ? model.target(flow, 'targetRef') : undefined;
}
