import { oneLineFeed } from '../xml/characters.js';
import { ownAttributes, attributeKey } from '../xml/fragment.js';
import { XSI_NAMESPACE } from '../xml/namespaces.js';
import type { XmlAttribute, XmlElement } from '../xml/tree.js';

/** The key of `xsi:type`. */
export const TYPE_KEY = `{${XSI_NAMESPACE}}type`;

/** The attributes of an element by a key without prefixes; namespace declarations are none. */
export function attributesOf(element: XmlElement): Map<string, XmlAttribute> {
  const attributes = new Map<string, XmlAttribute>();
  for (const attribute of ownAttributes(element)) {
    const key = attributeKey(element, attribute);
    if (!attributes.has(key)) attributes.set(key, attribute);
  }
  return attributes;
}

/** An attribute's value with `xsi:type` by its meaning, whatever prefix names it. */
export function meaningOf(element: XmlElement, key: string, attribute: XmlAttribute): string {
  const value = oneLineFeed(attribute.value);
  if (key !== TYPE_KEY) return value;
  const colon = value.indexOf(':');
  const uri = element.scope.resolve(colon < 0 ? '' : value.slice(0, colon).trim());
  return uri ? `{${uri}}${value.slice(colon + 1).trim()}` : value;
}

/** The identity of an element where it has one: its id, or for a picture without id the element it draws. */
export function identityOf(element: XmlElement): string | undefined {
  const id = element.value('id');
  if (id !== undefined && id !== '') return `#${id}`;
  const drawn = element.value('bpmnElement');
  return drawn === undefined ? undefined : `@${element.local} ${drawn}`;
}
