import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { discretions, documentUses, evidences, legalRoles, systemUses, term } from '../landscape/terms.js';
import { own } from '../own.js';
import { parseCycle, parseDuration } from '../time/iso8601.js';
import { cycleInWords, dayInWords, durationInWords } from '../time/words.js';

/** What people call a property; others go by their own name. */
const TERMS: Readonly<Record<string, Message>> = {
  name: { en: 'name', de: 'Name' },
  id: { en: 'id', de: 'Kennung' },
  type: { en: 'kind', de: 'Art' },
  lane: { en: 'lane', de: 'Lane' },
  parent: { en: 'place', de: 'Ort' },
  sourceRef: { en: 'start', de: 'Anfang' },
  targetRef: { en: 'target', de: 'Ziel' },
  attachedToRef: { en: 'attached to', de: 'angeheftet an' },
  value: { en: 'text', de: 'Text' },
  text: { en: 'text', de: 'Text' },
  documentation: { en: 'description', de: 'Beschreibung' },
  timeDuration: { en: 'period', de: 'Frist' },
  timeDate: { en: 'date', de: 'Termin' },
  timeCycle: { en: 'repetition', de: 'Wiederholung' },
  conditionExpression: { en: 'condition', de: 'Bedingung' },
  condition: { en: 'condition', de: 'Bedingung' },
  completionCondition: { en: 'condition to end', de: 'Endbedingung' },
  loopCondition: { en: 'condition to repeat', de: 'Wiederholungsbedingung' },
  eventDefinitions: { en: 'trigger', de: 'Auslöser' },
  calledElement: { en: 'called process', de: 'aufgerufener Prozess' },
  default: { en: 'usual way', de: 'Standardweg' },
  messageRef: { en: 'message', de: 'Nachricht' },
  signalRef: { en: 'signal', de: 'Signal' },
  errorRef: { en: 'error', de: 'Fehler' },
  escalationRef: { en: 'escalation', de: 'Eskalation' },
  operationRef: { en: 'operation', de: 'Operation' },
  dataObjectRef: { en: 'data object', de: 'Datenobjekt' },
  dataStoreRef: { en: 'data store', de: 'Datenspeicher' },
  categoryValueRef: { en: 'category', de: 'Kategorie' },
  processRef: { en: 'process', de: 'Prozess' },
  dataState: { en: 'state', de: 'Zustand' },
  errorCode: { en: 'error code', de: 'Fehlercode' },
  escalationCode: { en: 'escalation code', de: 'Eskalationscode' },
  isCollection: { en: 'several', de: 'mehrere' },
  loopCharacteristics: { en: 'repetition', de: 'Wiederholung' },
  ioSpecification: { en: 'inputs and outputs', de: 'Ein- und Ausgaben' },
  resources: { en: 'performer', de: 'ausführende Stelle' },
  script: { en: 'script', de: 'Skript' },
  scriptFormat: { en: 'language of the script', de: 'Skriptsprache' },
  implementation: { en: 'implementation', de: 'Umsetzung' },
  gatewayDirection: { en: 'direction', de: 'Richtung' },
  associationDirection: { en: 'direction', de: 'Richtung' },
  participantMultiplicity: { en: 'number of participants', de: 'Zahl der Beteiligten' },
  'atlas:legalBasis': { en: 'legal basis', de: 'Rechtsgrundlage' },
  'atlas:document': { en: 'document', de: 'Dokument' },
  'atlas:system': { en: 'system', de: 'Fachverfahren' },
  'atlas:duration': { en: 'duration', de: 'Dauer' },
  'atlas:comment': { en: 'comment', de: 'Kommentar' },
  linkName: { en: 'link', de: 'Verknüpfung' },
  imports: { en: 'included file', de: 'eingebundene Datei' },
  structureRef: { en: 'structure', de: 'Aufbau' },
  itemRef: { en: 'content', de: 'Inhalt' },
  itemSubjectRef: { en: 'content', de: 'Inhalt' },
  dataInputs: { en: 'input', de: 'Eingabe' },
  dataOutputs: { en: 'output', de: 'Ausgabe' },
  properties: { en: 'property', de: 'Merkmal' },
  processType: { en: 'visibility', de: 'Sichtbarkeit' },
  isClosed: { en: 'closed', de: 'geschlossen' },
  startQuantity: { en: 'tokens to start', de: 'nötige Eingänge' },
  completionQuantity: { en: 'tokens on completion', de: 'erzeugte Ausgänge' },
  eventGatewayType: { en: 'waits for', de: 'wartet auf' },
  waitForCompletion: { en: 'waits for the end', de: 'wartet auf das Ende' },
  isImmediate: { en: 'without delay', de: 'ohne Verzug' },
  capacity: { en: 'capacity', de: 'Kapazität' },
  isUnlimited: { en: 'unlimited', de: 'unbegrenzt' },
  language: { en: 'language of the expression', de: 'Sprache des Ausdrucks' },
  expressionLanguage: { en: 'language of expressions', de: 'Sprache der Ausdrücke' },
  typeLanguage: { en: 'language of types', de: 'Sprache der Typen' },
  textFormat: { en: 'text format', de: 'Textformat' },
  resourceAssignmentExpression: { en: 'assignment', de: 'Zuweisung' },
  auditing: { en: 'auditing', de: 'Protokollierung' },
  monitoring: { en: 'monitoring', de: 'Überwachung' },
  bpmnElement: { en: 'element shown', de: 'dargestelltes Element' },
  sourceElement: { en: 'drawn start', de: 'gezeichneter Anfang' },
  targetElement: { en: 'drawn end', de: 'gezeichnetes Ende' },
  isMessageVisible: { en: 'with its message', de: 'mit Nachricht' },
  resolution: { en: 'resolution', de: 'Auflösung' },
  isHorizontal: { en: 'horizontal', de: 'waagerecht' },
  font: { en: 'font', de: 'Schrift' },
  colour: { en: 'colour', de: 'Farbe' },
  targetNamespace: { en: 'target namespace', de: 'Zielnamensraum' },
  exporter: { en: 'exporting program', de: 'Exportprogramm' },
  exporterVersion: { en: 'version of the exporting program', de: 'Version des Exportprogramms' },
};

