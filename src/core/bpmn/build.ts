import type { XmlElement } from '../xml/tree.js';
import { BpmnElement } from './element.js';
import { Meanings, refinedType } from './meaning.js';
import type { BpmnProperty, BpmnType } from './metamodel.js';

/** Elements of the metamodel, in document order; what is foreign or unknown has no element here. */
export function buildElements(root: XmlElement, rootType: BpmnType): BpmnElement[] {
  const elements: BpmnElement[] = [];
  const meanings = new Meanings();
  const namesTypes = root.table.hasPrefixed('type');
  const stack = [new BpmnElement(root, rootType, undefined, undefined)];

  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    elements.push(element);
    readReferenceAttributes(element);
    const { children } = element.xml;
    const from = stack.length;
    for (const child of children) {
      if (child.kind !== 'element') continue;
      const { property, type } = meanings.of(child, element.type);
      if (property?.isReference) addReferenceElement(element, property, child);
      else if (type) stack.push(new BpmnElement(child, namesTypes ? refinedType(child, type) : type, element, property));
    }
    if (stack.length > from) element.children = stack.slice(from);
    reverse(stack, from);
  }
  return elements;
}

function readReferenceAttributes(element: BpmnElement): void {
  const { table, firstAttribute, lastAttribute } = element.xml;
  for (const property of element.type.referenceAttributes) {
    const i = table.find(property.name, firstAttribute, lastAttribute);
    if (i < 0) continue;
    element.addReference({
      owner: element, property, value: table.value(i).trim(), start: table.valueStart(i), end: table.valueEnd(i), xml: undefined, resolved: undefined,
    });
  }
}

function addReferenceElement(owner: BpmnElement, property: BpmnProperty, xml: XmlElement): void {
  const raw = xml.source.slice(xml.openEnd, xml.closeStart);
  const start = xml.openEnd + (raw.length - raw.trimStart().length);
  owner.addReference({ owner, property, value: xml.text.trim(), start, end: Math.max(start, xml.openEnd + raw.trimEnd().length), xml, resolved: undefined });
}

function reverse(stack: BpmnElement[], from: number): void {
  for (let low = from, high = stack.length - 1; low < high; low++, high--) {
    [stack[low], stack[high]] = [stack[high]!, stack[low]!];
  }
}
