import { atlasFacts } from '../bpmn/atlas.js';
import type { ModelEditor } from '../bpmn/edit/model-editor.js';
import type { NewElement } from '../bpmn/edit/new-element.js';
import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { ATLAS_NAMESPACE } from '../bpmn/namespaces.js';
import type { Lang, Message } from '../messages.js';
import { oneLine } from '../narrative/label.js';
import { durationFromWords } from '../time/from-words.js';
import { parseDuration } from '../time/iso8601.js';
import { durationInWords } from '../time/words.js';
import type { XmlElement } from '../xml/tree.js';
import type { StepOptions } from './step-table.js';
import type { Trouble } from './trouble.js';
import { trouble } from './trouble.js';

export type FactColumn = 'document' | 'system' | 'time';

const WAITING: Message = { en: 'waiting', de: 'Liegezeit' };
const NO_TIME: Message = {
  en: '“{text}” is no time. Write “15 minutes”, “2 hours” or “waiting 14 days”.',
  de: '„{text}“ ist keine Zeit. Schreiben Sie „15 Minuten“, „2 Std.“ oder „Liegezeit 14 Tage“.',
};
const DATA_OBJECT: Message = {
  en: '“{text}” is a data object of the diagram; take it away there.',
  de: '„{text}“ ist ein Datenobjekt des Diagramms; entfernen Sie es dort.',
};
const PREFIX = /^(doc|sys):/;

/** Documents, systems and times of a step as the table shows them. */
export function factsInWords(model: BpmnModel, node: BpmnElement, options: StepOptions): Readonly<Record<FactColumn, string>> {
  const names = (kind: 'document' | 'system'): string[] => atlasFacts(node, kind).map((fact) => nameOf(fact, options)).filter((name) => name !== '');
  return {
    document: [...new Set([...names('document'), ...dataObjects(model, node)])].join('; '),
    system: [...new Set(names('system'))].join('; '),
    time: atlasFacts(node, 'duration').flatMap((fact) => timeOf(fact, options.lang ?? 'de')).join('; '),
  };
}

function nameOf(fact: XmlElement, { nameOf: lookUp }: StepOptions): string {
  const ref = oneLine(fact.value('ref'));
  return oneLine(lookUp?.(ref) ?? ref.replace(PREFIX, '')).replaceAll(';', ',');
}

function timeOf(fact: XmlElement, lang: Lang): string[] {
  const value = oneLine(fact.value('value'));
  const duration = parseDuration(value);
  if (value === '') return [];
  const words = duration ? durationInWords(duration, lang) : value;
  return [fact.value('kind') === 'waiting' ? `${WAITING[lang]} ${words}` : words];
}

/** Names of the data a step reads or writes in the diagram. */
function dataObjects(model: BpmnModel, node: BpmnElement): string[] {
  return node.childrenOf('bpmn:DataAssociation').flatMap((link) => [model.target(link, 'sourceRef'), model.target(link, 'targetRef')])
    .filter((end) => end?.is('bpmn:DataObjectReference')).map((end) => oneLine(end!.name).replaceAll(';', ',')).filter((name) => name !== '');
}

/** Changes one of these cells: what is still named stays as it is written, what is new is added, the rest goes. */
export function writeFacts(editor: ModelEditor, node: BpmnElement, column: FactColumn, words: string, options: StepOptions): Trouble | undefined {
  const wanted = words.split(/[;\n]/).map(oneLine).filter((each) => each !== '');
  const kind = column === 'time' ? 'duration' : column;
  const told = (fact: XmlElement): string => (column === 'time' ? timeOf(fact, options.lang ?? 'de')[0] ?? '' : nameOf(fact, options));
  const known = atlasFacts(node, kind);
  const drawn = column === 'document' ? dataObjects(editor.model, node) : [];
  const lost = drawn.find((name) => !wanted.includes(name));
  if (lost !== undefined) return trouble(DATA_OBJECT, { text: lost });
  const fresh: NewElement[] = [];
  for (const each of wanted.filter((name) => !drawn.includes(name) && !known.some((fact) => told(fact) === name))) {
    const fact = column === 'time' ? durationFact(each) : { tag: `atlas:${column}`, attributes: { ref: options.idOf?.(column, each) ?? each } };
    if (!fact) return trouble(NO_TIME, { text: each });
    fresh.push(fact);
  }
  for (const fact of known) if (!wanted.includes(told(fact))) editor.remove(fact);
  addFacts(editor, node, fresh);
  return undefined;
}

function durationFact(words: string): NewElement | undefined {
  const waiting = /^(liegezeit|wartezeit|waiting(?: time)?)\b[:\s]*/i.exec(words);
  const value = durationFromWords(words.slice(waiting?.[0].length ?? 0).replace(/^(bearbeitungszeit|processing(?: time)?)\b[:\s]*/i, ''));
  return value === undefined ? undefined : { tag: 'atlas:duration', attributes: { kind: waiting ? 'waiting' : 'processing', value } };
}

function addFacts(editor: ModelEditor, node: BpmnElement, fresh: readonly NewElement[]): void {
  if (fresh.length === 0) return;
  const extensions = node.xml.elements.find(({ local, uri }) => local === 'extensionElements' && uri === node.xml.uri);
  const facts = extensions?.elements.find(({ local, uri }) => local === 'facts' && uri === ATLAS_NAMESPACE);
  if (facts) for (const fact of fresh) editor.add(facts, fact);
  else if (extensions) editor.add(extensions, { tag: 'atlas:facts', children: fresh });
  else editor.add(node.xml, { tag: 'bpmn:extensionElements', children: [{ tag: 'atlas:facts', children: fresh }] });
}