const VALUES: Readonly<Record<string, Message>> = {
  true: { en: 'yes', de: 'ja' },
  false: { en: 'no', de: 'nein' },
};

const TRIGGERS: Readonly<Record<string, Message>> = {
  message: { en: 'message', de: 'Nachricht' },
  timer: { en: 'timer', de: 'Zeit' },
  signal: { en: 'signal', de: 'Signal' },
  error: { en: 'error', de: 'Fehler' },
  escalation: { en: 'escalation', de: 'Eskalation' },
  conditional: { en: 'condition', de: 'Bedingung' },
  link: { en: 'link', de: 'Verknüpfung' },
  terminate: { en: 'termination', de: 'Abbruch aller Wege' },
  cancel: { en: 'cancellation', de: 'Abbruch' },
  compensate: { en: 'compensation', de: 'Kompensation' },
};

const DURATION_KINDS: Readonly<Record<string, Message>> = {
  processing: { en: 'processing', de: 'Bearbeitung' },
  waiting: { en: 'waiting', de: 'Liegezeit' },
};

const GATEWAY_DIRECTIONS: Readonly<Record<string, Message>> = {
  Unspecified: { en: 'open', de: 'offen' },
  Converging: { en: 'joining', de: 'zusammenführend' },
  Diverging: { en: 'splitting', de: 'verzweigend' },
  Mixed: { en: 'joining and splitting', de: 'zusammenführend und verzweigend' },
};

const ASSOCIATION_DIRECTIONS: Readonly<Record<string, Message>> = {
  None: { en: 'none', de: 'keine' },
  One: { en: 'one', de: 'eine' },
  Both: { en: 'both', de: 'beide' },
};

const PROCESS_TYPES: Readonly<Record<string, Message>> = {
  None: { en: 'open', de: 'offen' },
  Public: { en: 'public', de: 'öffentlich' },
  Private: { en: 'private', de: 'intern' },
};

const EVENT_GATEWAYS: Readonly<Record<string, Message>> = {
  Exclusive: { en: 'the first event', de: 'das erste Ereignis' },
  Parallel: { en: 'all events', de: 'alle Ereignisse' },
};

