import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { termOf } from '../bpmn/terms.js';
import type { Lang, MessageParams } from '../messages.js';
import { formatMessage } from '../messages.js';
import { oneLine } from './label.js';
import { compareLabels, compareText } from './order.js';
import type { PhraseKey } from './phrases.js';
import { PHRASES } from './phrases.js';

/** What a caller may know beyond the model itself. */
export interface DescribeOptions {
  /** What to call a model that has no name of its own, such as the name of its file. */
  readonly title?: string;
  /** Language of the text; default: German. Labels stay as they are. */
  readonly lang?: Lang;
  /** The display name of a catalogue entry such as `law:aufenthg-18b`; without an answer the id itself is shown. */
  readonly nameOf?: (ref: string) => string | undefined;
}

const NONE: readonly BpmnElement[] = [];

/** The model with the look-ups that the narration needs besides its flows. */
export class NarrativeContext {
  /** Message flows by the element they leave, and by the one they reach. */
  private readonly messagesFrom = new Map<BpmnElement, BpmnElement[]>();
  private readonly messagesTo = new Map<BpmnElement, BpmnElement[]>();
  private readonly annotations = new Map<BpmnElement, BpmnElement[]>();
  /** Notes, descriptions and data that some part of the text has told. */
  readonly told = new Set<BpmnElement>();
  private readonly labels = new Map<BpmnElement, string>();
  private readonly data = new Map<BpmnElement, BpmnElement[]>();
  private readonly compensation = new Map<BpmnElement, BpmnElement[]>();
  private readonly undoing = new Set<BpmnElement>();
  private readonly participants = new Map<BpmnElement, BpmnElement>();

  constructor(
    readonly model: BpmnModel,
    readonly lang: Lang,
    readonly nameOf: (ref: string) => string | undefined,
  ) {
    for (const flow of model.all('bpmn:MessageFlow')) {
      add(this.messagesFrom, model.target(flow, 'sourceRef'), flow);
      add(this.messagesTo, model.target(flow, 'targetRef'), flow);
    }
    for (const association of model.all('bpmn:Association')) this.index(association);
    for (const participant of model.all('bpmn:Participant')) {
      const process = model.target(participant, 'processRef');
      if (process && !this.participants.has(process)) this.participants.set(process, participant);
    }
  }

  /** The label of an element as one line; '' when it has none. */
  label(element: BpmnElement | undefined): string {
    if (!element) return '';
    let label = this.labels.get(element);
    if (label === undefined) this.labels.set(element, (label = oneLine(element.xml.value('name'))));
    return label;
  }

  /** A phrase in the narrative's language. */
  say(phrase: PhraseKey, params?: MessageParams): string {
    return formatMessage(PHRASES[phrase], this.lang, params);
  }

  /** The label, or what an unnamed element of this type is called. */
  nameOrType(element: BpmnElement): string {
    return this.label(element) || this.say('unnamed', { type: this.typeName(element) });
  }

  /** The display name of a catalogue entry; its id without the catalogue's prefix when nobody knows it. */
  entryName(ref: string): string {
    return oneLine(this.nameOf(ref)) || ref.slice(ref.indexOf(':') + 1);
  }

  /** A label or a cause with what explains it in brackets; inside brackets that the text has itself a dash does. */
  withCause(label: string, cause: string): string {
    return this.say(cause.includes('(') ? 'withLongCause' : 'withCause', { label, cause });
  }

  /** What an element of its type is called within a sentence. */
  private typeName(element: BpmnElement): string {
    const term = termOf(element)[this.lang];
    return this.lang === 'de' ? term : term.charAt(0).toLowerCase() + term.slice(1);
  }

  /** The pools at the other end of message flows, each once: „Kundschaft und Beschäftigungsbetrieb“. */
  partners(flows: readonly BpmnElement[], end: 'sourceRef' | 'targetRef'): string {
    const ends = flows.map((flow) => this.model.target(flow, end)).filter((element) => element !== undefined);
    const names = new Set(ends.map((element) => this.partner(element)));
    return [...names].sort().join(this.say('andQuoted'));
  }

