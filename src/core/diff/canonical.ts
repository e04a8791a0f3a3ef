import type { XmlElement } from '../xml/tree.js';

/**
 * A spelling of an element that is equal for equal content: prefixes resolved, attributes sorted, white space between
 * tags dropped, comments and instructions left out.
 *
 * @param attributeValue Replaces the value of an attribute, or drops it when `undefined` is returned.
 */
export function canonicalXml(
  root: XmlElement, attributeValue: (element: XmlElement, name: string, value: string) => string | undefined = (_element, _name, value) => value,
): string {
  const parts: string[] = [];
  const stack: (XmlElement | string)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    parts.push(`<{${next.uri}}${next.local}${attributesOf(next, attributeValue)}>`);
    stack.push('</>');
    const { elements } = next;
    const text = elements.length > 0 ? next.text.trim() : next.text;
    if (text !== '') parts.push(text);
    for (let i = elements.length - 1; i >= 0; i--) stack.push(elements[i]!);
  }
  return parts.join('');
}

function attributesOf(element: XmlElement, attributeValue: (element: XmlElement, name: string, value: string) => string | undefined): string {
  const found: string[] = [];
  for (const attribute of element.attributes) {
    const { prefix, local, qualified } = attribute.name;
    if (prefix === 'xmlns' || qualified === 'xmlns') continue;
    const name = prefix === '' ? local : `{${element.uriOf(attribute)}}${local}`;
    const value = attributeValue(element, name, attribute.value);
    if (value !== undefined) found.push(` ${name}=${JSON.stringify(value)}`);
  }
  return found.sort().join('');
}