/** Inputs and outputs that take one thing or a set of them. */
const COLLECTIONS: Readonly<Record<string, Message>> = {
  true: { en: 'several', de: 'mehrere' },
  false: { en: 'a single one', de: 'einzeln' },
};

const FONTS: Readonly<Record<string, Message>> = {
  isBold: { en: 'bold', de: 'fett' },
  isItalic: { en: 'italic', de: 'kursiv' },
  isUnderline: { en: 'underlined', de: 'unterstrichen' },
  isStrikeThrough: { en: 'struck through', de: 'durchgestrichen' },
};

const ENUMERATIONS: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  dataInputs: COLLECTIONS,
  dataOutputs: COLLECTIONS,
  ioSpecification: COLLECTIONS,
  eventDefinitions: TRIGGERS,
  font: FONTS,
  gatewayDirection: GATEWAY_DIRECTIONS,
  associationDirection: ASSOCIATION_DIRECTIONS,
  processType: PROCESS_TYPES,
  eventGatewayType: EVENT_GATEWAYS,
  'atlas:legalBasis': { ...legalRoles, ...discretions },
  'atlas:document': documentUses,
  'atlas:system': systemUses,
  'atlas:duration': { ...DURATION_KINDS, ...evidences },
};

const AT_ONCE = { en: 'several at once', de: 'mehrfach gleichzeitig' };
const IN_TURN = { en: 'several in turn', de: 'mehrfach nacheinander' };

/** A multi-instance activity tells whether it is sequential and which event it throws. */
const LOOPS: Readonly<Record<string, Message>> = {
  'true': IN_TURN, 'true, All': IN_TURN, 'false': AT_ONCE, 'false, All': AT_ONCE, All: AT_ONCE, multiInstanceLoopCharacteristics: AT_ONCE,
  standardLoopCharacteristics: { en: 'loop', de: 'Schleife' },
};

/** What people call a property. */
export function propertyInWords(property: string, lang: Lang): string {
  const term = own(TERMS, property);
  return term ? formatMessage(term, lang) : property;
}

/** A value as people say it: „14 Tage“ for P14D, „ja“ for true; other values as they are. */
export function valueInWords(property: string, value: string, lang: Lang): string {
  if (property === 'loopCharacteristics') return loopInWords(value, lang);
  if (property === 'participantMultiplicity') return value.replace(/^(\d+), (\d+)$/, lang === 'de' ? '$1 bis $2' : '$1 to $2');
  const terms = own(ENUMERATIONS, property);
  const word = own(terms ?? {}, value) ?? own(VALUES, value);
  if (word) return word[lang];
  if (terms) return value.split(', ').map((part) => term(terms, durationOr(part, lang), lang)).join(', ');
  if (property === 'timeDuration') return durationOr(value, lang);
  if (property === 'timeDate') return dayInWords(value, lang);
  if (property === 'timeCycle') {
    const cycle = parseCycle(value);
    return cycle ? cycleInWords(cycle, lang) : value;
  }
  return value;
}

/** Whether a value says yes or no and nothing else. */
export function isAnswer(property: string, value: string | undefined): boolean {
  return value !== undefined && own(VALUES, value)?.en === valueInWords(property, value, 'en');
}

const AT_MOST = { en: '{loop}, at most {times} times', de: '{loop}, höchstens {times}-mal' };

/** What a loop says, by its kind first: `false, 3` is a loop with an upper limit, `false, All, 7` seven at once. */
function loopInWords(value: string, lang: Lang): string {
  const limit = /^(?:true|false), (\d+)$/.exec(value)?.[1];
  if (limit !== undefined) return formatMessage(AT_MOST, lang, { loop: LOOPS['standardLoopCharacteristics']![lang], times: limit });
  const kind = ['true, All', 'false, All'].find((known) => value === known || value.startsWith(`${known}, `));
  return kind === undefined ? own(LOOPS, value)?.[lang] ?? value : LOOPS[kind]![lang] + value.slice(kind.length);
}

function durationOr(value: string, lang: Lang): string {
  const duration = /^P/.test(value) ? parseDuration(value) : undefined;
  return duration ? durationInWords(duration, lang) : value;
}
