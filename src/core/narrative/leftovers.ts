import type { BpmnElement } from '../bpmn/element.js';
import type { NarrativeContext } from './context.js';
import { dataName, detail, notesOf } from './details.js';
import { oneLine, paragraphs } from './label.js';
import type { Detail } from './narrative.js';

/**
 * What no step has told: groups, notes that hang on nothing, data that no step uses, flows that come from nowhere, descriptions of flows, lanes and
 * other elements without a place in the text.
 *
 * @returns The details by the nearest container of a section; `undefined` stands for the whole model.
 */
export function leftovers(context: NarrativeContext, containers: ReadonlySet<BpmnElement>): Map<BpmnElement | undefined, Detail[]> {
  const { model, told } = context;
  const found = new Map<BpmnElement | undefined, Detail[]>();
  const add = (element: BpmnElement, details: readonly Detail[]): void => {
    let place = element.parent;
    while (place && !containers.has(place)) place = place.parent;
    const known = found.get(place);
    if (known) known.push(...details);
    else if (details.length > 0) found.set(place, [...details]);
  };

  const referenced = new Set([...model.all('bpmn:DataObjectReference').flatMap((item) => model.targets(item, 'dataObjectRef')),
    ...model.all('bpmn:DataStoreReference').flatMap((item) => model.targets(item, 'dataStoreRef'))]);
  for (const item of ordered(context, 'bpmn:ItemAwareElement')) {
    const name = dataName(context, item);
    if (name === '' || told.has(item) || !isData(item, referenced)) continue;
    add(item, [detail(context, 'document', phraseOf(item), name, name)]);
  }
  for (const flow of ordered(context, 'bpmn:SequenceFlow')) {
    const name = context.label(flow);
    if (name !== '' && !model.target(flow, 'sourceRef')) add(flow, [detail(context, 'condition', 'flowFromNowhere', name)]);
  }
  for (const group of ordered(context, 'bpmn:Group')) {
    const name = oneLine(model.target(group, 'categoryValueRef')?.get('value'));
    if (name !== '') add(group, [detail(context, 'group', 'group', name), ...notesOf(context, group)]);
  }
  for (const annotation of ordered(context, 'bpmn:TextAnnotation')) {
    if (told.has(annotation)) continue;
    const lines = paragraphs(annotation.textOf('text') ?? '');
    add(annotation, lines.map((line, index) => detail(context, 'annotation', index === 0 ? 'note' : '', line)));
  }
  const untold = model.all('bpmn:Documentation').filter((documentation) => !told.has(documentation) && documentation.parent);
  for (const documentation of untold.sort((a, b) => context.compare(a.parent!, b.parent!))) {
    const element = documentation.parent!;
    const label = context.label(element);
    add(element, paragraphs(documentation.body).map((text) => ({ kind: 'documentation', label, labelOfSeveral: '', text, subject: '' })));
  }
  return found;
}

/** Data that people see: what a process as a whole takes and gives, and objects and stores, each told once. */
function isData(item: BpmnElement, referenced: ReadonlySet<BpmnElement>): boolean {
  if (item.is('bpmn:DataInput') || item.is('bpmn:DataOutput')) return item.parent?.parent?.is('bpmn:Process') ?? false;
  if (item.is('bpmn:DataObject') || item.is('bpmn:DataStore')) return !referenced.has(item);
  return item.is('bpmn:DataObjectReference') || item.is('bpmn:DataStoreReference');
}

function phraseOf(item: BpmnElement): 'input' | 'output' | 'store' | 'uses' {
  if (item.is('bpmn:DataInput')) return 'input';
  if (item.is('bpmn:DataOutput')) return 'output';
  return item.is('bpmn:DataStoreReference') || item.is('bpmn:DataStore') ? 'store' : 'uses';
}

function ordered(context: NarrativeContext, type: string): BpmnElement[] {
  return [...context.model.all(type)].sort(context.compare);
}
