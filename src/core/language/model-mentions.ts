import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { calledId } from '../landscape/model-facts.js';
import type { LanguageDocument } from './document.js';
import type { Thing } from './thing.js';
import { processThing, sameThing } from './thing.js';
import { namedThing } from './xml-spot.js';

/** A place of a model that names a thing; UTF-16, end exclusive. */
export interface ModelMention {
  readonly start: number;
  readonly end: number;
  /** Whether the thing gets its id here. */
  readonly defines: boolean;
}

/** Where a model names a thing by its id or by a link. */
export function idMentions(document: LanguageDocument, thing: Thing, index: LandscapeIndex): ModelMention[] {
  const { file, model, path } = document;
  if (file?.kind !== 'model') return [];
  switch (thing.kind) {
    case 'entry': return [
      ...file.roles.filter(({ ref }) => ref === thing.id).map(({ refStart: start, refEnd: end }) => ({ start, end, defines: false })),
      ...file.references.filter(({ ref }) => ref === thing.id).map(({ start, end }) => ({ start, end, defines: false })),
    ];
    case 'process': {
      const isHere = model.byId(thing.id) !== undefined && sameThing(processThing(index, path, thing.id), thing);
      // A process that only this model knows by the same id is another one.
      if (!isHere && model.byId(thing.id)) return [];
      return [...callsOf(file.calls, thing.id), ...(isHere ? elementMentions(model, thing.id) : [])];
    }
    case 'element': return thing.path === path ? [...callsOf(file.calls, thing.id), ...elementMentions(model, thing.id)] : [];
    case 'file': return [];
  }
}

/** Where a model calls a thing by its name: the element itself, and whatever has to be called like it. */
export function nameMentions({ model, path }: LanguageDocument, thing: Thing, index: LandscapeIndex): ModelMention[] {
  if (thing.kind === 'file') return [];
  const own = thing.kind === 'element' ? model.byId(thing.id) : undefined;
  const elements: readonly BpmnElement[] = own ? [own] : ['bpmn:Process', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:CallActivity'].flatMap((type) => [...model.all(type)]);
  return elements.flatMap((element) => {
    const name = element.attribute('name');
    return name && element.id !== '' && sameThing(namedThing(element, model, path, index), thing) ? [{ start: name.valueStart, end: name.valueEnd, defines: false }] : [];
  });
}

function callsOf(calls: readonly { readonly calledElement: string | undefined; readonly end: number }[], id: string): ModelMention[] {
  return calls.filter(({ calledElement }) => calledElement !== undefined && calledId(calledElement) === id).map(({ end }) => ({ start: end - id.length, end, defines: false }));
}

/** The id of an element and every reference to it in its own file. */
function elementMentions(model: BpmnModel, id: string): ModelMention[] {
  const mentions: ModelMention[] = [];
  for (const element of model.elements) {
    const attribute = element.id === id ? element.attribute('id') : undefined;
    if (attribute) mentions.push({ start: attribute.valueStart, end: attribute.valueEnd, defines: true });
    for (const reference of element.references) {
      if (model.targetOf(reference)?.id === id) mentions.push({ start: reference.end - (reference.value.endsWith(id) ? id.length : reference.end - reference.start), end: reference.end, defines: false });
    }
  }
  return mentions;
}
