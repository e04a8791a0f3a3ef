import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { ATLAS_NAMESPACE } from '../bpmn/namespaces.js';
import { callTargets } from '../landscape/calls.js';
import { catalogEntries } from '../landscape/catalog.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { calledId } from '../landscape/model-facts.js';
import { normalisedName } from '../landscape/names.js';
import { resolveLink } from '../landscape/paths.js';
import type { XmlAttribute, XmlElement } from '../xml/tree.js';
import type { LanguageDocument } from './document.js';
import { entryNamed } from './entries.js';
import type { Spot, Thing } from './thing.js';
import { processThing } from './thing.js';

/** The innermost element around an offset; `undefined` outside of the root. */
export function xmlAt(model: BpmnModel, offset: number): XmlElement | undefined {
  let found: XmlElement | undefined;
  for (let next = model.xml.root; next && next.start < offset && offset <= next.end;) {
    found = next;
    next = found.children.find((child): child is XmlElement => child.kind === 'element' && child.start < offset && offset < child.end);
  }
  return found;
}

/** The element of the metamodel that an XML element is. */
export function bpmnOf(model: BpmnModel, xml: XmlElement | undefined): BpmnElement | undefined {
  if (!xml) return undefined;
  let [low, high] = [0, model.elements.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const element = model.elements[middle]!;
    if (element.xml === xml) return element;
    if (element.xml.start < xml.start) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** The thing that an element of a model is. */
export function elementThing(element: BpmnElement, path: string, index: LandscapeIndex): Thing {
  return element.type.name === 'bpmn:Process' ? processThing(index, path, element.id) : { kind: 'element', id: element.id, path };
}

/** What the word at an offset of a model stands for. */
export function xmlSpot(document: LanguageDocument, offset: number, index: LandscapeIndex): Spot | undefined {
  const { model, path } = document;
  const xml = xmlAt(model, offset);
  if (!xml) return undefined;
  const element = bpmnOf(model, xml);
  const reference = [element, bpmnOf(model, xml.parent)].flatMap((owner) => owner?.references ?? []).find(({ start, end }) => start <= offset && offset <= end);
  if (reference) {
    const target = model.targetOf(reference);
    if (!target) return undefined;
    const start = reference.value.endsWith(target.id) ? reference.end - target.id.length : reference.start;
    return { thing: elementThing(target, path, index), part: 'id', word: target.id, start, end: reference.end };
  }
  const attribute = offset < xml.openEnd ? xml.attributes.find(({ valueStart, valueEnd }) => valueStart <= offset && offset <= valueEnd) : undefined;
  return attribute ? attributeSpot(document, index, xml, element, attribute) : linkSpot(document, offset);
}

function attributeSpot({ path, model }: LanguageDocument, index: LandscapeIndex, xml: XmlElement, element: BpmnElement | undefined, attribute: XmlAttribute): Spot | undefined {
  const { value, valueStart: start, valueEnd: end, name: { local, prefix } } = attribute;
  if (value.trim() === '') return undefined;
  const spot = (thing: Thing, part: Spot['part'], word = value, from = start): Spot => ({ thing, part, word, start: from, end });
  if (local === 'ref' && (xml.uriOf(attribute) === ATLAS_NAMESPACE || xml.uri === ATLAS_NAMESPACE)) return spot({ kind: 'entry', id: value.trim() }, 'id');
  if (!element || prefix !== '') return undefined;
  switch (local) {
    case 'id': return spot(elementThing(element, path, index), 'id');
    case 'name': return element.id === '' ? undefined : spot(namedThing(element, model, path, index), 'name');
    case 'calledElement': {
      const id = calledId(value);
      const local = model.byId(id);
      return spot(local ? elementThing(local, path, index) : { kind: 'process', id }, 'id', id, end - id.length);
    }
    default: return undefined;
  }
}

/**
 * What is meant by the name of an element: a pool is called like its process, a call like the process it calls, and a lane
 * like its role. What has a name of its own is meant itself.
 */
export function namedThing(element: BpmnElement, model: BpmnModel, path: string, index: LandscapeIndex): Thing {
  const own = elementThing(element, path, index);
  const same = (name: string): boolean => normalisedName(name) === normalisedName(element.name);
  if (element.is('bpmn:CallActivity')) {
    const id = calledId(element.get('calledElement') ?? '');
    const [target, ...others] = id === '' ? [] : callTargets(index, id, path);
    return target && others.length === 0 && same(target.name) ? { kind: 'process', id } : own;
  }
  if (!element.is('bpmn:Lane') && !element.is('bpmn:Participant')) return own;
  const [process] = model.targets(element, 'processRef');
  if (process && same(process.name)) return elementThing(process, path, index);
  const ref = element.xml.attributeNS(ATLAS_NAMESPACE, 'ref')?.value.trim();
  const entry = ref === undefined ? entryNamed(index, element.name, path) : catalogEntries(index, ref, path)[0]?.data;
  return entry?.id && same(entry.name ?? '') ? { kind: 'entry', id: entry.id } : own;
}

/** A link in a documentation. */
function linkSpot({ file, path }: LanguageDocument, offset: number): Spot | undefined {
  const link = file?.kind === 'model' ? file.links.find(({ start, end }) => start <= offset && offset <= end) : undefined;
  const target = link && resolveLink(path, link.target);
  return link && target !== undefined ? { thing: { kind: 'file', path: target }, part: 'link', word: link.target, start: link.start, end: link.end } : undefined;
}
