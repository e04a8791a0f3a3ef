import { XSI_NAMESPACE } from '../xml/namespaces.js';
import type { XmlName } from '../xml/names.js';
import type { XmlElement } from '../xml/tree.js';
import type { BpmnProperty, BpmnType } from './metamodel.js';
import { metamodel } from './metamodel.js';

/** How a tag is to be understood below a type: as a child of a type, as a reference, or as simple content. */
export interface Meaning {
  /** The property of the parent's type that holds the element; `undefined` when the metamodel has none. */
  readonly property: BpmnProperty | undefined;
  /** The type of the element; `undefined` for simple content and for what the metamodel does not know. */
  readonly type: BpmnType | undefined;
}

/** Looks up what the tags of one document mean; answers are remembered, since a file repeats few tags often. */
export class Meanings {
  /** By the index of the parent's type. */
  private readonly known: (Map<XmlName, { readonly uri: string; readonly meaning: Meaning }> | undefined)[] = [];

  /** What a tag means below a type, before `xsi:type` refines it. */
  of(xml: XmlElement, parent: BpmnType): Meaning {
    const names = (this.known[parent.index] ??= new Map());
    const { uri } = xml;
    const cached = names.get(xml.name);
    if (cached?.uri === uri) return cached.meaning;
    const meaning = find(uri, xml.local, parent);
    names.set(xml.name, { uri, meaning });
    return meaning;
  }
}

/** What the metamodel says about a tag below a type: BPMN names a child after the property that holds it, or after its type. */
function find(uri: string, tag: string, parent: BpmnType): Meaning {
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
export function refinedType(xml: XmlElement, type: BpmnType): BpmnType {
  const schemaType = xml.attributeNS(XSI_NAMESPACE, 'type')?.value.trim();
  if (!schemaType) return type;
  const colon = schemaType.indexOf(':');
  const uri = xml.scope.resolve(colon < 0 ? '' : schemaType.slice(0, colon)) ?? '';
  return metamodel.typeOfSchemaType(uri, schemaType.slice(colon + 1)) ?? type;
}
