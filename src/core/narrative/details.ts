import type { BpmnElement } from '../bpmn/element.js';
import { own } from '../own.js';
import { parseDuration } from '../time/iso8601.js';
import { durationInWords } from '../time/words.js';
import type { NarrativeContext } from './context.js';
import { expression } from './events.js';
import { oneLine, paragraphs } from './label.js';
import type { Detail, DetailKind } from './narrative.js';
import type { PhraseKey } from './phrases.js';

/** Whether an element says more than its label. */
export function hasDetails(context: NarrativeContext, element: BpmnElement): boolean {
  return context.annotationsOf(element).length > 0 || element.children.some((child) => child.is('bpmn:Documentation') || child.is('bpmn:ExtensionElements') && facts(child) !== undefined);
}

/** Documentation and annotations of an element. */
export function notesOf(context: NarrativeContext, element: BpmnElement): Detail[] {
  return [...documentationOf(context, element), ...annotationsOf(context, element)];
}

/** The documentation speaks for itself, one detail for each paragraph. */
function documentationOf(context: NarrativeContext, element: BpmnElement): Detail[] {
  return element.childrenOf('bpmn:Documentation').flatMap((documentation) => {
    context.told.add(documentation);
    return asParagraphs(context, 'documentation', '', documentation.body);
  });
}

function annotationsOf(context: NarrativeContext, element: BpmnElement): Detail[] {
  return [...context.annotationsOf(element)].sort(byText).flatMap((annotation) => {
    context.told.add(annotation);
    return asParagraphs(context, 'annotation', 'note', annotation.textOf('text') ?? '');
  });
}

/** Everything the model says about a step besides its label and its place in the flow, in a fixed order. */
export function detailsOf(context: NarrativeContext, element: BpmnElement): Detail[] {
  if (!context.hasMore(element)) return [];
  return [
    ...documentationOf(context, element),
    ...performers(context, element),
    ...repetition(context, element),
    ...messages(context, element),
    ...operation(context, element),
    ...data(context, element),
    ...atlasFacts(context, element),
    ...annotationsOf(context, element),
  ];
}

/** Labels of several facts that share a line. */
const LABELS_OF_SEVERAL: Partial<Record<PhraseKey, PhraseKey>> = {
  legalBasis: 'legalBases', system: 'systems', document: 'documents', uses: 'usesSeveral', store: 'dataStores', documentInput: 'documentInputs',
  documentOutput: 'documentOutputs', documentTemplate: 'documentTemplates', documentInstruction: 'documentInstructions',
};

/** One detail with its label in the language of the narrative. */
export function detail(context: NarrativeContext, kind: DetailKind, label: PhraseKey | '', text: string, subject = ''): Detail {
  const several = label === '' ? undefined : LABELS_OF_SEVERAL[label];
  return { kind, label: label === '' ? '' : context.say(label), labelOfSeveral: several ? context.say(several) : '', text, subject };
}

/** One detail for each paragraph; only the first one is labelled. */
function asParagraphs(context: NarrativeContext, kind: DetailKind, label: PhraseKey | '', text: string): Detail[] {
  return paragraphs(text).map((line, index) => detail(context, kind, index === 0 ? label : '', line));
}

function performers(context: NarrativeContext, element: BpmnElement): Detail[] {
  const names = element.childrenOf('bpmn:ResourceRole').map((role) => context.label(context.model.target(role, 'resourceRef')) || context.label(role));
  const unique = [...new Set(names)].filter((name) => name !== '').sort();
  return unique.length === 0 ? [] : [detail(context, 'performer', 'performer', unique.join(', '))];
}

function repetition(context: NarrativeContext, element: BpmnElement): Detail[] {
  const loop = element.child('bpmn:LoopCharacteristics');
  if (!loop) return [];
  const parts: string[] = [];
  if (loop.is('bpmn:MultiInstanceLoopCharacteristics')) {
    const count = expression(loop, 'loopCardinality');
    const collection = context.label(context.model.target(loop, 'loopDataInputRef'));
    if (collection !== '') parts.push(context.say('forEachIn', { name: collection }));
    else if (count !== '') parts.push(context.say('times', { count }));
    else parts.push(context.say(loop.isTrue('isSequential') ? 'forEachSequential' : 'forEachParallel'));
    const completion = expression(loop, 'completionCondition');
    if (completion !== '') parts.push(context.say('until', { text: completion }));
  } else {
    const condition = expression(loop, 'loopCondition');
    if (condition !== '') parts.push(context.say('asLongAs', { text: condition }));
    const maximum = oneLine(loop.get('loopMaximum'));
    if (maximum !== '') parts.push(context.say('atMost', { count: maximum }));
    if (parts.length === 0) parts.push(context.say('asNeeded'));
  }
  return [detail(context, 'repetition', 'repetition', parts.join(', '))];
}

/** Messages of activities; events tell theirs in their own words. */
function messages(context: NarrativeContext, element: BpmnElement): Detail[] {
  if (element.is('bpmn:Event')) return [];
  const tell = (flows: readonly BpmnElement[], end: string, phrase: 'messageIn' | 'messageOut'): Detail[] =>
    flows.map((flow) => {
      const other = context.model.target(flow, end);
      const label = other ? context.say(phrase, { partner: context.partner(other) }) : context.say('message');
      const text = context.label(flow) || context.label(context.model.target(flow, 'messageRef'));
      return { kind: 'message', label: text === '' ? '' : label, labelOfSeveral: '', text: text || label, subject: '' };
    });
  return [...unique(tell(context.incomingMessages(element), 'sourceRef', 'messageIn')), ...unique(tell(context.outgoingMessages(element), 'targetRef', 'messageOut'))];
}

