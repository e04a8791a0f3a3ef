import type { NamespaceScope } from '../xml/namespaces.js';
import { XSI_NAMESPACE } from '../xml/namespaces.js';
import type { XmlName } from '../xml/names.js';
import type { XmlElement } from '../xml/tree.js';
import { BpmnElement } from './element.js';
import type { BpmnProperty, BpmnType } from './metamodel.js';
import { metamodel } from './metamodel.js';

/** How a tag is to be understood below a type: as a child of a type, as a reference, or as simple content. */
interface Meaning {
  readonly scope: NamespaceScope;
  readonly property: BpmnProperty | undefined;
  readonly type: BpmnType | undefined;
}

/** Elements of the metamodel, in document order; what is foreign or unknown has no element here. */
export function buildElements(root: XmlElement, rootType: BpmnType): BpmnElement[] {
  const elements: BpmnElement[] = [];
  const meanings = new Map<BpmnType, Map<XmlName, Meaning>>();
  const stack = [new BpmnElement(root, rootType, undefined, undefined)];

  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    elements.push(element);
    readReferenceAttributes(element);
    const { children } = element.xml;
    const from = stack.length;
    for (const child of children) {
      if (child.kind !== 'element') continue;
      const { property, type } = meaningOf(child, element.type);
      if (property?.isReference) addReferenceElement(element, property, child);
      else if (type) {
        const found = new BpmnElement(child, refinedType(child, type), element, property);
        element.children.push(found);
        stack.push(found);
      }
    }
    reverse(stack, from);
  }
  return elements;

  function meaningOf(xml: XmlElement, parent: BpmnType): Meaning {
    let known = meanings.get(parent);
    if (!known) meanings.set(parent, (known = new Map()));
    const cached = known.get(xml.name);
    if (cached?.scope === xml.scope) return cached;
    const meaning = { scope: xml.scope, ...lookUp(xml.uri, xml.local, parent) };
    known.set(xml.name, meaning);
    return meaning;
  }
}

/** BPMN names a child after the property that holds it, or after its type (bpmn-moddle's descriptors list both). */
function lookUp(uri: string, tag: string, parent: BpmnType): Omit<Meaning, 'scope'> {
  const property = parent.properties.get(tag);
  if (property && property.uri === uri && !property.isAttr && !property.isVirtual && !property.isBody) {
    return { property, type: metamodel.type(property.type) };
  }
  const type = metamodel.typeOfTag(uri, tag);
  return { property: type && holder(parent, type), type };
}

function holder(parent: BpmnType, child: BpmnType): BpmnProperty | undefined {
  for (const property of parent.properties.values()) {
    if (!property.isAttr && !property.isReference && !property.isVirtual && child.ancestors.has(property.type)) return property;
  }
  return undefined;
}

/** `xsi:type` names a subtype: `<conditionExpression xsi:type="tFormalExpression">`. */
function refinedType(xml: XmlElement, type: BpmnType): BpmnType {
  if (xml.attributes.length === 0) return type;
  const schemaType = xml.attributeNS(XSI_NAMESPACE, 'type')?.value.trim();
  if (!schemaType) return type;
  const colon = schemaType.indexOf(':');
  const uri = xml.scope.resolve(colon < 0 ? '' : schemaType.slice(0, colon)) ?? '';
  return metamodel.typeOfSchemaType(uri, schemaType.slice(colon + 1)) ?? type;
}

function readReferenceAttributes(element: BpmnElement): void {
  for (const attribute of element.xml.attributes) {
    if (attribute.name.prefix !== '') continue;
    const property = element.type.properties.get(attribute.name.local);
    if (!property?.isReference || !property.isAttr) continue;
    element.references.push({
      owner: element, property, value: attribute.value.trim(), start: attribute.valueStart, end: attribute.valueEnd, xml: undefined,
    });
  }
}

function addReferenceElement(owner: BpmnElement, property: BpmnProperty, xml: XmlElement): void {
  const raw = xml.source.slice(xml.openEnd, xml.closeStart);
  const start = xml.openEnd + (raw.length - raw.trimStart().length);
  owner.references.push({ owner, property, value: xml.text.trim(), start, end: Math.max(start, xml.openEnd + raw.trimEnd().length), xml });
}

function reverse(stack: BpmnElement[], from: number): void {
  for (let low = from, high = stack.length - 1; low < high; low++, high--) {
    [stack[low], stack[high]] = [stack[high]!, stack[low]!];
  }
}