  /** What a message is called: by its flow or by the message it carries; several names in order. */
  messageNames(flows: readonly BpmnElement[]): string {
    const names = new Set(flows.map((flow) => this.label(flow) || this.label(this.model.target(flow, 'messageRef'))));
    names.delete('');
    return [...names].sort().join(', ');
  }

  /** The pool, or without pools the process, that an end of a message flow lies in. */
  partner(element: BpmnElement | undefined): string {
    if (!element) return this.say('unknownPartner');
    return this.poolName(element.is('bpmn:Participant') || element.is('bpmn:Process') ? element : element.closest('bpmn:Process'));
  }

  /** What a pool or its process is called; a pool without a name is called like its only lane. */
  poolName(element: BpmnElement | undefined): string {
    const isPool = element?.is('bpmn:Participant') ?? false;
    const process = element && isPool ? this.model.target(element, 'processRef') : element;
    const pool = isPool ? element : process && this.poolOf(process);
    const lanes = process?.child('bpmn:LaneSet')?.childrenOf('bpmn:Lane') ?? [];
    return this.label(pool) || this.label(process) || (lanes.length === 1 ? this.label(lanes[0]) : '') || this.say('poolWithoutName');
  }

  outgoingMessages(element: BpmnElement): readonly BpmnElement[] {
    return this.messagesFrom.get(element) ?? NONE;
  }

  incomingMessages(element: BpmnElement): readonly BpmnElement[] {
    return this.messagesTo.get(element) ?? NONE;
  }

  /** Whether anything but the element's attributes may say something about it; most elements are told faster without asking. */
  hasMore(element: BpmnElement): boolean {
    return element.children.length > 0 || element.references.length > 0 || this.annotations.has(element) || this.data.has(element)
      || this.messagesFrom.has(element) || this.messagesTo.has(element);
  }

  /** Text annotations that an association ties to an element. */
  annotationsOf(element: BpmnElement): readonly BpmnElement[] {
    return this.annotations.get(element) ?? NONE;
  }

  /** Data objects and stores that a plain association ties to an element, as older tools draw them. */
  dataOf(element: BpmnElement): readonly BpmnElement[] {
    return this.data.get(element) ?? NONE;
  }

  /** The activities that undo the host of a compensation boundary event. */
  compensationOf(boundary: BpmnElement): readonly BpmnElement[] {
    return this.compensation.get(boundary) ?? NONE;
  }

  /** Whether an activity undoes the host of a compensation boundary event, whose branch says so. */
  isTiedToBoundary(activity: BpmnElement): boolean {
    return this.undoing.has(activity);
  }

  /** The pool that shows a process. */
  poolOf(process: BpmnElement): BpmnElement | undefined {
    return this.participants.get(process);
  }

  /** A total order that neither the place in the file nor the layout decides: by label, type, then id. */
  readonly compare = (left: BpmnElement, right: BpmnElement): number =>
    compareLabels(this.label(left), this.label(right)) || compareText(left.type.name, right.type.name) || compareText(left.id, right.id);

  private index(association: BpmnElement): void {
    const source = this.model.target(association, 'sourceRef');
    const target = this.model.target(association, 'targetRef');
    if (!source || !target) return;
    if (source.is('bpmn:TextAnnotation')) add(this.annotations, target, source);
    if (target.is('bpmn:TextAnnotation')) add(this.annotations, source, target);
    if (isData(source)) add(this.data, target, source);
    if (isData(target)) add(this.data, source, target);
    if (!source.is('bpmn:BoundaryEvent') || !target.is('bpmn:Activity')) return;
    add(this.compensation, source, target);
    this.undoing.add(target);
  }
}

function isData(element: BpmnElement): boolean {
  return element.is('bpmn:ItemAwareElement') && element.is('bpmn:FlowElement');
}

function add(index: Map<BpmnElement, BpmnElement[]>, key: BpmnElement | undefined, value: BpmnElement): void {
  if (!key) return;
  const known = index.get(key);
  if (known) known.push(value);
  else index.set(key, [value]);
}