function operation(context: NarrativeContext, element: BpmnElement): Detail[] {
  const name = context.label(context.model.target(element, 'operationRef'));
  return name === '' ? [] : [detail(context, 'other', 'operation', name)];
}

/** Data that associations lead to or from an element; also where tools draw them as plain associations. */
function data(context: NarrativeContext, element: BpmnElement): Detail[] {
  const details: Detail[] = [];
  const tell = (association: BpmnElement, end: string, document: PhraseKey, store: PhraseKey, kind: DetailKind): void => {
    for (const item of context.model.targets(association, end)) {
      context.told.add(item);
      const name = dataName(context, item);
      const subject = dataName(context, item, false);
      if (name !== '') details.push(item.is('bpmn:DataStoreReference') ? detail(context, 'data-store', store, name, subject) : detail(context, kind, document, name, subject));
    }
  };
  for (const association of element.childrenOf('bpmn:DataInputAssociation')) tell(association, 'sourceRef', 'input', 'reads', 'input');
  for (const association of element.childrenOf('bpmn:DataOutputAssociation')) tell(association, 'targetRef', 'output', 'writes', 'output');
  for (const item of context.dataOf(element)) {
    context.told.add(item);
    const name = dataName(context, item);
    const isStore = item.is('bpmn:DataStoreReference');
    if (name !== '') details.push(detail(context, isStore ? 'data-store' : 'document', isStore ? 'store' : 'uses', name, dataName(context, item, false)));
  }
  return unique(details);
}

/** „Antrag [vollständig]“: a data object, with or without its state. */
export function dataName(context: NarrativeContext, item: BpmnElement, withState = true): string {
  const declared = context.model.target(item, item.is('bpmn:DataStoreReference') ? 'dataStoreRef' : 'dataObjectRef');
  const name = context.label(item) || context.label(declared);
  const state = withState ? context.label(item.child('bpmn:DataState')) : '';
  return name !== '' && state !== '' && !name.includes(state) ? `${name} [${state}]` : name;
}

const DOCUMENT_LABELS: Readonly<Record<string, PhraseKey>> = {
  input: 'documentInput', output: 'documentOutput', template: 'documentTemplate', instruction: 'documentInstruction', evidence: 'documentEvidence',
};
const SYSTEM_USES: Readonly<Record<string, PhraseKey>> = { read: 'systemRead', write: 'systemWrite', read_write: 'systemReadWrite', manual: 'systemManual' };
const DISCRETIONS: Readonly<Record<string, PhraseKey>> = { none: 'discretionNone', assessment: 'discretionAssessment', discretion: 'discretionDiscretion' };
const EVIDENCE: Readonly<Record<string, PhraseKey>> = { measured: 'measured', estimated: 'estimated' };
const TIMES: Readonly<Record<string, PhraseKey>> = { processing: 'processingTime', waiting: 'waitingTime' };

function facts(extensionElements: BpmnElement | undefined): BpmnElement | undefined {
  return extensionElements?.child('atlas:Facts');
}

/** What the product stores at an element: legal bases, documents, systems, times and comments. */
function atlasFacts(context: NarrativeContext, element: BpmnElement): Detail[] {
  const found = facts(element.child('bpmn:ExtensionElements'));
  if (!found) return [];
  const attribute = (fact: BpmnElement, name: string): string => oneLine(fact.get(name));
  const phrased = (phrase: PhraseKey | undefined, name: string): string => (phrase ? context.say(phrase, { name, time: name }) : name);
  const details: Detail[] = [];
  for (const basis of found.childrenOf('atlas:LegalBasis')) {
    const name = context.entryName(attribute(basis, 'ref'));
    if (name !== '') details.push(detail(context, 'legal-basis', 'legalBasis', phrased(own(DISCRETIONS, attribute(basis, 'discretion')), name), name));
  }
  for (const document of found.childrenOf('atlas:Document')) {
    const name = context.entryName(attribute(document, 'ref'));
    if (name !== '') details.push(detail(context, 'document', own(DOCUMENT_LABELS, attribute(document, 'use')) ?? 'document', name, name));
  }
  for (const system of found.childrenOf('atlas:System')) {
    const name = context.entryName(attribute(system, 'ref'));
    if (name !== '') details.push(detail(context, 'system', 'system', phrased(own(SYSTEM_USES, attribute(system, 'use')), name), name));
  }
  for (const duration of found.childrenOf('atlas:Duration')) {
    const value = attribute(duration, 'value');
    const parsed = parseDuration(value);
    const time = parsed ? durationInWords(parsed, context.lang) : value;
    if (time !== '') details.push(detail(context, 'duration', own(TIMES, attribute(duration, 'kind')) ?? 'time', phrased(own(EVIDENCE, attribute(duration, 'evidence')), time)));
  }
  for (const comment of found.childrenOf('atlas:Comment')) {
    details.push(...asParagraphs(context, 'comment', 'comment', comment.body));
  }
  return details;
}

function unique(details: readonly Detail[]): Detail[] {
  const byKey = new Map(details.map((each) => [`${each.label}\u0000${each.text}`, each]));
  return [...byKey.values()].sort((a, b) => compare(a.label, b.label) || compare(a.text, b.text));
}

function byText(left: BpmnElement, right: BpmnElement): number {
  return compare(left.textOf('text') ?? '', right.textOf('text') ?? '') || compare(left.id, right.id);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
